//! The content of WhatsApp's messages with contacts, as Baileys, whatsmeow and Evolution API have
//! it.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::json::{Json, object, without_controls};
use crate::contact::{Contact, WriteOptions};

/// The content of a message with contacts, as WhatsApp's clients send it.
///
/// It is read from any content that has it, also within the wrapper of a disappearing message, and
/// with other fields beside it, such as `messageContextInfo`, which are ignored.
///
/// ```
/// use wacard::gateway::Message;
/// use wacard::{Contact, Dialect};
///
/// let message = Message::new(&[Contact::new("Ana")], Dialect::WhatsApp);
/// assert_eq!(
///     serde_json::to_string(&message)?,
///     r#"{"contactMessage":{"displayName":"Ana","vcard":"BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nEND:VCARD"}}"#,
/// );
///
/// let content = r#"{"ephemeralMessage": {"message": {"contactMessage": {"displayName": "Ana"}}}}"#;
/// let message: Message = serde_json::from_str(content)?;
/// assert!(matches!(message, Message::ContactMessage(contact) if contact.display_name == "Ana"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Message<'a> {
    /// `{"contactMessage": {…}}`
    ContactMessage(ContactMessage<'a>),
    /// `{"contactsArrayMessage": {…}}`
    ContactsArrayMessage(ContactsArrayMessage<'a>),
}

/// A message with one contact.
///
/// ```
/// use wacard::gateway::ContactMessage;
///
/// let text = r#"{"vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD"}"#;
/// let message: ContactMessage = serde_json::from_str(text)?;
/// assert_eq!(message.display_name, ""); // some clients leave it out
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactMessage<'a> {
    /// The name to show. Empty if it is missing.
    #[serde(borrow, default)]
    pub display_name: Cow<'a, str>,
    /// The text of the vCard.
    #[serde(borrow, default)]
    pub vcard: Cow<'a, str>,
    /// The context that a reply or a mention adds.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub context_info: Option<Json<'a>>,
}

/// A message with several contacts.
///
/// ```
/// use wacard::gateway::ContactsArrayMessage;
/// use wacard::{Contact, Dialect};
///
/// let contacts = [Contact::new("Ana"), Contact::new("Bia")];
/// let message = ContactsArrayMessage::new(&contacts, Dialect::WhatsApp);
/// assert_eq!(message.display_name, "2 contacts");
/// assert_eq!(message.contacts[1].display_name, "Bia");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactsArrayMessage<'a> {
    /// The heading, such as `2 contacts`.
    #[serde(borrow, default)]
    pub display_name: Cow<'a, str>,
    /// The contacts.
    #[serde(borrow)]
    pub contacts: Vec<ContactMessage<'a>>,
    /// The context that a reply or a mention adds.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub context_info: Option<Json<'a>>,
}

impl Message<'static> {
    /// A `contactMessage` of the only contact, or else a `contactsArrayMessage`.
    #[must_use]
    pub fn new(contacts: &[Contact<'_>], options: impl Into<WriteOptions>) -> Self {
        match contacts {
            [only] => Self::ContactMessage(ContactMessage::new(only, options)),
            all => Self::ContactsArrayMessage(ContactsArrayMessage::new(all, options)),
        }
    }
}

impl<'a> Message<'a> {
    /// Sets the context that a reply or a mention adds.
    pub(super) fn with_context(mut self, context: Option<Json<'a>>) -> Self {
        let context_info = match &mut self {
            Self::ContactMessage(message) => &mut message.context_info,
            Self::ContactsArrayMessage(message) => &mut message.context_info,
        };
        *context_info = context;
        self
    }
}

impl ContactMessage<'static> {
    /// The vCard of a contact, with its display name.
    #[must_use]
    pub fn new(contact: &Contact<'_>, options: impl Into<WriteOptions>) -> Self {
        Self {
            display_name: without_controls(&contact.display_name()).into(),
            vcard: contact.to_vcard_lossy(options).into(),
            context_info: None,
        }
    }
}

impl ContactsArrayMessage<'static> {
    /// The vCards of contacts, with their number as the heading.
    #[must_use]
    pub fn new(contacts: &[Contact<'_>], options: impl Into<WriteOptions>) -> Self {
        let options = options.into();
        let message = |contact| ContactMessage::new(contact, options);
        Self {
            display_name: format!("{} contacts", contacts.len()).into(),
            contacts: contacts.iter().map(message).collect(),
            context_info: None,
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Message<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let message = Self::find(Json::deserialize(deserializer)?);
        message
            .ok_or_else(|| de::Error::custom("expected a contactMessage or a contactsArrayMessage"))
    }
}

impl<'a> Message<'a> {
    /// The message in a content, or in the content of a wrapper such as `ephemeralMessage`.
    pub(super) fn find(content: Json<'a>) -> Option<Self> {
        let Json::Object(fields) = content else {
            return None;
        };
        let mut messages = fields.into_iter().filter_map(|(name, value)| match &*name {
            // Evolution API's channel for the Cloud API has the shorter name.
            "contactMessage" | "contact" => {
                ContactMessage::from_json(value).map(Self::ContactMessage)
            }
            "contactsArrayMessage" => {
                ContactsArrayMessage::from_json(value).map(Self::ContactsArrayMessage)
            }
            _ => Self::find(value.into_field("message")?),
        });
        messages.next()
    }
}

impl<'a> ContactMessage<'a> {
    fn from_json(mut json: Json<'a>) -> Option<Self> {
        matches!(json, Json::Object(_)).then(|| Self {
            display_name: json.take_text("displayName"),
            vcard: json.take_text("vcard"),
            context_info: json.into_field("contextInfo"),
        })
    }
}

impl<'a> ContactsArrayMessage<'a> {
    fn from_json(mut json: Json<'a>) -> Option<Self> {
        let display_name = json.take_text("displayName");
        let Json::List(contacts) = json.take("contacts")? else {
            return None;
        };
        let contacts = contacts.into_iter().map(ContactMessage::from_json);
        Some(Self {
            display_name,
            contacts: contacts.collect::<Option<_>>()?,
            context_info: json.into_field("contextInfo"),
        })
    }
}

/// The JSON that `Serialize` writes.
impl<'a> From<Message<'a>> for Json<'a> {
    fn from(message: Message<'a>) -> Self {
        let (field, content) = match message {
            Message::ContactMessage(message) => ("contactMessage", message.into()),
            Message::ContactsArrayMessage(message) => ("contactsArrayMessage", message.into()),
        };
        object([(field, Some(content))])
    }
}

/// The JSON that `Serialize` writes.
impl<'a> From<ContactMessage<'a>> for Json<'a> {
    fn from(message: ContactMessage<'a>) -> Self {
        object([
            ("displayName", Some(Json::Text(message.display_name))),
            ("vcard", Some(Json::Text(message.vcard))),
            ("contextInfo", message.context_info),
        ])
    }
}

/// The JSON that `Serialize` writes.
impl<'a> From<ContactsArrayMessage<'a>> for Json<'a> {
    fn from(message: ContactsArrayMessage<'a>) -> Self {
        let contacts = message.contacts.into_iter().map(Json::from);
        object([
            ("displayName", Some(Json::Text(message.display_name))),
            ("contacts", Some(Json::List(contacts.collect()))),
            ("contextInfo", message.context_info),
        ])
    }
}
