//! go-whatsapp-web-multidevice: `POST /send/contact`.
//!
//! A request is `{"phone", "contact_name", "contact_phone"}`, for one contact.

use std::borrow::Cow;

use super::Gateway;
use super::address::Address;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, object, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::{Input, Validator};
use crate::contact::WriteOptions;
use crate::id::WuidError;
use crate::phone::ReadOptions;

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

const ENDPOINT: Endpoint = Endpoint::post("/send/contact");

impl Gateway for GoWhatsapp {
    fn id(&self) -> &'static str {
        "go-whatsapp-web-multidevice"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).in_any_case().read(body, |body| {
            let to = read_recipient(body.field("phone"));
            let contact = {
                let id = body.field("contact_phone").id_of_digits();
                body.contact("contact_name", "contact_phone", id)
            };
            Some(ContactRequest::new(to?, vec![contact?]))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        _options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).each(Address::digits_or_jid, |to, item| {
            let (name, digits) = (item.name(), item.digits());
            Some(ENDPOINT.send(object([
                ("phone", text(to)),
                ("contact_name", Some(name?)),
                ("contact_phone", text(digits?.as_str())),
            ])))
        })
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
