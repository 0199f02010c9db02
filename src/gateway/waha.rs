//! WAHA: `POST /api/sendContactVcard`.
//!
//! A request is `{"session", "chatId", "contacts"}`, and a contact either `{"vcard"}` or
//! `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::form::*;

/// WAHA's request, written with vCards.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, waha::Waha};
///
/// let body: Json = serde_json::from_str(r#"{"session": "default", "chatId": "11111111111@c.us",
///     "contacts": [{"fullName": "John Doe", "phoneNumber": "+91 98765 43210",
///     "whatsappId": "919876543210"}]}"#)?;
/// let request = Waha.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].wuid(), Some("919876543210".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Waha;

/// A contact that was not given a card has `null` there: so the server's class has it by default.
const CONTACT: Parts = Parts(&[
    ("vcard", Part::OnlyCard),
    ("fullName", Part::Name),
    ("organization", Part::Organization),
    ("phoneNumber", Part::PhoneWithId(PHONE)),
]);
const PHONE: PhoneWithId = PhoneWithId::new("whatsappId");

impl UsualForm for Waha {
    const ID: &'static str = "waha";
    /// By engine: WEBJS; GOWS and WPP; NOWEB.
    const MESSAGE_ID: Paths = &[&["id", "_serialized"], &["id"], &["key", "id"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("chatId", Address::chat_id),
        &[Contacts::List("contacts", CONTACT).at("/api/sendContactVcard")],
    )
    .with_constants(&[("session", "default")])
    .with_options(OptionFields::new(&[("reply_to", OptionValue::QuotedId)]));
}
