//! The contact card: the meaning of a vCard to WhatsApp, and the vCards that WhatsApp understands.
//!
//! This room joins [`phone`](crate::phone) and [`vcard`](crate::vcard), and is the only one that
//! knows `waid`.
//!
//! # What is kept, and what is reported
//!
//! | step | keeps | reports |
//! |---|---|---|
//! | [`Card::parse`](crate::vcard::Card::parse) | every property, as written | deviations from the specification: [`Card::diagnostics`](crate::vcard::Card::diagnostics) |
//! | [`Reading::from_card`] | a field or an [`ExtensionProperty`] for each property, lists as [`TextList`]s, labels as [`Label`]s | what a field cannot hold: [`Reading::warnings`] |
//! | [`Contact::parse`], [`Contact::parse_all`] | the same, of a text | no deviations and no warnings |
//! | [`Contact::to_vcard`] | all that the dialect can write | the rest, as an error: [`Incomplete`], with the card and [`Omitted`] |
//! | [`Contact::push_vcard`] | the same | the rest: [`Omitted`] |
//! | [`Contact::to_vcard_lossy`] | the same | nothing |
//!
//! A contact that was written reads back the same in every dialect, but for what was reported, the
//! types of a phone without any, and line breaks, which are LF then
//! (`a_written_contact_reads_back_the_same` in the tests). To change a card and keep its other
//! lines byte for byte, use [`Card::edit`](crate::vcard::Card::edit).

mod account;
mod address;
mod base64;
mod birthday;
mod blank;
mod business;
mod dialect;
mod extension;
mod field;
#[cfg(feature = "serde")]
mod json;
mod label;
mod labelled;
mod list;
mod lookup;
mod name;
mod omitted;
mod organization;
mod owned;
mod photo;
mod read;
mod summary;
mod tel;
mod tel_warning;
mod waid;
mod warning;
mod write;

use std::borrow::Cow;

pub use self::account::Account;
pub use self::address::Address;
pub use self::base64::Base64;
pub use self::birthday::Birthday;
#[cfg(feature = "serde")]
pub(crate) use self::blank::is_blank;
pub(crate) use self::blank::shows_something;
pub use self::business::Business;
pub use self::dialect::{Dialect, DialectError, WriteOptions};
pub use self::extension::ExtensionProperty;
#[cfg(feature = "serde")]
pub use self::json::ReadingJson;
pub use self::label::Label;
pub use self::labelled::Labelled;
pub use self::list::List;
pub use self::lookup::Lookup;
pub use self::name::PersonName;
pub use self::omitted::{Omitted, OmittedKind, OmittedPart};
pub use self::organization::Organization;
use self::owned::owned;
pub use self::photo::Photo;
pub(crate) use self::read::shows_other_account;
pub use self::read::{Contacts, Reading};
pub use self::summary::{Summary, SummaryLabels};
pub use self::tel::Tel;
pub use self::tel_warning::TelWarning;
pub use self::waid::Waid;
pub(crate) use self::waid::{waid_among_types, waid_of_type};
pub use self::warning::Warning;
pub use self::write::Incomplete;
use crate::vcard::TextList;

/// A contact: a name, and how to reach it.
///
/// Any combination of values can be written, so the fields are public. No text is escaped: that
/// is the writer's task. Texts may be borrowed: from a request, from a
/// [`Card`](crate::vcard::Card), or from the text that [`Contact::parse`] reads.
///
/// Methods that set a field have its name; those that add to a list begin with `add_`.
///
/// # Examples
///
/// ```
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Guilherme Gomes")
///     .organization("AtendAI")
///     .add_phone("+55 31 9 9829-6801".parse()?);
///
/// assert_eq!(contact.to_vcard(Dialect::WhatsApp)?, "\
/// BEGIN:VCARD
/// VERSION:3.0
/// N:;Guilherme Gomes;;;
/// FN:Guilherme Gomes
/// ORG:AtendAI
/// TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 9 9829-6801
/// END:VCARD");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Contact<'a> {
    /// The name to show (`FN`).
    pub full_name: Cow<'a, str>,
    /// The parts of the name (`N`), if they are known. They are never guessed from
    /// [`full_name`](Self::full_name).
    pub name: Option<PersonName<'a>>,
    /// `NICKNAME`: one, or several.
    pub nickname: Option<TextList<'a>>,
    /// `ORG`.
    pub organization: Option<Organization<'a>>,
    /// `TITLE`.
    pub title: Option<Cow<'a, str>>,
    /// `ROLE`.
    pub role: Option<Cow<'a, str>>,
    /// `NOTE`.
    pub note: Option<Cow<'a, str>>,
    /// `TEL`, in order.
    pub phones: List<Tel<'a>>,
    /// `EMAIL`, in order.
    pub emails: List<Labelled<'a>>,
    /// `URL`, in order.
    pub urls: List<Labelled<'a>>,
    /// `ADR`, in order.
    pub addresses: Vec<Address<'a>>,
    /// `BDAY`.
    pub birthday: Option<Birthday<'a>>,
    /// `PHOTO`.
    pub photo: Option<Photo<'a>>,
    /// The hidden id of an account that shows no number (`X-WA-LID`): digits.
    pub lid: Option<Cow<'a, str>>,
    /// The self-description of a business account (`X-WA-BIZ-…`).
    pub business: Option<Business<'a>>,
    /// Properties that no other field holds, in order: those of other names, and all after the
    /// first of a name of which a contact has one, such as a second `NOTE`.
    pub extensions: Vec<ExtensionProperty<'a>>,
}

impl<'a> Contact<'a> {
    /// A contact with a name alone.
    #[inline]
    pub fn new(full_name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            full_name: full_name.into(),
            ..Self::default()
        }
    }

    /// Sets the parts of the name.
    #[must_use]
    #[inline]
    pub fn name(mut self, name: PersonName<'a>) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets the nickname.
    #[must_use]
    #[inline]
    pub fn nickname(mut self, nickname: impl Into<TextList<'a>>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Sets the title.
    #[must_use]
    #[inline]
    pub fn title(mut self, title: impl Into<Cow<'a, str>>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the role.
    #[must_use]
    #[inline]
    pub fn role(mut self, role: impl Into<Cow<'a, str>>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Sets the note.
    #[must_use]
    #[inline]
    pub fn note(mut self, note: impl Into<Cow<'a, str>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets the hidden id of an account that shows no number.
    #[must_use]
    #[inline]
    pub fn lid(mut self, lid: impl Into<Cow<'a, str>>) -> Self {
        self.lid = Some(lid.into());
        self
    }

    /// Adds a property that no field holds.
    #[must_use]
    #[inline]
    pub fn add_extension(mut self, extension: ExtensionProperty<'a>) -> Self {
        self.extensions.push(extension);
        self
    }

    /// Adds a phone.
    #[must_use]
    #[inline]
    pub fn add_phone(mut self, phone: Tel<'a>) -> Self {
        self.phones.push(phone);
        self
    }

    /// Sets the organization.
    #[must_use]
    #[inline]
    pub fn organization(mut self, organization: impl Into<Organization<'a>>) -> Self {
        self.organization = Some(organization.into());
        self
    }

    /// Adds an email address.
    #[must_use]
    #[inline]
    pub fn add_email(mut self, email: impl Into<Labelled<'a>>) -> Self {
        self.emails.push(email.into());
        self
    }

    /// Adds a URL.
    #[must_use]
    #[inline]
    pub fn add_url(mut self, url: impl Into<Labelled<'a>>) -> Self {
        self.urls.push(url.into());
        self
    }

    /// Adds a postal address.
    #[must_use]
    #[inline]
    pub fn add_address(mut self, address: Address<'a>) -> Self {
        self.addresses.push(address);
        self
    }

    /// Sets the birthday.
    #[must_use]
    #[inline]
    pub fn birthday(mut self, birthday: Birthday<'a>) -> Self {
        self.birthday = Some(birthday);
        self
    }

    /// Sets the photo.
    #[must_use]
    #[inline]
    pub fn photo(mut self, photo: Photo<'a>) -> Self {
        self.photo = Some(photo);
        self
    }

    /// Sets the self-description of a business account.
    #[must_use]
    #[inline]
    pub fn business(mut self, business: Business<'a>) -> Self {
        self.business = Some(business);
        self
    }

    /// The name to show: the full name, else the parts of the name, else the nickname, else the
    /// organization, else the first phone; trimmed. A text of control characters counts as empty.
    /// Empty only if all of these are.
    pub fn display_name(&self) -> Cow<'_, str> {
        let full_name = Some(self.full_name.as_ref());
        let organization = self
            .organization
            .as_ref()
            .map(|organization| organization.name.as_ref());
        let phone = self.phones.first().map(|tel| tel.value.as_ref());
        if let Some(name) = trimmed(full_name) {
            return Cow::Borrowed(name);
        }
        let joined = self.name.as_ref().map(PersonName::joined);
        let nickname = || Some(self.nickname.as_ref()?.to_string().trim().to_owned());
        let is_filled = |name: &String| shows_something(name);
        if let Some(name) = joined.filter(is_filled).or_else(nickname).filter(is_filled) {
            return Cow::Owned(name);
        }
        let others = [organization, phone];
        Cow::Borrowed(others.into_iter().find_map(trimmed).unwrap_or_default())
    }

    /// The same contact with texts of its own, which outlives the text it was read from.
    pub fn into_owned(self) -> Contact<'static> {
        fn all<T, U, I: FromIterator<U>>(items: impl IntoIterator<Item = T>, own: fn(T) -> U) -> I {
            items.into_iter().map(own).collect()
        }
        Contact {
            full_name: owned(self.full_name),
            name: self.name.map(PersonName::into_owned),
            nickname: self.nickname.map(TextList::into_owned),
            organization: self.organization.map(Organization::into_owned),
            title: self.title.map(owned),
            role: self.role.map(owned),
            note: self.note.map(owned),
            phones: all(self.phones, Tel::into_owned),
            emails: all(self.emails, Labelled::into_owned),
            urls: all(self.urls, Labelled::into_owned),
            addresses: all(self.addresses, Address::into_owned),
            birthday: self.birthday.map(Birthday::into_owned),
            photo: self.photo.map(Photo::into_owned),
            lid: self.lid.map(owned),
            business: self.business.map(Business::into_owned),
            extensions: all(self.extensions, ExtensionProperty::into_owned),
        }
    }
}

/// A text without the white space around it, if it has more than that and control characters.
fn trimmed(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| shows_something(text))
}
