//! Messages as JSON text. Cards are written straight into it: one pass escapes for both.

use super::json::{Json, without_controls};
use crate::contact::{Contact, WriteOptions};
use crate::vcard::JsonString;

/// Room for most contacts.
const USUAL_LEN: usize = 384;

/// The JSON that `serde_json` makes of [`Message::new`](super::Message::new), with a context.
pub(super) fn message_json(
    contacts: &[Contact<'_>],
    options: WriteOptions,
    context: Option<&Json<'_>>,
) -> String {
    let mut json = String::with_capacity(USUAL_LEN * (contacts.len() + 1));
    match contacts {
        [only] => {
            json.push_str(r#"{"contactMessage":{"#);
            push_contact(only, options, &mut json);
        }
        all => {
            json.push_str(r#"{"contactsArrayMessage":{"displayName":""#);
            json.push_str(&all.len().to_string());
            json.push_str(r#" contacts","contacts":["#);
            for (at, contact) in all.iter().enumerate() {
                json.push_str(if at == 0 { "{" } else { ",{" });
                push_contact(contact, options, &mut json);
                json.push('}');
            }
            json.push(']');
        }
    }
    if let Some(context) = context {
        json.push_str(r#","contextInfo":"#);
        // A `Json` is always JSON.
        json.push_str(&serde_json::to_string(context).unwrap_or_default());
    }
    json.push_str("}}");
    json
}

/// Appends the fields of a contact.
fn push_contact(contact: &Contact<'_>, options: WriteOptions, json: &mut String) {
    let name = contact.display_name();
    json.push_str(r#""displayName":""#);
    match JsonString::is_plain(&name) {
        true => json.push_str(&name),
        false => JsonString(json).push(&without_controls(&name)),
    }
    json.push_str(r#"","vcard":""#);
    let _ = contact.push_vcard_json(options, json);
    json.push('"');
}
