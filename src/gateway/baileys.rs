//! Baileys: the content that `sendMessage(jid, content)` takes.
//!
//! It is `{"contacts": {"displayName", "contacts": [{"displayName", "vcard"}]}}`, without the
//! recipient.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object};
use super::message::ContactsArrayMessage;
use super::request::ContactRequest;
use super::validate::Validator;
use crate::contact::WriteOptions;
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
            let contacts = message.field("contacts").vcard_objects("displayName")?;
            Some(ContactRequest::new("", contacts))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let mut message = ContactsArrayMessage::new(&request.contacts, options);
        if let [only] = message.contacts.as_slice() {
            // Without a name of its own, one contact is shown as "Contact".
            message.display_name = only.display_name.clone();
        }
        vec![object([("contacts", Some(message.into()))])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}
