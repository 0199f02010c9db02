//! WAHA: `POST /api/sendContactVcard`.
//!
//! A contact is `{"vcard"}` or `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::error::InvalidRequest;
use super::fields::{OBJECT, Validator};
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// WAHA's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Waha;

impl Gateway for Waha {
    fn name(&self) -> &'static str {
        "waha"
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
            let contacts = fields.each("contacts", body.get("contacts"), contact);
            Some(ContactRequest::new(to?, contacts?.concat()))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>> {
        let contacts = sending.contacts.iter();
        let contacts = contacts.map(|it| object([("vcard", text(&it.to_vcard(form)))]));
        vec![object([
            ("session", text("default")),
            ("chatId", text(&sending.to)),
            ("contacts", Some(Json::List(contacts.collect()))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["id", "_serialized"]).or_else(|| at(answer, &["id"]))
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
