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
//! # Strictness
//!
//! [`Request::read`] takes and refuses requests by their use, and [`Request::read_as`] with
//! [`Strictness::Gateway`] by the JSON schema of the API. These are the differences:
//!
//! | request | [`Usable`](Strictness::Usable) | [`Gateway`](Strictness::Gateway) |
//! |---|---|---|
//! | a `number` that is no address: `""`, `"call me"` | refused | taken |
//! | a `fullName` without text | refused | taken, the number is shown |
//! | control characters in a text | refused | removed |
//! | a `phoneNumber` that is not a number, without a `wuid` | refused | taken, the phone has no id |
//! | a `wuid` that is not an id: `"number 1234"` | refused | ignored |
//! | digits of a hidden id as the only number | refused, unless `@lid` follows | taken, the phone has no id |
//! | more than 257 contacts | refused | taken |
//! | a `wuid`, `organization`, `email` or `url` that is `null` | missing | refused |
//! | a `wuid` or `phoneNumber` of fewer than 10 characters, an empty `wuid` | taken | refused |
//! | a `delay` below 0 in version 1 | refused | taken, there is no delay |
//! | in version 1, a quoted key without `id`, or mentions that are none, repeated or without a digit | taken | refused |
//! | contacts in the field of the other version | taken | refused |
//!
//! Both refuse a contact that occurs twice, no contacts, missing fields, and fields of other types.
//!
//! # Cards
//!
//! With [`Dialect::Evolution`](crate::Dialect::Evolution) and
//! [`Rules::Evolution`](crate::Rules::Evolution) a card is the API's, byte for byte, but for these
//! differences:
//!
//! | request | card of Evolution API | card of this crate |
//! |---|---|---|
//! | no `wuid` | `waid=553198296801@s.whatsapp.net`, which no receiver reads | `waid=553198296801` |
//! | a JID as `wuid` | `waid=553198296801@s.whatsapp.net` | `waid=553198296801` |
//! | `,`, `;` or `\` in a text | as it is: it separates values | escaped by `\` |
//! | a line break in a text | as it is: the rest is a property | `\n` |
//! | a JID as `phoneNumber` | shown as it is | the number, with `+` |
//!
//! [`SendContact::to_cloud_api`] writes the request for Meta's channel.
//!
//! # Answers
//!
//! [`Response`] and [`ErrorResponse`] are the answers.
//!
//! Sources: the validation schemas and message code of Evolution API 1.8.2 and 2.3.6, and its
//! public API documentation.

mod entry;
mod error_response;
mod meta;
mod options;
mod request;
mod response;
mod timestamp;

pub use self::entry::ContactEntry;
pub use self::error_response::{ErrorResponse, NumberStatus};
pub use self::request::{ApiVersion, Request, SendContact};
pub use self::response::{MessageKey, Response};
pub use self::timestamp::Timestamp;
use super::Gateway;
use super::form::{
    Address, ContactRequest, Contacts, InvalidRequest, Json, Outbox, Outgoing, Part, Parts,
    PhoneWithId, Recipient, Requests,
};
use super::strictness::Strictness;
use super::unsupported::UnsupportedRequest;
use crate::contact::WriteOptions;
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
/// let [outgoing] = v2.write(&request, Default::default())?.try_into().unwrap();
/// assert_eq!(
///     serde_json::to_string(&outgoing.body.get("contact"))?,
///     r#"[{"fullName":"Ana","wuid":"553198296801","phoneNumber":"+55 31 9 9829-6801"}]"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Evolution(pub ApiVersion);

const PATH: &str = "/message/sendContact/{instance}";
const TO: Recipient = Recipient::new("number", Address::in_evolution);
const V1: &Requests = &Requests::new(
    TO,
    &[Contacts::DistinctList("contactMessage", CONTACT).at(PATH)],
)
.with_options(options::V1);
const V2: &Requests = &Requests::new(TO, &[Contacts::DistinctList("contact", CONTACT).at(PATH)])
    .with_options(options::V2);

const CONTACT: Parts = Parts(&[
    ("fullName", Part::Name),
    ("phoneNumber", Part::PhoneWithId(PHONE)),
    ("organization", Part::Organization),
    ("email", Part::Email),
    ("url", Part::Url),
]);
const PHONE: PhoneWithId = PhoneWithId::new("wuid").at_least(10);

impl Gateway for Evolution {
    fn id(&self) -> &'static str {
        match self.0 {
            ApiVersion::V1 => "evolution-v1",
            ApiVersion::V2 => "evolution-v2",
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        self.read_with(body, options, Strictness::Usable)
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let requests = match self.0 {
            ApiVersion::V1 => V1,
            ApiVersion::V2 => V2,
        };
        requests.write(Outbox::new(request, options))
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}

impl Evolution {
    /// Reads a request with a strictness, such as the API's own.
    ///
    /// # Errors
    ///
    /// Those of [`Request::read`].
    pub fn read_with<'j>(
        self,
        body: &'j Json<'_>,
        options: impl Into<ReadOptions>,
        strictness: Strictness,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let version = match strictness {
            Strictness::Usable => ApiVersion::from_body(body, self.0),
            Strictness::Gateway => self.0,
        };
        let request = request::read(body, version, options.into(), strictness)?;
        Ok(request.into())
    }
}
