use super::cloud_api;
use super::json::Json;
use crate::contact::{Contact, Reading, Warning};
use crate::phone::Rules;
use crate::vcard::{Diagnostic, DiagnosticKind, Parser, find_begin};

/// A contact that was received.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Received {
    /// What it says.
    pub contact: Contact<'static>,
    /// Where it stood: `message.contactMessage.vcard`; empty for a text that is a card.
    pub path: String,
    /// What was odd about its card.
    pub diagnostics: Vec<Diagnostic<DiagnosticKind>>,
    /// What is doubtful about what it says.
    pub warnings: Vec<Diagnostic<Warning>>,
}

/// How deep content is looked for in what is received.
const MAX_DEPTH: usize = 64;

/// Validator that hold other messages than the one that was received.
const OTHERS: [&str; 5] = [
    "contextInfo",
    "quotedMessage",
    "quotedMsg",
    "quoted",
    "replyTo",
];

/// The contacts of a message, in whichever shape a gateway delivers it: vCards in any field
/// (`contactMessage`, `contactsArrayMessage`, `vCards`, `vcardList`, `contacts_array`, …) or the
/// Cloud API's contacts. Messages that it quotes are passed over.
///
/// ```
/// use wacard::gateway::{Json, receive};
///
/// let message: Json = serde_json::from_str(r#"{"contactMessage": {"displayName": "Ana", "vcard":
///     "BEGIN:VCARD\nVERSION:3.0\nitem1.TEL;waid=553198296801:+55 31 9829-6801\nEND:VCARD"}}"#)?;
/// let received = receive(&message);
/// assert_eq!(received[0].path, "contactMessage.vcard");
/// assert_eq!(received[0].contact.full_name, "Ana"); // of the message: the card has none
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn receive(message: &Json<'_>) -> Vec<Received> {
    let mut received = Vec::new();
    look(message, "", None, 0, &mut received);
    received
}

fn look(json: &Json<'_>, path: &str, name: Option<&str>, depth: usize, found: &mut Vec<Received>) {
    if depth > MAX_DEPTH {
        return;
    }
    match json {
        Json::Text(text) => cards(text, path, name, found),
        Json::List(list) => {
            for (at, item) in list.iter().enumerate() {
                look(item, &format!("{path}[{at}]"), None, depth + 1, found);
            }
        }
        Json::Object(_) if is_contact(json) => found.extend(of_cloud_api(json, path)),
        Json::Object(fields) => {
            let name = ["displayName", "display_name", "name"];
            let name = name.iter().find_map(|it| as_text(json.get(it)?));
            let own = fields
                .iter()
                .filter(|(name, _)| !OTHERS.contains(&name.as_ref()));
            for (field, value) in own {
                let path = match path {
                    "" => field.to_string(),
                    path => format!("{path}.{field}"),
                };
                look(value, &path, name, depth + 1, found);
            }
        }
        _ => {}
    }
}

fn as_text<'j>(json: &'j Json<'_>) -> Option<&'j str> {
    match json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

fn cards(text: &str, path: &str, name: Option<&str>, found: &mut Vec<Received>) {
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

/// Whether an object is one of the Cloud API's contacts.
fn is_contact(json: &Json<'_>) -> bool {
    let name = json.get("name").and_then(|it| it.get("formatted_name"));
    let phones = match json.get("phones") {
        Some(Json::List(phones)) => phones.as_slice(),
        _ => &[],
    };
    let is_phone = |it: &Json<'_>| it.get("phone").is_some() || it.get("wa_id").is_some();
    name.is_some() || (json.get("vcard").is_none() && phones.iter().any(is_phone))
}

fn of_cloud_api(json: &Json<'_>, path: &str) -> Option<Received> {
    let contact = cloud_api::contact(json, Rules::WhatsApp).ok()?;
    Some(Received {
        contact: contact.into_owned(),
        path: path.to_owned(),
        diagnostics: Vec::new(),
        warnings: Vec::new(),
    })
}
