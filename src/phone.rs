//! Phone numbers: a stylised number → its E.164 digits → the WhatsApp user ids it may have.
//!
//! Reading follows libphonenumber: its algorithm, and tables derived from its metadata. What
//! WhatsApp makes of a number is in [`Rules`].
//!
//! # Agreement with libphonenumber
//!
//! The oracle is Google's library by its Python port, at the same metadata (9.0.33). Every
//! example number of its 245 regions and 9 world-wide codes, 1,132 of them, reads the same
//! written in E.164, internationally, nationally with its region, as RFC 3966, behind `00`, with
//! dots, hyphens, no-break spaces and hyphens, brackets, bidirectional marks, a label, an
//! extension, and in full-width, Arabic-Indic and Devanagari digits; type, region, validity and
//! international form are the same too. The differences that are left are meant:
//!
//! | a writing | libphonenumber | here |
//! |---|---|---|
//! | a length that the plan does not have, one that is dialled only locally (`+1 310 1234`) | parsed, then not possible | refused, with that reason |
//! | more than 15 digits (Germany and Indonesia have 17) | a number | refused: E.164 has no more, and no id either |
//! | +52 1 and ten digits, eight digits of +225 and +229 | not possible | read: WhatsApp's ids are older than those plans |
//! | with a default region, impossible there, possible with a calling code in front | parsed, then not possible | the international number |
//! | `00` in a region that dials otherwise, or whose own prefix leads nowhere (`0055 31 …` in Brazil) | national digits | a plus sign |
//! | `+44 (0)7911 …`, where the 0 breaks the number | parsed with it | without the 0 |
//! | letters for digits, `1-800-FLOWERS` | the keys they are on | the number ends there |
//!
//! # The tables
//!
//! Prefixes and lengths are a table of the regions (about 40 KB). Validity and type come from
//! one minimal automaton (110 KB), the region from a second (22 KB), the international form from
//! a third (37 KB): each is linked only where it is asked for, none is made at start-up, and none
//! holds a regular expression. They are derived by `tests/numbering_plan`, which fails where they
//! differ from the metadata of the crate `phonenumber`; to update them:
//!
//! ```sh
//! cargo update -p phonenumber
//! WACARD_WRITE=1 cargo test --test numbering_plan
//! ```

mod automaton;
pub(crate) mod digits;
mod error;
mod international;
mod lengths;
mod number_type;
mod pattern;
#[cfg(feature = "phonenumber")]
mod phonenumber;
mod plan;
mod read;
mod region;
mod rules;
pub(crate) mod stylised;
#[rustfmt::skip]
mod table;

use std::fmt;

use self::digits::Digits;
pub use self::error::{LengthError, PhoneError, PhoneErrorKind};
pub use self::international::International;
pub use self::lengths::Lengths;
pub use self::number_type::NumberType;
pub use self::region::{Region, RegionError};
pub use self::rules::{Candidate, Candidates, Reason, Rules};
use self::stylised::Scan;
use self::table::{NUMBER_TYPES, REGIONS, TYPES};
use crate::wuid::Wuid;

/// A phone number that was read: its E.164 digits, and how they are divided.
///
/// # Examples
///
/// ```
/// use wacard::{Phone, Region, Rules};
///
/// let phone = Phone::parse("(31) 9 9829-6801", Some(Region::BR))?;
/// assert_eq!(phone.e164(), "5531998296801");
/// assert_eq!((phone.calling_code(), phone.national_number()), ("55", "31998296801"));
///
/// // Here the account may be older than the ninth digit: two ids, the likelier first.
/// let wuids: Vec<_> = phone.candidates(Rules::WhatsApp).iter().map(|c| c.wuid).collect();
/// assert_eq!(wuids[0].as_str(), "553198296801");
/// assert_eq!(wuids[1].as_str(), "5531998296801");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Phone {
    e164: Digits,
    calling_code_len: u8,
    is_id: bool,
}

impl Phone {
    /// Reads a phone number as people and machines write it, or a phone user's JID.
    ///
    /// International: `+55 31 …`, `0055 31 …`, `tel:+55-31-…`, `+44 (0)7911 …`; bare digits too
    /// where there is no default region. With one, the national reading is tried first, by
    /// libphonenumber's rules (national prefixes, carrier codes, the region's own international
    /// prefix and calling code); where its length is impossible in the region and the
    /// international reading's is possible, that is taken.
    ///
    /// What stands before the number (`Tel: `) and an extension behind it are left out. The
    /// digits may be of any script. A number followed by a second one is read alone.
    ///
    /// The length is checked against the region's plan, not whether the number is in use. Kept
    /// in spite of their plans, because WhatsApp still uses them: the old eight digits of Côte
    /// d'Ivoire (+225) and Benin (+229), and Mexico's `1` (+52 1).
    ///
    /// # Errors
    ///
    /// - `"call me"`: no digit in it.
    /// - `"031 99999-9999"` without a region: a national number. `"999 1234 5678"`: no such
    ///   calling code.
    /// - `"+55 99829-6801"`, `"+1 555 123 45678"`: too short or too long for its region; or the
    ///   area code is missing.
    /// - `"120363123456789012@g.us"`, `"75716465037562@lid"`: the id of something else.
    pub fn parse(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        let mut scan = Scan::new();
        scan.read(text);
        match Self::read_plain(&scan, region) {
            Some(phone) => Ok(phone),
            None => Self::read_any(&mut scan, text, region),
        }
    }

    /// The number in E.164 form without the plus sign: calling code, then national number.
    ///
    /// Of a JID: its user's digits, whatever they are.
    pub fn e164(&self) -> &str {
        self.e164.as_str()
    }

    /// The country calling code, one to three digits; empty for a JID whose digits begin with
    /// none.
    pub fn calling_code(&self) -> &str {
        let len = usize::from(self.calling_code_len);
        self.e164().get(..len).unwrap_or_default()
    }

    /// The national (significant) number: what follows the calling code.
    pub fn national_number(&self) -> &str {
        let len = usize::from(self.calling_code_len);
        self.e164().get(len..).unwrap_or_default()
    }

    /// The region that the number belongs to, as libphonenumber tells it
    /// (`getRegionCodeForNumber`).
    ///
    /// Where regions share a calling code, the digits that follow tell them apart: `+1 604 …` is
    /// Canada's, `+1 242 …` the Bahamas'. Nothing where they don't: a number that is valid in
    /// none of those.
    pub fn region(&self) -> Option<Region> {
        let answer = REGIONS.answer(self.e164.as_bytes());
        answer.checked_sub(1).map(Region::at)
    }

    /// What the number is for; nothing where it is not valid.
    pub fn number_type(&self) -> Option<NumberType> {
        let answer = TYPES.answer(self.e164.as_bytes());
        NUMBER_TYPES
            .get(usize::from(answer).checked_sub(1)?)
            .copied()
    }

    /// Whether libphonenumber knows numbers that begin like this, of this length
    /// (`isValidNumber`).
    ///
    /// That is not whether the number is somebody's id, neither way. Of the valid numbers few
    /// have an account; and some that are not valid have one, because WhatsApp keeps ids in a
    /// form that their country has given up: `+55 31 9829-6801`, `+52 1 55 1234 5678`, the eight
    /// digits of Côte d'Ivoire and Benin. Refuse no number for it.
    pub fn is_valid(&self) -> bool {
        self.number_type().is_some()
    }

    /// The number as it is written for people abroad: `+55 31 99829-6801`.
    ///
    /// ```
    /// use wacard::{Phone, Wuid};
    ///
    /// let phone = Phone::parse("5531998296801", None)?;
    /// assert_eq!(phone.international().to_string(), "+55 31 99829-6801");
    ///
    /// // An id from before the ninth digit: no valid number, and perhaps a living account.
    /// let wuid: Wuid = "553198296801".parse()?;
    /// assert_eq!(wuid.phone().international().to_string(), "+55 31 9829-6801");
    /// assert!(!wuid.phone().is_valid());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn international(&self) -> International<'_> {
        International(self)
    }

    /// The best id for this number; the first of [`Phone::candidates`].
    pub fn wuid(&self, rules: Rules) -> Wuid {
        self.candidates(rules).best().wuid
    }

    /// All ids that an account with this number may plausibly have, the likeliest first.
    ///
    /// Which of them it is, WhatsApp's server knows alone. A number that was given as a JID is
    /// an id already and has one candidate.
    pub fn candidates(&self, rules: Rules) -> Candidates {
        if self.is_id {
            return Candidates::one(self.as_wuid(), Reason::Given);
        }
        rules.candidates(self)
    }

    pub(crate) fn as_wuid(&self) -> Wuid {
        Wuid::from_number(self.e164)
    }
}

/// In E.164 form, with the plus sign.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.e164)
    }
}
