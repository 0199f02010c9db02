use std::borrow::Cow;

/// A birthday (`BDAY`), as it was written, whatever that says.
///
/// ```
/// use wacard::contact::Birthday;
///
/// assert_eq!(Birthday::new("1990-04-15").date(), Some((Some(1990), 4, 15)));
/// assert_eq!(Birthday::new("19900415T120000Z").date(), Some((Some(1990), 4, 15)));
/// assert_eq!(Birthday::new("--04-15").date(), Some((None, 4, 15)));
/// assert_eq!(Birthday::new("1604-04-15").date(), Some((None, 4, 15))); // Apple's year of none
/// assert_eq!(Birthday::new("circa 1800").date(), None);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Birthday<'a> {
    /// The text: a date of RFC 2426 §3.1.5 or RFC 6350 §4.3, or anything else.
    pub text: Cow<'a, str>,
}

/// A leap year before all birthdays, which Apple and WhatsApp write where there is no year.
const NO_YEAR: u16 = 1604;

impl<'a> Birthday<'a> {
    /// A birthday as a text.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into() }
    }

    /// Year, month and day, where the text is a date of the basic or the extended form; no year
    /// where that is left out (`--04-15`) or is 1604.
    pub fn date(&self) -> Option<(Option<u16>, u8, u8)> {
        let text = self.text.trim();
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => {
                let (year, rest) = text.split_at_checked(4)?;
                (Some(number(year)?), rest.strip_prefix('-').unwrap_or(rest))
            }
        };
        let (month, rest) = rest.split_at_checked(2)?;
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let (day, time) = rest.split_at_checked(2)?;
        let (month, day) = (number(month)? as u8, number(day)? as u8);
        let is_date = (1..=12).contains(&month) && (1..=31).contains(&day);
        let ends = time.is_empty() || time.starts_with(['T', ' ']);
        (is_date && ends).then_some((year.filter(|year| *year != NO_YEAR), month, day))
    }

    /// The text for readers of vCard 3.0, which has no date without a year, and whether the
    /// year is meant.
    pub(super) fn with_year(&self) -> (Cow<'_, str>, bool) {
        match self.date() {
            Some((None, month, day)) => {
                (Cow::Owned(format!("{NO_YEAR}-{month:02}-{day:02}")), false)
            }
            _ => (Cow::Borrowed(&self.text), true),
        }
    }
}

fn number(digits: &str) -> Option<u16> {
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok())?
}
