//! QuePasa: `POST /v3/bot/{token}/send`.
//!
//! A request is `{"chatId", "contact": {"phone", "name", "vcard"}}`, for one contact. The card
//! counts if there is one; phone and name are required beside it.

use super::form::*;

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

const PARTS: Parts = Parts(&[
    ("name", Part::Name),
    ("phone", Part::Phone),
    ("vcard", Part::OptionalCard),
]);

impl UsualForm for QuePasa {
    const ID: &'static str = "quepasa";
    const MESSAGE_ID: Paths = &[&["message", "id"]];
    const IGNORES_CASE: bool = true;
    const REQUESTS: Requests = Requests::new(
        Recipient::new("chatId", Address::person_group_or_lid),
        &[Contacts::Within("contact", PARTS).at("/v3/bot/{token}/send")],
    )
    .with_options(OptionFields::new(&[("inreply", OptionValue::QuotedId)]));
}
