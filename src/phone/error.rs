use std::fmt;

use thiserror::Error;

use super::plan::Lengths;
use super::region::Region;
use crate::id::{JidError, Server, Wuid, WuidError};

/// Why a text is not a phone number, and where the number begins.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[error("{kind}")]
pub struct PhoneError {
    kind: PhoneErrorKind,
    offset: usize,
}

impl PhoneError {
    /// What was wrong.
    #[must_use]
    pub fn kind(&self) -> PhoneErrorKind {
        self.kind
    }

    /// The byte offset where the number begins, from the text's start; the text's length if there
    /// is no number.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The same error in a longer text, which has so many bytes before this one.
    pub(super) fn after(self, len: usize) -> Self {
        Self {
            offset: self.offset + len,
            ..self
        }
    }
}

/// What was wrong with a phone number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[non_exhaustive]
pub enum PhoneErrorKind {
    /// There is no digit in the text.
    #[error("expected a phone number, found no digit")]
    NoDigit,
    /// Fewer than three digits after the plus sign or the international prefix.
    #[error("expected a country calling code and a number, found fewer than 3 digits")]
    TooFewDigits,
    /// More digits than E.164 allows.
    #[error("expected at most 15 digits (E.164), found more")]
    TooManyDigits,
    /// No calling code in use begins like the digits.
    #[error("expected a country calling code, found digits that begin with none")]
    NoCallingCode,
    /// A leading 0 or an area code in brackets, as dialled within a country, without a default
    /// region.
    #[error(
        "expected a country calling code, found a national number: set its `region`, or write + and the calling code"
    )]
    MissingCountryCode,
    /// Fewer digits than numbers of the region have.
    #[error("too short for {0}")]
    TooShort(LengthError),
    /// More digits than numbers of the region have.
    #[error("too long for {0}")]
    TooLong(LengthError),
    /// A length between those that the region's numbers have.
    #[error("not a length of {0}")]
    Length(LengthError),
    /// Enough digits to dial within an area, but not from outside it.
    #[error(
        "the area code is missing: {found} digits are dialled only within an area of {region} (+{code})",
        found = .0.found,
        region = .0.region,
        code = .0.region.calling_code()
    )]
    NoAreaCode(LengthError),
    /// A spreadsheet's exponent (`5.53E+12`), which may have lost digits.
    #[error(
        "expected all digits, found a spreadsheet's exponent, which may have lost some: format its column as text"
    )]
    Exponent,
    /// A link such as `https://wa.me/message/CODE`, whose code only WhatsApp's servers resolve.
    #[error("expected a phone number, found a link without a number")]
    LinkWithoutNumber,
    /// Letters in place of digits, as in `1-800-FLOWERS`.
    #[error("expected digits, found letters that stand for digits on a keypad")]
    Letters,
    /// The text is the id of something that has no phone number.
    #[error("expected a phone number, found {} (@{})", .0.noun(), .0)]
    NotAPhone(Server),
    /// Bare digits, but as many and in the form of a group's id.
    #[error("expected a phone number, found what looks like a group's id")]
    Group,
    /// A phone user's JID whose digits are not an id.
    #[error("expected the JID of a phone user: {0}")]
    Id(#[source] WuidError),
    /// There is an `@`, but the text is not a JID.
    #[error("expected a phone number or a JID: {0}")]
    Jid(#[source] JidError),
}

impl PhoneErrorKind {
    /// A stable name for programs, in kebab case: `too-short`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoDigit => "no-digit",
            Self::TooFewDigits => "too-few-digits",
            Self::TooManyDigits => "too-many-digits",
            Self::NoCallingCode => "no-calling-code",
            Self::MissingCountryCode => "missing-country-code",
            Self::TooShort(_) => "too-short",
            Self::TooLong(_) => "too-long",
            Self::Length(_) => "length",
            Self::NoAreaCode(_) => "no-area-code",
            Self::Exponent => "exponent",
            Self::LinkWithoutNumber => "link-without-number",
            Self::Letters => "letters",
            Self::NotAPhone(_) => "not-a-phone",
            Self::Group => "group",
            Self::Id(_) => "id",
            Self::Jid(_) => "jid",
        }
    }

    pub(super) fn at(self, offset: usize) -> PhoneError {
        PhoneError { kind: self, offset }
    }

    /// A number that is too short because letters follow it.
    pub(super) fn for_letters(self, text: &str, stop: usize) -> Self {
        let rest = text.get(stop..).unwrap_or_default();
        let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
        match self {
            Self::TooShort(_) | Self::NoAreaCode(_) if letters >= 3 => Self::Letters,
            other => other,
        }
    }

    /// Group ids are too long for numbers: `120363…` (18 digits) or `5531…-1623456789`.
    pub(super) fn for_group(self, text: &str) -> Self {
        let text = text.trim();
        let creator_and_time = text.split_once('-').is_some_and(|(creator, time)| {
            creator.parse::<Wuid>().is_ok() && time.len() == 10 && time.parse::<Wuid>().is_ok()
        });
        let modern = (18..=24).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        match self {
            Self::TooManyDigits | Self::TooLong(_) if creator_and_time || modern => Self::Group,
            other => other,
        }
    }
}

/// A national number of a length that its region's plan does not have. Shows as
/// `BR (+55): expected 10 or 11 national digits, found 9`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct LengthError {
    pub(super) region: Region,
    pub(super) expected: Lengths,
    pub(super) found: u8,
}

impl LengthError {
    /// The region of the plan.
    #[must_use]
    pub fn region(&self) -> Region {
        self.region
    }

    /// The lengths that the region's national numbers have.
    #[must_use]
    pub fn expected(&self) -> Lengths {
        self.expected
    }

    /// The number of national digits that were found.
    #[must_use]
    pub fn found(&self) -> usize {
        usize::from(self.found)
    }
}

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            region,
            expected,
            found,
        } = self;
        let code = region.calling_code();
        write!(
            f,
            "{region} (+{code}): expected {expected} national digits, found {found}"
        )
    }
}
