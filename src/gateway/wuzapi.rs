//! wuzapi: `POST /chat/send/contact`, one card a request.

use super::error::InvalidRequest;
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// wuzapi's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Wuzapi;

impl Gateway for Wuzapi {
    fn name(&self) -> &'static str {
        "wuzapi"
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
            let to = fields.required("Phone", body.get("Phone"));
            let name = fields.required("Name", body.get("Name"));
            let contacts = fields.vcards("Vcard", body.get("Vcard"));
            name?;
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>> {
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
