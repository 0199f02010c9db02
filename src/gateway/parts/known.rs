//! The ids of contacts that the account knows.

use crate::contact::Contact;
use crate::gateway::contact_field::Field;
use crate::gateway::json::{Json, text};
use crate::gateway::outbox::Item;
use crate::gateway::unsupported::UnsupportedKind;
use crate::gateway::validate::{GivenId, Input, Reach};

/// A contact for each id, all with one name.
pub(super) fn read_known_contacts<'j>(
    ids: Input<'_, 'j>,
    name: Option<&str>,
    max: usize,
) -> Vec<Contact<'j>> {
    let contacts = ids.one_or_list(|id| {
        let mut contact = Contact::new(name.unwrap_or_default().to_owned());
        read_known(id, max)?.add_to(&mut contact);
        Some(contact)
    });
    contacts.unwrap_or_default()
}

/// An id, which is a hidden one if it has more digits than these.
pub(super) fn read_known<'j>(id: Input<'_, 'j>, max: usize) -> Option<Reach<'j>> {
    id.required()?;
    match id.id() {
        GivenId::Valid(wuid) if wuid.as_str().len() > max => {
            Reach::from_id(GivenId::Lid(wuid.to_string().into()))
        }
        other => Reach::from_id(other),
    }
}

/// The id of the first phone, or the hidden id of a contact without a phone.
pub(super) fn write_known(item: Item<'_>, max: usize) -> Option<Json<'static>> {
    if let ([], Some(lid)) = (&item.contact.phones[..], &item.contact.lid) {
        let is_digits = lid.bytes().all(|byte| byte.is_ascii_digit());
        return match lid.len() > max && is_digits {
            true => text(&format!("{lid}@lid")),
            false => item.report(Field::Lid, UnsupportedKind::TooShort(max + 1)),
        };
    }
    let digits = item.digits()?;
    match digits.as_str().len() > max {
        true => item.report(Field::Waid, UnsupportedKind::TooLong(max)),
        false => text(digits.as_str()),
    }
}
