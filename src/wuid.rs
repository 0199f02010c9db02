use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::jid::Jid;
use crate::phone::digits::Digits;
use crate::phone::{Phone, PhoneError, Region, Rules, stylised};

/// A WhatsApp user id: the bare digits that `waid=` carries, country code first.
///
/// Six to fifteen ASCII digits, the first of them not `0`; stored inline, `Copy`.
/// That is a shape, not a promise: whether somebody uses the id, only WhatsApp's servers know.
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

    /// The best id for a phone number as people write it, by [`Rules::WhatsApp`].
    ///
    /// A user's JID is taken as the id that it is, unchanged. Short for
    /// [`Phone::parse`] and [`Phone::wuid`], which tell more.
    ///
    /// # Errors
    ///
    /// Those of [`Phone::parse`].
    pub fn parse(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        Ok(Phone::parse(text, region)?.wuid(Rules::WhatsApp))
    }

    /// The id in a text that is meant to be one already, cleaned of its dress.
    ///
    /// For a caller's `wuid` field and for a `waid` parameter: a JID gives its user, separators,
    /// a plus sign and `00` go, and no national rule changes a digit.
    ///
    /// ```
    /// use wacard::Wuid;
    ///
    /// assert_eq!(Wuid::parse_lenient("5531999999999:12@s.whatsapp.net")?.as_str(), "5531999999999");
    /// assert_eq!(Wuid::parse_lenient("7778 7620000")?.as_str(), "77787620000");
    /// # Ok::<(), wacard::WuidError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `"undefined"`: a byte that is neither a digit nor a separator.
    /// - `"628"`, `"1234567890123456"`, `"0631999999"`: no id has this length, or begins with 0.
    /// - `"120363123456789012@g.us"`, `"75716465037562@lid"`: the id of something else.
    pub fn parse_lenient(text: &str) -> Result<Self, WuidError> {
        if let Ok(wuid) = text.parse() {
            return Ok(wuid);
        }
        if text.contains('@') {
            let bare = text.replace([' ', '+'], "");
            let jid = Jid::parse(bare.trim()).map_err(|_| WuidError::NotAUser)?;
            return jid.wuid().ok_or(WuidError::NotAUser);
        }
        let scan = stylised::scan(text);
        if let Some((offset, found)) = scan.junk(text) {
            return Err(WuidError::NotADigit { offset, found });
        }
        // The numbering plan knows a trunk prefix when it sees one; an id that fits no plan is
        // still an id.
        match Phone::parse(text, None) {
            Ok(phone) => Self::from_digits(phone.e164().as_bytes()),
            Err(_) => Self::from_digits(scan.digits()),
        }
    }

    pub(crate) fn from_digits(digits: &[u8]) -> Result<Self, WuidError> {
        match digits {
            [b'0', ..] => Err(WuidError::LeadingZero),
            _ if digits.len() < Self::MIN_LEN => Err(WuidError::TooShort(digits.len())),
            _ => Digits::new(digits)
                .map(Self)
                .ok_or(WuidError::TooLong(digits.len())),
        }
    }

    /// The digits, as in `waid=`.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The user's JID, `digits@s.whatsapp.net`.
    pub fn jid(&self) -> Jid<'_> {
        Jid::user(*self, self.as_str())
    }

    /// The number that an id's digits are: its region, its type, how it is written.
    ///
    /// ```
    /// use wacard::{Region, Wuid};
    ///
    /// let wuid: Wuid = "12424561234".parse()?;
    /// assert_eq!(wuid.phone().region(), Some(Region::BS));
    /// assert_eq!(wuid.phone().international().to_string(), "+1 242-456-1234");
    /// # Ok::<(), wacard::WuidError>(())
    /// ```
    pub fn phone(&self) -> Phone {
        Phone::from_wuid(*self)
    }

    /// The id with a number's digits. Those begin with a calling code, and no plan has national
    /// numbers of fewer than three digits; what were too short would only be a shorter id.
    pub(crate) fn from_number(e164: Digits) -> Self {
        Self(e164)
    }

    pub(crate) fn digits(&self) -> Digits {
        self.0
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
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

/// Reads exactly what [`Display`](fmt::Display) writes: bare digits. For anything else there are
/// [`Wuid::parse_lenient`] and [`Wuid::parse`].
impl FromStr for Wuid {
    type Err = WuidError;

    fn from_str(text: &str) -> Result<Self, WuidError> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::from_digits(text.as_bytes());
        }
        let other = text.char_indices().find(|(_, c)| !c.is_ascii_digit());
        let (offset, found) = other.unwrap_or_default();
        Err(WuidError::NotADigit { offset, found })
    }
}

/// Why a text is no WhatsApp user id.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum WuidError {
    /// A character that no id holds, and its byte offset in the text.
    #[error("expected a digit, found {found:?} at byte {offset}")]
    NotADigit {
        /// In bytes, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// Fewer than [`Wuid::MIN_LEN`] digits; it holds how many.
    #[error("expected 6 to 15 digits, found {0}")]
    TooShort(usize),
    /// More than [`Wuid::MAX_LEN`] digits; it holds how many.
    #[error("expected 6 to 15 digits, found {0}")]
    TooLong(usize),
    /// The first digit is 0, and no calling code begins with it.
    #[error("expected a country calling code, found a leading 0")]
    LeadingZero,
    /// A JID, but not a phone user's.
    #[error("expected the id of a phone user, found another JID or address")]
    NotAUser,
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
