//! Phone numbers: a stylised number → its E.164 digits → the WhatsApp user ids it may have.
//!
//! Reading follows libphonenumber: its algorithm, and a table derived from its metadata. What
//! WhatsApp makes of a number is in [`Rules`].

pub(crate) mod digits;
mod lengths;
mod pattern;
#[cfg(feature = "phonenumber")]
mod phonenumber;
mod plan;
mod region;
mod rules;
pub(crate) mod stylised;
#[rustfmt::skip]
mod table;

use std::fmt;

use thiserror::Error;

use self::digits::Digits;
pub use self::lengths::Lengths;
use self::plan::{Fit, Plan};
pub use self::region::{Region, RegionError};
pub use self::rules::{Candidate, Candidates, Reason, Rules};
use self::stylised::Scan;
use crate::jid::{Jid, JidError, Server};
use crate::wuid::{Wuid, WuidError};

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
    region: Option<Region>,
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
        let mut scan = stylised::scan(text);
        if scan.at_sign || text.get(scan.stop..).is_some_and(|rest| rest.contains('@')) {
            return Self::from_jid(text);
        }
        if scan.digits().is_empty() {
            return Err(PhoneErrorKind::NoDigit.at(scan.start));
        }
        let read = Self::read(&scan, region);
        read.or_else(|kind| Self::read_again(&mut scan, region).ok_or(kind))
            .map_err(|kind| kind.for_group(text).at(scan.start))
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

    /// The region whose plan the number was read by: the default region where it was written
    /// nationally, else its calling code's main region.
    pub fn region(&self) -> Option<Region> {
        self.region
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

    fn from_jid(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim().trim_start_matches('+');
        let kind = match Jid::parse(text) {
            Err(error) => PhoneErrorKind::Jid(error),
            Ok(jid) if jid.server().has_phone_users() => match jid.name().parse() {
                Ok(wuid) => return Ok(Self::from_wuid(wuid)),
                Err(error) => PhoneErrorKind::Id(error),
            },
            Ok(jid) => PhoneErrorKind::NotAPhone(jid.server()),
        };
        Err(kind.at(0))
    }

    fn from_wuid(wuid: Wuid) -> Self {
        let plan = Plan::of_international(wuid.as_bytes());
        Self {
            e164: wuid.digits(),
            calling_code_len: plan.map_or(0, |(plan, _)| plan.calling_code.len() as u8),
            region: plan.map(|(_, region)| region),
            is_id: true,
        }
    }

    fn read(scan: &Scan, region: Option<Region>) -> Result<Self, PhoneErrorKind> {
        if scan.overflows() {
            return Err(PhoneErrorKind::TooManyDigits);
        }
        let digits = scan.digits();
        match region {
            Some(region) if !scan.plus => Self::read_national(digits, region),
            _ => match digits {
                [b'0', b'0', rest @ ..] => Self::read_international(rest),
                [b'0', ..] if !scan.plus => Err(PhoneErrorKind::National),
                _ => Self::read_international(digits),
            },
        }
    }

    /// Readings of a text that has too many digits, each on the supposition that some of them
    /// do not belong to the number.
    #[cold]
    fn read_again(scan: &mut Scan, region: Option<Region>) -> Option<Self> {
        if let Some(trunk) = scan.trunk {
            scan.drop_digit(trunk);
            scan.slash = scan.slash.map(|at| at - usize::from(at > trunk));
            if let Ok(phone) = Self::read(scan, region) {
                return Some(phone);
            }
        }
        scan.truncate(scan.slash?);
        Self::read(scan, region).ok()
    }

    fn read_international(digits: &[u8]) -> Result<Self, PhoneErrorKind> {
        if digits.len() < 3 {
            return Err(PhoneErrorKind::TooFewDigits);
        }
        let (plan, region) = Plan::of_international(digits).ok_or(PhoneErrorKind::NoCallingCode)?;
        let national = digits.get(plan.calling_code.len()..).unwrap_or_default();
        Self::read_with_plan(plan, region, national)
    }

    /// libphonenumber's order: the region's international prefix, its own calling code in front,
    /// then its national prefix.
    fn read_national(digits: &[u8], region: Region) -> Result<Self, PhoneErrorKind> {
        let plan = Plan::of(region);
        if let Some(len) = plan.international_prefix_len(digits) {
            let dialled = Self::read_international(digits.get(len..).unwrap_or_default());
            return Self::unless_double_zero(dialled, digits, plan);
        }
        let read = match plan.without_calling_code(digits) {
            Some(national) => {
                let (plan, region) = Plan::main(plan).unwrap_or((plan, region));
                Self::read_with_plan(plan, region, national.as_bytes())
            }
            None => Self::read_with_plan(plan, region, digits),
        };
        read.or_else(|kind| {
            let international = digits.strip_prefix(b"00").unwrap_or(digits);
            match kind {
                // Possible in the region, if not from outside.
                PhoneErrorKind::NoAreaCode(_) => Err(kind),
                _ => Self::read_international(international).map_err(|_| kind),
            }
        })
    }

    /// Some regions' international prefixes go on behind `00` (Brazil's `0055` is a carrier's),
    /// which nearly everybody writes for a plus sign: where the region's own calling code follows,
    /// or the number dialled is none of its plan, it is meant so.
    fn unless_double_zero(
        dialled: Result<Self, PhoneErrorKind>,
        digits: &[u8],
        own: &Plan,
    ) -> Result<Self, PhoneErrorKind> {
        let fits = |phone: &Self| {
            let region = phone.region.map(Plan::of);
            region.is_some_and(|plan| plan.matches_general(phone.national_number().as_bytes()))
        };
        let plus = digits.strip_prefix(b"00").map(Self::read_international);
        match (dialled, plus) {
            (_, Some(Ok(phone))) if phone.calling_code() == own.calling_code => Ok(phone),
            (Ok(phone), _) if fits(&phone) => Ok(phone),
            (_, Some(Ok(phone))) => Ok(phone),
            (dialled, _) => dialled,
        }
    }

    fn read_with_plan(plan: &Plan, region: Region, written: &[u8]) -> Result<Self, PhoneErrorKind> {
        let stripped = plan.without_prefix(written).filter(|rest| {
            matches!(
                plan.fit(rest.as_bytes().len()),
                Fit::Possible | Fit::TooLong
            )
        });
        let national = stripped.as_ref().map_or(written, |rest| rest.as_bytes());
        let misfit = |kind: fn(Misfit) -> PhoneErrorKind| {
            let found = national.len() as u8;
            Err(kind(Misfit { region, found }))
        };
        // Regions that share a calling code are judged by its main one, as libphonenumber does.
        let judge = plan.main().map_or(plan, |(main, _)| main);
        match judge.fit(national.len()) {
            Fit::Possible => {}
            _ if rules::is_still_used(plan.calling_code, national) => {}
            Fit::LocalOnly => return misfit(PhoneErrorKind::NoAreaCode),
            Fit::TooShort => return misfit(PhoneErrorKind::TooShort),
            Fit::TooLong => return misfit(PhoneErrorKind::TooLong),
            Fit::Between => return misfit(PhoneErrorKind::Length),
        }
        let calling_code = plan.calling_code.as_bytes();
        let e164 = Digits::concat(&[calling_code, national]);
        Ok(Self {
            e164: e164.ok_or(PhoneErrorKind::TooManyDigits)?,
            calling_code_len: calling_code.len() as u8,
            region: Some(region),
            is_id: false,
        })
    }
}

/// In E.164 form, with the plus sign.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.e164)
    }
}

/// Why a text is no phone number, and where that number began.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("{kind}")]
pub struct PhoneError {
    kind: PhoneErrorKind,
    offset: usize,
}

impl PhoneError {
    /// What was wrong.
    pub fn kind(&self) -> PhoneErrorKind {
        self.kind
    }

    /// Where the number that was tried begins, in bytes from the text's start. The text's length
    /// where there is no number.
    pub fn offset(&self) -> usize {
        self.offset
    }
}

/// What was wrong with a phone number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum PhoneErrorKind {
    /// Nothing that could begin a number.
    #[error("expected a phone number, found no digit")]
    NoDigit,
    /// Fewer than three digits after the plus sign or the international prefix.
    #[error("expected a country calling code and a number, found fewer than 3 digits")]
    TooFewDigits,
    /// More digits than E.164 allows.
    #[error("expected at most 15 digits (E.164), found more")]
    TooManyDigits,
    /// The digits begin with no calling code in use.
    #[error("expected a country calling code, found digits that begin with none")]
    NoCallingCode,
    /// A leading 0, which is dialled within a country, and no default region.
    #[error(
        "expected a country calling code, found a leading 0: give a default region, or write + and the calling code"
    )]
    National,
    /// Fewer digits than numbers of the region have.
    #[error("too short for {0}")]
    TooShort(Misfit),
    /// More digits than numbers of the region have.
    #[error("too long for {0}")]
    TooLong(Misfit),
    /// A length between those that the region's numbers have.
    #[error("not a length of {0}")]
    Length(Misfit),
    /// Enough digits to dial within an area, but not from outside.
    #[error("the area code is missing: too short for {0}")]
    NoAreaCode(Misfit),
    /// The text is the id of something that has no phone number.
    #[error("expected a phone number, found {} (@{})", .0.kind(), .0)]
    NotAPhone(Server),
    /// Bare digits, but as many and of the form of a group's id.
    #[error("expected a phone number, found what looks like a group's id")]
    Group,
    /// A phone user's JID whose digits are no id.
    #[error("expected the JID of a phone user: {0}")]
    Id(WuidError),
    /// There is an `@`, but the text is no JID.
    #[error("expected a phone number or a JID: {0}")]
    Jid(JidError),
}

impl PhoneErrorKind {
    /// The kind's name for programs, in kebab case: `too-short`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoDigit => "no-digit",
            Self::TooFewDigits => "too-few-digits",
            Self::TooManyDigits => "too-many-digits",
            Self::NoCallingCode => "no-calling-code",
            Self::National => "national",
            Self::TooShort(_) => "too-short",
            Self::TooLong(_) => "too-long",
            Self::Length(_) => "length",
            Self::NoAreaCode(_) => "no-area-code",
            Self::NotAPhone(_) => "not-a-phone",
            Self::Group => "group",
            Self::Id(_) => "id",
            Self::Jid(_) => "jid",
        }
    }

    fn at(self, offset: usize) -> PhoneError {
        PhoneError { kind: self, offset }
    }

    /// Group ids are too long for numbers: `120363…` (18 digits) or `5531…-1623456789`.
    fn for_group(self, text: &str) -> Self {
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

/// A national number whose length its region's plan does not have. Shows both:
/// `BR (+55): expected 10 or 11 national digits, found 9`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Misfit {
    /// The region whose plan was asked.
    pub region: Region,
    /// How many national digits there were.
    pub found: u8,
}

impl Misfit {
    /// The lengths that the region's national numbers have.
    pub fn expected(&self) -> Lengths {
        Plan::of(self.region).lengths
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { region, found } = self;
        let code = region.calling_code();
        let expected = self.expected();
        write!(
            f,
            "{region} (+{code}): expected {expected} national digits, found {found}"
        )
    }
}
