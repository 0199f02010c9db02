//! CodeChat: `POST /message/sendContact/{instance}`, like Evolution's version 1 with a name, an id
//! and a number only, all of them required.

use super::error::InvalidRequest;
use super::fields::OBJECT;
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// CodeChat's JSON.
#[derive(Clone, Copy, Debug)]
pub struct CodeChat;

impl Gateway for CodeChat {
    fn name(&self) -> &'static str {
        "codechat"
    }

    fn carries(&self) -> Capabilities {
        Capabilities {
            waid: true,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        reading(rules, |fields| {
            let to = fields.required("number", body.get("number"));
            let list = body.get("contactMessage");
            let contacts = fields.each("contactMessage", list, |fields, path, item| {
                let name = |field: &str| format!("{path}.{field}");
                if !matches!(item, Json::Object(_)) {
                    return fields.wrong(path, OBJECT, item);
                }
                fields.required(&name("wuid"), item.get("wuid"))?;
                let wuid = fields.wuid(&name("wuid"), item.get("wuid"));
                fields.name_and_number(
                    (&name("fullName"), item.get("fullName")),
                    (&name("phoneNumber"), item.get("phoneNumber")),
                    wuid,
                )
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, _form: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &crate::Contact<'_>| {
            let phone = contact.phones.first();
            let wuid = phone.and_then(|it| it.wuid());
            object([
                ("fullName", text(&contact.display_name())),
                ("wuid", wuid.and_then(|it| text(it.as_str()))),
                ("phoneNumber", phone.and_then(|it| text(&it.value))),
            ])
        };
        let contacts = sending.contacts.iter().map(contact).collect();
        vec![object([
            ("number", text(&sending.to)),
            ("contactMessage", Some(Json::List(contacts))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["key", "id"])
    }
}
