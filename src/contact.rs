//! The contact card: what a vCard means to WhatsApp, and the vCards that WhatsApp understands.
//!
//! The only place that knows `waid`: it joins [`phone`](crate::phone) and
//! [`vcard`](crate::vcard).

mod address;
mod birthday;
pub mod check;
mod further;
#[cfg(feature = "serde")]
mod json;
mod owned;
mod photo;
mod profile;
mod read;
mod resolve;
mod summary;
mod write;

use std::borrow::Cow;

pub use self::address::Address;
pub use self::birthday::Birthday;
pub use self::further::ExtensionProperty;
#[cfg(feature = "serde")]
pub use self::json::ReadingJson;
pub use self::photo::Photo;
pub use self::profile::{Dialect, DialectError, WriteOptions};
pub use self::read::{Reading, Warning};
pub use self::resolve::{AsyncResolver, Inquiry, Resolver};
pub use self::summary::{Summary, SummaryLabels};
pub use self::write::LeftOut;
use crate::phone::Rules;
use crate::{Phone, PhoneError, Region, Wuid};

/// A contact: a name, and how to reach it.
///
/// Any combination of values can be written, so the fields are open. All text is plain; escaping
/// is the writer's. Texts may be borrowed, from a request or from a [`Card`](crate::vcard::Card).
///
/// # Examples
///
/// ```
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Guilherme Gomes")
///     .organization("AtendAI")
///     .phone("+55 31 9 9829-6801".parse()?);
///
/// assert_eq!(contact.to_vcard(Dialect::WhatsApp), "\
/// BEGIN:VCARD
/// VERSION:3.0
/// N:;Guilherme Gomes;;;
/// FN:Guilherme Gomes
/// ORG:AtendAI
/// TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 9 9829-6801
/// END:VCARD");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Contact<'a> {
    /// The name to show (`FN`).
    pub full_name: Cow<'a, str>,
    /// The parts of the name (`N`), where they are known. They are never guessed from
    /// [`full_name`](Self::full_name).
    pub name: Option<PersonName<'a>>,
    /// `NICKNAME`, as one text.
    pub nickname: Option<Cow<'a, str>>,
    /// `ORG`.
    pub organization: Option<Organization<'a>>,
    /// `TITLE`.
    pub title: Option<Cow<'a, str>>,
    /// `ROLE`.
    pub role: Option<Cow<'a, str>>,
    /// `NOTE`.
    pub note: Option<Cow<'a, str>>,
    /// `TEL`, in order.
    pub phones: Vec<Tel<'a>>,
    /// `EMAIL`, in order.
    pub emails: Vec<Labelled<'a>>,
    /// `URL`, in order.
    pub urls: Vec<Labelled<'a>>,
    /// `ADR`, in order.
    pub addresses: Vec<Address<'a>>,
    /// `BDAY`.
    pub birthday: Option<Birthday<'a>>,
    /// `PHOTO`.
    pub photo: Option<Photo<'a>>,
    /// The hidden id of an account that shows no number (`X-WA-LID`): digits.
    pub lid: Option<Cow<'a, str>>,
    /// What a business says of itself (`X-WA-BIZ-…`).
    pub business: Option<Business<'a>>,
    /// Properties that no other field holds. Reading leaves them in the
    /// [`Card`](crate::vcard::Card), where they are found by name.
    pub further: Vec<ExtensionProperty<'a>>,
}

/// The parts of a person's name, in the order of `N` (RFC 2426 §3.1.2).
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PersonName<'a> {
    /// Family names.
    pub family: Cow<'a, str>,
    /// Given names.
    pub given: Cow<'a, str>,
    /// Additional names.
    pub additional: Cow<'a, str>,
    /// Honorific prefixes.
    pub prefixes: Cow<'a, str>,
    /// Honorific suffixes.
    pub suffixes: Cow<'a, str>,
}

/// An organization and the units within it, the largest first (RFC 2426 §3.5.5).
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Organization<'a> {
    /// Its name.
    pub name: Cow<'a, str>,
    /// Departments and the like.
    pub units: Vec<Cow<'a, str>>,
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Organization<'a> {
    fn from(name: T) -> Self {
        Self {
            name: name.into(),
            units: Vec::new(),
        }
    }
}

/// A phone of a contact (`TEL`).
///
/// The number shown and the id are different facts: neither is made from the other once both are
/// known.
///
/// ```
/// use wacard::Wuid;
/// use wacard::contact::Tel;
///
/// let tel = Tel::new("ask for Ana").wuid("553198296801".parse()?).label("Celular");
/// assert_eq!(tel.wuid.unwrap().as_str(), "553198296801");
///
/// let unreachable = Tel::new("+62 132");
/// assert_eq!(unreachable.wuid, None); // a number without WhatsApp
/// # Ok::<(), wacard::WuidError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Tel<'a> {
    /// The number as people read it, in any form.
    pub value: Cow<'a, str>,
    /// The WhatsApp user id (`waid`), where there is one.
    pub wuid: Option<Wuid>,
    /// Whether the id was made from the number, and not given: a [`Resolver`] may overrule it.
    pub guessed: bool,
    /// A label for people, such as `Celular`.
    pub label: Option<Cow<'a, str>>,
    /// Types such as `CELL`, as written.
    pub types: Vec<Cow<'a, str>>,
    /// How much it is preferred to the others: 1 (`TYPE=pref`) most, 100 least (`PREF` of
    /// RFC 6350 §5.3).
    pub preference: Option<u8>,
}

impl<'a> Tel<'a> {
    /// A phone without WhatsApp, until [`wuid`](Self::wuid) adds it.
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }

    /// A number as people write it, with the best id for it.
    ///
    /// # Errors
    ///
    /// Those of [`Phone::parse`].
    pub fn parse(value: &'a str, region: Option<Region>, rules: Rules) -> Result<Self, PhoneError> {
        let wuid = Phone::parse(value, region)?.wuid(rules);
        Ok(Self::new(value).guess(wuid))
    }

    /// Sets the WhatsApp user id, as one that is known.
    pub fn wuid(self, wuid: Wuid) -> Self {
        Self {
            wuid: Some(wuid),
            guessed: false,
            ..self
        }
    }

    /// Sets the WhatsApp user id, as one that was made from the number.
    pub fn guess(self, wuid: Wuid) -> Self {
        Self {
            wuid: Some(wuid),
            guessed: true,
            ..self
        }
    }

    /// Sets the label.
    pub fn label(self, label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            label: Some(label.into()),
            ..self
        }
    }

    /// Adds a type.
    pub fn kind(mut self, kind: impl Into<Cow<'a, str>>) -> Self {
        self.types.push(kind.into());
        self
    }
}

/// An international number, with the best id for it by [`Rules::WhatsApp`].
impl std::str::FromStr for Tel<'static> {
    type Err = PhoneError;

    fn from_str(value: &str) -> Result<Self, PhoneError> {
        let wuid = Wuid::parse(value, None)?;
        Ok(Tel::new(value.to_owned()).guess(wuid))
    }
}

/// An email address or a URL with what it is for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Labelled<'a> {
    /// The address.
    pub value: Cow<'a, str>,
    /// A label for people.
    pub label: Option<Cow<'a, str>>,
    /// Types such as `WORK`, as written.
    pub types: Vec<Cow<'a, str>>,
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Labelled<'a> {
    fn from(value: T) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }
}

/// What a business account says of itself.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Business<'a> {
    /// `X-WA-BIZ-NAME`.
    pub name: Option<Cow<'a, str>>,
    /// `X-WA-BIZ-DESCRIPTION`.
    pub description: Option<Cow<'a, str>>,
}

impl<'a> Contact<'a> {
    /// A contact with a name and nothing else.
    pub fn new(full_name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            full_name: full_name.into(),
            ..Self::default()
        }
    }

    /// Sets the parts of the name.
    pub fn name(mut self, name: PersonName<'a>) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets the nickname.
    pub fn nickname(mut self, nickname: impl Into<Cow<'a, str>>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Sets the title.
    pub fn title(mut self, title: impl Into<Cow<'a, str>>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the role.
    pub fn role(mut self, role: impl Into<Cow<'a, str>>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Sets the note.
    pub fn note(mut self, note: impl Into<Cow<'a, str>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets the hidden id of an account that shows no number.
    pub fn lid(mut self, lid: impl Into<Cow<'a, str>>) -> Self {
        self.lid = Some(lid.into());
        self
    }

    /// Adds a property that no field holds.
    pub fn further(mut self, further: ExtensionProperty<'a>) -> Self {
        self.further.push(further);
        self
    }

    /// Adds a phone.
    pub fn phone(mut self, phone: Tel<'a>) -> Self {
        self.phones.push(phone);
        self
    }

    /// Sets the organization.
    pub fn organization(mut self, organization: impl Into<Organization<'a>>) -> Self {
        self.organization = Some(organization.into());
        self
    }

    /// Adds an email address.
    pub fn email(mut self, email: impl Into<Labelled<'a>>) -> Self {
        self.emails.push(email.into());
        self
    }

    /// Adds a URL.
    pub fn url(mut self, url: impl Into<Labelled<'a>>) -> Self {
        self.urls.push(url.into());
        self
    }

    /// Adds a postal address.
    pub fn address(mut self, address: Address<'a>) -> Self {
        self.addresses.push(address);
        self
    }

    /// Sets the birthday.
    pub fn birthday(mut self, birthday: Birthday<'a>) -> Self {
        self.birthday = Some(birthday);
        self
    }

    /// Sets the photo.
    pub fn photo(mut self, photo: Photo<'a>) -> Self {
        self.photo = Some(photo);
        self
    }

    /// Sets what a business says of itself.
    pub fn business(mut self, business: Business<'a>) -> Self {
        self.business = Some(business);
        self
    }

    /// The name to show: the full name, else the name's parts, else the nickname, else the
    /// organization, else the first phone; trimmed. Empty only where all of these are.
    pub fn display_name(&self) -> Cow<'_, str> {
        let full_name = Some(self.full_name.as_ref());
        let nickname = self.nickname.as_deref();
        let organization = self.organization.as_ref().map(|it| it.name.as_ref());
        let phone = self.phones.first().map(|it| it.value.as_ref());
        if let Some(name) = shown(full_name) {
            return Cow::Borrowed(name);
        }
        let joined = self.name.as_ref().map(PersonName::joined);
        if let Some(name) = joined.filter(|name| !name.is_empty()) {
            return Cow::Owned(name);
        }
        let others = [nickname, organization, phone];
        Cow::Borrowed(others.into_iter().find_map(shown).unwrap_or_default())
    }
}

impl PersonName<'_> {
    /// The parts as people say them: prefixes, given, additional, family, suffixes.
    pub fn joined(&self) -> String {
        let parts = [
            &self.prefixes,
            &self.given,
            &self.additional,
            &self.family,
            &self.suffixes,
        ];
        let parts = parts.map(|part| part.trim());
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }
}

/// A text without the white space around it, where more is left.
fn shown(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
