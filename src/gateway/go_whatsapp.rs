//! go-whatsapp-web-multidevice: `POST /send/contact`.
//!
//! A request is `{"phone", "contact_name", "contact_phone"}`, for one contact.

use std::borrow::Cow;

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{GivenId, Input, Validator};
use crate::contact::{Contact, WriteOptions};
use crate::id::WuidError;
use crate::phone::Rules;

/// go-whatsapp-web-multidevice's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, go_whatsapp::GoWhatsapp};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "6289685028129@s.whatsapp.net",
///     "contact_name": "Aldino Kemal", "contact_phone": "6289685024091"}"#)?;
/// let request = GoWhatsapp.read(&body, Rules::WhatsApp)?;
/// assert_eq!(request.contacts[0].full_name, "Aldino Kemal");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct GoWhatsapp;

impl Gateway for GoWhatsapp {
    fn id(&self) -> &'static str {
        "go-whatsapp-web-multidevice"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::NUMBER
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).in_any_case().read(body, |body| {
            let to = read_recipient(body.field("phone"));
            let contact = body.contact("contact_name", "contact_phone", GivenId::Missing);
            Some(ContactRequest::new(to?, vec![contact?]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            object([
                ("phone", text(&request.to)),
                ("contact_name", text(&contact.display_name())),
                ("contact_phone", text(&dialled_digits(contact))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["results", "message_id"])
    }
}

/// The server refuses a number with a leading 0.
fn read_recipient<'j>(phone: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = phone.required()?;
    match text.trim().starts_with('0') {
        true => phone.report(FieldErrorKind::Wuid(WuidError::LeadingZero)),
        false => Some(text),
    }
}
