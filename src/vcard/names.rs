use std::fmt;

use thiserror::Error;

/// The name of a property, a parameter or a group: letters of ASCII, digits and hyphens
/// (RFC 2425 §5.8.2). No other text can get into a card's syntax.
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
    /// `""`, `"a b"`, `"naïve"`: no name.
    pub const fn new(text: &'a str) -> Result<Self, NameError> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !is_name_byte(bytes[at]) {
                return Err(NameError::Character(at));
            }
            at += 1;
        }
        match at {
            0 => Err(NameError::Empty),
            _ => Ok(Self(text)),
        }
    }

    /// A name that the code itself spells.
    pub(crate) const fn known(text: &'static str) -> Name<'static> {
        match Name::new(text) {
            Ok(name) => name,
            Err(_) => Name("X-UNKNOWN"),
        }
    }

    /// A name that was checked before.
    pub(crate) const fn checked(text: &'a str) -> Self {
        Self(text)
    }

    /// The name as it was given; names compare in any case.
    pub fn as_str(&self) -> &'a str {
        self.0
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// A parameter's value: any text without control characters and quotes, for which vCard 3.0 has
/// no spelling (RFC 2426 §4). It is quoted where that is needed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct ParamValue<'a>(&'a str);

impl<'a> ParamValue<'a> {
    /// Checks a value.
    ///
    /// # Errors
    ///
    /// `"12\""`, `"a\nb"`: a character that a parameter cannot hold.
    pub fn new(text: &'a str) -> Result<Self, NameError> {
        let bad = |c: char| c == '"' || (c.is_control() && c != '\t');
        match text.find(bad) {
            Some(at) => Err(NameError::Character(at)),
            None => Ok(Self(text)),
        }
    }

    /// A value whose type tells that it is one, such as digits.
    pub(crate) const fn known(text: &'a str) -> Self {
        Self(text)
    }

    /// The text, without quotes.
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

/// Why a text is no [`Name`] or [`ParamValue`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum NameError {
    /// Nothing.
    #[error("expected a name, found nothing")]
    Empty,
    /// A character that may not stand there, and its byte offset.
    #[error("a character that may not stand here at byte {0}")]
    Character(usize),
    /// A name that means something else in the card, which has another way to write it.
    #[error("expected a name that no other part of the card has")]
    Taken,
}
