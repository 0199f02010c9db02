//! WPPConnect server: `POST /api/{session}/contact-vcard`. It takes ids of contacts that the
//! account knows, and one name.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{TEXT, reading};
use crate::contact::{Contact, Tel, WriteOptions};
use crate::id::Wuid;
use crate::phone::Rules;

/// WPPConnect server's JSON.
#[derive(Clone, Copy, Debug)]
pub struct WppConnect;

impl Gateway for WppConnect {
    fn id(&self) -> &'static str {
        "wppconnect"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::NUMBER
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        reading(rules, |fields| {
            let to = fields.required("phone", body.get("phone"));
            let name = fields
                .optional("name", body.get("name"))
                .unwrap_or_default();
            let list = body.get("contactsId");
            let contacts = fields.each("contactsId", list, |fields, path, item| {
                let id = match item {
                    Json::Text(id) => id,
                    other => return fields.wrong(path, TEXT, other),
                };
                match Wuid::parse_lenient(id) {
                    Ok(wuid) => {
                        let value = wuid.phone().international().to_string();
                        Some(Contact::new(name.clone()).phone(Tel::new(value).wuid(wuid)))
                    }
                    Err(error) => fields.refuse(path, super::FieldErrorKind::Wuid(error)),
                }
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let ids = text(&dialled_digits(contact)).into_iter().collect();
            object([
                ("phone", text(&request.to)),
                ("isGroup", Some(Json::Bool(request.to.ends_with("@g.us")))),
                ("name", text(&contact.display_name())),
                ("contactsId", Some(Json::List(ids))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer
            .text_at(&["response", "0", "id"])
            .or_else(|| answer.text_at(&["response", "id"]))
    }
}
