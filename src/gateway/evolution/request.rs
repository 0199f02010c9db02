use std::borrow::Cow;

use serde::Deserialize;

use super::entry::add_contact;
use super::options;
use crate::contact::{Contact, TelWarning, WriteOptions};
use crate::gateway::error::{FieldErrorKind, InvalidRequest};
use crate::gateway::json::Json;
use crate::gateway::message::Message;
use crate::gateway::message_json::message_json;
use crate::gateway::options::{CONTEXT, SendOptions, context};
use crate::gateway::phone_warning::{PhoneWarning, phone_warnings, recipient_warning};
use crate::gateway::recipient::in_region;
use crate::gateway::request::ContactRequest;
use crate::gateway::schema::{Schema, StringRule, optional, required};
use crate::gateway::strictness::Strictness;
use crate::gateway::validate::{Input, Validator};
use crate::id::{Jid, Wuid};
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Request<'a>(#[serde(borrow)] Json<'a>);

/// A request that was read as any JSON.
impl<'a> From<Json<'a>> for Request<'a> {
    fn from(json: Json<'a>) -> Self {
        Self(json)
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
    pub options: SendOptions<'a>,
    /// The contacts to send, at least one.
    pub contacts: Vec<Contact<'a>>,
    /// The paths of the fields that were not read, such as `contact[0].fullname`: the API does not
    /// know them, or it does not read them in a request of this version.
    pub ignored_fields: Vec<String>,
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
    #[must_use]
    pub fn contacts_field(self) -> &'static str {
        match self {
            Self::V1 => "contactMessage",
            Self::V2 => "contact",
        }
    }

    /// The version whose contacts a request has; the default one if it has those of both or of none.
    pub(super) fn from_body(body: &Json<'_>, default: Self) -> Self {
        let has = |version: Self| body.get(version.contacts_field()).is_some();
        match (has(Self::V1), has(Self::V2)) {
            (true, false) => Self::V1,
            (false, true) => Self::V2,
            _ => default,
        }
    }
}

impl<'a> Request<'a> {
    /// Checks all fields.
    ///
    /// A given `wuid` counts, as bare digits, stylised or as a JID, and `phoneNumber` is then
    /// text to show. If `wuid` is missing, empty or null, the id is made from `phoneNumber` by
    /// these rules, and in this region if the number has no country calling code. The number is
    /// shown by [`display_text`](crate::phone::display_text). A hidden id (LID) in either field
    /// becomes the contact's [`lid`](Contact::lid). Fields that the API does not know are
    /// [ignored](SendContact::ignored_fields).
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
        self.read_as(options, Strictness::Usable)
    }

    /// Like [`read`](Self::read), with a strictness, such as the API's own.
    ///
    /// # Errors
    ///
    /// Those of [`read`](Self::read), or whatever the JSON schema of the API refuses.
    pub fn read_as(
        &self,
        options: impl Into<ReadOptions>,
        strictness: Strictness,
    ) -> Result<SendContact<'_>, InvalidRequest> {
        let version = ApiVersion::from_body(&self.0, ApiVersion::V1);
        read(&self.0, version, options.into(), strictness)
    }
}

impl SendContact<'_> {
    /// The content to send: `contactMessage` for one contact, `contactsArrayMessage` for several.
    ///
    /// In version 1 it has the context of the message that it answers, and of the members that it
    /// mentions. Version 2 ignores both, as its API does.
    ///
    /// ```
    /// use wacard::gateway::evolution::Request;
    /// use wacard::{Dialect, Rules};
    ///
    /// let request: Request = serde_json::from_str(r#"{"number": "120363123456789012@g.us",
    ///     "options": {"quoted": {"key": {"id": "3EB0", "participant": "5511987654321@s.whatsapp.net"},
    ///         "message": {"conversation": "hi"}}, "mentions": {"mentioned": ["5511987654321"]}},
    ///     "contactMessage": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4322"}]}"#)?;
    /// let message = request.read(Rules::WhatsApp)?.message(Dialect::WhatsApp);
    /// let content = serde_json::to_string(&message)?;
    /// assert!(content.ends_with(concat!(
    ///     r#","contextInfo":{"stanzaId":"3EB0","participant":"5511987654321@s.whatsapp.net","#,
    ///     r#""quotedMessage":{"conversation":"hi"},"mentionedJid":["5511987654321@s.whatsapp.net"]}}}"#,
    /// )));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn message(&self, options: impl Into<WriteOptions>) -> Message<'static> {
        let message = Message::new(&self.contacts, options);
        message.with_context(self.context())
    }

    /// The content to send as JSON: what `serde_json` makes of [`message`](Self::message), without
    /// a copy of each card on the way.
    ///
    /// ```
    /// use wacard::gateway::evolution::Request;
    /// use wacard::{Dialect, Rules};
    ///
    /// let request: Request = serde_json::from_str(r#"{"number": "553198296801",
    ///     "contact": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]}"#)?;
    /// let request = request.read(Rules::WhatsApp)?;
    /// let message = request.message(Dialect::WhatsApp);
    /// assert_eq!(request.message_json(Dialect::WhatsApp), serde_json::to_string(&message)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn message_json(&self, options: impl Into<WriteOptions>) -> String {
        message_json(&self.contacts, options.into(), self.context().as_ref())
    }

    /// The warning of a recipient whose digits may have no account, as
    /// [`ContactRequest::recipient_warning`].
    #[must_use]
    pub fn recipient_warning(&self) -> Option<TelWarning> {
        recipient_warning(&self.number)
    }

    /// The phones whose ids may have no account, or another one than the number shown.
    ///
    /// ```
    /// use wacard::Rules;
    /// use wacard::gateway::evolution::Request;
    ///
    /// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": [
    ///     {"fullName": "Ana", "phoneNumber": "+55 31 9 9999-9999", "wuid": "553198296801"}]}"#)?;
    /// let request = request.read(Rules::WhatsApp)?;
    /// let warning = request.warnings().next().unwrap();
    /// assert_eq!(
    ///     warning.to_string(),
    ///     "contact 0: phone 0: a message goes to 553198296801, which is not the number shown",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn warnings(&self) -> impl Iterator<Item = PhoneWarning> {
        phone_warnings(&self.contacts)
    }

    /// The context of the message that this one answers, if its version has one.
    fn context(&self) -> Option<Json<'static>> {
        match self.version {
            ApiVersion::V1 => context(CONTEXT, &self.options),
            ApiVersion::V2 => None,
        }
    }
}

/// The request as any gateway has it.
impl<'a> From<SendContact<'a>> for ContactRequest<'a> {
    fn from(request: SendContact<'a>) -> Self {
        Self {
            ignored_fields: request.ignored_fields,
            ..Self::new(request.number, request.contacts).with_options(request.options)
        }
    }
}

/// The schemas of versions 1.8.2 (`validate.schema.ts`) and 2.3.6 (`message.schema.ts`).
const SCHEMA_V1: Schema = Schema {
    contacts: "contactMessage",
    fields: FIELDS,
    check_options: options::check_v1,
};
const SCHEMA_V2: Schema = Schema {
    contacts: "contact",
    fields: FIELDS,
    check_options: |_| (),
};
const FIELDS: &[StringRule] = &[
    required("fullName"),
    optional("wuid").at_least(10).with_digit(),
    required("phoneNumber").at_least(10),
    optional("organization"),
    optional("email"),
    optional("url"),
];

/// Reads a request of a version.
pub(super) fn read<'j>(
    body: &'j Json<'_>,
    version: ApiVersion,
    options: ReadOptions,
    strictness: Strictness,
) -> Result<SendContact<'j>, InvalidRequest> {
    let validator = || Validator::new(options).with_strictness(strictness);
    if strictness == Strictness::Usable {
        return validator().read(body, |body| read_version(body.object()?, version));
    }
    let schema = match version {
        ApiVersion::V1 => &SCHEMA_V1,
        ApiVersion::V2 => &SCHEMA_V2,
    };
    validator().read(body, |body| schema.check(body))?;
    validator().read(body, |body| read_version(body, version))
}

fn read_version<'j>(body: Input<'_, 'j>, version: ApiVersion) -> Option<SendContact<'j>> {
    let number = read_number(body.field("number"));
    let (options, contacts) = match version {
        ApiVersion::V1 => (options::V1.read(body), body.field("contactMessage")),
        ApiVersion::V2 => (options::V2.read(body), body.field("contact")),
    };
    let contacts = contacts.distinct_list_in_place(add_contact);
    Some(SendContact {
        version,
        number: number?,
        options,
        contacts: contacts?,
        ignored_fields: body.ignored_fields(),
    })
}

/// Evolution takes any text and asks WhatsApp; a text that cannot be an address is refused here.
fn read_number<'j>(number: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = number.required()?;
    if number.mends() {
        return Some(text);
    }
    let is_address = || Jid::parse(text.trim()).is_ok() || Wuid::parse_lenient(&text).is_ok();
    match Phone::parse(&text, number.options().region) {
        Err(error) if error.kind() != PhoneErrorKind::Group && !is_address() => {
            number.report(FieldErrorKind::Phone(error))
        }
        _ => Some(in_region(text, number.options().region)),
    }
}
