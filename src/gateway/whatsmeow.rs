//! whatsmeow, and whoever else sends the protobuf: `{"contactMessage": {"displayName", "vcard"}}`
//! or `{"contactsArrayMessage": {"displayName", "contacts"}}`. The recipient is not in it.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::reading;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// The protobuf's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Whatsmeow;

impl Gateway for Whatsmeow {
    fn id(&self) -> &'static str {
        "whatsmeow"
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

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let message = |contact: &crate::Contact<'_>| {
            object([
                ("displayName", text(&contact.display_name())),
                ("vcard", text(&contact.to_vcard(options))),
            ])
        };
        let (name, content) = match request.contacts.as_slice() {
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
        answer.text_at(&["ID"])
    }
}
