//! whatsapp-web.js and its REST servers.
//!
//! A request is `{"chatId", "content"}`. A content that starts exactly with `BEGIN:VCARD` is sent
//! as a card.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::Validator;
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// whatsapp-web.js's request. One is written for each contact, because a content of several cards
/// is sent as text.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, whatsapp_web_js::WhatsappWebJs};
/// use wacard::{Contact, Dialect};
///
/// let contacts = vec![Contact::new("Ana"), Contact::new("Bia")];
/// let request = ContactRequest::new("5491155554444@c.us", contacts);
/// let bodies = WhatsappWebJs.write(&request, Dialect::WhatsApp.into());
/// assert_eq!(bodies.len(), 2);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WhatsappWebJs;

impl Gateway for WhatsappWebJs {
    fn id(&self) -> &'static str {
        "whatsapp-web-js"
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
            let to = body.field("chatId").required();
            let content = body.field("content");
            let contacts = match content.json() {
                Some(Json::List(_)) => content.list(|item| item.vcards(None))?.concat(),
                _ => content.vcards(None)?,
            };
            Some(ContactRequest::new(to?, contacts))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            object([
                ("chatId", text(&request.to)),
                ("content", text(&contact.to_vcard(options))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["id", "_serialized"])
    }
}
