//! wuzapi: `POST /chat/send/contact`, one card a request.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::reading;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// wuzapi's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Wuzapi;

impl Gateway for Wuzapi {
    fn id(&self) -> &'static str {
        "wuzapi"
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
            let to = fields.required("Phone", body.get("Phone"));
            let name = fields.required("Name", body.get("Name"));
            let contacts = fields.vcards("Vcard", body.get("Vcard"));
            name?;
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            object([
                ("Phone", text(&request.to)),
                ("Name", text(&contact.display_name())),
                ("Vcard", text(&contact.to_vcard(options))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer
            .text_at(&["data", "Id"])
            .or_else(|| answer.text_at(&["Id"]))
    }
}
