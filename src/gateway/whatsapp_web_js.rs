//! whatsapp-web.js and its REST servers: `{"chatId", "content"}`, whose content is sent as a card
//! where it begins exactly with `BEGIN:VCARD`.

use super::error::InvalidRequest;
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// whatsapp-web.js' JSON.
#[derive(Clone, Copy, Debug)]
pub struct WhatsappWebJs;

impl Gateway for WhatsappWebJs {
    fn name(&self) -> &'static str {
        "whatsapp-web-js"
    }

    fn carries(&self) -> Capabilities {
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
    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            object([
                ("chatId", text(&sending.to)),
                ("content", text(&contact.to_vcard(form))),
            ])
        };
        sending.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["id", "_serialized"])
    }
}
