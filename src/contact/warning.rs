use std::fmt;

use crate::id::{Excerpt, WuidError};

/// A contact's card that may mislead; shows with what was read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Warning {
    /// A `waid` that is not a WhatsApp user id, such as `undefined`; ignored.
    Waid(WuidError),
    /// An id among the types, as in `TYPE=CELL,WAID=447911123456`: it is read as `waid`, and
    /// WhatsApp's readers do not see it.
    WaidAmongTypes,
    /// The number shown and `waid` belong to different accounts, as in cards that deceive.
    AnotherNumber,
    /// A phone with neither a number to show nor an id.
    NoNumber,
    /// A second `FN` or `N`, as a line break in a name may add; the first is read.
    SecondName,
    /// Text after a raw line break in a value of one line, such as a name or a number.
    FurtherLines,
    /// A parameter that no field of a contact holds, as written.
    Parameter(Excerpt),
    /// A property that no field holds, in a group with a property that a field holds: it is read
    /// without the group.
    SharedGroup,
}

impl Warning {
    /// A stable name for programs, in kebab case: `another-number`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Waid(_) => "waid",
            Self::WaidAmongTypes => "waid-among-types",
            Self::AnotherNumber => "another-number",
            Self::NoNumber => "no-number",
            Self::SecondName => "second-name",
            Self::FurtherLines => "further-lines",
            Self::Parameter(_) => "parameter",
            Self::SharedGroup => "shared-group",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waid(error) => {
                write!(f, "waid is ignored, it is not a WhatsApp user id: {error}")
            }
            Self::WaidAmongTypes => {
                f.write_str("expected a parameter waid, found it among the types")
            }
            Self::AnotherNumber => {
                f.write_str("a message goes to waid, which is not the number shown")
            }
            Self::NoNumber => f.write_str("expected a phone number, found none"),
            Self::SecondName => {
                f.write_str("expected one FN and one N, found a second: the first is read")
            }
            Self::FurtherLines => f.write_str("text after a line break is not read"),
            Self::Parameter(source) => write!(f, "parameter {source} is not read"),
            Self::SharedGroup => f.write_str("read without its group, which has another property"),
        }
    }
}
