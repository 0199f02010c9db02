//! Numbering plans: what libphonenumber's metadata say of each region, and its reading rules.

use super::pattern::{Found, Op, match_all, match_start, takes};
use super::table::{BY_CALLING_CODE, PLANS};
use super::{LengthError, Lengths, PhoneErrorKind, Region, rules};

/// One region's numbering plan.
#[derive(Debug)]
pub struct Plan {
    pub(super) region: Region,
    /// Two letters of ISO 3166, or `001`.
    pub(super) id: &'static str,
    /// One to three digits.
    pub(super) calling_code: &'static str,
    /// How this region dials abroad; matched at the start.
    pub(super) international_prefix: &'static [Op],
    /// What stands before a number dialled within the region; matched at the start.
    pub(super) national_prefix: &'static [Op],
    /// The digits that a national prefix can begin with, as in [`Op::Digit`].
    pub(super) prefix_starts: u16,
    /// How many groups [`Plan::national_prefix`] has.
    pub(super) groups: u8,
    /// What replaces a national prefix whose last group took part: digits and `$1`, `$2`.
    pub(super) transform: &'static str,
    /// The form of every national number; matches all of it.
    pub(super) general: &'static [Op],
    /// Lengths of national numbers.
    pub(super) lengths: Lengths,
    /// Lengths that can be dialled only within an area.
    pub(super) local_lengths: Lengths,
}

/// How a national number's length fits its region.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fit {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    /// Between two lengths that exist.
    Between,
}

impl Plan {
    pub(super) fn of(region: Region) -> &'static Self {
        // A `Region` is only ever made from an index of this table.
        PLANS.get(region.index()).unwrap_or(&PLANS[0])
    }

    /// The plan of the calling code that the digits begin with: its main region's.
    #[inline]
    pub(super) fn of_international(digits: &[u8]) -> Option<&'static Self> {
        let [a, b, c] = digits.first_chunk()?;
        let number = [a, b, c]
            .iter()
            .fold(0, |sum, digit| sum * 10 + usize::from(**digit - b'0'));
        let index = BY_CALLING_CODE.get(number)?.checked_sub(1)?;
        PLANS.get(usize::from(index))
    }

    /// The plan of the main region among those that share this one's calling code.
    pub(super) fn main(&'static self) -> &'static Self {
        let digit = |at| *self.calling_code.as_bytes().get(at).unwrap_or(&b'0');
        Self::of_international(&[digit(0), digit(1), digit(2)]).unwrap_or(self)
    }

    /// Whether a national number has a length of this plan.
    #[inline]
    pub(super) fn check(&self, national: &[u8]) -> Result<(), PhoneErrorKind> {
        match self.lengths.contains(national.len()) {
            true => Ok(()),
            false => self.check_again(national),
        }
    }

    #[cold]
    fn check_again(&self, national: &[u8]) -> Result<(), PhoneErrorKind> {
        let kind = match self.fit(national.len()) {
            _ if rules::is_still_used(self.calling_code, national) => return Ok(()),
            Fit::Possible => return Ok(()),
            Fit::LocalOnly => PhoneErrorKind::NoAreaCode,
            Fit::TooShort => PhoneErrorKind::TooShort,
            Fit::TooLong => PhoneErrorKind::TooLong,
            Fit::Between => PhoneErrorKind::Length,
        };
        Err(kind(LengthError {
            region: self.region,
            found: national.len() as u8,
        }))
    }

    pub(super) fn fit(&self, len: usize) -> Fit {
        if self.lengths.contains(len) {
            Fit::Possible
        } else if self.local_lengths.contains(len) {
            Fit::LocalOnly
        } else if len < self.lengths.min() {
            Fit::TooShort
        } else if len > self.lengths.max() {
            Fit::TooLong
        } else {
            Fit::Between
        }
    }

    pub(super) fn matches_general(&self, national: &[u8]) -> bool {
        match_all(self.general, national)
    }

    /// How many digits this region's international prefix takes, where a calling code may follow.
    pub(super) fn international_prefix_len(&self, digits: &[u8]) -> Option<usize> {
        let end = match_start(self.international_prefix, digits)?.end;
        (digits.get(end) != Some(&b'0')).then_some(end)
    }

    /// Whether a national number begins with a digit that a national prefix begins with.
    #[inline]
    pub(super) fn may_have_prefix(&self, national: &[u8]) -> bool {
        national
            .first()
            .is_some_and(|first| takes(self.prefix_starts, *first))
    }

    /// A national number without its national prefix and carrier code, where it has them
    /// (libphonenumber's `maybeStripNationalPrefixAndCarrierCode`).
    ///
    /// A number that is well formed with the prefix and not without it keeps it.
    pub(super) fn without_prefix(&self, national: &[u8]) -> Option<National> {
        if !self.may_have_prefix(national) {
            return None;
        }
        let found = match_start(self.national_prefix, national)?;
        let rest = national.get(found.end..).unwrap_or_default();
        let last_group = found.group(usize::from(self.groups), national);
        let stripped = if self.transform.is_empty() || last_group.is_none() {
            National::new(&[rest])
        } else {
            self.transformed(found, national, rest)
        };
        let breaks = self.matches_general(national) && !self.matches_general(stripped.as_bytes());
        (!breaks).then_some(stripped)
    }

    /// What follows the region's own calling code, where leaving that out makes a number of
    /// digits that are none, or are too many.
    pub(super) fn without_calling_code(&self, digits: &[u8]) -> Option<National> {
        let written = digits.strip_prefix(self.calling_code.as_bytes())?;
        let national = self
            .without_prefix(written)
            .unwrap_or_else(|| National::new(&[written]));
        let mends = !self.matches_general(digits) && self.matches_general(national.as_bytes());
        (mends || self.fit(digits.len()) == Fit::TooLong).then_some(national)
    }

    fn transformed(&self, found: Found, national: &[u8], rest: &[u8]) -> National {
        let mut parts = [[].as_slice(); 4];
        for (part, piece) in parts.iter_mut().zip(pieces(self.transform)) {
            *part = match piece {
                Piece::Digits(digits) => digits,
                Piece::Group(group) => found.group(group, national).unwrap_or_default(),
            };
        }
        parts[3] = rest;
        National::new(&parts)
    }
}

enum Piece {
    Digits(&'static [u8]),
    Group(usize),
}

/// A transform's pieces: `9$1` is the digits `9` and group 1. None has more than three.
fn pieces(transform: &'static str) -> impl Iterator<Item = Piece> {
    let mut rest = transform.as_bytes();
    std::iter::from_fn(move || match rest {
        [] => None,
        [b'$', group, after @ ..] => {
            rest = after;
            Some(Piece::Group(usize::from(*group - b'0')))
        }
        _ => {
            let end = rest.iter().position(|b| *b == b'$').unwrap_or(rest.len());
            let (digits, after) = rest.split_at(end);
            rest = after;
            Some(Piece::Digits(digits))
        }
    })
}

/// A national number while it is being read: libphonenumber allows 17 digits, a writing more.
#[derive(Clone, Copy, Debug)]
pub(super) struct National {
    digits: [u8; 40],
    len: usize,
}

impl National {
    fn new(parts: &[&[u8]]) -> Self {
        let mut national = Self {
            digits: [0; 40],
            len: 0,
        };
        for digit in parts.iter().copied().flatten() {
            if let Some(free) = national.digits.get_mut(national.len) {
                *free = *digit;
                national.len += 1;
            }
        }
        national
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.digits.get(..self.len).unwrap_or_default()
    }
}
