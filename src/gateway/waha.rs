//! WAHA: `POST /api/sendContactVcard`.
//!
//! A contact is `{"vcard"}` or `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::fields::{Fields, OBJECT};
use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, object, reading, text};
use crate::contact::{Contact, Form};
use crate::phone::Rules;

/// WAHA's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Waha;

impl Shape for Waha {
    fn name(&self) -> &'static str {
        "waha"
    }

    fn carries(&self) -> Carries {
        Carries::VCARDS
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
        reading(rules, |fields| {
            let to = fields.required("chatId", body.get("chatId"));
            let contacts = fields.each("contacts", body.get("contacts"), contact);
            Some(Sending::new(to?, contacts?.concat()))
        })
    }

    fn write(&self, sending: &Sending<'_>, form: Form) -> Vec<Json<'static>> {
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

fn contact<'j>(fields: &mut Fields, path: &str, item: &'j Json<'_>) -> Option<Vec<Contact<'j>>> {
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
