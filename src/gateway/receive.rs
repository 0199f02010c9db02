use super::cloud_api;
use super::json::Json;
use crate::contact::{Contact, Reading, Warning};
use crate::phone::Rules;
use crate::vcard::{Diagnostic, DiagnosticKind, Parser, find_begin};

/// A contact in a message that was received.
///
/// ```
/// use wacard::contact::Warning;
/// use wacard::gateway::receive;
///
/// let card = "BEGIN:VCARD\nVERSION:3.0\nN:;DitzOfc;;;\nFN:DitzOfc\n\
///     TEL;type=Mobile;waid=13135550002:+62 857-1706-0000\nEND:VCARD";
/// let [received] = receive(&card.into()).try_into().unwrap();
/// assert_eq!(received.path, "");
/// assert_eq!(received.warnings[0].kind, Warning::AnotherNumber);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The contact. If its card has no name, it has the message's display name.
    pub contact: Contact<'static>,
    /// The path of its card, such as `message.contactMessage.vcard`. Empty if the whole message
    /// is a card.
    pub path: String,
    /// The deviations of its card from the specification, in line order.
    pub diagnostics: Vec<Diagnostic<DiagnosticKind>>,
    /// The warnings about the contact, in line order.
    pub warnings: Vec<Diagnostic<Warning>>,
}

/// The depth of nesting after which a message is not searched.
const MAX_DEPTH: usize = 64;

/// Fields that hold another message, which this one quotes.
const QUOTES: [&str; 5] = [
    "contextInfo",
    "quotedMessage",
    "quotedMsg",
    "quoted",
    "replyTo",
];

/// Finds the contacts of a message, in whatever form a gateway delivers it.
///
/// They are vCards in any field (`contactMessage`, `contactsArrayMessage`, `vCards`, `vcardList`,
/// `contacts_array` and others) and contacts of the Cloud API. Quoted messages are ignored.
///
/// ```
/// use wacard::gateway::{Json, receive};
///
/// let message: Json = serde_json::from_str(r#"{"contactMessage": {"displayName": "Ana", "vcard":
///     "BEGIN:VCARD\nVERSION:3.0\nitem1.TEL;waid=553198296801:+55 31 9829-6801\nEND:VCARD"}}"#)?;
/// let received = receive(&message);
/// assert_eq!(received[0].path, "contactMessage.vcard");
/// assert_eq!(received[0].contact.full_name, "Ana"); // from the message: the card has none
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn receive(message: &Json<'_>) -> Vec<Received> {
    let mut received = Vec::new();
    search(message, "", None, 0, &mut received);
    received
}

/// Searches a value at a path, within an object whose display name is `name`.
fn search(
    json: &Json<'_>,
    path: &str,
    name: Option<&str>,
    depth: usize,
    found: &mut Vec<Received>,
) {
    if depth > MAX_DEPTH {
        return;
    }
    match json {
        Json::Text(text) => read_cards(text, path, name, found),
        Json::List(list) => {
            for (index, item) in list.iter().enumerate() {
                search(item, &format!("{path}[{index}]"), None, depth + 1, found);
            }
        }
        Json::Object(_) if is_cloud_contact(json) => found.extend(read_cloud_contact(json, path)),
        Json::Object(fields) => {
            let names = ["displayName", "display_name", "name"];
            let name = names.iter().find_map(|name| json.get(name)?.as_str());
            let is_quote = |field: &str| QUOTES.contains(&field);
            for (field, value) in fields.iter().filter(|(field, _)| !is_quote(field)) {
                let path = match path {
                    "" => field.to_string(),
                    path => format!("{path}.{field}"),
                };
                search(value, &path, name, depth + 1, found);
            }
        }
        _ => {}
    }
}

fn read_cards(text: &str, path: &str, name: Option<&str>, found: &mut Vec<Received>) {
    if find_begin(text.as_bytes()).is_none() {
        return;
    }
    for card in Parser::new().cards(text).filter_map(Result::ok) {
        let Reading {
            mut contact,
            warnings,
        } = Reading::from_card(&card);
        if let (true, Some(name)) = (contact.full_name.trim().is_empty(), name) {
            contact.full_name = name.into();
        }
        found.push(Received {
            contact: contact.into_owned(),
            path: path.to_owned(),
            diagnostics: card.diagnostics().to_vec(),
            warnings,
        });
    }
}

/// Whether an object has the form of a contact of the Cloud API.
fn is_cloud_contact(json: &Json<'_>) -> bool {
    let name = json.get("name");
    if name.is_some_and(|name| name.get("formatted_name").is_some()) {
        return true;
    }
    let is_phone = |phone: &Json<'_>| ["phone", "wa_id"].iter().any(|id| phone.get(id).is_some());
    match json.get("phones") {
        Some(Json::List(phones)) => json.get("vcard").is_none() && phones.iter().any(is_phone),
        _ => false,
    }
}

fn read_cloud_contact(json: &Json<'_>, path: &str) -> Option<Received> {
    let contact = cloud_api::contact(json, Rules::WhatsApp).ok()?;
    Some(Received {
        contact: contact.into_owned(),
        path: path.to_owned(),
        diagnostics: Vec::new(),
        warnings: Vec::new(),
    })
}
