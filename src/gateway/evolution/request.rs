use std::borrow::Cow;

use serde::{Deserialize, Deserializer};

use super::message::{ContactMessage, ContactsArrayMessage, Message};
use crate::contact::{Contact, WriteOptions};
use crate::gateway::error::{FieldErrorKind, InvalidRequest};
use crate::gateway::json::Json;
use crate::gateway::validate::{OBJECT, Validator};
use crate::id::{Excerpt, Jid, Wuid};
use crate::phone::{Phone, PhoneErrorKind, Rules};

/// A `sendContact` request as it was sent, of version 1 or 2, not checked yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Request<'a>(Json<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Request<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self)
    }
}

/// One of a request's contacts as it was sent, not checked yet:
/// `{"fullName", "phoneNumber", "wuid", "organization", "email", "url"}`, the first two required.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactEntry<'a>(Json<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for ContactEntry<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self)
    }
}

/// A `sendContact` request whose fields are all as they should be.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendContact<'a> {
    /// Which version's form it has.
    pub version: ApiVersion,
    /// The recipient: a phone number, or a JID.
    pub number: Cow<'a, str>,
    /// How to send.
    pub options: Options<'a>,
    /// Whom; at least one.
    pub contacts: Vec<Contact<'a>>,
}

/// The version of Evolution API that a request is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum ApiVersion {
    /// `contactMessage`, and `options` in an object.
    V1,
    /// `contact`, and options beside it.
    V2,
}

/// How a message is to be sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options<'a> {
    /// How long to wait before, in milliseconds.
    pub delay: Option<u64>,
    /// What to show the recipient meanwhile.
    pub presence: Option<Presence>,
    /// Whether to show previews of links.
    pub link_preview: Option<bool>,
    /// Whether to mention everyone in a group.
    pub mentions_everyone: Option<bool>,
    /// Whom to mention.
    pub mentioned: Vec<Cow<'a, str>>,
    /// The message that this one answers, as it was sent.
    pub quoted: Option<Json<'a>>,
}

/// What a recipient sees before the message.
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
    /// Checks all fields. Where `wuid` is missing, empty or null it is made from `phoneNumber`,
    /// by these rules; where it is given, as bare digits, stylised or as a JID, it counts as it
    /// is, and `phoneNumber` is text to show.
    ///
    /// Validator that the API does not know are ignored, as it does.
    ///
    /// # Errors
    ///
    /// All mistakes at once: no `number`, no contacts, empty names, phone numbers that are none,
    /// ids that are none, wrong types, control characters.
    pub fn read(&self, rules: Rules) -> Result<SendContact<'_>, InvalidRequest> {
        Self::read_json(&self.0, rules)
    }

    pub(super) fn read_json<'j>(
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<SendContact<'j>, InvalidRequest> {
        let mut fields = Validator::new(rules);
        let request = fields.request(body);
        fields.result(request)
    }
}

impl<'a> ContactEntry<'a> {
    /// Checks one contact, as [`Request::read`] does; paths are the fields' names.
    ///
    /// # Errors
    ///
    /// All mistakes at once.
    pub fn read(&self, rules: Rules) -> Result<Contact<'_>, InvalidRequest> {
        let mut fields = Validator::new(rules);
        let contact = match &self.0 {
            entry @ Json::Object(_) => fields.contact("", entry),
            other => fields.wrong("contact", OBJECT, other),
        };
        fields.result(contact)
    }
}

impl SendContact<'_> {
    /// The content to send: `contactMessage` for one contact, `contactsArrayMessage` for several.
    pub fn message(&self, options: impl Into<WriteOptions>) -> Message<'static> {
        let options = options.into();
        let message = |contact: &Contact<'_>| ContactMessage {
            display_name: contact.display_name().into_owned().into(),
            vcard: contact.to_vcard(options).into(),
            context_info: None,
        };
        match self.contacts.as_slice() {
            [only] => Message::ContactMessage(message(only)),
            all => Message::ContactsArrayMessage(ContactsArrayMessage {
                display_name: format!("{} contacts", all.len()).into(),
                contacts: all.iter().map(message).collect(),
                context_info: None,
            }),
        }
    }
}

impl Validator {
    fn request<'j>(&mut self, body: &'j Json<'_>) -> Option<SendContact<'j>> {
        if !matches!(body, Json::Object(_)) {
            return self.wrong("body", OBJECT, body);
        }
        let number = self.number(body);
        let (version, name) = match (body.get("contactMessage"), body.get("contact")) {
            (None, Some(_)) => (ApiVersion::V2, "contact"),
            _ => (ApiVersion::V1, "contactMessage"),
        };
        let options = match version {
            ApiVersion::V1 => self.options_v1(body),
            ApiVersion::V2 => self.options("", body),
        };
        let contacts = self.contacts(name, body.get(name));
        Some(SendContact {
            version,
            number: number?,
            options,
            contacts: contacts?,
        })
    }

    /// Evolution takes any text and asks WhatsApp; what can be no address is refused here.
    fn number<'j>(&mut self, body: &'j Json<'_>) -> Option<Cow<'j, str>> {
        let number = self.required("number", body.get("number"))?;
        let is_address = Jid::parse(number.trim()).is_ok() || Wuid::parse_lenient(&number).is_ok();
        match Phone::parse(&number, None) {
            Err(error) if !is_address && error.kind() != PhoneErrorKind::Group => {
                self.refuse("number", FieldErrorKind::Phone(error))
            }
            _ => Some(number),
        }
    }

    fn options_v1<'j>(&mut self, body: &'j Json<'_>) -> Options<'j> {
        let mut options = match body.get("options") {
            None | Some(Json::Null) => return Options::default(),
            Some(options @ Json::Object(_)) => self.options("options.", options),
            Some(other) => return self.wrong("options", OBJECT, other).unwrap_or_default(),
        };
        let mentions = body.get("options").and_then(|it| it.get("mentions"));
        let field = |name: &str| mentions.and_then(|it| it.get(name));
        options.mentions_everyone = self.flag("options.mentions.everyOne", field("everyOne"));
        options.mentioned = self.texts("options.mentions.mentioned", field("mentioned"));
        options
    }

    fn options<'j>(&mut self, path: &str, it: &'j Json<'_>) -> Options<'j> {
        let name = |field: &str| format!("{path}{field}");
        Options {
            delay: self.whole(&name("delay"), it.get("delay")),
            presence: self.presence(&name("presence"), it.get("presence")),
            link_preview: self.flag(&name("linkPreview"), it.get("linkPreview")),
            mentions_everyone: self.flag(&name("mentionsEveryOne"), it.get("mentionsEveryOne")),
            mentioned: self.texts(&name("mentioned"), it.get("mentioned")),
            quoted: it.get("quoted").filter(|it| **it != Json::Null).cloned(),
        }
    }

    fn contacts<'j>(&mut self, name: &str, list: Option<&'j Json<'_>>) -> Option<Vec<Contact<'j>>> {
        let list = self.list(name, list)?;
        let contacts = list.iter().enumerate().map(|(at, entry)| {
            let path = format!("{name}[{at}]");
            let before = list.iter().take(at).position(|other| other == entry);
            match (entry, before) {
                (_, Some(first)) => self.refuse(&path, FieldErrorKind::Repeated(first)),
                (Json::Object(_), None) => self.contact(&format!("{path}."), entry),
                (other, None) => self.wrong(&path, OBJECT, other),
            }
        });
        // All are read, so that all their mistakes are told.
        let contacts: Vec<_> = contacts.collect();
        contacts.into_iter().collect()
    }

    fn contact<'j>(&mut self, path: &str, entry: &'j Json<'_>) -> Option<Contact<'j>> {
        let name = |field: &str| format!("{path}{field}");
        let full_name = self.required(&name("fullName"), entry.get("fullName"));
        let wuid = self.wuid(&name("wuid"), entry.get("wuid"));
        let phone = self.phone(&name("phoneNumber"), entry.get("phoneNumber"), wuid);
        let mut optional = |field: &str| self.optional(&name(field), entry.get(field));
        let organization = optional("organization");
        let email = optional("email");
        let url = optional("url");
        let mut contact = Contact::new(full_name?).phone(phone?);
        contact.organization = organization.map(Into::into);
        contact.emails.extend(email.map(Into::into));
        contact.urls.extend(url.map(Into::into));
        Some(contact)
    }

    fn presence(&mut self, path: &str, value: Option<&Json<'_>>) -> Option<Presence> {
        let expected = "composing, recording or paused";
        match value {
            Some(Json::Text(text)) => match text.as_ref() {
                "composing" => Some(Presence::Composing),
                "recording" => Some(Presence::Recording),
                "paused" => Some(Presence::Paused),
                _ => self.refuse(
                    path,
                    FieldErrorKind::Value {
                        expected,
                        found: Excerpt::new(text),
                    },
                ),
            },
            None | Some(Json::Null) => None,
            Some(other) => self.wrong(path, expected, other),
        }
    }
}
