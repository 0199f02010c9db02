//! whatsapp-web.js and its REST servers: `{"chatId", "content"}`, whose content is sent as a card
//! where it begins exactly with `BEGIN:VCARD`.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::reading;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// whatsapp-web.js' JSON.
#[derive(Clone, Copy, Debug)]
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
        reading(rules, |fields| {
            let to = fields.required("chatId", body.get("chatId"));
            let contacts = match body.get("content") {
                list @ Some(Json::List(_)) => {
                    let each = fields.each("content", list, |fields, path, item| {
                        fields.vcards(path, Some(item))
                    });
                    each.map(|it| it.concat())
                }
                content => fields.vcards("content", content),
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    /// A request a contact: several cards in one text are sent as text.
    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
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
