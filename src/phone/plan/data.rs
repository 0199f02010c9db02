use super::lengths::Lengths;
use super::pattern::{Found, Op, match_all, match_start, takes};

/// One region's numbering plan: what libphonenumber's metadata hold of it, and its reading rules.
#[derive(Debug)]
pub(in crate::phone) struct Plan {
    /// The plan's place in the table.
    pub(super) index: u8,
    /// Two letters of ISO 3166, or `001`.
    pub(super) id: &'static str,
    /// One to three digits.
    pub(super) calling_code: &'static str,
    /// How this region dials abroad; matched at the start.
    pub(super) international_prefix: &'static [Op],
    /// The prefix of a number dialled within the region; matched at the start.
    pub(super) national_prefix: &'static [Op],
    /// The digits that a national prefix can begin with, as in [`Op::Digit`].
    pub(super) prefix_starts: u16,
    /// How many groups [`Plan::national_prefix`] has.
    pub(super) groups: u8,
    /// The replacement of a national prefix whose last group took part: digits and `$1`, `$2`.
    pub(super) transform: &'static str,
    /// The form of every national number; matches all of it.
    pub(super) general: &'static [Op],
    /// Lengths of national numbers.
    pub(super) lengths: Lengths,
    /// Lengths that can be dialled within an area, without its code.
    pub(super) local_lengths: Lengths,
}

/// How a national number's length fits its region.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::phone) enum Fit {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    /// Between two lengths that exist.
    Between,
}

impl Plan {
    #[inline]
    pub(in crate::phone) fn lengths(&self) -> Lengths {
        self.lengths
    }

    #[inline]
    pub(in crate::phone) fn local_lengths(&self) -> Lengths {
        self.local_lengths
    }

    /// Whether national numbers have this length, and numbers within an area do not.
    #[inline]
    pub(in crate::phone) fn has_only_national(&self, len: usize) -> bool {
        self.lengths.without(self.local_lengths).contains(len)
    }

    pub(in crate::phone) fn index(&self) -> u8 {
        self.index
    }

    pub(in crate::phone) fn id(&self) -> &'static str {
        self.id
    }

    #[inline]
    pub(in crate::phone) fn calling_code(&self) -> &'static str {
        self.calling_code
    }

    pub(in crate::phone) fn fit(&self, len: usize) -> Fit {
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

    pub(in crate::phone) fn matches_general(&self, national: &[u8]) -> bool {
        match_all(self.general, national)
    }

    /// How many digits this region's international prefix takes, where a calling code may follow.
    pub(in crate::phone) fn international_prefix_len(&self, digits: &[u8]) -> Option<usize> {
        let end = match_start(self.international_prefix, digits)?.end;
        (digits.get(end) != Some(&b'0')).then_some(end)
    }

    /// Whether a national prefix begins with this digit.
    #[inline]
    pub(in crate::phone) fn has_prefix_with(&self, first: u8) -> bool {
        takes(self.prefix_starts, first)
    }

    /// A national number without its national prefix and carrier code, where it has them
    /// (libphonenumber's `maybeStripNationalNumberPrefixAndCarrierCode`).
    ///
    /// A number that is well formed with the prefix and not without it keeps it.
    pub(in crate::phone) fn without_prefix(&self, national: &[u8]) -> Option<NationalNumber> {
        if !self.has_prefix_with(*national.first()?) {
            return None;
        }
        let found = match_start(self.national_prefix, national)?;
        let rest = national.get(found.end..).unwrap_or_default();
        let last_group = found.group(usize::from(self.groups), national);
        let stripped = if self.transform.is_empty() || last_group.is_none() {
            NationalNumber::new(&[rest])
        } else {
            self.transformed(found, national, rest)
        };
        let breaks = self.matches_general(national) && !self.matches_general(stripped.as_bytes());
        (!breaks).then_some(stripped)
    }

    /// The national number after the region's own calling code, if the digits are a number only
    /// without that code, or are too many with it.
    pub(in crate::phone) fn without_calling_code(&self, digits: &[u8]) -> Option<NationalNumber> {
        let written = digits.strip_prefix(self.calling_code.as_bytes())?;
        let national = self
            .without_prefix(written)
            .unwrap_or_else(|| NationalNumber::new(&[written]));
        let mends = !self.matches_general(digits) && self.matches_general(national.as_bytes());
        (mends || self.fit(digits.len()) == Fit::TooLong).then_some(national)
    }

    fn transformed(&self, found: Found, national: &[u8], rest: &[u8]) -> NationalNumber {
        let mut parts = [[].as_slice(); 4];
        for (part, piece) in parts.iter_mut().zip(pieces(self.transform)) {
            *part = match piece {
                Piece::Digits(digits) => digits,
                Piece::Group(group) => found.group(group, national).unwrap_or_default(),
            };
        }
        parts[3] = rest;
        NationalNumber::new(&parts)
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
pub(in crate::phone) struct NationalNumber {
    digits: [u8; 40],
    len: usize,
}

impl NationalNumber {
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

    pub(in crate::phone) fn as_bytes(&self) -> &[u8] {
        self.digits.get(..self.len).unwrap_or_default()
    }
}
