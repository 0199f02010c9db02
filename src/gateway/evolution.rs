//! Evolution API: `POST /message/sendContact/{instance}`, versions 1 and 2.
//!
//! A request is deserialized, checked, and turned into the content of a message:
//!
//! ```
//! use wacard::gateway::evolution::Request;
//! use wacard::{Dialect, Rules};
//!
//! let body = r#"{"number": "553198296801", "contactMessage": [{
//!     "fullName": "Guilherme Gomes", "phoneNumber": "+55 31 9 9829-6801"}]}"#;
//!
//! let request: Request = serde_json::from_str(body)?;
//! let message = request.read(Rules::WhatsApp)?.message(Dialect::WhatsApp);
//! let content = serde_json::to_string(&message)?;
//! assert!(content.starts_with(r#"{"contactMessage":{"displayName":"Guilherme Gomes","vcard":"BEGIN"#));
//! assert!(content.contains("waid=553198296801:+55 31 9 9829-6801"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Response`] and [`BadRequest`] are the answers.
//!
//! Sources: the validation schemas and message code of Evolution API 1.8.2 and 2.3.6, and its
//! public API documentation.

mod request;
mod response;

pub use self::request::{ApiVersion, ContactEntry, Options, Presence, Request, SendContact};
pub use self::response::{BadRequest, MessageKey, Response, Timestamp};
use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use crate::contact::{Contact, WriteOptions};
use crate::phone::ReadOptions;

/// Evolution API's request. Both versions are read, and the given one is written.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::{ApiVersion, Evolution};
/// use wacard::gateway::{Gateway, Json};
///
/// let body: Json = serde_json::from_str(r#"{"number": "553198296801", "contactMessage": [{
///     "fullName": "Ana", "phoneNumber": "+55 31 9 9829-6801"}]}"#)?;
/// let v2 = Evolution(ApiVersion::V2);
/// let request = v2.read(&body, Rules::WhatsApp.into())?;
/// let [body] = v2.write(&request, Default::default()).try_into().unwrap();
/// assert_eq!(
///     serde_json::to_string(&body.get("contact"))?,
///     r#"[{"fullName":"Ana","wuid":"553198296801","phoneNumber":"+55 31 9 9829-6801"}]"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Evolution(pub ApiVersion);

impl Gateway for Evolution {
    fn id(&self) -> &'static str {
        match self.0 {
            ApiVersion::V1 => "evolution-v1",
            ApiVersion::V2 => "evolution-v2",
        }
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            waid: true,
            organization: 1,
            emails: 1,
            urls: 1,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let request = Request::read_json(body, options)?;
        Ok(ContactRequest::new(request.number, request.contacts))
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let contacts = request.contacts.iter().map(write_contact);
        vec![object([
            ("number", text(&request.to)),
            (self.0.contacts_field(), list(contacts)),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}

fn write_contact(contact: &Contact<'_>) -> Json<'static> {
    let tel = contact.phones.first();
    let wuid = tel.and_then(|tel| tel.wuid());
    let organization = contact.organization.as_ref();
    let (email, url) = (contact.emails.first(), contact.urls.first());
    object([
        ("fullName", text(&contact.display_name())),
        ("wuid", wuid.and_then(|wuid| text(wuid.as_str()))),
        ("phoneNumber", tel.and_then(|tel| text(&tel.value))),
        ("organization", organization.and_then(|org| text(&org.name))),
        ("email", email.and_then(|email| text(&email.value))),
        ("url", url.and_then(|url| text(&url.value))),
    ])
}
