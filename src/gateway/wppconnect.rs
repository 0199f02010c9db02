//! WPPConnect server: `POST /api/{session}/contact-vcard`. It takes ids of contacts that the
//! account knows, and one name.

use super::error::InvalidRequest;
use super::fields::TEXT;
use super::json::Json;
use super::shape::{
    Capabilities, ContactRequest, Gateway, at, first_number, object, reading, text,
};
use crate::contact::{Contact, Tel, WriteOptions};
use crate::id::Wuid;
use crate::phone::Rules;

/// WPPConnect server's JSON.
#[derive(Clone, Copy, Debug)]
pub struct WppConnect;

impl Gateway for WppConnect {
    fn name(&self) -> &'static str {
        "wppconnect"
    }

    fn carries(&self) -> Capabilities {
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
                        Some(Contact::new(name.clone()).add_phone(Tel::new(value).waid(wuid)))
                    }
                    Err(error) => fields.refuse(path, super::FieldErrorKind::Wuid(error)),
                }
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, _form: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let ids = text(&first_number(contact)).into_iter().collect();
            object([
                ("phone", text(&sending.to)),
                ("isGroup", Some(Json::Bool(sending.to.ends_with("@g.us")))),
                ("name", text(&contact.display_name())),
                ("contactsId", Some(Json::List(ids))),
            ])
        };
        sending.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["response", "0", "id"]).or_else(|| at(answer, &["response", "id"]))
    }
}
