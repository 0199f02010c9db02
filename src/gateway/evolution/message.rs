use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::gateway::error::InvalidRequest;
use crate::gateway::json::Json;

/// The content of a message with contacts, as WhatsApp's clients send it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Message<'a> {
    /// `{"contactMessage": {…}}`
    #[serde(borrow)]
    ContactMessage(ContactMessage<'a>),
    /// `{"contactsArrayMessage": {…}}`
    #[serde(borrow)]
    ContactsArrayMessage(ContactsArrayMessage<'a>),
}

/// One contact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactMessage<'a> {
    /// The name to show; some clients leave it out.
    #[serde(borrow, default)]
    pub display_name: Cow<'a, str>,
    /// The card's text.
    #[serde(borrow, default)]
    pub vcard: Cow<'a, str>,
    /// What a reply or a mention adds.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub context_info: Option<Json<'a>>,
}

/// Several contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactsArrayMessage<'a> {
    /// A heading such as `2 contacts`.
    #[serde(borrow, default)]
    pub display_name: Cow<'a, str>,
    /// The contacts.
    #[serde(borrow)]
    pub contacts: Vec<ContactMessage<'a>>,
    /// What a reply or a mention adds.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub context_info: Option<Json<'a>>,
}

/// The answer to a request that was carried out, with status 201.
///
/// ```
/// use wacard::gateway::evolution::Response;
///
/// let body = r#"{
///     "key": {"remoteJid": "553198296801@s.whatsapp.net", "fromMe": true, "id": "BAE5"},
///     "message": {"contactMessage": {"displayName": "Ana", "vcard": "BEGIN:VCARD…"}},
///     "messageTimestamp": "1717780437",
///     "status": "PENDING"}"#;
/// let response: Response = serde_json::from_str(body)?;
/// assert_eq!(response.message_timestamp.seconds(), 1717780437);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Response<'a> {
    /// Which message it became.
    #[serde(borrow)]
    pub key: MessageKey<'a>,
    /// What was sent.
    #[serde(borrow)]
    pub message: Message<'a>,
    /// When.
    pub message_timestamp: Timestamp,
    /// How far it is: `PENDING`.
    #[serde(borrow)]
    pub status: Cow<'a, str>,
}

/// What names a message.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageKey<'a> {
    /// The chat's JID.
    #[serde(borrow)]
    pub remote_jid: Cow<'a, str>,
    /// Whether this account sent it.
    pub from_me: bool,
    /// The message's id within the chat.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// Who sent it, in a group.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<Cow<'a, str>>,
}

/// Seconds since 1970, and how they are written: the API's documentation shows a string, its
/// code also sends a number or an object of two halves. A half object is written as a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Timestamp {
    /// `"1717780437"`, the documented form.
    Text(u64),
    /// `1717780437`
    Number(u64),
}

impl Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> u64 {
        match self {
            Self::Text(seconds) | Self::Number(seconds) => seconds,
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(seconds) => serializer.collect_str(seconds),
            Self::Number(seconds) => serializer.serialize_u64(*seconds),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyTimestamp)
    }
}

struct AnyTimestamp;

impl<'de> Visitor<'de> for AnyTimestamp {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("seconds since 1970, as a number, a string of digits or {low, high}")
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<Timestamp, E> {
        Ok(Timestamp::Number(seconds))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
        let seconds = text.parse().map(Timestamp::Text);
        seconds.map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }

    /// JavaScript's `Long`: two halves of 32 bits, which may be written as negative.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Timestamp, A::Error> {
        let (mut low, mut high) = (0, 0);
        while let Some(field) = map.next_key::<Cow<'_, str>>()? {
            match field.as_ref() {
                "low" => low = map.next_value::<i64>()? as u32,
                "high" => high = map.next_value::<i64>()? as u32,
                _ => {
                    map.next_value::<serde::de::IgnoredAny>()?;
                }
            }
        }
        Ok(Timestamp::Number(u64::from(high) << 32 | u64::from(low)))
    }
}

/// The answer to a request with mistakes, with status 400.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::{BadRequest, Request};
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": []}"#)?;
/// let invalid = request.read(Rules::WhatsApp).unwrap_err();
/// assert_eq!(
///     serde_json::to_string(&BadRequest::from(&invalid))?,
///     r#"{"status":400,"error":"Bad Request","response":{"message":["contact: expected at least one contact, found none"]}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct BadRequest {
    status: u16,
    error: String,
    response: Messages,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
struct Messages {
    message: Vec<String>,
}

impl BadRequest {
    /// What was wrong, a text for each mistake.
    pub fn messages(&self) -> &[String] {
        &self.response.message
    }
}

impl From<&InvalidRequest> for BadRequest {
    fn from(invalid: &InvalidRequest) -> Self {
        let message = invalid.errors().iter().map(ToString::to_string).collect();
        Self {
            status: 400,
            error: "Bad Request".to_owned(),
            response: Messages { message },
        }
    }
}
