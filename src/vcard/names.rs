use std::fmt;

use thiserror::Error;

/// The name of a property, a parameter or a group: ASCII letters, digits and hyphens
/// (RFC 2425 §5.8.2). No other text gets into a card's syntax.
///
/// ```
/// use wacard::vcard::Name;
///
/// assert_eq!(Name::new("X-ABLabel")?.as_str(), "X-ABLabel");
/// assert!(Name::new("X-Foo:\n").is_err());
/// # Ok::<(), wacard::vcard::NameError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Name<'a>(&'a str);

impl<'a> Name<'a> {
    /// Checks a name.
    ///
    /// # Errors
    ///
    /// - `""`: empty.
    /// - `"a b"`, `"naïve"`: a character other than letters, digits and hyphens.
    /// - `"BEGIN"`, `"end"`: the frame of a card.
    ///
    /// ```
    /// use wacard::vcard::{Name, NameError};
    ///
    /// let error = |text| Name::new(text).unwrap_err();
    /// assert_eq!(error(""), NameError::Empty);
    /// assert_eq!(error("a b"), NameError::NameCharacter { offset: 1, found: ' ' });
    /// assert_eq!(error("naïve"), NameError::NameCharacter { offset: 2, found: 'ï' });
    /// assert_eq!((error("BEGIN"), error("end")), (NameError::Frame, NameError::Frame));
    /// ```
    pub fn new(text: &'a str) -> Result<Self, NameError> {
        let is_other = |c: &char| !is_name_byte(u8::try_from(*c).unwrap_or_default());
        match text.char_indices().find(|(_, c)| is_other(c)) {
            Some((offset, found)) => Err(NameError::NameCharacter { offset, found }),
            None if text.is_empty() => Err(NameError::Empty),
            None if is_frame_name(text) => Err(NameError::Frame),
            None => Ok(Self(text)),
        }
    }

    /// A name that the code itself spells.
    pub(crate) const fn literal(text: &'static str) -> Name<'static> {
        Name(text)
    }

    /// A name that was checked before.
    pub(crate) const fn checked(text: &'a str) -> Self {
        Self(text)
    }

    /// The name as it was given; names compare in any case.
    #[must_use]
    pub fn as_str(&self) -> &'a str {
        self.0
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// A parameter's value: any text without quotes and control characters, for which vCard 3.0 has
/// no spelling (RFC 2426 §4). The writer quotes it if it needs quotes.
///
/// ```
/// use wacard::vcard::ParamValue;
///
/// assert_eq!(ParamValue::new("work; voice")?.as_str(), "work; voice");
/// assert!(ParamValue::new("12\"").is_err());
/// # Ok::<(), wacard::vcard::NameError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct ParamValue<'a>(&'a str);

impl<'a> ParamValue<'a> {
    /// Checks a value.
    ///
    /// # Errors
    ///
    /// - `"12\""`, `"a\nb"`: a character that a parameter's value cannot hold.
    /// - `"QUOTED-PRINTABLE"`: vCard 3.0 has no such encoding.
    ///
    /// ```
    /// use wacard::vcard::{NameError, ParamValue};
    ///
    /// let error = |text| ParamValue::new(text).unwrap_err();
    /// assert_eq!(error("12\""), NameError::ValueCharacter { offset: 2, found: '"' });
    /// assert_eq!(error("a\nb"), NameError::ValueCharacter { offset: 1, found: '\n' });
    /// assert_eq!(error("QUOTED-PRINTABLE"), NameError::QuotedPrintable);
    /// ```
    pub fn new(text: &'a str) -> Result<Self, NameError> {
        let bad = |c: char| c == '"' || (c.is_control() && c != '\t');
        match text.char_indices().find(|(_, c)| bad(*c)) {
            Some((offset, found)) => Err(NameError::ValueCharacter { offset, found }),
            None if text.trim().eq_ignore_ascii_case("QUOTED-PRINTABLE") => {
                Err(NameError::QuotedPrintable)
            }
            None => Ok(Self(text)),
        }
    }

    /// A value that the code itself spells.
    pub(crate) const fn literal(text: &'static str) -> ParamValue<'static> {
        ParamValue(text)
    }

    /// The digits of an id.
    pub(crate) const fn digits(text: &'a str) -> Self {
        Self(text)
    }

    /// The text, without quotes.
    #[must_use]
    pub fn as_str(&self) -> &'a str {
        self.0
    }

    pub(super) fn needs_quotes(&self) -> bool {
        self.0.contains([';', ':', ','])
    }
}

pub(super) const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

/// A name that this room knows.
struct Known {
    name: &'static str,
    /// A line with this name can only be a card's, even before any `BEGIN`.
    opens_card: bool,
}

/// The names by which a line of a card is recognised if several stand on one line or the frame is
/// missing: a word before a colon is often not the name of a property.
const KNOWN: [Known; 27] = [
    opening("VERSION"),
    opening("N"),
    opening("FN"),
    opening("NICKNAME"),
    opening("TEL"),
    opening("EMAIL"),
    opening("ORG"),
    known("URL"),
    known("TITLE"),
    known("ROLE"),
    known("NOTE"),
    known("ADR"),
    known("LABEL"),
    known("BDAY"),
    known("PHOTO"),
    known("LOGO"),
    known("UID"),
    known("REV"),
    known("PRODID"),
    known("CATEGORIES"),
    known("IMPP"),
    known("KIND"),
    known("GEO"),
    known("TZ"),
    known("SORT-STRING"),
    known("END"),
    known("BEGIN"),
];

const fn known(name: &'static str) -> Known {
    let opens_card = false;
    Known { name, opens_card }
}

const fn opening(name: &'static str) -> Known {
    let opens_card = true;
    Known { name, opens_card }
}

/// Whether a name is a frame's, in any case; no property has it.
pub(super) fn is_frame_name(name: &str) -> bool {
    name.eq_ignore_ascii_case("BEGIN") || name.eq_ignore_ascii_case("END")
}

fn find(name: &str) -> Option<&'static Known> {
    let mut all = KNOWN.iter();
    all.find(|known| known.name.eq_ignore_ascii_case(name))
}

/// Whether a name is known, or an extension's (`X-…`), in any case.
pub(super) fn is_known(name: &str) -> bool {
    let prefix = name.get(..2).unwrap_or_default();
    prefix.eq_ignore_ascii_case("X-") || find(name).is_some()
}

/// Whether a line with this name can only be a card's.
pub(super) fn opens_card(name: &str) -> bool {
    find(name).is_some_and(|known| known.opens_card)
}

/// Why a text is not a [`Name`] or a [`ParamValue`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[non_exhaustive]
pub enum NameError {
    /// The text is empty.
    #[error("expected a name, found nothing")]
    Empty,
    /// A character that is not allowed, and its place.
    #[error("expected letters, digits and hyphens, found {found:?} at byte {offset}")]
    NameCharacter {
        /// The byte offset in the text, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// A character that a parameter's value cannot hold, and its place.
    #[error(
        "expected text without quotes and control characters, found {found:?} at byte {offset}"
    )]
    ValueCharacter {
        /// The byte offset in the text, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// `BEGIN` or `END`, which only the card's frame has (RFC 2426 §4).
    #[error("BEGIN and END frame a card, and cannot name a part of it")]
    Frame,
    /// An encoding that vCard 3.0 does not have (RFC 2426 §5): its soft line breaks would join two
    /// lines.
    #[error("vCard 3.0 has no QUOTED-PRINTABLE")]
    QuotedPrintable,
    /// Another field of the contact, or the card itself, writes this property.
    #[error("`{0}` is written by another field")]
    Reserved(&'static str),
}
