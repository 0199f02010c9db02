//! Evolution Go: `POST /send/contact`, one contact a request, without an id: the gateway takes the
//! phone for it.

use super::error::InvalidRequest;
use super::fields::OBJECT;
use super::json::Json;
use super::shape::{
    Capabilities, ContactRequest, Gateway, at, first_number, object, reading, text,
};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Evolution Go's JSON.
#[derive(Clone, Copy, Debug)]
pub struct EvolutionGo;

impl Gateway for EvolutionGo {
    fn name(&self) -> &'static str {
        "evolution-go"
    }

    fn carries(&self) -> Capabilities {
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
                None => return fields.missing("vcard", OBJECT),
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

    fn write(&self, sending: &ContactRequest<'_>, _form: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &crate::Contact<'_>| {
            let organization = contact.organization.as_ref();
            let vcard = object([
                ("fullName", text(&contact.display_name())),
                ("phone", text(&first_number(contact))),
                ("organization", organization.and_then(|it| text(&it.name))),
            ]);
            object([("number", text(&sending.to)), ("vcard", Some(vcard))])
        };
        sending.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["data", "Info", "ID"]).or_else(|| at(answer, &["data", "key", "id"]))
    }
}
