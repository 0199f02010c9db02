//! Baileys: the content that `sendMessage(jid, content)` takes.
//!
//! It is `{"contacts": {"displayName", "contacts": [{"displayName", "vcard"}]}}`, without the
//! recipient.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use super::validate::Validator;
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// Baileys' content of a message.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, baileys::Baileys};
/// use wacard::{Contact, Dialect};
///
/// let request = ContactRequest::new("", vec![Contact::new("Ana")]);
/// let [content] = Baileys.write(&request, Dialect::WhatsApp.into()).try_into().unwrap();
/// let contacts = content.get("contacts").unwrap();
/// assert_eq!(contacts.get("displayName"), Some(&"Ana".into()));
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Baileys;

impl Gateway for Baileys {
    fn id(&self) -> &'static str {
        "baileys"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::VCARDS
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).read(body, |body| {
            let message = body.field("contacts").object()?;
            let contacts = message.field("contacts").vcard_objects()?;
            Some(ContactRequest::new("", contacts))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &Contact<'_>| {
            object([
                ("displayName", text(&contact.display_name())),
                ("vcard", text(&contact.to_vcard(options))),
            ])
        };
        let name = match request.contacts.as_slice() {
            // Without a name of its own, one contact is shown as "Contact".
            [only] => only.display_name().into_owned(),
            all => format!("{} contacts", all.len()),
        };
        let contacts = list(request.contacts.iter().map(contact));
        let message = object([("displayName", text(&name)), ("contacts", contacts)]);
        vec![object([("contacts", Some(message))])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}
