use std::borrow::Cow;

use super::message::Message;
use super::message_json::message_json;
use super::options::{CONTEXT, SendOptions, context};
use super::phone_warning::{PhoneWarning, phone_warnings, recipient_warning};
use crate::contact::{Contact, TelWarning, WriteOptions};

/// The contacts to send, their recipient, and the options of sending.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, waha::Waha, whatsmeow::Whatsmeow};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
/// let request = ContactRequest::new("5511987654321@c.us", vec![ana]);
/// let [outgoing] = Waha.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// assert_eq!(outgoing.body.get("chatId").unwrap(), &"5511987654321@c.us".into());
/// // whatsmeow takes the recipient as an argument, so its JSON has none.
/// let [content] = Whatsmeow.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// assert!(content.body.get("contactMessage").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ContactRequest<'a> {
    /// The recipient as written: a number or a JID. Empty if the gateway's JSON does not hold it.
    pub to: Cow<'a, str>,
    /// Further recipients, who get the same contacts. Only WPPConnect server's request has any.
    pub also_to: Vec<Cow<'a, str>>,
    /// The contacts. A request that was read has at least one.
    pub contacts: Vec<Contact<'a>>,
    /// The options of sending. Those that the gateway's JSON does not hold are missing.
    pub options: SendOptions<'a>,
    /// The paths of the fields that were not read, such as `options.linkpreview`: the gateway does
    /// not know them, or has options there that say nothing of the recipient and the contacts.
    pub ignored_fields: Vec<String>,
}

impl<'a> ContactRequest<'a> {
    /// A request to send contacts to a recipient.
    #[must_use]
    pub fn new(to: impl Into<Cow<'a, str>>, contacts: Vec<Contact<'a>>) -> Self {
        Self {
            to: to.into(),
            also_to: Vec::new(),
            contacts,
            options: SendOptions::default(),
            ignored_fields: Vec::new(),
        }
    }

    /// The content of the message as WhatsApp's clients send it, with the context of the message
    /// that it answers and of the members that it mentions.
    ///
    /// ```
    /// use wacard::gateway::{Gateway, Json, wsapi::WsApi};
    /// use wacard::{Dialect, Rules};
    ///
    /// let body: Json = serde_json::from_str(r#"{"to": "5511987654321", "replyTo": "3EB0",
    ///     "vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD"}"#)?;
    /// let message = WsApi.read(&body, Rules::WhatsApp.into())?.message(Dialect::WhatsApp);
    /// let content = serde_json::to_string(&message)?;
    /// assert!(content.ends_with(r#","contextInfo":{"stanzaId":"3EB0"}}}"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn message(&self, options: impl Into<WriteOptions>) -> Message<'static> {
        let message = Message::new(&self.contacts, options);
        message.with_context(context(CONTEXT, &self.options))
    }

    /// The content of the message as JSON: what `serde_json` makes of [`message`](Self::message),
    /// without a copy of each card on the way.
    ///
    /// ```
    /// use wacard::gateway::ContactRequest;
    /// use wacard::{Contact, Dialect};
    ///
    /// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
    /// let request = ContactRequest::new("5511987654321", vec![ana]);
    /// let content = serde_json::to_string(&request.message(Dialect::WhatsApp))?;
    /// assert_eq!(request.message_json(Dialect::WhatsApp), content);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn message_json(&self, options: impl Into<WriteOptions>) -> String {
        let context = context(CONTEXT, &self.options);
        message_json(&self.contacts, options.into(), context.as_ref())
    }

    /// The warning of a recipient whose digits may have no account, such as a national number that
    /// was read without a region.
    ///
    /// ```
    /// use wacard::gateway::ContactRequest;
    ///
    /// let warning = ContactRequest::new("(11) 98765-4321", Vec::new()).recipient_warning().unwrap();
    /// assert!(warning.to_string().starts_with("no numbering plan has +11987654321"));
    /// ```
    #[must_use]
    pub fn recipient_warning(&self) -> Option<TelWarning> {
        recipient_warning(&self.to)
    }

    /// The phones whose ids may have no account, such as national numbers that were read without a
    /// region.
    ///
    /// ```
    /// use wacard::gateway::{Gateway, Json, go_whatsapp::GoWhatsapp};
    /// use wacard::{Region, Rules};
    ///
    /// let body: Json = serde_json::from_str(r#"{"phone": "5511987654321", "contact_name": "Ana",
    ///     "contact_phone": "31998296801"}"#)?;
    /// let request = GoWhatsapp.read(&body, Rules::WhatsApp.into())?;
    /// let [warning] = request.warnings().collect::<Vec<_>>().try_into().unwrap();
    /// assert_eq!((warning.contact, warning.phone), (0, 0));
    /// let candidates = warning.warning.candidates(Region::BR, Rules::WhatsApp).unwrap();
    /// assert_eq!(candidates.best().wuid.as_str(), "553198296801");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn warnings(&self) -> impl Iterator<Item = PhoneWarning> {
        phone_warnings(&self.contacts)
    }

    /// The same request with options of sending.
    #[must_use]
    pub fn with_options(self, options: SendOptions<'a>) -> Self {
        Self { options, ..self }
    }

    /// A request to send contacts to several recipients. Returns `None` without a recipient.
    pub(super) fn to_several(
        recipients: Vec<Cow<'a, str>>,
        contacts: Vec<Contact<'a>>,
    ) -> Option<Self> {
        let mut recipients = recipients.into_iter();
        Some(Self {
            to: recipients.next()?,
            also_to: recipients.collect(),
            ..Self::new("", contacts)
        })
    }
}
