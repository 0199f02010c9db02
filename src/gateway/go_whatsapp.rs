//! go-whatsapp-web-multidevice: `POST /send/contact`, one contact a request.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::reading;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// go-whatsapp-web-multidevice's JSON.
#[derive(Clone, Copy, Debug)]
pub struct GoWhatsapp;

impl Gateway for GoWhatsapp {
    fn id(&self) -> &'static str {
        "go-whatsapp-web-multidevice"
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
            let contact = fields.name_and_number(
                ("contact_name", body.get("contact_name")),
                ("contact_phone", body.get("contact_phone")),
                None,
            );
            Some(ContactRequest::new(to?, vec![contact?]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            object([
                ("phone", text(&request.to)),
                ("contact_name", text(&contact.display_name())),
                ("contact_phone", text(&dialled_digits(contact))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["results", "message_id"])
    }
}
