//! Evolution API: `POST /message/sendContact/{instance}`, versions 1 and 2.
//!
//! A request is read, checked and answered in three steps:
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
//! Sources: the validation schemas and message code of Evolution API 1.8.2 and 2.3.6, and its
//! public API documentation.

mod message;
mod request;

pub use self::message::{
    BadRequest, ContactMessage, ContactsArrayMessage, Message, MessageKey, Response, Timestamp,
};
pub use self::request::{ApiVersion, ContactEntry, Options, Presence, Request, SendContact};
use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Evolution API's JSON, of the version to write; both are read.
#[derive(Clone, Copy, Debug)]
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
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let request = Request::read_json(body, rules)?;
        Ok(ContactRequest::new(request.number, request.contacts))
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &crate::Contact<'_>| {
            let phone = contact.phones.first();
            let wuid = phone.and_then(|it| it.wuid);
            let organization = contact.organization.as_ref();
            object([
                ("fullName", text(&contact.display_name())),
                ("wuid", wuid.and_then(|it| text(it.as_str()))),
                ("phoneNumber", phone.and_then(|it| text(&it.value))),
                ("organization", organization.and_then(|it| text(&it.name))),
                (
                    "email",
                    contact.emails.first().and_then(|it| text(&it.value)),
                ),
                ("url", contact.urls.first().and_then(|it| text(&it.value))),
            ])
        };
        let contacts = list(request.contacts.iter().map(contact));
        let name = match self.0 {
            ApiVersion::V1 => "contactMessage",
            ApiVersion::V2 => "contact",
        };
        vec![object([("number", text(&request.to)), (name, contacts)])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}
