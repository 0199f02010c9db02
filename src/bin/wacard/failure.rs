//! The reasons for which a record has no result.

use std::fmt;

use serde::Serialize;
use wacard::gateway::{FieldError, InvalidRequest, Unsupported, UnsupportedRequest};
use wacard::vcard::{Diagnostic, ParseError};

use crate::hint::WithOption;

/// A reason for which a record has no result. Shows with its field, but without its place.
#[derive(Default, Serialize)]
pub struct Failure {
    /// A stable name, in kebab case.
    pub kind: &'static str,
    pub message: String,
    /// The path of a field in the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The index of a contact in the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<usize>,
    /// The part of the contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The line of the input, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column on that line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Failure {
    pub fn new(kind: &'static str, message: impl fmt::Display) -> Self {
        Self {
            kind,
            message: message.to_string(),
            ..Self::default()
        }
    }

    /// At a line of the input, and at a column if that is known.
    pub fn at(self, line: usize, column: Option<usize>) -> Self {
        Self {
            line: Some(line),
            column,
            ..self
        }
    }

    /// All errors of a request.
    pub fn all_of_invalid(invalid: &InvalidRequest) -> Vec<Self> {
        invalid.errors().iter().map(Self::from).collect()
    }

    /// All reasons for which a gateway would refuse a request.
    pub fn all_of_unsupported(unsupported: &UnsupportedRequest) -> Vec<Self> {
        unsupported.reasons().iter().map(Self::from).collect()
    }
}

impl From<&FieldError> for Failure {
    fn from(error: &FieldError) -> Self {
        let shown = WithOption(error).to_string();
        let path = error.path();
        let message = shown.strip_prefix(path).unwrap_or(&shown);
        Self {
            path: Some(path.to_owned()),
            ..Self::new(error.kind().code(), message.trim_start_matches(": "))
        }
    }
}

impl From<&Unsupported> for Failure {
    fn from(reason: &Unsupported) -> Self {
        Self {
            contact: reason.contact,
            field: Some(reason.field.to_string()),
            ..Self::new(reason.kind.code(), reason.kind)
        }
    }
}

impl From<ParseError> for Failure {
    fn from(error: ParseError) -> Self {
        let Diagnostic { line, column, kind } = error.diagnostic();
        let failure = match kind.section() {
            Some(section) => Self::new(kind.code(), format_args!("{kind} ({section})")),
            None => Self::new(kind.code(), kind),
        };
        failure.at(line, Some(column))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(contact) = self.contact {
            write!(f, "contact {contact}: ")?;
        }
        match self.path.as_ref().or(self.field.as_ref()) {
            Some(field) if !field.is_empty() => {
                write!(f, "{field}: {}", self.message)
            }
            _ => f.write_str(&self.message),
        }
    }
}
