//! QuePasa: `POST /v3/bot/{token}/send`.
//!
//! A request is `{"chatId", "contact": {"phone", "name", "vcard"}}`, for one contact. The card
//! counts if there is one; phone and name are required beside it.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// QuePasa's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, quepasa::QuePasa};
///
/// let body: Json = serde_json::from_str(r#"{"chatId": "5511999999999@s.whatsapp.net",
///     "contact": {"phone": "5511987654322", "name": "Ana"}}"#)?;
/// assert_eq!(QuePasa.read(&body, Rules::WhatsApp.into())?.contacts[0].full_name, "Ana");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct QuePasa;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/v3/bot/{token}/send"),
    to: "chatId",
    address: Address::digits_or_jid,
    within: Some("contact"),
    parts: Parts(&[
        ("name", Part::Name),
        ("phone", Part::Phone),
        ("vcard", Part::OptionalCard),
    ]),
};

impl Form for QuePasa {
    const ID: &'static str = "quepasa";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["message", "id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
