//! wuzapi: `POST /chat/send/contact`, one card a request.

use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, object, reading, text};
use crate::contact::Form;
use crate::phone::Rules;

/// wuzapi's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Wuzapi;

impl Shape for Wuzapi {
    fn name(&self) -> &'static str {
        "wuzapi"
    }

    fn carries(&self) -> Carries {
        Carries::VCARDS
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
        reading(rules, |fields| {
            let to = fields.required("Phone", body.get("Phone"));
            let name = fields.required("Name", body.get("Name"));
            let contacts = fields.vcards("Vcard", body.get("Vcard"));
            name?;
            Some(Sending::new(to?, contacts?))
        })
    }

    fn write(&self, sending: &Sending<'_>, form: Form) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            object([
                ("Phone", text(&sending.to)),
                ("Name", text(&contact.display_name())),
                ("Vcard", text(&contact.to_vcard(form))),
            ])
        };
        sending.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["data", "Id"]).or_else(|| at(answer, &["Id"]))
    }
}
