//! Phone numbers: a stylised number → its E.164 digits → the WhatsApp user ids it may have.
//!
//! Reading follows libphonenumber: its algorithm, and tables derived from its metadata. What
//! WhatsApp makes of a number is in [`Rules`].
//!
//! # Agreement with libphonenumber
//!
//! The oracle is Google's library by its Python port, at the same metadata
//! ([`METADATA_VERSION`]). Every example number of its 245 regions and 9 world-wide codes, 1,132
//! of them, reads the same written in E.164, internationally, nationally with its region, as
//! RFC 3966, after `00`, with dots, hyphens, no-break spaces and hyphens, brackets, bidirectional
//! marks, a label, an extension, and in full-width, Arabic-Indic and Devanagari digits; type,
//! region, validity and international form are the same too. The differences that are left are
//! meant:
//!
//! | a writing | libphonenumber | here |
//! |---|---|---|
//! | a length that the plan does not have, one that is dialled only locally (`+1 310 1234`) | parsed, then not possible | refused, with that reason |
//! | more than 15 digits (Germany and Indonesia have 17) | a number | refused: E.164 has no more, and no id either |
//! | +52 1 and ten digits, eight digits of +225 and +229 | not possible | read: WhatsApp's ids are older than those plans |
//! | with a default region, impossible there, possible with a calling code in front | parsed, then not possible | the international number |
//! | `00` in a region that dials otherwise, or whose own prefix leads nowhere (`0055 31 …` in Brazil) | national digits | a plus sign |
//! | `+44 (0)7911 …`, where the 0 breaks the number | parsed with it | without the 0 |
//! | `.0` at the end, which spreadsheets add | a last digit 0 | without it |
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

mod candidates;
mod display_text;
mod error;
mod evolution;
mod international;
#[cfg(feature = "serde")]
mod json;
mod notation;
mod number_type;
#[cfg(feature = "phonenumber")]
mod phonenumber;
mod plan;
mod read;
mod read_options;
mod region;
mod rules;
mod several;
mod stylised;
mod tel_uri;
mod whatsapp;
mod wuid;

use std::fmt;

pub use self::candidates::{Candidate, Candidates, CandidatesIter, Reason};
pub(crate) use self::display_text::display_tel_uri;
pub use self::display_text::display_text;
pub use self::error::{LengthError, PhoneError, PhoneErrorKind};
pub use self::international::International;
#[cfg(feature = "serde")]
pub use self::json::PhoneJson;
pub use self::number_type::NumberType;
pub use self::plan::{Lengths, METADATA_VERSION};
pub use self::read_options::ReadOptions;
pub use self::region::{Region, RegionError};
pub use self::rules::{Rules, RulesError};
pub(crate) use self::several::several_numbers;
pub(crate) use self::stylised::has_plus;
pub(crate) use self::wuid::Standing;
use crate::id::{Digits, Wuid};

/// A phone number that was read: its E.164 digits, divided into calling code and national number.
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
    origin: Origin,
}

/// How a phone's digits were given. One word, because what is stored in parts cannot be loaded at
/// once for a while.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
struct Origin(usize);

impl Origin {
    /// The bits of the calling code's length.
    const CALLING_CODE_LEN: usize = 0b011;
    /// The bit of an id, such as a JID.
    const ID: usize = 0b100;
}

impl Phone {
    #[inline]
    fn from_digits(e164: Digits, calling_code_len: usize) -> Self {
        let origin = Origin(calling_code_len);
        Self { e164, origin }
    }

    fn from_id(e164: Digits, calling_code_len: usize) -> Self {
        let origin = Origin(calling_code_len | Origin::ID);
        Self { e164, origin }
    }

    #[inline]
    fn calling_code_len(&self) -> usize {
        self.origin.0 & Origin::CALLING_CODE_LEN
    }

    /// The number in E.164 form without the plus sign: calling code, then national number.
    ///
    /// Of a JID: its user's digits, whatever they are.
    #[must_use]
    pub fn e164(&self) -> &str {
        self.e164.as_str()
    }

    /// The country calling code, one to three digits; empty for a JID whose digits begin with
    /// none.
    #[must_use]
    pub fn calling_code(&self) -> &str {
        let len = self.calling_code_len();
        self.e164().get(..len).unwrap_or_default()
    }

    /// The national (significant) number: what follows the calling code.
    #[must_use]
    pub fn national_number(&self) -> &str {
        let len = self.calling_code_len();
        self.e164().get(len..).unwrap_or_default()
    }

    #[inline]
    fn e164_bytes(&self) -> &[u8] {
        self.e164.as_bytes()
    }

    #[inline]
    fn national_bytes(&self) -> &[u8] {
        let len = self.calling_code_len();
        self.e164_bytes().get(len..).unwrap_or_default()
    }

    /// Whether the number was given as an id, such as a JID.
    #[inline]
    fn is_id(&self) -> bool {
        self.origin.0 & Origin::ID != 0
    }

    #[inline]
    fn digits(&self) -> Digits {
        self.e164
    }

    #[inline]
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
