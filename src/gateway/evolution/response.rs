use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::timestamp::Timestamp;
use crate::gateway::json::Json;
use crate::gateway::message::Message;

/// The answer to a request that was carried out, of status 201.
///
/// Fields that are not named here are kept, and written again after the others.
///
/// ```
/// use wacard::gateway::evolution::Response;
///
/// let body = r#"{"key":{"remoteJid":"553198296801@s.whatsapp.net","fromMe":true,"id":"BAE5"},"#
///     .to_owned() + r#""status":"PENDING","message":{"contactMessage":{"displayName":"Ana","#
///     + r#""vcard":"BEGIN:VCARD…"},"messageContextInfo":{}},"messageTimestamp":"1717780437","#
///     + r#""source":"android"}"#;
/// let response: Response = serde_json::from_str(&body)?;
/// assert_eq!(response.message_timestamp.seconds(), 1717780437);
/// assert!(response.content().is_some());
/// assert_eq!(serde_json::to_string(&response)?, body);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Response<'a> {
    /// The key of the message that was sent.
    #[serde(borrow)]
    pub key: MessageKey<'a>,
    /// The name that the sender's account shows.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub push_name: Option<Cow<'a, str>>,
    /// The state of the message, such as `PENDING`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Cow<'a, str>>,
    /// The content of the message, with its siblings and wrappers;
    /// [`content`](Self::content) finds the contacts in it.
    #[serde(borrow)]
    pub message: Json<'a>,
    /// The context that a reply or a mention adds, which may be null.
    #[serde(
        borrow,
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub context_info: Option<Json<'a>>,
    /// The field of the content, such as `contactMessage`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub message_type: Option<Cow<'a, str>>,
    /// The time of sending.
    pub message_timestamp: Timestamp,
    /// The id of the instance.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<Cow<'a, str>>,
    /// The kind of device that sent the message, such as `android` or `web`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Cow<'a, str>>,
    #[serde(borrow, flatten)]
    others: Json<'a>,
}

impl<'a> Response<'a> {
    /// The answer for a message, without the fields that may be missing.
    #[must_use]
    pub fn new(key: MessageKey<'a>, message: Message<'a>, message_timestamp: Timestamp) -> Self {
        Self {
            key,
            push_name: None,
            status: None,
            message: message.into(),
            context_info: None,
            message_type: None,
            message_timestamp,
            instance_id: None,
            source: None,
            others: Json::Object(Vec::new()),
        }
    }

    /// The content with the contacts. Returns `None` if the message has none.
    #[must_use]
    pub fn content(&self) -> Option<Message<'a>> {
        Message::find(self.message.clone())
    }

    /// A field that is not named here.
    #[must_use]
    pub fn other(&self, field: &str) -> Option<&Json<'a>> {
        self.others.get(field)
    }
}

/// A value that is there, even if it is null.
fn present<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Json<'a>>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// The key that identifies a message.
///
/// ```
/// use wacard::gateway::evolution::MessageKey;
///
/// let text = r#"{"remoteJid":"553198296801@s.whatsapp.net","fromMe":true,"id":"BAE5"}"#;
/// let key: MessageKey = serde_json::from_str(text)?;
/// assert_eq!((key.id.as_ref(), key.participant), ("BAE5", None));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageKey<'a> {
    /// The JID of the chat.
    #[serde(borrow)]
    pub remote_jid: Cow<'a, str>,
    /// Whether this account sent it.
    pub from_me: bool,
    /// The id of the message within the chat.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// The sender, in a group.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<Cow<'a, str>>,
    /// The other JID of the chat: the phone user's for a hidden id, or the reverse.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub remote_jid_alt: Option<Cow<'a, str>>,
    /// The username of the chat.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub remote_jid_username: Option<Cow<'a, str>>,
    /// The other JID of the sender.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub participant_alt: Option<Cow<'a, str>>,
    /// The username of the sender.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub participant_username: Option<Cow<'a, str>>,
    /// How the chat addresses its members: `lid` or `pn`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub addressing_mode: Option<Cow<'a, str>>,
}
