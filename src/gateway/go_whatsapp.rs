//! go-whatsapp-web-multidevice: `POST /send/contact`.
//!
//! A request is `{"phone", "contact_name", "contact_phone"}`, for one contact.

use super::form::{
    Address, ContactRequest, Endpoint, FieldErrorKind, Form, Input, OneContact, Outbox, Part,
    Parts, Written,
};
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

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/send/contact"),
    to: "phone",
    address: Address::digits_or_jid,
    within: None,
    parts: Parts(&[("contact_name", Part::Name), ("contact_phone", Part::Phone)]),
};

impl Form for GoWhatsapp {
    const ID: &'static str = "go-whatsapp-web-multidevice";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["results", "message_id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let request = REQUEST.read(body)?;
        match request.to.trim().starts_with('0') {
            // The server refuses such a number.
            true => body
                .field(REQUEST.to)
                .report(FieldErrorKind::Wuid(WuidError::LeadingZero)),
            false => Some(request),
        }
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
