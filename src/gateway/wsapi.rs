//! WSAPI: `POST /messages/contact`.
//!
//! A request is `{"to", "displayName", "vcard"}`, with one card. Older clients write `vCard`.

use super::form::*;

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

const PARTS: Parts = Parts(&[("displayName", Part::OptionalName), ("vcard", Part::Card)]);

impl UsualForm for WsApi {
    const ID: &'static str = "wsapi";
    const MESSAGE_ID: Paths = &[&["id"]];
    const IGNORES_CASE: bool = true;
    const REQUESTS: Requests = Requests::new(
        Recipient::new("to", Address::digits_or_jid),
        &[Contacts::Beside(PARTS).at("/messages/contact")],
    )
    .with_options(OPTIONS);
}

const OPTIONS: OptionFields = OptionFields::new(&[
    ("replyTo", OptionValue::QuotedId),
    ("replyToSenderId", OptionValue::QuotedMember),
    ("mentions", OptionValue::Mentioned(Address::digits_or_jid)),
]);
