//! The recipient of a request, described once for both directions.

use std::borrow::Cow;

use super::address::Address;
use super::error::FieldErrorKind;
use super::json::{Json, text};
use super::validate::Input;
use crate::id::Excerpt;
use crate::phone::{Phone, Region};

/// The field of a recipient.
#[derive(Clone, Copy)]
pub(super) struct Recipient {
    name: &'static str,
    /// The field of a recipient that is not written as digits.
    other_name: &'static str,
    /// The recipient in the gateway's form, if the gateway can address it.
    pub(super) address: fn(&Address) -> Option<String>,
    /// What the server refuses in a text that is not empty.
    check: fn(&str) -> Result<(), FieldErrorKind>,
}

impl Recipient {
    /// A field of this name, which takes any text.
    pub(super) const fn new(name: &'static str, address: fn(&Address) -> Option<String>) -> Self {
        Self {
            name,
            other_name: name,
            address,
            check: |_| Ok(()),
        }
    }

    /// Has another field for recipients that are not written as digits.
    pub(super) const fn or(self, other_name: &'static str) -> Self {
        Self { other_name, ..self }
    }

    /// Checks the recipients of requests that are read.
    pub(super) const fn checked(self, check: fn(&str) -> Result<(), FieldErrorKind>) -> Self {
        Self { check, ..self }
    }

    pub(super) fn read<'j>(&self, body: Input<'_, 'j>) -> Option<Cow<'j, str>> {
        self.read_text(body.any_field(&[self.name, self.other_name]))
    }

    /// The recipients of one text, in which commas stand between them, or of a list of texts.
    pub(super) fn read_several<'j>(&self, body: Input<'_, 'j>) -> Option<Vec<Cow<'j, str>>> {
        let field = body.field(self.name);
        let texts = field.one_or_list(|item| self.read_text(item))?;
        let each = texts.iter().flat_map(|text| each_of(text));
        Some(each.map(|to| Cow::Owned(to.to_owned())).collect())
    }

    /// The field of a recipient in the gateway's form.
    pub(super) fn write(&self, to: &str) -> Option<(&'static str, Json<'static>)> {
        let is_digits = to.bytes().all(|byte| byte.is_ascii_digit());
        let name = if is_digits {
            self.name
        } else {
            self.other_name
        };
        Some((name, text(to)?))
    }

    fn read_text<'j>(&self, field: Input<'_, 'j>) -> Option<Cow<'j, str>> {
        let text = field.required()?;
        match (self.check)(&text) {
            Ok(()) => Some(in_region(text, field.options().region)),
            Err(kind) => field.report(kind),
        }
    }
}

/// A recipient with its country calling code, if it is a number that is dialled in this region. Most
/// are ids: digits that are a number of any country stay as they are.
pub(super) fn in_region(to: Cow<'_, str>, region: Option<Region>) -> Cow<'_, str> {
    let is_valid = |phone: &Phone| phone.is_valid();
    let dialled = region.filter(|_| !to.contains(['@', '+']));
    let dialled = dialled.filter(|_| !Phone::parse(&to, None).is_ok_and(|phone| is_valid(&phone)));
    let phone = dialled.and_then(|region| Phone::parse(&to, Some(region)).ok());
    match phone.filter(is_valid) {
        Some(phone) => Cow::Owned(phone.as_wuid().to_string()),
        None => to,
    }
}

/// Refuses white space within a recipient, or one of several.
pub(super) fn check_white_space(to: &str) -> Result<(), FieldErrorKind> {
    let (expected, found) = ("a number without white space", Excerpt::new(to));
    match each_of(to).any(|to| to.contains(char::is_whitespace)) {
        false => Ok(()),
        true => Err(FieldErrorKind::Value { expected, found }),
    }
}

/// The recipients of a text that has commas or semicolons between them.
fn each_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim)
}
