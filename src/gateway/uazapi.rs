//! UAZAPI: `POST /send/contact`.
//!
//! A request is `{"number", "fullName", "phoneNumber", "organization", "email", "url"}`, for one
//! contact; its phones stand in one text with commas between.

use super::form::*;

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

const PARTS: Parts = Parts(&[
    ("fullName", Part::Name),
    ("phoneNumber", Part::PhonesInText),
    ("organization", Part::Organization),
    ("email", Part::Email),
    ("url", Part::Url),
]);

impl UsualForm for Uazapi {
    const ID: &'static str = "uazapi";
    const MESSAGE_ID: Paths = &[&["messageid"], &["id"]];
    const IGNORES_CASE: bool = true;
    const REQUESTS: Requests = Requests::new(
        Recipient::new("number", Address::digits_or_jid),
        &[Contacts::Beside(PARTS).at("/send/contact")],
    )
    .with_options(OPTIONS);
}

const OPTIONS: OptionFields = OptionFields::new(&[
    ("delay", OptionValue::Delay(Delay::MILLISECONDS)),
    ("replyid", OptionValue::QuotedId),
    ("mentions", OptionValue::MentionedInText(Address::phone)),
]);
