//! waxum: `POST /api/v1/sessions/{session_id}/messages/contact`.
//!
//! A request is `{"to", "contact": {"display_name", "organization", "phones": [{"number",
//! "phone_type"}]}}`, for one contact. The server makes the card, without ids.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// waxum's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, waxum::Waxum};
///
/// let body: Json = serde_json::from_str(r#"{"to": "628123456789", "contact": {"display_name":
///     "John Doe", "phones": [{"number": "+628123456789", "phone_type": "CELL"}]}}"#)?;
/// let request = Waxum.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].types, ["CELL"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Waxum;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/api/v1/sessions/{session_id}/messages/contact"),
    to: "to",
    address: Address::digits_or_jid,
    within: Some("contact"),
    parts: Parts(&[
        ("display_name", Part::Name),
        ("organization", Part::Organization),
        (
            "phones",
            Part::TypedPhones {
                number: "number",
                kind: "phone_type",
            },
        ),
    ]),
};

impl Form for Waxum {
    const ID: &'static str = "waxum";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["message_id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
