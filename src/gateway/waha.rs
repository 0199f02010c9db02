//! WAHA: `POST /api/sendContactVcard`.
//!
//! A contact is `{"vcard"}` or `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::{OBJECT, Validator, reading};
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// WAHA's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Waha;

impl Gateway for Waha {
    fn id(&self) -> &'static str {
        "waha"
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
            let contacts = fields.each("contacts", body.get("contacts"), contact);
            Some(ContactRequest::new(to?, contacts?.concat()))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let contacts = request.contacts.iter();
        let contacts = contacts.map(|it| object([("vcard", text(&it.to_vcard(options)))]));
        vec![object([
            ("session", text("default")),
            ("chatId", text(&request.to)),
            ("contacts", Some(Json::List(contacts.collect()))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer
            .text_at(&["id", "_serialized"])
            .or_else(|| answer.text_at(&["id"]))
    }
}

fn contact<'j>(fields: &mut Validator, path: &str, item: &'j Json<'_>) -> Option<Vec<Contact<'j>>> {
    let name = |field: &str| format!("{path}.{field}");
    match item {
        Json::Object(_) if item.get("vcard").is_some() => {
            fields.vcards(&name("vcard"), item.get("vcard"))
        }
        Json::Object(_) => {
            let wuid = fields.wuid(&name("whatsappId"), item.get("whatsappId"));
            let organization = fields.optional(&name("organization"), item.get("organization"));
            let mut contact = fields.name_and_number(
                (&name("fullName"), item.get("fullName")),
                (&name("phoneNumber"), item.get("phoneNumber")),
                wuid,
            )?;
            contact.organization = organization.map(Into::into);
            Some(vec![contact])
        }
        other => fields.wrong(path, OBJECT, other),
    }
}
