use std::borrow::Cow;
use std::fmt;
use std::vec;

use crate::id::{Excerpt, Wuid};

/// The parts of a contact that its card omits, because the dialect or the options have no way to
/// write them, in the order of the card.
///
/// ```
/// use wacard::contact::WriteOptions;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").title("Boss\0").add_phone("+55 11 98765-4321".parse()?);
/// let options = WriteOptions::from(Dialect::Rfc2426).without_waid();
/// let omitted = contact.push_vcard(options, &mut String::new());
/// assert_eq!(
///     omitted.to_string(),
///     "of TEL 1: waid 5511987654321; of TITLE 1: control characters (1)",
/// );
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
#[must_use]
pub struct Omitted(Option<Box<Parts>>);

/// In a box, so that a report without parts, as nearly all are, is returned in a register: three
/// words are returned in memory, and moving them waits for all that was stored before.
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
struct Parts(Vec<OmittedPart>);

/// A part of a contact that its card omits.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct OmittedPart {
    /// The name of the property: `TEL`.
    pub property: Cow<'static, str>,
    /// The property's index among the contact's properties with this name, from 0.
    pub index: usize,
    /// The part of it.
    pub kind: OmittedKind,
}

/// The part of a property that a card omits.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum OmittedKind {
    /// All of it: the dialect has no such property, or the value is invalid there, as broken base64
    /// is.
    Property,
    /// A parameter of an extension, as written.
    Parameter(String),
    /// A type, which the dialect has no way to quote.
    Type(String),
    /// A label ([`WriteOptions::without_groups`](super::WriteOptions::without_groups)).
    Label,
    /// A group that ties an extension to another property.
    Group(String),
    /// A WhatsApp user id ([`WriteOptions::without_waid`](super::WriteOptions::without_waid)).
    Waid(Wuid),
    /// The country's code of an address, which is in a group with it.
    CountryCode(String),
    /// A degree of preference: vCard 3.0 has one, `pref`.
    Preference(u8),
    /// The media type of a photo, which its bytes do not show.
    MediaType(String),
    /// The mark that a birthday has no year: Apple's year 1604 stands for it.
    MissingYear,
    /// Control characters, by their number (NUL and the like; not line breaks and tabs).
    ControlCharacters(usize),
}

impl Omitted {
    /// The parts.
    #[must_use]
    pub fn parts(&self) -> &[OmittedPart] {
        self.0.as_ref().map_or(&[], |parts| &parts.0)
    }

    /// Whether the card has all of the contact.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    #[cold]
    pub(super) fn push(
        &mut self,
        property: impl Into<Cow<'static, str>>,
        index: usize,
        kind: OmittedKind,
    ) {
        self.0.get_or_insert_default().0.push(OmittedPart {
            property: property.into(),
            index,
            kind,
        });
    }
}

impl IntoIterator for Omitted {
    type Item = OmittedPart;
    type IntoIter = vec::IntoIter<OmittedPart>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.unwrap_or_default().0.into_iter()
    }
}

impl fmt::Display for Omitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.parts().iter().enumerate() {
            let separator = if at > 0 { "; " } else { "" };
            write!(f, "{separator}{part}")?;
        }
        Ok(())
    }
}

/// `of TEL 1: the label`; properties count from 1.
impl fmt::Display for OmittedPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            property,
            index,
            kind,
        } = self;
        match kind {
            OmittedKind::Property => write!(f, "{property} {}", index + 1),
            kind => write!(f, "of {property} {}: {kind}", index + 1),
        }
    }
}

impl fmt::Display for OmittedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |text| Excerpt::new(text);
        match self {
            Self::Property => f.write_str("the property"),
            Self::Parameter(param) => write!(f, "parameter {}", text(param)),
            Self::Type(name) => write!(f, "type {}", text(name)),
            Self::Label => f.write_str("the label"),
            Self::Group(group) => write!(f, "group {}", text(group)),
            Self::Waid(wuid) => write!(f, "waid {wuid}"),
            Self::CountryCode(code) => write!(f, "country code {}", text(code)),
            Self::Preference(degree) => write!(f, "preference {degree}"),
            Self::MediaType(media_type) => write!(f, "media type {}", text(media_type)),
            Self::MissingYear => f.write_str("the mark of a missing year, for which 1604 stands"),
            Self::ControlCharacters(count) => write!(f, "control characters ({count})"),
        }
    }
}
