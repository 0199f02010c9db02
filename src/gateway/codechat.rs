//! CodeChat: `POST /message/sendContact/{instance}`, like Evolution's version 1 with a name, an id
//! and a number only, all of them required.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use super::validate::{OBJECT, reading};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// CodeChat's JSON.
#[derive(Clone, Copy, Debug)]
pub struct CodeChat;

impl Gateway for CodeChat {
    fn id(&self) -> &'static str {
        "codechat"
    }

    fn capabilities(&self) -> Capabilities {
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

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &crate::Contact<'_>| {
            let phone = contact.phones.first();
            let wuid = phone.and_then(|it| it.wuid);
            object([
                ("fullName", text(&contact.display_name())),
                ("wuid", wuid.and_then(|it| text(it.as_str()))),
                ("phoneNumber", phone.and_then(|it| text(&it.value))),
            ])
        };
        let contacts = list(request.contacts.iter().map(contact));
        vec![object([
            ("number", text(&request.to)),
            ("contactMessage", contacts),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}
