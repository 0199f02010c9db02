use std::borrow::Cow;

use serde::{Deserialize, Deserializer};

use crate::contact::{Contact, WriteOptions};
use crate::gateway::error::{FieldErrorKind, InvalidRequest};
use crate::gateway::json::Json;
use crate::gateway::message::Message;
use crate::gateway::validate::{Input, Path, Validator};
use crate::id::{Excerpt, Jid, Wuid};
use crate::phone::{Phone, PhoneErrorKind, ReadOptions};

/// A `sendContact` request of version 1 or 2 as it was sent, unchecked.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::{ApiVersion, Request};
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "delay": 1200,
///     "contact": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]}"#)?;
/// let request = request.read(Rules::WhatsApp)?;
/// assert_eq!(request.version, ApiVersion::V2);
/// assert_eq!(request.options.delay, Some(1200));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Request<'a>(Json<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Request<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self)
    }
}

/// One contact of a request as it was sent, unchecked.
///
/// It is `{"fullName", "phoneNumber", "wuid", "organization", "email", "url"}`, of which the first
/// two are required.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::ContactEntry;
///
/// let entry: ContactEntry = serde_json::from_str(r#"{"fullName": "Ana", "phoneNumber": 1}"#)?;
/// let invalid = entry.read(Rules::WhatsApp).unwrap_err();
/// assert_eq!(invalid.to_string(), "phoneNumber: expected a string, found a number");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ContactEntry<'a>(Json<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for ContactEntry<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self)
    }
}

/// A `sendContact` request that was checked; see [`Request::read`].
///
/// ```
/// use wacard::gateway::Message;
/// use wacard::gateway::evolution::Request;
/// use wacard::{Dialect, Rules};
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": [
///     {"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"},
///     {"fullName": "Bia", "phoneNumber": "+55 31 99829-6801"}]}"#)?;
/// let request = request.read(Rules::WhatsApp)?;
/// assert_eq!(request.number, "553198296801");
/// let Message::ContactsArrayMessage(message) = request.message(Dialect::WhatsApp) else { panic!() };
/// assert_eq!(message.display_name, "2 contacts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendContact<'a> {
    /// The version whose form the request has.
    pub version: ApiVersion,
    /// The recipient as written: a phone number or a JID.
    pub number: Cow<'a, str>,
    /// The options of sending.
    pub options: Options<'a>,
    /// The contacts to send, at least one.
    pub contacts: Vec<Contact<'a>>,
}

/// A version of Evolution API.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum ApiVersion {
    /// Contacts are in `contactMessage`, and options in the object `options`.
    V1,
    /// Contacts are in `contact`, and options beside it.
    V2,
}

impl ApiVersion {
    /// The field of a request that holds its contacts.
    pub fn contacts_field(self) -> &'static str {
        match self {
            Self::V1 => "contactMessage",
            Self::V2 => "contact",
        }
    }
}

/// The options of sending a message.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options<'a> {
    /// The time to wait before sending, in milliseconds.
    pub delay: Option<u64>,
    /// The state to show the recipient during the delay.
    pub presence: Option<Presence>,
    /// Whether to show previews of links.
    pub link_preview: Option<bool>,
    /// Whether to mention every member of a group.
    pub mentions_everyone: Option<bool>,
    /// The members of a group to mention.
    pub mentioned: Vec<Cow<'a, str>>,
    /// The message that this one answers, as it was sent.
    pub quoted: Option<Json<'a>>,
}

/// The state of the sender that a recipient sees before the message.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Presence {
    /// `composing`
    Composing,
    /// `recording`
    Recording,
    /// `paused`
    Paused,
}

impl<'a> Request<'a> {
    /// Checks all fields.
    ///
    /// A given `wuid` counts, as bare digits, stylised or as a JID, and `phoneNumber` is then
    /// text to show. If `wuid` is missing, empty or null, the id is made from `phoneNumber` by
    /// these rules, and in this region if the number has no country calling code. The number is
    /// shown by [`display_text`](crate::phone::display_text). Fields that the API does not know are
    /// ignored.
    ///
    /// ```
    /// use wacard::gateway::evolution::Request;
    /// use wacard::phone::ReadOptions;
    /// use wacard::{Region, Rules};
    ///
    /// let request: Request = serde_json::from_str(r#"{"number": "553198296801",
    ///     "contact": [{"fullName": "Ana", "phoneNumber": "(11) 98765-4321"}]}"#)?;
    /// let options = ReadOptions::from(Rules::WhatsApp).region(Region::BR);
    /// let request = request.read(options)?;
    /// assert_eq!(request.contacts[0].phones[0].wuid().unwrap().as_str(), "5511987654321");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every mistake in the request: no `number`, no contacts, an empty name, an invalid phone
    /// number or id, a wrong type, a control character.
    pub fn read(&self, options: impl Into<ReadOptions>) -> Result<SendContact<'_>, InvalidRequest> {
        Self::read_json(&self.0, options.into())
    }

    pub(super) fn read_json<'j>(
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<SendContact<'j>, InvalidRequest> {
        Validator::new(options).read(body, read_request)
    }
}

impl<'a> ContactEntry<'a> {
    /// Checks one contact as [`Request::read`] does. The paths of errors are the fields' names.
    ///
    /// # Errors
    ///
    /// Every mistake in the contact.
    pub fn read(&self, options: impl Into<ReadOptions>) -> Result<Contact<'_>, InvalidRequest> {
        Validator::new(options.into()).read_at(Path::Root("contact"), &self.0, read_contact)
    }
}

impl SendContact<'_> {
    /// The content to send: `contactMessage` for one contact, `contactsArrayMessage` for several.
    #[must_use]
    pub fn message(&self, options: impl Into<WriteOptions>) -> Message<'static> {
        Message::new(&self.contacts, options)
    }
}

fn read_request<'j>(body: Input<'_, 'j>) -> Option<SendContact<'j>> {
    let body = body.object()?;
    let number = read_number(body.field("number"));
    let v1 = body.field(ApiVersion::V1.contacts_field());
    let v2 = body.field(ApiVersion::V2.contacts_field());
    let (version, contacts) = match (v1.is_present(), v2.is_present()) {
        (false, true) => (ApiVersion::V2, v2),
        _ => (ApiVersion::V1, v1),
    };
    let options = match version {
        ApiVersion::V1 => read_options_v1(body.field("options")),
        ApiVersion::V2 => read_options(body),
    };
    let contacts = contacts.distinct_list(read_contact);
    Some(SendContact {
        version,
        number: number?,
        options,
        contacts: contacts?,
    })
}

/// Evolution takes any text and asks WhatsApp; a text that cannot be an address is refused here.
fn read_number<'j>(number: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = number.required()?;
    let is_address = Jid::parse(text.trim()).is_ok() || Wuid::parse_lenient(&text).is_ok();
    match Phone::parse(&text, number.options().region) {
        Err(error) if !is_address && error.kind() != PhoneErrorKind::Group => {
            number.report(FieldErrorKind::Phone(error))
        }
        _ => Some(text),
    }
}

fn read_options_v1<'j>(options: Input<'_, 'j>) -> Options<'j> {
    if options.json().is_none() {
        return Options::default();
    }
    let Some(options) = options.object() else {
        return Options::default();
    };
    let others = read_options(options);
    let mentions = options.field("mentions");
    Options {
        mentions_everyone: mentions.field("everyOne").optional_bool(),
        mentioned: mentions.field("mentioned").optional_strings(),
        ..others
    }
}

fn read_options<'j>(options: Input<'_, 'j>) -> Options<'j> {
    Options {
        delay: options.field("delay").optional_whole(),
        presence: read_presence(options.field("presence")),
        link_preview: options.field("linkPreview").optional_bool(),
        mentions_everyone: options.field("mentionsEveryOne").optional_bool(),
        mentioned: options.field("mentioned").optional_strings(),
        quoted: options.field("quoted").json().cloned(),
    }
}

fn read_presence(presence: Input<'_, '_>) -> Option<Presence> {
    let expected = "composing, recording or paused";
    let Json::Text(text) = presence.json()? else {
        return presence.report_type(expected);
    };
    match text.as_ref() {
        "composing" => Some(Presence::Composing),
        "recording" => Some(Presence::Recording),
        "paused" => Some(Presence::Paused),
        other => presence.report(FieldErrorKind::Value {
            expected,
            found: Excerpt::new(other),
        }),
    }
}

fn read_contact<'j>(entry: Input<'_, 'j>) -> Option<Contact<'j>> {
    let entry = entry.object()?;
    let full_name = entry.field("fullName").required();
    let id = entry.field("wuid").id();
    let tel = entry.field("phoneNumber").phone(id);
    let organization = entry.field("organization").optional();
    let email = entry.field("email").optional();
    let url = entry.field("url").optional();
    let mut contact = Contact::new(full_name?).add_phone(tel?);
    contact.organization = organization.map(Into::into);
    contact.emails.extend(email.map(Into::into));
    contact.urls.extend(url.map(Into::into));
    Some(contact)
}
