//! whatsapp-web.js and its REST servers: `{"chatId", "content"}`, whose content is sent as a card
//! where it begins exactly with `BEGIN:VCARD`.

use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, object, reading, text};
use crate::contact::Form;
use crate::phone::Rules;

/// whatsapp-web.js' JSON.
#[derive(Clone, Copy, Debug)]
pub struct WhatsappWebJs;

impl Shape for WhatsappWebJs {
    fn name(&self) -> &'static str {
        "whatsapp-web-js"
    }

    fn carries(&self) -> Carries {
        Carries::VCARDS
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
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
            Some(Sending::new(to?, contacts?))
        })
    }

    /// A request a contact: several cards in one text are sent as text.
    fn write(&self, sending: &Sending<'_>, form: Form) -> Vec<Json<'static>> {
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
