//! go-whatsapp-web-multidevice: `POST /send/contact`, one contact a request.

use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, first_number, object, reading, text};
use crate::contact::Form;
use crate::phone::Rules;

/// go-whatsapp-web-multidevice's JSON.
#[derive(Clone, Copy, Debug)]
pub struct GoWhatsapp;

impl Shape for GoWhatsapp {
    fn name(&self) -> &'static str {
        "go-whatsapp-web-multidevice"
    }

    fn carries(&self) -> Carries {
        Carries::NUMBER
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
        reading(rules, |fields| {
            let to = fields.required("phone", body.get("phone"));
            let contact = fields.name_and_number(
                ("contact_name", body.get("contact_name")),
                ("contact_phone", body.get("contact_phone")),
                None,
            );
            Some(Sending::new(to?, vec![contact?]))
        })
    }

    fn write(&self, sending: &Sending<'_>, _form: Form) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            object([
                ("phone", text(&sending.to)),
                ("contact_name", text(&contact.display_name())),
                ("contact_phone", text(&first_number(contact))),
            ])
        };
        sending.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["results", "message_id"])
    }
}
