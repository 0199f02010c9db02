//! Evolution Go: `POST /send/contact`, one contact a request, without an id: the gateway takes the
//! phone for it.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{OBJECT, reading};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Evolution Go's JSON.
#[derive(Clone, Copy, Debug)]
pub struct EvolutionGo;

impl Gateway for EvolutionGo {
    fn id(&self) -> &'static str {
        "evolution-go"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            organization: 1,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        reading(rules, |fields| {
            let to = fields.required("number", body.get("number"));
            let vcard = match body.get("vcard") {
                Some(vcard @ Json::Object(_)) => vcard,
                None => return fields.missing("vcard"),
                Some(other) => return fields.wrong("vcard", OBJECT, other),
            };
            let organization = fields.optional("vcard.organization", vcard.get("organization"));
            let contact = fields.name_and_number(
                ("vcard.fullName", vcard.get("fullName")),
                ("vcard.phone", vcard.get("phone")),
                None,
            );
            let mut contact = contact?;
            contact.organization = organization.map(Into::into);
            Some(ContactRequest::new(to?, vec![contact]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            let organization = contact.organization.as_ref();
            let vcard = object([
                ("fullName", text(&contact.display_name())),
                ("phone", text(&dialled_digits(contact))),
                ("organization", organization.and_then(|it| text(&it.name))),
            ]);
            object([("number", text(&request.to)), ("vcard", Some(vcard))])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer
            .text_at(&["data", "Info", "ID"])
            .or_else(|| answer.text_at(&["data", "key", "id"]))
    }
}
