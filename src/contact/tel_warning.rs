use std::fmt;

use super::read::shows_other_account;
use super::tel::Tel;
use super::waid::Waid;
use crate::id::Wuid;
use crate::phone::{Candidates, Phone, Reason, Region, Rules, Standing};
use crate::phone::{has_plus, several_numbers};

/// A phone whose id may have no account; see [`Tel::warning`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum TelWarning {
    /// The number has no plus sign and was read as an international one, but no numbering plan
    /// has it: perhaps it is dialled within a country.
    PerhapsNational(Phone),
    /// No numbering plan has the number that the id was made from.
    InvalidNumber(Wuid),
    /// The text holds several numbers: the id was made from the first one.
    SeveralNumbers(Wuid),
    /// The id was given, but no country has numbers of its length.
    ImpossibleId(Wuid),
    /// The id was given, but its digits look like a hidden id's (LID).
    Lid(Wuid),
    /// The id was given, and belongs to another account than the number shown.
    AnotherNumber(Wuid),
}

impl TelWarning {
    /// A stable name for programs, in kebab case: `perhaps-national`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::PerhapsNational(_) => "perhaps-national",
            Self::InvalidNumber(_) => "invalid-number",
            Self::SeveralNumbers(_) => "several-numbers",
            Self::ImpossibleId(_) => "impossible-id",
            Self::Lid(_) => "lid",
            Self::AnotherNumber(_) => "another-number",
        }
    }

    /// The ids of the number if it is dialled in a region. Returns `None` if the number is
    /// invalid there too, and for a warning that a region does not help.
    ///
    /// ```
    /// use wacard::contact::Tel;
    /// use wacard::{Region, Rules};
    ///
    /// let tel = Tel::parse("31 99829-6801", None, Rules::WhatsApp)?; // read as +31 …
    /// let warning = tel.warning().unwrap();
    /// let candidates = warning.candidates(Region::BR, Rules::WhatsApp).unwrap();
    /// assert_eq!(candidates.best().wuid.as_str(), "553198296801");
    /// assert_eq!(warning.candidates(Region::US, Rules::WhatsApp), None);
    /// # Ok::<(), wacard::PhoneError>(())
    /// ```
    #[must_use]
    pub fn candidates(self, region: Region, rules: Rules) -> Option<Candidates> {
        let Self::PerhapsNational(phone) = self else {
            return None;
        };
        let phone = Phone::parse(phone.e164(), Some(region)).ok()?;
        let is_number = phone.as_wuid().standing() == Standing::Number;
        is_number.then(|| phone.candidates(rules))
    }
}

impl fmt::Display for TelWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PerhapsNational(phone) => write!(
                f,
                "no numbering plan has {phone}: set the `region` of a national number, or write + and the calling code"
            ),
            Self::InvalidNumber(wuid) => write!(f, "no numbering plan has +{wuid}"),
            Self::SeveralNumbers(wuid) => {
                write!(
                    f,
                    "expected one number, found several: {wuid} is the id of the first"
                )
            }
            Self::ImpossibleId(wuid) => {
                write!(f, "no country has numbers of the length of {wuid}")
            }
            Self::Lid(wuid) => {
                write!(
                    f,
                    "{wuid} looks like a hidden id (LID), and not like a phone number"
                )
            }
            Self::AnotherNumber(wuid) => {
                write!(f, "a message goes to {wuid}, which is not the number shown")
            }
        }
    }
}

impl Tel<'_> {
    /// Why the phone's id may have no account. Returns `None` if its number is valid, in a format that
    /// WhatsApp still uses, or if it has no id.
    ///
    /// An id that was given is trusted more than a number: it only needs a possible length, and must
    /// not be that of another number than the one shown.
    ///
    /// ```
    /// use wacard::contact::{Tel, TelWarning};
    ///
    /// let tel: Tel = "31 99829-6801".parse()?; // Brazilian, but without a region
    /// assert!(matches!(tel.warning(), Some(TelWarning::PerhapsNational(_))));
    /// let tel: Tel = "+55 31 99829-6801".parse()?;
    /// assert_eq!(tel.warning(), None);
    /// let tel: Tel = "+55 31 99829-6801 / +55 31 98888-2222".parse()?;
    /// assert!(matches!(tel.warning(), Some(TelWarning::SeveralNumbers(_))));
    /// # Ok::<(), wacard::PhoneError>(())
    /// ```
    #[must_use]
    pub fn warning(&self) -> Option<TelWarning> {
        match self.waid? {
            Waid::Given(wuid) => self.given(wuid),
            Waid::Guessed(candidates) => match candidates.best().reason {
                Reason::Given => self.given(candidates.best().wuid),
                _ => self.guessed(candidates),
            },
        }
    }

    fn given(&self, wuid: Wuid) -> Option<TelWarning> {
        match wuid.standing() {
            Standing::Impossible if wuid.is_like_lid() => Some(TelWarning::Lid(wuid)),
            Standing::Impossible => Some(TelWarning::ImpossibleId(wuid)),
            Standing::Number | Standing::Invalid => {
                shows_other_account(wuid, &self.value).then_some(TelWarning::AnotherNumber(wuid))
            }
        }
    }

    fn guessed(&self, candidates: Candidates) -> Option<TelWarning> {
        if several_numbers(&self.value).is_some() {
            return Some(TelWarning::SeveralNumbers(candidates.best().wuid));
        }
        let is_number = |wuid: Wuid| wuid.standing() == Standing::Number;
        let mut wuids = candidates.iter().map(|candidate| candidate.wuid);
        if wuids.any(is_number) {
            return None;
        }
        // Read without a region, the text gives the number that has these candidates.
        let international = Phone::parse(&self.value, None).ok();
        let same = |phone: &Phone| candidates.iter().any(|it| it.wuid == phone.as_wuid());
        Some(match international.filter(same) {
            Some(phone) if !has_plus(&self.value) => TelWarning::PerhapsNational(phone),
            _ => TelWarning::InvalidNumber(candidates.best().wuid),
        })
    }
}
