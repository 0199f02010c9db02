use crate::contact::Contact;
use crate::gateway::error::{FieldErrorKind, InvalidRequest};
use crate::gateway::json::Json;
use crate::gateway::validate::{Input, Path, Reach, Validator};
use crate::phone::Rules;

/// Reads a contact as Baileys stores and delivers it: `{"id", "lid", "phoneNumber", "name",
/// "notify", "verifiedName", "username"}`, where the ids are JIDs.
///
/// The name is the first of these that is there: the one in the address book, the one that the
/// account shows, the verified one of a business, the username. The phone shows the number of its
/// id.
///
/// ```
/// use wacard::gateway::{Json, baileys};
///
/// let item: Json = serde_json::from_str(r#"{"id": "183746529105829@lid", "notify": "Ana",
///     "phoneNumber": "5511987654321@s.whatsapp.net"}"#)?;
/// let contact = baileys::contact(&item)?;
/// assert_eq!(contact.full_name, "Ana");
/// assert_eq!(contact.lid.as_deref(), Some("183746529105829"));
/// assert_eq!(contact.phones[0].value, "+55 11 98765-4321");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// A field of another type, an id that is neither a phone user's nor a hidden one, no id.
pub fn contact<'j>(item: &'j Json<'_>) -> Result<Contact<'j>, InvalidRequest> {
    Validator::new(Rules::WhatsApp).read_at(Path::Root("contact"), item, read_contact)
}

fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    let names = ["name", "notify", "verifiedName", "username"];
    let names = names.map(|name| item.field(name).optional());
    let ids = ["phoneNumber", "id", "lid"];
    let reaches = ids.map(|id| Reach::from_id(item.field(id).id()));
    let mut contact = Contact::new(names.into_iter().flatten().next().unwrap_or_default());
    for reach in reaches.into_iter().flatten() {
        let is_first = reach.tel.is_none() || contact.phones.is_empty();
        if is_first {
            reach.add_to(&mut contact);
        }
    }
    match (&contact.phones[..], &contact.lid) {
        ([], None) => {
            let expected = "an id, a lid or a phoneNumber";
            item.field("id")
                .report(FieldErrorKind::MissingAny { expected })
        }
        _ => Some(contact),
    }
}
