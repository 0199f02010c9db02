//! waxum: `POST /api/v1/sessions/{session_id}/messages/contact`.
//!
//! A request is `{"to", "contact": {"display_name", "organization", "phones": [{"number",
//! "phone_type"}]}}`, for one contact. The server makes the card, without ids.

use super::form::*;

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

const PARTS: Parts = Parts(&[
    ("display_name", Part::Name),
    ("organization", Part::Organization),
    (
        "phones",
        Part::TypedPhones {
            number: "number",
            kind: "phone_type",
        },
    ),
]);

impl UsualForm for Waxum {
    const ID: &'static str = "waxum";
    const MESSAGE_ID: Paths = &[&["message_id"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("to", Address::digits_or_jid),
        &[Contacts::Within("contact", PARTS).at("/api/v1/sessions/{session_id}/messages/contact")],
    )
    // The server takes it, and ignores it for contacts.
    .with_options(OptionFields::NONE.reading(&[("reply_to", OptionValue::QuotedId)]));
}
