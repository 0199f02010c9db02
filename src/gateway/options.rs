//! The options of sending a message.

mod context;
mod field;
mod fields;
mod lost;
mod value;

use std::borrow::Cow;

pub(super) use self::context::{CONTEXT, PROTOBUF_CONTEXT, context};
pub(super) use self::fields::OptionFields;
pub(super) use self::value::{Delay, OptionValue};
use super::contact_field::Field;
use super::json::Json;
use super::presence::Presence;

/// The options of sending a message: a delay, the message that it answers, whom it mentions.
///
/// A gateway carries some of them or none, in fields of its own; [`Gateway::unsupported`] reports
/// the others.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, Quoted, cloud_api::CloudApi, waha::Waha};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
/// let mut request = ContactRequest::new("5511987654321", vec![ana]);
/// request.options.delay = Some(1200);
/// request.options.quoted = Some(Quoted::new("wamid.HBg"));
///
/// let [outgoing] = CloudApi.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// let body = serde_json::to_string(&outgoing.body)?;
/// assert!(body.ends_with(r#""context":{"message_id":"wamid.HBg"}}"#));
///
/// let [unsupported] = CloudApi.unsupported(&request, Dialect::WhatsApp.into()).try_into().unwrap();
/// assert_eq!(unsupported.to_string(), "delay: not carried");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`Gateway::unsupported`]: super::Gateway::unsupported
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendOptions<'a> {
    /// The time to wait before sending, in milliseconds. Most gateways show the recipient meanwhile
    /// that somebody types.
    pub delay: Option<u64>,
    /// The state to show the recipient during the delay.
    pub presence: Option<Presence>,
    /// Whether to show previews of links, of which a card has none: no gateway's request carries it.
    pub link_preview: Option<bool>,
    /// Whether to mention every member of a group.
    pub mentions_everyone: bool,
    /// The members of a group to mention: numbers or JIDs.
    pub mentioned: Vec<Cow<'a, str>>,
    /// The message that this one answers.
    pub quoted: Option<Quoted<'a>>,
}

/// A message that is answered.
///
/// Most gateways need its id alone: they know the message. A message for Baileys or whatsmeow needs
/// its sender as well, and shows its content only if that is given.
///
/// ```
/// use wacard::gateway::{Quoted, SendOptions};
///
/// let mut quoted = Quoted::new("3EB0");
/// quoted.sender = Some("5511987654321@s.whatsapp.net".into());
/// let mut options = SendOptions::default();
/// options.quoted = Some(quoted);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Quoted<'a> {
    /// The message's id. If it is empty, nothing is answered.
    pub id: Cow<'a, str>,
    /// The JID of the chat with the message.
    pub chat: Option<Cow<'a, str>>,
    /// The JID of the message's sender. In a chat with one person it may be missing.
    pub sender: Option<Cow<'a, str>>,
    /// Whether the message is one's own.
    pub from_me: Option<bool>,
    /// The message's content, as it was sent: `{"conversation": "…"}`.
    pub message: Option<Json<'a>>,
}

impl SendOptions<'_> {
    /// The options that differ from those that were read again, if these are given.
    pub(super) fn lost(&self, read: &SendOptions<'_>) -> Vec<Field> {
        lost::lost(self, read)
    }

    /// The same options with texts of their own.
    #[must_use]
    pub fn into_owned(self) -> SendOptions<'static> {
        let mentioned = self.mentioned.into_iter().map(owned);
        SendOptions {
            delay: self.delay,
            presence: self.presence,
            link_preview: self.link_preview,
            mentions_everyone: self.mentions_everyone,
            mentioned: mentioned.collect(),
            quoted: self.quoted.map(Quoted::into_owned),
        }
    }
}

impl<'a> Quoted<'a> {
    /// The message with this id.
    #[must_use]
    pub fn new(id: impl Into<Cow<'a, str>>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// The sender, who in a chat with one person has its JID.
    fn sender_or_chat(&self) -> Option<&str> {
        self.sender.as_deref().or(self.chat.as_deref())
    }

    /// The same message with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Quoted<'static> {
        Quoted {
            id: owned(self.id),
            chat: self.chat.map(owned),
            sender: self.sender.map(owned),
            from_me: self.from_me,
            message: self.message.map(Json::into_owned),
        }
    }
}

fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}
