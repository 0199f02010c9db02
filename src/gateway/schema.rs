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
    /// Checks the object of options, which may be missing or of any type.
    pub(super) check_options: fn(Input<'_, '_>),
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

    pub(super) fn check(&self, object: Input<'_, '_>) {
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
        (self.check_options)(body.field("options"));
        body.field(self.contacts).distinct_list(|item| {
            let item = item.object()?;
            self.fields.iter().for_each(|field| field.check(item));
            Some(())
        })?;
        Some(())
    }
}

/// Checks the options that Evolution API and CodeChat have in common.
pub(super) fn check_common_options(options: Input<'_, '_>) {
    check_whole(options.field("delay"));
    let presence = options.field("presence");
    if presence.is_present() {
        presence.one_of(super::presence::PRESENCES, super::presence::EXPECTED);
    }
}

/// Reports a field that is there, but of another type.
fn check_type(field: Input<'_, '_>, expected: &'static str, is: fn(&Json<'_>) -> bool) {
    if field.value().is_some_and(|json| !is(json)) {
        field.report_type::<()>(expected);
    }
}

pub(super) fn check_whole(field: Input<'_, '_>) {
    check_type(field, "a whole number", |json| match json {
        Json::Number(float) => float.fract() == 0.0,
        other => matches!(other, Json::Whole(_) | Json::Negative(_)),
    });
}

pub(super) fn check_object(field: Input<'_, '_>) {
    check_type(field, "an object", |json| matches!(json, Json::Object(_)));
}

pub(super) fn check_boolean(field: Input<'_, '_>) {
    check_type(field, "a boolean", |json| matches!(json, Json::Bool(_)));
}
