use std::borrow::Cow;

use crate::contact::Contact;

/// The most contacts that WhatsApp Web accepts in one message.
pub(super) const MAX_CONTACTS: usize = 257;

/// The contacts to send, and their recipient.
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
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct ContactRequest<'a> {
    /// The recipient as written: a number or a JID. Empty if the gateway's JSON does not hold it.
    pub to: Cow<'a, str>,
    /// Further recipients, who get the same contacts. Only WPPConnect server's request has any.
    pub also_to: Vec<Cow<'a, str>>,
    /// The contacts. A request that was read has at least one.
    pub contacts: Vec<Contact<'a>>,
}

impl<'a> ContactRequest<'a> {
    /// A request to send contacts to a recipient.
    #[must_use]
    pub fn new(to: impl Into<Cow<'a, str>>, contacts: Vec<Contact<'a>>) -> Self {
        Self {
            to: to.into(),
            also_to: Vec::new(),
            contacts,
        }
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
            contacts,
        })
    }
}
