use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use thiserror::Error;

use crate::id::{Excerpt, WuidError};
use crate::phone::PhoneError;

/// Every error in a request, in the order of its fields.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{FieldErrorKind, Gateway, Json, go_whatsapp::GoWhatsapp};
///
/// let body: Json = serde_json::from_str(r#"{"phone": 1, "contact_name": ""}"#)?;
/// let invalid = GoWhatsapp.read(&body, Rules::WhatsApp.into()).unwrap_err();
/// assert_eq!(invalid.to_string(), "\
/// phone: expected a string, found a number
/// contact_name: must not be empty
/// contact_phone: is required");
/// assert_eq!(invalid.errors()[1].kind(), FieldErrorKind::Empty);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash, Error)]
pub struct InvalidRequest {
    errors: Vec<FieldError>,
}

impl InvalidRequest {
    /// A request with these errors. An empty list is shown as `invalid request`.
    #[must_use]
    pub fn new(errors: Vec<FieldError>) -> Self {
        Self { errors }
    }

    /// The errors. A [`Gateway`](super::Gateway) of this crate reports at least one.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
}

/// One error.
impl From<FieldError> for InvalidRequest {
    fn from(error: FieldError) -> Self {
        Self::new(vec![error])
    }
}

/// One line for each error.
impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, others)) = self.errors.split_first() else {
            return f.write_str("invalid request");
        };
        write!(f, "{first}")?;
        others.iter().try_for_each(|error| write!(f, "\n{error}"))
    }
}

/// An error in one field: `contactMessage[2].phoneNumber: expected a string, found a number`.
///
/// ```
/// use wacard::gateway::{FieldError, FieldErrorKind, InvalidRequest};
///
/// let error = FieldError::new("contact[0].fullName", FieldErrorKind::Empty);
/// assert_eq!(error.path(), "contact[0].fullName");
/// assert_eq!(InvalidRequest::from(error).to_string(), "contact[0].fullName: must not be empty");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash, Error)]
#[error("{path}: {kind}")]
pub struct FieldError {
    path: String,
    #[source]
    kind: FieldErrorKind,
}

impl FieldError {
    /// An error in the field at a path.
    #[must_use]
    pub fn new(path: impl Into<String>, kind: FieldErrorKind) -> Self {
        Self {
            path: path.into(),
            kind,
        }
    }

    /// The path of the field: `contactMessage[2].phoneNumber`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The kind of error.
    #[must_use]
    pub fn kind(&self) -> FieldErrorKind {
        self.kind
    }
}

/// The kind of error in a field.
///
/// ```
/// use std::error::Error;
///
/// use wacard::gateway::FieldErrorKind;
/// use wacard::{Phone, PhoneError};
///
/// let error = Phone::parse("call me", None).unwrap_err();
/// let kind = FieldErrorKind::Phone(error);
/// assert_eq!(kind.to_string(), error.to_string());
/// assert!(kind.source().unwrap().is::<PhoneError>());
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[non_exhaustive]
pub enum FieldErrorKind {
    /// The field is missing.
    #[error("is required")]
    Missing,
    /// The field is missing, and so is every other one that would do instead.
    #[error("{expected} is required")]
    MissingAny {
        /// The fields of which one is required.
        expected: &'static str,
    },
    /// The field is `null`.
    #[error("is null, expected {expected}")]
    Null {
        /// The type that the field must have.
        expected: &'static str,
    },
    /// The field is of another type.
    #[error("expected {expected}, found {found}")]
    Type {
        /// The type that the field must have.
        expected: &'static str,
        /// The type that it has.
        found: &'static str,
    },
    /// A string is empty or holds only white space.
    #[error("must not be empty")]
    Empty,
    /// A text holds no vCard.
    #[error("no BEGIN:VCARD in the text")]
    NoVcard,
    /// A vCard exceeds a limit of the [`Parser`](crate::vcard::Parser).
    #[error("the vCard exceeds a limit at line {line}, column {column}")]
    LargeVcard {
        /// The line in the text, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
    },
    /// An array has no items.
    #[error("expected at least one contact, found none")]
    NoContacts,
    /// An array has more contacts than WhatsApp accepts in one message.
    #[error("expected at most 257 contacts, found {0}")]
    TooManyContacts(usize),
    /// The text has more cards than this, of which the further ones are not read.
    #[error("expected at most {0} cards in one text")]
    TooManyCards(usize),
    /// A contact is equal to an earlier one, whose index this is.
    #[error("the same contact as at index {0}")]
    Repeated(usize),
    /// A text holds a control character, which no vCard can hold.
    #[error("expected text, found the control character {found:?} at byte {offset}")]
    Control {
        /// The offset in the text, in bytes, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// A text is not a phone number, and the request gives no id for it.
    #[error("{0}")]
    Phone(#[source] PhoneError),
    /// A text is not a WhatsApp user id.
    #[error("{0}")]
    Wuid(#[source] WuidError),
    /// Digits that no number has and that look like a hidden id, where a number must be.
    #[error(
        "expected a phone number, found what looks like a hidden id (LID): write {0} with `@lid` if it is one"
    )]
    Lid(Excerpt),
    /// A text has fewer characters than the gateway takes.
    #[error("expected at least {expected} characters, found {found}")]
    TooShort {
        /// The fewest characters.
        expected: usize,
        /// The number of characters.
        found: usize,
    },
    /// A text has more characters than the gateway takes.
    #[error("expected at most {expected} characters, found {found}")]
    TooLong {
        /// The most characters.
        expected: usize,
        /// The number of characters.
        found: usize,
    },
    /// A text is not one of the values that the field may have.
    #[error("expected {expected}, found {found}")]
    Value {
        /// The values that the field may have.
        expected: &'static str,
        /// The start of the text.
        found: Excerpt,
    },
}

impl FieldErrorKind {
    /// A stable name for programs, in kebab case: `missing`. That of a text that is not a phone
    /// number is the [`code`](crate::phone::PhoneErrorKind::code) of the reason.
    ///
    /// ```
    /// use wacard::gateway::FieldErrorKind;
    /// use wacard::Phone;
    ///
    /// assert_eq!(FieldErrorKind::NoVcard.code(), "no-vcard");
    /// let error = Phone::parse("call me", None).unwrap_err();
    /// assert_eq!(FieldErrorKind::Phone(error).code(), "no-digit");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::MissingAny { .. } => "missing-any",
            Self::Null { .. } => "null",
            Self::Type { .. } => "type",
            Self::Empty => "empty",
            Self::NoVcard => "no-vcard",
            Self::LargeVcard { .. } => "large-vcard",
            Self::NoContacts => "no-contacts",
            Self::TooManyContacts(_) => "too-many-contacts",
            Self::TooManyCards(_) => "too-many-cards",
            Self::Repeated(_) => "repeated",
            Self::Control { .. } => "control",
            Self::Phone(error) => error.kind().code(),
            Self::Wuid(_) => "waid",
            Self::Lid(_) => "lid",
            Self::TooShort { .. } => "few-characters",
            Self::TooLong { .. } => "many-characters",
            Self::Value { .. } => "value",
        }
    }
}

/// `{"path", "kind", "message"}`: the path of the field, the kind's
/// [`code`](FieldErrorKind::code), and the kind as a phrase for people.
impl Serialize for FieldError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("path", &self.path)?;
        object.serialize_entry("kind", self.kind.code())?;
        object.serialize_entry("message", &format_args!("{}", self.kind))?;
        object.end()
    }
}
