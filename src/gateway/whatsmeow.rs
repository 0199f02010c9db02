//! whatsmeow, and whoever else sends the protobuf: `{"contactMessage": {"displayName", "vcard"}}`
//! or `{"contactsArrayMessage": {"displayName", "contacts"}}`. The recipient is not in it.

use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, object, reading, text};
use crate::contact::Form;
use crate::phone::Rules;

/// The protobuf's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Whatsmeow;

impl Shape for Whatsmeow {
    fn name(&self) -> &'static str {
        "whatsmeow"
    }

    fn carries(&self) -> Carries {
        Carries::VCARDS
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
        reading(rules, |fields| {
            let array = body.get("contactsArrayMessage");
            let contacts = match array {
                None => {
                    let message = body.get("contactMessage");
                    let vcard = message.and_then(|it| it.get("vcard"));
                    fields.vcards("contactMessage.vcard", vcard)
                }
                Some(array) => {
                    let list = array.get("contacts");
                    let path = "contactsArrayMessage.contacts";
                    let each = fields.each(path, list, |fields, path, item| {
                        fields.vcards(&format!("{path}.vcard"), item.get("vcard"))
                    });
                    each.map(|it| it.concat())
                }
            };
            Some(Sending::new("", contacts?))
        })
    }

    fn write(&self, sending: &Sending<'_>, form: Form) -> Vec<Json<'static>> {
        let message = |contact: &crate::Contact<'_>| {
            object([
                ("displayName", text(&contact.display_name())),
                ("vcard", text(&contact.to_vcard(form))),
            ])
        };
        let (name, content) = match sending.contacts.as_slice() {
            [only] => ("contactMessage", message(only)),
            all => {
                let contacts = all.iter().map(message).collect();
                let array = object([
                    ("displayName", text(&format!("{} contacts", all.len()))),
                    ("contacts", Some(Json::List(contacts))),
                ]);
                ("contactsArrayMessage", array)
            }
        };
        vec![object([(name, Some(content))])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["ID"])
    }
}
