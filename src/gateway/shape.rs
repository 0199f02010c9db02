use std::borrow::Cow;
use std::fmt;

use super::error::InvalidRequest;
use super::fields::Validator;
use super::json::Json;
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;
use crate::vcard::Parser;

/// The JSON of one gateway: its request to send contacts, to and from [`Contact`].
///
/// # Adding a gateway
///
/// One file beside the others, with a unit struct that implements this trait, and a line for it
/// in [`all`](super::all): what it is called, what it can carry, how a request's fields are read
/// and written, and where its answer holds the message's id. The tests walk over all.
pub trait Gateway {
    /// Its name for programs, in kebab case.
    fn name(&self) -> &'static str;

    /// What of a contact a request can carry.
    fn carries(&self) -> Capabilities;

    /// Reads a request. Where it gives a number and no id, the id is made by these rules.
    ///
    /// # Errors
    ///
    /// All mistakes at once, with their fields' paths.
    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest>;

    /// Writes the bodies of requests that send all the contacts.
    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>>;

    /// The id of the message that an answer tells of.
    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str>;

    /// What [`write`](Self::write) does not carry.
    fn lost(&self, sending: &ContactRequest<'_>) -> Vec<Unsupported> {
        let carries = self.carries();
        let contacts = sending.contacts.iter().enumerate();
        contacts
            .flat_map(|(index, contact)| {
                let what = carries.lost(contact).into_iter();
                what.map(move |what| Unsupported { index, what })
            })
            .collect()
    }
}

/// Whom to send to, and what.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ContactRequest<'a> {
    /// The recipient: a number or a JID, as written; empty in shapes that tell it elsewhere.
    pub to: Cow<'a, str>,
    /// At least one.
    pub contacts: Vec<Contact<'a>>,
}

impl<'a> ContactRequest<'a> {
    /// Contacts for a recipient.
    pub fn new(to: impl Into<Cow<'a, str>>, contacts: Vec<Contact<'a>>) -> Self {
        Self {
            to: to.into(),
            contacts,
        }
    }
}

/// What of a contact a shape can carry: how many of each, beside one name.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Capabilities {
    /// Phones.
    pub phones: usize,
    /// Whether a phone's id as well as its number.
    pub waid: bool,
    /// Whether types of phones.
    pub types: bool,
    /// Whether the parts of the name.
    pub name_parts: bool,
    /// Organizations: 1, or 2 with a department.
    pub organization: usize,
    /// Titles.
    pub title: usize,
    /// Email addresses.
    pub emails: usize,
    /// URLs.
    pub urls: usize,
    /// Postal addresses.
    pub addresses: usize,
    /// Birthdays.
    pub birthday: usize,
    /// Whether what a business says of itself.
    pub business: bool,
    /// Whether all the rest: whole vCards.
    pub everything: bool,
}

impl Capabilities {
    /// A name and a number.
    pub(super) const NUMBER: Self = Self {
        phones: 1,
        waid: false,
        types: false,
        name_parts: false,
        organization: 0,
        title: 0,
        emails: 0,
        urls: 0,
        addresses: 0,
        birthday: 0,
        business: false,
        everything: false,
    };

    /// Whole vCards.
    pub(super) const VCARDS: Self = Self {
        everything: true,
        ..Self::NUMBER
    };

    fn lost(self, contact: &Contact<'_>) -> Vec<Field> {
        if self.everything {
            return Vec::new();
        }
        let carried = contact.phones.iter().take(self.phones);
        let has_both = |it: &crate::contact::Tel<'_>| {
            let digits: String = it.value.chars().filter(char::is_ascii_digit).collect();
            it.wuid().is_some_and(|wuid| wuid.as_str() != digits)
        };
        let units: usize = contact
            .organization
            .iter()
            .map(|it| 1 + it.units.len())
            .sum();
        let is_business = contact.business.is_some() && !self.business;
        let labels = contact.phones.iter().any(|it| it.label.is_some());
        let types = contact.phones.iter().any(|it| !it.types.is_empty()) && !self.types;
        [
            (contact.phones.len() > self.phones, Field::Phones),
            (!self.waid && carried.clone().any(has_both), Field::Waid),
            (labels, Field::Labels),
            (types, Field::Types),
            (contact.name.is_some() && !self.name_parts, Field::NameParts),
            (units > self.organization, Field::Organization),
            (
                usize::from(contact.title.is_some()) > self.title,
                Field::Title,
            ),
            (contact.emails.len() > self.emails, Field::Emails),
            (contact.urls.len() > self.urls, Field::Urls),
            (contact.addresses.len() > self.addresses, Field::Addresses),
            (
                usize::from(contact.birthday.is_some()) > self.birthday,
                Field::Birthday,
            ),
            (is_business, Field::Business),
            (contact.nickname.is_some(), Field::Nickname),
            (contact.role.is_some(), Field::Role),
            (contact.note.is_some(), Field::Note),
            (contact.photo.is_some(), Field::Photo),
            (contact.lid.is_some(), Field::Lid),
            (!contact.extensions.is_empty(), Field::Extensions),
        ]
        .into_iter()
        .filter_map(|(lost, field)| lost.then_some(field))
        .collect()
    }
}

/// What a request does not carry of one contact.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Unsupported {
    /// Which contact, from 0.
    pub index: usize,
    /// What of it.
    pub what: Field,
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "contact {}: {} not carried", self.index, self.what)
    }
}

/// A part of a contact.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum Field {
    Phones,
    Waid,
    Labels,
    Types,
    NameParts,
    Organization,
    Title,
    Emails,
    Urls,
    Addresses,
    Birthday,
    Business,
    Nickname,
    Role,
    Note,
    Photo,
    Lid,
    Extensions,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Phones => "further phones",
            Self::Waid => "the number beside its id",
            Self::Labels => "labels of phones",
            Self::Types => "types of phones",
            Self::NameParts => "the parts of the name",
            Self::Organization => "the organization or its units",
            Self::Title => "the title",
            Self::Emails => "further email addresses",
            Self::Urls => "further URLs",
            Self::Addresses => "further addresses",
            Self::Birthday => "the birthday",
            Self::Business => "what the business says of itself",
            Self::Nickname => "the nickname",
            Self::Role => "the role",
            Self::Note => "the note",
            Self::Photo => "the photo",
            Self::Lid => "the hidden id",
            Self::Extensions => "further properties",
        })
    }
}

/// Reads with [`Validator`], and makes an [`InvalidRequest`] of what they found.
pub(super) fn reading<'j>(
    rules: Rules,
    read: impl FnOnce(&mut Validator) -> Option<ContactRequest<'j>>,
) -> Result<ContactRequest<'j>, InvalidRequest> {
    let mut fields = Validator::new(rules);
    let sending = read(&mut fields);
    fields.result(sending)
}

/// The contacts of all cards in a text.
pub(super) fn contacts_of_vcards(text: &str) -> Vec<Contact<'static>> {
    let cards = Parser::new().cards(text).filter_map(Result::ok);
    cards
        .map(|card| Contact::from_card(&card).into_owned())
        .collect()
}

/// An object of fields; those without a value are left out.
pub(super) fn object<const N: usize>(
    fields: [(&'static str, Option<Json<'static>>); N],
) -> Json<'static> {
    let present = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.into(), value?)));
    Json::Object(present.collect())
}

/// A string.
pub(super) fn text(text: &str) -> Option<Json<'static>> {
    Some(Json::Text(Cow::Owned(text.to_owned())))
}

/// What an answer holds at a path of fields and, as numbers, items.
pub(super) fn at<'j>(answer: &'j Json<'_>, path: &[&str]) -> Option<&'j str> {
    let found = path.iter().try_fold(answer, |json, step| match json {
        Json::List(list) => list.get(step.parse::<usize>().ok()?),
        other => other.get(step),
    })?;
    match found {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

impl Validator {
    /// A field that holds vCards: its contacts.
    pub(super) fn vcards<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
    ) -> Option<Vec<Contact<'j>>> {
        let text = match value {
            // A card may hold any character; it is checked as a card.
            Some(Json::Text(text)) => text,
            Some(Json::Null) | None => return self.missing(path, "a vCard"),
            Some(other) => return self.wrong(path, "a vCard", other),
        };
        match contacts_of_vcards(text) {
            none if none.is_empty() => self.refuse(path, super::FieldErrorKind::NoVcard),
            contacts => Some(contacts),
        }
    }

    /// A contact of a name and a number, by their fields' paths.
    pub(super) fn name_and_number<'j>(
        &mut self,
        (name_path, name): (&str, Option<&'j Json<'_>>),
        (number_path, number): (&str, Option<&'j Json<'_>>),
        wuid: Option<Option<crate::id::Wuid>>,
    ) -> Option<Contact<'j>> {
        let name = self.required(name_path, name);
        let phone = self.phone(number_path, number, wuid);
        Some(Contact::new(name?).add_phone(phone?))
    }
}

/// The number to dial of a contact's first phone: its id, else its digits.
pub(super) fn first_number(contact: &Contact<'_>) -> String {
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect();
    match contact.phones.first() {
        Some(tel) => tel
            .wuid()
            .map_or_else(|| digits(&tel.value), |it| it.to_string()),
        None => String::new(),
    }
}
