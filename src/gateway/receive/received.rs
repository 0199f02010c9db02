use crate::contact::{Contact, Tel, Waid, Warning};
use crate::gateway::error::FieldError;
use crate::phone::ReadOptions;
use crate::vcard::{Diagnostic, DiagnosticKind};

/// The contacts of a webhook, by message.
///
/// ```
/// use wacard::gateway::{Json, receive};
///
/// let webhook: Json = serde_json::from_str(r#"{"typeWebhook": "incomingMessageReceived",
///     "idMessage": "3EB0C7", "senderData": {"sender": "79001234567@c.us"},
///     "messageData": {"contactMessageData": {"displayName": "Ana", "vcard": "BEGIN:VCARD\nEND:VCARD"}}}"#)?;
/// let received = receive(&webhook);
/// assert_eq!(received.gateway, Some("green-api"));
/// assert_eq!(received.messages[0].sender.as_deref(), Some("79001234567@c.us"));
/// assert_eq!(received.contacts().next().unwrap().contact.full_name, "Ana"); // the card has none
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The gateway whose webhook has this form, as [`Gateway::id`](crate::gateway::Gateway::id) names it.
    /// Both versions of Evolution API are `evolution`, and `telegram` is known too.
    pub gateway: Option<&'static str>,
    /// The messages that carry contacts, in order.
    pub messages: Vec<ReceivedMessage>,
}

impl Received {
    /// The contacts of all messages.
    pub fn contacts(&self) -> impl Iterator<Item = &ReceivedContact> {
        self.all().filter_map(|contact| contact.as_ref().ok())
    }

    /// The cards that cannot be read, each with its path.
    pub fn failures(&self) -> impl Iterator<Item = &FieldError> {
        self.all().filter_map(|contact| contact.as_ref().err())
    }

    /// Makes ids of the numbers that came without one, for a look-up: their candidates by these
    /// rules, in this region if they have no country calling code.
    ///
    /// Most phones without an id are not on WhatsApp, so a guess is to be looked up before it is
    /// sent on. Text that is not a number gets no id.
    ///
    /// ```
    /// use wacard::gateway::receive;
    /// use wacard::phone::ReadOptions;
    /// use wacard::{Region, Rules};
    ///
    /// let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL:(31) 9 9829-6801\nEND:VCARD";
    /// let mut received = receive(&card.into());
    /// received.guess_ids(ReadOptions::from(Rules::WhatsApp).region(Region::BR));
    /// let waid = received.contacts().next().unwrap().contact.phones[0].waid.unwrap();
    /// assert_eq!(waid.candidates().unwrap().best().wuid.as_str(), "553198296801");
    /// ```
    pub fn guess_ids(&mut self, options: impl Into<ReadOptions>) {
        let ReadOptions { region, rules } = options.into();
        let contacts = self
            .messages
            .iter_mut()
            .flat_map(|message| &mut message.contacts);
        let contacts = contacts.filter_map(|contact| contact.as_mut().ok());
        for tel in contacts.flat_map(|received| &mut received.contact.phones) {
            let is_given = matches!(tel.waid, Some(Waid::Given(_)));
            if let (false, Ok(read)) = (is_given, Tel::parse(&tel.value, region, rules)) {
                tel.waid = read.waid;
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = &Result<ReceivedContact, FieldError>> {
        self.messages.iter().flat_map(|message| &message.contacts)
    }
}

/// A message that carries contacts.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct ReceivedMessage {
    /// The path of the message in the webhook, such as `data`. Empty if it is the whole webhook.
    pub path: String,
    /// The id of the message, if the form of the webhook is known and has one.
    pub id: Option<String>,
    /// The account that sent the message, as the webhook writes it: in a group the member, and the
    /// phone user rather than the hidden id (LID) where both are there. `None` for a message that
    /// this account sent.
    pub sender: Option<String>,
    /// The contacts, and the errors of cards that cannot be read, in order.
    pub contacts: Vec<Result<ReceivedContact, FieldError>>,
}

/// A contact of a message, with what is odd about it.
///
/// ```
/// use wacard::contact::Warning;
/// use wacard::gateway::receive;
///
/// let card = "BEGIN:VCARD\nVERSION:3.0\nN:;DitzOfc;;;\nFN:DitzOfc\n\
///     TEL;type=Mobile;waid=13135550002:+62 857-1706-0000\nEND:VCARD";
/// let received = receive(&card.into());
/// let contact = received.contacts().next().unwrap();
/// assert_eq!(contact.path, "");
/// assert_eq!(contact.warnings[0].kind, Warning::AnotherNumber);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct ReceivedContact {
    /// The contact. If its card has no name, it has the message's display name.
    pub contact: Contact<'static>,
    /// The path of its card or its object, such as `data.message.contactMessage.vcard`. Empty if
    /// the whole webhook is a card.
    pub path: String,
    /// The deviations of its card from the specification, in line order.
    pub diagnostics: Vec<Diagnostic<DiagnosticKind>>,
    /// The warnings about its card, in line order.
    pub warnings: Vec<Diagnostic<Warning>>,
    /// The fields of its object that cannot be read, and which the contact lacks.
    pub invalid_fields: Vec<FieldError>,
}

impl Received {
    pub(super) fn new(
        gateway: Option<&'static str>,
        messages: impl IntoIterator<Item = ReceivedMessage>,
    ) -> Self {
        let messages = messages.into_iter();
        Self {
            gateway,
            messages: messages
                .filter(|message| !message.contacts.is_empty())
                .collect(),
        }
    }
}

impl ReceivedMessage {
    pub(super) fn unknown(path: &str, contacts: Vec<Result<ReceivedContact, FieldError>>) -> Self {
        Self {
            path: path.to_owned(),
            contacts,
            ..Self::default()
        }
    }
}
