//! wuzapi: `POST /chat/send/contact`.
//!
//! A request is `{"Phone", "Name", "Vcard"}`, with one card.

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::{Input, Validator};
use crate::contact::WriteOptions;
use crate::phone::ReadOptions;

/// wuzapi's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wuzapi::Wuzapi};
///
/// let body: Json = serde_json::from_str(r#"{"Phone": "5491155554444", "Name": "Jeff",
///     "Vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}"#)?;
/// let request = Wuzapi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Wuzapi;

const ENDPOINT: Endpoint = Endpoint::post("/chat/send/contact");

impl Gateway for Wuzapi {
    fn id(&self) -> &'static str {
        "wuzapi"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).in_any_case().read(body, |body| {
            let to = body.field("Phone").required();
            let name = body.field("Name").required();
            let contacts = body.field("Vcard").vcards(name.as_deref());
            check_context(body.field("ContextInfo"));
            name?;
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).each(Address::digits_or_jid, |to, item| {
            Some(ENDPOINT.send(object([
                ("Phone", text(to)),
                ("Name", Some(item.name()?)),
                ("Vcard", Some(item.vcard(options)?)),
            ])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(&[&["data", "Id"], &["Id"]])
    }
}

/// A message that is answered has an id and a sender.
fn check_context(context: Input<'_, '_>) {
    let fields = [context.field("StanzaId"), context.field("Participant")];
    let is_answer = fields.iter().any(|field| field.json().is_some());
    if is_answer {
        let missing = fields.into_iter().filter(|field| field.json().is_none());
        missing.for_each(|field| drop(field.required()));
    }
}
