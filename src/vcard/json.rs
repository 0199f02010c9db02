//! The JSON of diagnostics and errors.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Diagnostic, ParseError, TextList, Violation};

/// A diagnostic of any kind as JSON: `{"line", "column", "kind", "message"}`, the kind by its code.
pub(crate) struct DiagnosticJson<'a> {
    pub(crate) line: usize,
    pub(crate) column: usize,
    code: &'static str,
    message: &'a dyn fmt::Display,
}

impl<'a> DiagnosticJson<'a> {
    pub(crate) fn new<K: fmt::Display>(
        diagnostic: &'a Diagnostic<K>,
        code: impl FnOnce(&K) -> &'static str,
    ) -> Self {
        let Diagnostic { line, column, kind } = diagnostic;
        Self {
            line: *line,
            column: *column,
            code: code(kind),
            message: kind,
        }
    }
}

impl Serialize for DiagnosticJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("line", &self.line)?;
        object.serialize_entry("column", &self.column)?;
        object.serialize_entry("kind", self.code)?;
        object.serialize_entry("message", &format_args!("{}", self.message))?;
        object.end()
    }
}

/// `{"line", "column", "kind", "message"}`: the kind's
/// [`code`](super::DiagnosticKind::code), and the kind as a phrase for people.
///
/// ```
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n")?;
/// assert_eq!(
///     serde_json::to_string(card.diagnostics())?,
///     r#"[{"line":5,"column":1,"kind":"no-end","message":"expected END:VCARD: the card ends here"}]"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DiagnosticJson::new(self, |kind| kind.code()).serialize(serializer)
    }
}

/// `{"line", "column", "width", "kind", "message", "section"}`: the requirement's
/// [`code`](super::Requirement::code), and the requirement as a phrase for people.
///
/// ```
/// use wacard::vcard::{Card, Standard};
///
/// let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nTZ:EST\nEND:VCARD")?;
/// let json = serde_json::to_value(card.violations(Standard::Rfc2426))?;
/// assert_eq!(json[0]["kind"], "time-zone");
/// assert_eq!(json[0]["section"], "RFC 2426 §3.4.1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("line", &self.line)?;
        object.serialize_entry("column", &self.column)?;
        object.serialize_entry("width", &self.width)?;
        object.serialize_entry("kind", self.requirement.code())?;
        object.serialize_entry("message", self.requirement.message())?;
        object.serialize_entry("section", self.section)?;
        object.end()
    }
}

/// The JSON of its [`diagnostic`](ParseError::diagnostic).
impl Serialize for ParseError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.diagnostic().serialize(serializer)
    }
}

/// The text for people: a list's items with `, ` between them.
impl Serialize for TextList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}
