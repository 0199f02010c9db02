use std::borrow::Cow;

use super::owned::owned;
use crate::vcard::date_of;

/// A birthday (`BDAY`), as it was written, which need not be a date.
///
/// ```
/// use wacard::contact::Birthday;
///
/// assert_eq!(Birthday::new("1990-04-15").date(), Some((Some(1990), 4, 15)));
/// assert_eq!(Birthday::new("19900415T120000Z").date(), Some((Some(1990), 4, 15)));
/// assert_eq!(Birthday::new("--04-15").date(), Some((None, 4, 15)));
/// assert_eq!(Birthday::new("1604-04-15").date(), Some((None, 4, 15))); // Apple's placeholder for no year
/// assert_eq!(Birthday::new("circa 1800").date(), None);
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Birthday<'a> {
    /// The value: a date of RFC 2426 §3.1.5 or RFC 6350 §4.3, or any other text.
    pub value: Cow<'a, str>,
}

/// The type of a value that begins with a date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum DateType {
    Date,
    DateTime,
}

/// The leap year that Apple and WhatsApp write for a birthday without a year.
const NO_YEAR: u16 = 1604;

impl<'a> Birthday<'a> {
    /// A birthday as written.
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        let value = value.into();
        Self { value }
    }

    /// Year, month and day, if the value is a complete date in the basic or the extended form. The
    /// year is `None` if the date has none (`--04-15`) or has Apple's 1604.
    #[must_use]
    pub fn date(&self) -> Option<(Option<u16>, u8, u8)> {
        let (year, month, day) = date_of(self.value.trim())?;
        Some((year.filter(|year| *year != NO_YEAR), month, day))
    }

    /// The value for readers of vCard 3.0, which has no date without a year, and whether the year
    /// is meant.
    pub(super) fn with_year(&self) -> (Cow<'_, str>, bool) {
        match self.date() {
            Some((None, _, _)) if self.value.trim().starts_with("1604") => {
                (Cow::Borrowed(&self.value), false)
            }
            Some((None, month, day)) => {
                (Cow::Owned(format!("{NO_YEAR}-{month:02}-{day:02}")), false)
            }
            _ => (Cow::Borrowed(&self.value), true),
        }
    }

    /// Whether the value is a date or a date with a time (RFC 2426 §3.1.5). Returns `None` for
    /// other text.
    pub(super) fn date_type(&self) -> Option<DateType> {
        self.date()?;
        Some(match self.value.trim().contains(['T', ' ']) {
            true => DateType::DateTime,
            false => DateType::Date,
        })
    }

    /// Whether the value is a date with a time.
    pub(crate) fn has_time(&self) -> bool {
        self.date_type() == Some(DateType::DateTime)
    }

    pub(super) fn into_owned(self) -> Birthday<'static> {
        let value = owned(self.value);
        Birthday { value }
    }
}
