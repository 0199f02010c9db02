//! WSAPI: `POST /messages/contact`.
//!
//! A request is `{"to", "displayName", "vcard"}`, with one card. Older clients write `vCard`.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// WSAPI's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wsapi::WsApi};
///
/// let body: Json = serde_json::from_str(r#"{"to": "5511987654321", "displayName": "Jeff",
///     "vCard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}"#)?;
/// let request = WsApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WsApi;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/messages/contact"),
    to: "to",
    address: Address::digits_or_jid,
    within: None,
    parts: Parts(&[("displayName", Part::OptionalName), ("vcard", Part::Card)]),
};

impl Form for WsApi {
    const ID: &'static str = "wsapi";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
