use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::digits::Digits;
use super::server::Server;

/// A WhatsApp user id: the bare digits that `waid=` carries, country calling code first.
///
/// Six to fifteen ASCII digits that do not begin with `0`; stored inline, `Copy`. That is a shape,
/// not a promise: only WhatsApp's servers know whether somebody uses the id.
///
/// # Examples
///
/// ```
/// use wacard::{Region, Wuid};
///
/// let wuid = Wuid::parse("+55 31 9 9999-9999", None)?;
/// assert_eq!(wuid.to_string(), "553199999999");
/// assert_eq!(wuid.jid().to_string(), "553199999999@s.whatsapp.net");
///
/// assert_eq!(Wuid::parse("(31) 99999-9999", Some(Region::BR))?, wuid);
/// assert_eq!("553199999999".parse(), Ok(wuid));
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Wuid(Digits);

impl Wuid {
    /// The fewest digits of an id.
    pub const MIN_LEN: usize = 6;

    /// The most digits of an id, as of an E.164 number.
    pub const MAX_LEN: usize = Digits::MAX;

    /// Checks ASCII digits.
    pub(crate) fn from_digits(digits: &[u8]) -> Result<Self, WuidError> {
        match digits {
            [b'0', ..] => Err(WuidError::LeadingZero),
            _ if digits.len() < Self::MIN_LEN => Err(WuidError::TooShort(digits.len())),
            _ => Digits::new(digits)
                .map(Self)
                .ok_or(WuidError::TooLong(digits.len())),
        }
    }

    /// The id with a number's digits. A number begins with a calling code, and no plan has
    /// national numbers of fewer than three digits; shorter digits would only be a shorter id.
    #[inline]
    pub(crate) fn from_number(e164: Digits) -> Self {
        Self(e164)
    }

    /// The digits, as in `waid=`.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// A usual id, of bare digits. Returns `None` for others, valid or not.
    #[inline(always)]
    pub(crate) fn of_usual(text: &str) -> Option<Self> {
        let digits = Digits::of_usual(text.as_bytes())?;
        (!text.starts_with('0')).then_some(Self(digits))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    #[inline]
    pub(crate) fn digits(&self) -> Digits {
        self.0
    }
}

impl fmt::Display for Wuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Wuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Wuid({})", self.0)
    }
}

impl AsRef<str> for Wuid {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Reads exactly what [`Display`](fmt::Display) writes: bare digits. [`Wuid::parse_lenient`] and
/// [`Wuid::parse`] read other texts.
///
/// ```
/// use wacard::id::{Wuid, WuidError};
///
/// let error = |text: &str| text.parse::<Wuid>().unwrap_err();
/// assert_eq!(error("+123456"), WuidError::NotADigit { offset: 0, found: '+' });
/// assert_eq!(error("12345"), WuidError::TooShort(5));
/// assert_eq!(error("1234567890123456"), WuidError::TooLong(16));
/// assert_eq!(error("0123456789"), WuidError::LeadingZero);
/// ```
impl FromStr for Wuid {
    type Err = WuidError;

    fn from_str(text: &str) -> Result<Self, WuidError> {
        if let Some(wuid) = Self::of_usual(text) {
            return Ok(wuid);
        }
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::from_digits(text.as_bytes());
        }
        let other = text.char_indices().find(|(_, c)| !c.is_ascii_digit());
        let (offset, found) = other.unwrap_or_default();
        Err(WuidError::NotADigit { offset, found })
    }
}

/// Why a text is not a WhatsApp user id.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[non_exhaustive]
pub enum WuidError {
    /// A character that no id holds, and its place.
    #[error("expected a digit, found {found:?} at byte {offset}")]
    NotADigit {
        /// The byte offset in the text, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// Fewer than [`Wuid::MIN_LEN`] digits, and how many.
    #[error("expected 6 to 15 digits, found {0}")]
    TooShort(usize),
    /// More than [`Wuid::MAX_LEN`] digits, and how many.
    #[error("expected 6 to 15 digits, found {0}")]
    TooLong(usize),
    /// The first digit is 0; no calling code begins with it.
    #[error("expected a country calling code, found a leading 0")]
    LeadingZero,
    /// The JID of something other than a phone user.
    #[error("expected the id of a phone user, found {} (@{})", .0.noun(), .0)]
    OtherJid(Server),
    /// A text with an `@` that is not a JID of a phone user.
    #[error("expected the id of a phone user, found an address that is not a JID")]
    NotAJid,
}

#[cfg(feature = "serde")]
mod serde {
    use std::fmt;

    use serde::de::{Error, Visitor};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Wuid;

    /// A string of bare digits.
    impl Serialize for Wuid {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    /// A string of bare digits, and nothing else.
    impl<'de> Deserialize<'de> for Wuid {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Text;

            impl Visitor<'_> for Text {
                type Value = Wuid;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a string of 6 to 15 digits")
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<Wuid, E> {
                    text.parse().map_err(E::custom)
                }
            }

            deserializer.deserialize_str(Text)
        }
    }
}
