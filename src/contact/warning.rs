use std::fmt;

use crate::id::WuidError;

/// A contact's card that may mislead; shows with what was read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Warning {
    /// A `waid` that is not a WhatsApp user id, such as `undefined`; ignored.
    Waid(WuidError),
    /// The number shown and `waid` belong to different accounts, as in cards that deceive.
    AnotherNumber,
    /// A phone with neither a number to show nor an id.
    NoNumber,
    /// A second `FN`, as a line break in a name may add; the first is read.
    SecondName,
}

impl Warning {
    /// A stable name for programs, in kebab case: `another-number`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waid(_) => "waid",
            Self::AnotherNumber => "another-number",
            Self::NoNumber => "no-number",
            Self::SecondName => "second-name",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waid(error) => {
                write!(f, "waid is ignored, it is not a WhatsApp user id: {error}")
            }
            Self::AnotherNumber => {
                f.write_str("a message goes to waid, which is not the number shown")
            }
            Self::NoNumber => f.write_str("expected a phone number, found none"),
            Self::SecondName => f.write_str("expected one FN, found a second: the first is read"),
        }
    }
}
