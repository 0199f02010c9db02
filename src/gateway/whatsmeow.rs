//! whatsmeow: the content of a message, as the JSON of WhatsApp's protobuf.
//!
//! It is `{"contactMessage": {"displayName", "vcard"}}` or `{"contactsArrayMessage":
//! {"displayName", "contacts"}}`, without the recipient.

use super::Gateway;
use super::error::InvalidRequest;
use super::json::Json;
use super::message::Message;
use super::outbox::Outbox;
use super::outgoing::Outgoing;
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::Validator;
use crate::contact::WriteOptions;
use crate::phone::ReadOptions;

/// The protobuf's content of a message.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, whatsmeow::Whatsmeow};
///
/// let content: Json = serde_json::from_str(r#"{"contactMessage": {"displayName": "Jeff",
///     "vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}}"#)?;
/// let request = Whatsmeow.read(&content, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Whatsmeow;

impl Gateway for Whatsmeow {
    fn id(&self) -> &'static str {
        "whatsmeow"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            // Both spellings of a name are the protobuf's: its JSON has the first.
            let name = ["displayName", "display_name"];
            let array = body.any_field(&["contactsArrayMessage", "contacts_array_message"]);
            let contacts = match array.is_present() {
                true => array.field("contacts").vcard_objects(&name),
                false => {
                    let message = body.any_field(&["contactMessage", "contact_message"]);
                    let name = message.any_field(&name).optional();
                    message.field("vcard").vcards(name.as_deref())
                }
            };
            Some(ContactRequest::new("", contacts?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).contents(|items| {
            // The name is required, also where the message has one of its own.
            let names = items.iter().filter_map(|item| item.name());
            let contacts: Vec<_> = items.iter().map(|item| item.contact.clone()).collect();
            let has_names = names.count() == contacts.len();
            has_names.then(|| Outgoing::argument(Message::new(&contacts, options).into()))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["ID"])
    }
}
