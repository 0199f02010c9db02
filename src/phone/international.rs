use std::fmt;

use super::Phone;
use super::plan::{FORMATS, TEMPLATES};
use super::whatsapp;

/// A number in international format: `+55 31 99829-6801`.
///
/// Grouped by libphonenumber's formats (`INTERNATIONAL`); digits without a format stay together.
/// Forms that WhatsApp uses and libphonenumber has dropped are grouped as people in the country
/// wrote them: `+55 31 9829-6801`. Made by [`Phone::international`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct International<'a>(pub(super) &'a Phone);

impl fmt::Display for International<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(phone) = self;
        let national = phone.national_number();
        write!(f, "+{}", phone.calling_code())?;
        if !phone.calling_code().is_empty() && !national.is_empty() {
            f.write_str(" ")?;
        }
        match template(phone) {
            Some(template) => write_grouped(f, template, national),
            None => f.write_str(national),
        }
    }
}

impl Phone {
    /// The number in international format: `+55 31 99829-6801`.
    ///
    /// ```
    /// use wacard::{Phone, Wuid};
    ///
    /// let phone = Phone::parse("5531998296801", None)?;
    /// assert_eq!(phone.international().to_string(), "+55 31 99829-6801");
    ///
    /// // An id from before the ninth digit: not a valid number, but perhaps a live account.
    /// let wuid: Wuid = "553198296801".parse()?;
    /// assert_eq!(wuid.phone().international().to_string(), "+55 31 9829-6801");
    /// assert!(!wuid.phone().is_valid());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn international(&self) -> International<'_> {
        International(self)
    }
}

fn template(phone: &Phone) -> Option<&'static str> {
    let answer = FORMATS.answer(phone.e164().as_bytes());
    whatsapp::former_template(phone)
        .or_else(|| TEMPLATES.get(usize::from(answer).checked_sub(1)?).copied())
}

fn write_grouped(f: &mut fmt::Formatter<'_>, template: &str, digits: &str) -> fmt::Result {
    let mut rest = digits;
    for group in template.split_inclusive(|c| c != '#') {
        let width = group.bytes().filter(|b| *b == b'#').count();
        let (these, after) = rest.split_at_checked(width).unwrap_or((rest, ""));
        f.write_str(these)?;
        f.write_str(group.trim_start_matches('#'))?;
        rest = after;
    }
    f.write_str(rest)
}
