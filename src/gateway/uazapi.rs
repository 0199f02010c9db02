//! UAZAPI: `POST /send/contact`.
//!
//! A request is `{"number", "fullName", "phoneNumber", "organization", "email", "url"}`, for one
//! contact; its phones stand in one text with commas between.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// UAZAPI's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, uazapi::Uazapi};
///
/// let body: Json = serde_json::from_str(r#"{"number": "5511999999999", "fullName": "Ana",
///     "phoneNumber": "5511987654322,5511987654323"}"#)?;
/// assert_eq!(Uazapi.read(&body, Rules::WhatsApp.into())?.contacts[0].phones.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Uazapi;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/send/contact"),
    to: "number",
    address: Address::digits_or_jid,
    within: None,
    parts: Parts(&[
        ("fullName", Part::Name),
        ("phoneNumber", Part::PhonesInText),
        ("organization", Part::Organization),
        ("email", Part::Email),
        ("url", Part::Url),
    ]),
};

impl Form for Uazapi {
    const ID: &'static str = "uazapi";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["messageid"], &["id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
