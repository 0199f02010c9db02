//! The JSON schemas by which Evolution API and CodeChat refuse a request.

use super::error::FieldErrorKind;
use super::json::Json;
use super::validate::{Input, STRING};
use crate::id::Excerpt;

/// The schema of a `sendContact` request.
pub(super) struct Schema {
    /// The field of the contacts.
    pub(super) contacts: &'static str,
    /// The fields of a contact; all are strings.
    pub(super) fields: &'static [StringRule],
    /// Whether there is an object of options that is checked.
    pub(super) has_options: bool,
}

/// The rule for a string.
pub(super) struct StringRule {
    pub(super) name: &'static str,
    pub(super) is_required: bool,
    /// The fewest characters.
    pub(super) min_len: usize,
    /// Whether a digit must be somewhere in it.
    pub(super) has_digit: bool,
}

/// A string that may be missing.
pub(super) const fn optional(name: &'static str) -> StringRule {
    StringRule {
        name,
        is_required: false,
        min_len: 0,
        has_digit: false,
    }
}

/// A string that must be there, but may be empty.
pub(super) const fn required(name: &'static str) -> StringRule {
    StringRule {
        is_required: true,
        ..optional(name)
    }
}

impl StringRule {
    pub(super) const fn at_least(self, min_len: usize) -> Self {
        Self { min_len, ..self }
    }

    pub(super) const fn with_digit(self) -> Self {
        Self {
            has_digit: true,
            ..self
        }
    }

    fn check(&self, object: Input<'_, '_>) {
        let field = object.field(self.name);
        match field.value() {
            None if !self.is_required => {}
            Some(Json::Text(text)) => self.check_text(field, text),
            _ => {
                field.report_type::<()>(STRING);
            }
        }
    }

    fn check_text(&self, field: Input<'_, '_>, text: &str) {
        let (expected, found) = (self.min_len, text.chars().count());
        if found < expected {
            field.report::<()>(FieldErrorKind::TooShort { expected, found });
        } else if self.has_digit && !text.contains(|c: char| c.is_ascii_digit()) {
            let (expected, found) = ("a text with digits", Excerpt::new(text));
            field.report::<()>(FieldErrorKind::Value { expected, found });
        }
    }
}

impl Schema {
    /// Reports what the schema refuses. Returns `None` for a body that is not an object.
    pub(super) fn check(&self, body: Input<'_, '_>) -> Option<()> {
        let body = body.object()?;
        required("number").check(body);
        if self.has_options {
            check_options(body.field("options"));
        }
        body.field(self.contacts).distinct_list(|item| {
            let item = item.object()?;
            self.fields.iter().for_each(|field| field.check(item));
            Some(())
        })?;
        Some(())
    }
}

/// The schema names two options, and does not say that they stand in an object.
fn check_options(options: Input<'_, '_>) {
    let delay = options.field("delay");
    let is_whole = |json: &Json<'_>| match json {
        Json::Number(float) => float.fract() == 0.0,
        other => matches!(other, Json::Whole(_) | Json::Negative(_)),
    };
    if delay.value().is_some_and(|json| !is_whole(json)) {
        delay.report_type::<()>("a whole number");
    }
    let presence = options.field("presence");
    if presence.is_present() {
        presence.one_of(super::presence::PRESENCES, super::presence::EXPECTED);
    }
}
