//! go-whatsapp-web-multidevice: `POST /send/contact`, one contact a request.

use super::error::InvalidRequest;
use super::json::Json;
use super::shape::{
    Capabilities, ContactRequest, Gateway, at, first_number, object, reading, text,
};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// go-whatsapp-web-multidevice's JSON.
#[derive(Clone, Copy, Debug)]
pub struct GoWhatsapp;

impl Gateway for GoWhatsapp {
    fn name(&self) -> &'static str {
        "go-whatsapp-web-multidevice"
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
            let contact = fields.name_and_number(
                ("contact_name", body.get("contact_name")),
                ("contact_phone", body.get("contact_phone")),
                None,
            );
            Some(ContactRequest::new(to?, vec![contact?]))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, _form: WriteOptions) -> Vec<Json<'static>> {
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
