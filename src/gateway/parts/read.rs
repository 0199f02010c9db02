//! Reads the parts of contacts.

use super::known::read_known_contacts;
use super::{Part, Parts};
use crate::contact::{Business, Contact};
use crate::gateway::error::FieldErrorKind;
use crate::gateway::json::Json;
use crate::gateway::validate::Input;
use crate::id::Excerpt;

impl Parts {
    /// The contacts of an object: several if its card's text holds several cards. A field that
    /// cannot be read is reported, and missing in the contact.
    pub(in crate::gateway) fn read<'j>(self, object: Input<'_, 'j>) -> Vec<Contact<'j>> {
        let mut fields = self.0.iter();
        let only = fields.find_map(|(name, part)| part.read_only_card(object, name));
        if let Some(contacts) = only {
            return contacts;
        }
        let mut contact = Contact::default();
        for (name, part) in self.0 {
            part.read(object, name, &mut contact);
        }
        self.read_name(object, &mut contact);
        let name = Some(&*contact.full_name);
        let mut fields = self.0.iter();
        let cards = fields.find_map(|(field, part)| part.read_cards(object.field(field), name));
        cards.unwrap_or_else(|| vec![contact])
    }
}

impl Part {
    fn read<'j>(self, object: Input<'_, 'j>, name: &str, contact: &mut Contact<'j>) {
        let field = object.field(name);
        match self {
            Self::Name => contact.full_name = field.required().unwrap_or_default(),
            Self::OptionalName => contact.full_name = field.optional().unwrap_or_default(),
            Self::Organization => contact.organization = field.optional().map(Into::into),
            Self::Email => contact.emails.extend(field.optional().map(Into::into)),
            Self::Url => contact.urls.extend(field.optional().map(Into::into)),
            Self::Business => {
                contact.business = field.optional().map(|description| Business {
                    name: None,
                    description: Some(description),
                });
            }
            _ => {
                let phones = self.read_phones(object, name).into_iter().flatten();
                phones.for_each(|phone| phone.add_to(contact));
            }
        }
    }

    /// The contacts of a card that stands in the place of the other fields. Returns `None` if this
    /// part is no such card, or if it is missing.
    fn read_only_card<'j>(self, object: Input<'_, 'j>, name: &str) -> Option<Vec<Contact<'j>>> {
        let Self::OnlyCard = self else {
            return None;
        };
        let field = object.field(name);
        let is_filled = field.json().is_some_and(|json| *json != Json::from(""));
        is_filled.then(|| field.vcards(None).unwrap_or_default())
    }

    /// The contacts of a card. Returns `None` if this part is no card, or one that may be missing
    /// and is.
    fn read_cards<'j>(self, field: Input<'_, 'j>, name: Option<&str>) -> Option<Vec<Contact<'j>>> {
        match self {
            Self::Card => {}
            Self::CardWithin(max) => check_len(field, max)?,
            Self::OptionalCard => drop(field.optional()?),
            Self::FirstCard => {
                let cards = field.one_or_list(|card| read_first_card(card, name));
                return Some(cards.unwrap_or_default().concat());
            }
            Self::KnownContacts(max) => return Some(read_known_contacts(field, name, max)),
            _ => return None,
        }
        Some(field.vcards(name).unwrap_or_default())
    }
}

/// A text that does not begin with its card is sent as text.
fn read_first_card<'j>(card: Input<'_, 'j>, name: Option<&str>) -> Option<Vec<Contact<'j>>> {
    let expected = "a text that begins with BEGIN:VCARD";
    match card.value().and_then(Json::as_str) {
        Some(text) if !text.starts_with("BEGIN:VCARD") => card.report(FieldErrorKind::Value {
            expected,
            found: Excerpt::new(text),
        }),
        _ => card.vcards(name),
    }
}

/// Returns `None` for a card that is too long, which is reported.
fn check_len(card: Input<'_, '_>, max: usize) -> Option<()> {
    let found = card.value().and_then(Json::as_str).unwrap_or_default();
    match found.chars().count() {
        found if found > max => card.report(FieldErrorKind::TooLong {
            expected: max,
            found,
        }),
        _ => Some(()),
    }
}
