use std::fmt;
use std::iter::{Chain, Once};
use std::option;

use crate::id::Wuid;

/// An id that an account may have, and why.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Candidate {
    /// The id.
    pub wuid: Wuid,
    /// The reason for the id and for its rank.
    pub reason: Reason,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident = $code:literal, $text:literal;)*) => {
        /// The reason why a number may have an id. Shows as a phrase for people.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum Reason {
            $($(#[$doc])* $reason,)*
        }

        impl Reason {
            /// A stable name for programs, in kebab case: `brazil-with-ninth`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$reason => $code,)*
                }
            }
        }

        impl fmt::Display for Reason {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$reason => $text,)*
                })
            }
        }
    };
}

reasons! {
    /// The E.164 number is the id, as it is nearly everywhere.
    Number = "number", "the number itself";
    /// It was given as an id.
    Given = "given", "given as an id";
    /// Brazil: the ninth digit belongs to the id.
    BrazilWithNinth = "brazil-with-ninth",
        "with Brazil's ninth digit: usual for area codes 11 to 28, and for accounts made since 2016";
    /// Brazil: the id is older than the ninth digit.
    BrazilWithoutNinth = "brazil-without-ninth",
        "without Brazil's ninth digit: usual for older accounts in area codes from 31";
    /// Brazil: a number that could not exist before the ninth digit, or a landline.
    BrazilAsDialled = "brazil-as-dialled",
        "as dialled in Brazil: a landline, or a mobile number that is younger than the ninth digit";
    /// Mexico: with the `1` of mobile numbers until 2019.
    MexicoWithOne = "mexico-with-one",
        "with Mexico's mobile 1, which WhatsApp kept when dialling dropped it in 2019";
    /// Mexico: as dialled since 2019.
    MexicoWithoutOne = "mexico-without-one",
        "without Mexico's mobile 1: landlines, and some accounts made since 2019";
    /// Argentina: with the `9` of mobile numbers dialled from abroad.
    ArgentinaWithNine = "argentina-with-nine",
        "with Argentina's mobile 9, as in the ids that WhatsApp shows";
    /// Argentina: without it.
    ArgentinaWithoutNine = "argentina-without-nine",
        "without Argentina's mobile 9: landlines";
    /// Côte d'Ivoire or Benin: in the plan's present length of ten digits.
    TenDigits = "ten-digits",
        "in the present ten digits";
    /// Côte d'Ivoire or Benin: in the eight digits used until 2021 and 2024.
    EightDigits = "eight-digits",
        "in the eight digits of an account older than the present plan";
    /// The key that Evolution API looks a chat up by.
    EvolutionKey = "evolution-key",
        "the key that Evolution API makes of the number";
}

/// The ids that a number may have, the likeliest first: one or two.
///
/// ```
/// use wacard::phone::Reason;
/// use wacard::{Phone, Rules};
///
/// let candidates = Phone::parse("+52 55 3223 1113", None)?.candidates(Rules::WhatsApp);
/// assert_eq!(candidates.best().reason, Reason::MexicoWithOne);
/// let wuids: Vec<_> = candidates.iter().map(|candidate| candidate.wuid.to_string()).collect();
/// assert_eq!(wuids, ["5215532231113", "525532231113"]);
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Candidates {
    best: Candidate,
    other: Option<Candidate>,
}

impl Candidates {
    #[inline]
    pub(super) fn only(wuid: Wuid, reason: Reason) -> Self {
        Self {
            best: Candidate { wuid, reason },
            other: None,
        }
    }

    /// Adds a less likely id, unless it is equal to the best one.
    #[inline]
    pub(super) fn or(self, wuid: Option<Wuid>, reason: Reason) -> Self {
        let other = wuid.filter(|wuid| *wuid != self.best.wuid);
        Self {
            other: other.map(|wuid| Candidate { wuid, reason }),
            ..self
        }
    }

    /// The likeliest id.
    #[inline]
    #[must_use]
    pub fn best(&self) -> Candidate {
        self.best
    }

    pub(crate) fn best_wuid(&self) -> &Wuid {
        &self.best.wuid
    }

    /// All ids, the likeliest first.
    #[must_use]
    pub fn iter(&self) -> CandidatesIter {
        CandidatesIter(std::iter::once(self.best).chain(self.other))
    }
}

impl IntoIterator for Candidates {
    type Item = Candidate;
    type IntoIter = CandidatesIter;

    fn into_iter(self) -> CandidatesIter {
        self.iter()
    }
}

impl IntoIterator for &Candidates {
    type Item = Candidate;
    type IntoIter = CandidatesIter;

    fn into_iter(self) -> CandidatesIter {
        self.iter()
    }
}

/// An iterator over [`Candidates`].
#[derive(Clone, Debug)]
pub struct CandidatesIter(Chain<Once<Candidate>, option::IntoIter<Candidate>>);

impl Iterator for CandidatesIter {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
