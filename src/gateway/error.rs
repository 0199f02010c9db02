use std::fmt;

use thiserror::Error;

use crate::id::WuidError;
use crate::phone::PhoneError;

/// Why a request is refused: all its mistakes, in the order of its fields.
#[derive(Clone, Debug, Eq, PartialEq, Error)]
pub struct InvalidRequest {
    errors: Vec<FieldError>,
}

impl InvalidRequest {
    pub(super) fn of(errors: Vec<FieldError>) -> Self {
        Self { errors }
    }

    /// The mistakes; at least one.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
}

/// A line for each mistake.
impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, error) in self.errors.iter().enumerate() {
            let before = if at > 0 { "\n" } else { "" };
            write!(f, "{before}{error}")?;
        }
        Ok(())
    }
}

/// A mistake in a field: `contactMessage[2].phoneNumber: expected a string, found a number`.
#[derive(Clone, Debug, Eq, PartialEq, Error)]
#[error("{path}: {kind}")]
pub struct FieldError {
    pub(super) path: String,
    pub(super) kind: FieldErrorKind,
}

impl FieldError {
    /// Where: `contactMessage[2].phoneNumber`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What.
    pub fn kind(&self) -> FieldErrorKind {
        self.kind
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum FieldErrorKind {
    /// A field that must be there is not.
    #[error("expected {expected}, found nothing")]
    Missing {
        /// What it should be.
        expected: &'static str,
    },
    /// Another type.
    #[error("expected {expected}, found {found}")]
    Type {
        /// What it should be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A string with nothing in it but white space.
    #[error("expected a text, found an empty one")]
    Empty,
    /// A text without a card in it.
    #[error("expected a vCard, found none")]
    NoVcard,
    /// An array without items.
    #[error("expected at least one contact, found none")]
    NoContacts,
    /// More contacts than WhatsApp accepts in one message.
    #[error("expected at most 257 contacts, found {0}")]
    TooManyContacts(usize),
    /// The same contact twice; it holds the index of the first.
    #[error("expected different contacts, found the same as at index {0}")]
    Repeated(usize),
    /// A control character, which no card can hold.
    #[error("expected text, found the control character {found:?} at byte {offset}")]
    Control {
        /// In bytes, from 0.
        offset: usize,
        /// The character.
        found: char,
    },
    /// No phone number, and no `wuid` beside it that would make it mere text.
    #[error("{0}")]
    Phone(PhoneError),
    /// No WhatsApp user id.
    #[error("{0}")]
    Wuid(WuidError),
    /// None of the values that the field may have.
    #[error("expected {expected}, found another text")]
    Value {
        /// Which they are.
        expected: &'static str,
    },
}
