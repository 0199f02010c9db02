//! go-whatsapp-web-multidevice: `POST /send/contact`.
//!
//! A request is `{"phone", "contact_name", "contact_phone"}`, for one contact.

use super::form::*;
use crate::id::WuidError;

/// go-whatsapp-web-multidevice's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, go_whatsapp::GoWhatsapp};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "6289685028129@s.whatsapp.net",
///     "contact_name": "Aldino Kemal", "contact_phone": "6289685024091"}"#)?;
/// let request = GoWhatsapp.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Aldino Kemal");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct GoWhatsapp;

const PARTS: Parts = Parts(&[("contact_name", Part::Name), ("contact_phone", Part::Phone)]);

impl UsualForm for GoWhatsapp {
    const ID: &'static str = "go-whatsapp-web-multidevice";
    const MESSAGE_ID: Paths = &[&["results", "message_id"]];
    const IGNORES_CASE: bool = true;
    const REQUESTS: Requests = Requests::new(
        Recipient::new("phone", Address::digits_or_jid).checked(check),
        &[Contacts::Beside(PARTS).at("/send/contact")],
    );
}

/// The server refuses such a number.
fn check(to: &str) -> Result<(), FieldErrorKind> {
    match to.trim().starts_with('0') {
        true => Err(FieldErrorKind::Wuid(WuidError::LeadingZero)),
        false => Ok(()),
    }
}
