//! whatsmeow, and whoever else sends the protobuf: `{"contactMessage": {"displayName", "vcard"}}`
//! or `{"contactsArrayMessage": {"displayName", "contacts"}}`. The recipient is not in it.

use super::error::InvalidRequest;
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// The protobuf's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Whatsmeow;

impl Gateway for Whatsmeow {
    fn name(&self) -> &'static str {
        "whatsmeow"
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
            Some(ContactRequest::new("", contacts?))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>> {
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
