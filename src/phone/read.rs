//! The reading of a number's digits by libphonenumber's steps, and of JIDs.

use super::error::{LengthError, PhoneError, PhoneErrorKind};
use super::notation::{self, Scheme};
use super::plan::{self, Fit, NationalNumber, Plan};
use super::region::Region;
use super::stylised::{self, Scan};
use super::{Phone, whatsapp};
use crate::id::{Digits, Jid, Wuid};

impl Phone {
    /// Reads a phone number as people and machines write it, or a phone user's JID.
    ///
    /// International: `+55 31 …`, `0055 31 …`, `tel:+55-31-…`, `+44 (0)7911 …`; without a default
    /// region bare digits too. With one, the national reading is tried first, by libphonenumber's
    /// rules (national prefixes, carrier codes, the region's own international prefix and calling
    /// code). If the national reading has a length that is impossible in the region, and the
    /// international reading a possible one, the number is international.
    ///
    /// Text before the number (`Tel: `, `1) `, `24h: `) and an extension after it are ignored. The
    /// digits may be of any script. Of two numbers the first is read. A spreadsheet's `.0` after
    /// the digits is ignored, and prefixes that a country has retired are removed (Mexico's `044`,
    /// `045` and `01`, Argentina's `15` beside its `9`).
    ///
    /// The length is checked against the region's plan; whether the number is in use is not.
    /// These lengths are read although their plans have retired them, because WhatsApp still uses
    /// them: the old eight digits of Côte d'Ivoire (+225) and Benin (+229), and Mexico's `1`
    /// (+52 1).
    ///
    /// # Errors
    ///
    /// - `"call me"`: there is no digit.
    /// - `"031 99999-9999"` without a region: a national number. `"999 1234 5678"`: no such
    ///   calling code.
    /// - `"(11) 98765-4321"` without a region: begins with an area code in brackets.
    /// - `"+55 99829"`, `"+1 555 123 45678"`: too short or too long for its region.
    /// - `"+1 555 0100"`, `"+55 99829-6801"`: the area code is missing.
    /// - `"5.53E+12"`: a spreadsheet's exponent, which may have lost digits.
    /// - `"https://wa.me/message/CODE"`: a link without a number.
    /// - `"120363123456789012@g.us"`, `"75716465037562@lid"`: the id of something else.
    /// - `"12345@c.us"`: a phone user's JID with digits that no id has.
    ///
    /// ```
    /// use wacard::Phone;
    ///
    /// let code = |text| Phone::parse(text, None).unwrap_err().kind().code();
    /// assert_eq!(code("call me"), "no-digit");
    /// assert_eq!(code("031 99999-9999"), "missing-country-code");
    /// assert_eq!(code("999 1234 5678"), "no-calling-code");
    /// assert_eq!(code("(11) 98765-4321"), "missing-country-code");
    /// assert_eq!(code("+55 99829"), "too-short");
    /// assert_eq!(code("+1 555 123 45678"), "too-long");
    /// assert_eq!(code("+1 555 0100"), "no-area-code");
    /// assert_eq!(code("+55 99829-6801"), "no-area-code");
    /// assert_eq!(code("5.53E+12"), "exponent");
    /// assert_eq!(code("https://wa.me/message/CODE"), "link-without-number");
    /// assert_eq!(code("120363123456789012@g.us"), "not-a-phone");
    /// assert_eq!(code("75716465037562@lid"), "not-a-phone");
    /// assert_eq!(code("12345@c.us"), "id");
    /// ```
    pub fn parse(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        match Self::read_usual(text, region) {
            Some(phone) => Ok(phone),
            None => Self::read_any(text, region),
        }
    }

    /// Most numbers: international, with nothing to interpret, to remove or to insert. The fast
    /// path for [`Phone::read_any`], which reads these to the same
    /// (`the_fast_path_reads_what_the_full_reading_does` in `tests/laws`).
    #[inline]
    fn read_usual(text: &str, region: Option<Region>) -> Option<Self> {
        let number = match text.as_bytes() {
            [b'+', number @ ..] => number,
            [b'0'..=b'9', ..] if region.is_none() => text.as_bytes(),
            _ => return None,
        };
        let digits = stylised::usual_digits(number)?;
        let plan = plan::by_calling_code(&[0, 1, 2].map(|at| digits.digit(at)))?;
        let calling_code_len = plan.calling_code().len();
        let national_len = digits.len().checked_sub(calling_code_len)?;
        let first = digits.digit(calling_code_len);
        if !plan.has_only_national(national_len) || plan.has_prefix_with(first) {
            return None;
        }
        Some(Self::from_digits(digits.into(), calling_code_len))
    }

    #[inline(never)]
    fn read_any(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        let text = match text.as_bytes().last_chunk() {
            Some(b".0") => notation::without_fraction(text),
            _ => text,
        };
        match notation::find(text) {
            Some(found) if found.scheme == Scheme::WhatsApp => {
                let mut scan = Scan::new();
                scan.read(found.number);
                scan.plus = true;
                let before = text.find(found.number).unwrap_or(0);
                let read = Self::read_scanned(&mut scan, found.number, None);
                read.map_err(|error| error.after(before))
            }
            _ => {
                let mut scan = Scan::new();
                scan.read(text);
                Self::read_scanned(&mut scan, text, region)
            }
        }
    }

    fn read_scanned(
        scan: &mut Scan,
        text: &str,
        region: Option<Region>,
    ) -> Result<Self, PhoneError> {
        if scan.at_sign || text.get(scan.stop..).is_some_and(|rest| rest.contains('@')) {
            return Self::from_jid(text);
        }
        if let Some(kind) = no_number(scan, text) {
            return Err(kind.at(scan.start));
        }
        let is_national = region.is_none() && begins_with_area_code(scan, text);
        let read = match Self::read(scan, region) {
            Ok(phone) if is_national && has_calling_code(scan, &phone) => Ok(phone),
            _ if is_national => Err(PhoneErrorKind::MissingCountryCode),
            read => read,
        };
        let again = |kind| {
            let phone = Self::read_again(scan, text, region);
            let phone = phone.filter(|phone| !is_national || has_calling_code(scan, phone));
            phone.ok_or(kind)
        };
        read.or_else(again).map_err(|kind| {
            kind.for_group(text)
                .for_letters(text, scan.stop)
                .at(scan.start)
        })
    }

    fn from_jid(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim().trim_start_matches('+');
        let kind = match Jid::parse(text) {
            Err(error) => PhoneErrorKind::Jid(error),
            Ok(jid) if jid.server().has_phone_users() => match jid.user().parse() {
                Ok(wuid) => return Ok(Self::from_wuid(wuid)),
                Err(error) => PhoneErrorKind::Id(error),
            },
            Ok(jid) => PhoneErrorKind::NotAPhone(jid.server()),
        };
        Err(kind.at(0))
    }

    pub(super) fn from_wuid(wuid: Wuid) -> Self {
        let plan = plan::by_calling_code(wuid.as_bytes());
        let calling_code_len = plan.map_or(0, |plan| plan.calling_code().len());
        Self::from_id(wuid.digits(), calling_code_len)
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
                [b'0', ..] if !scan.plus => Err(PhoneErrorKind::MissingCountryCode),
                _ => Self::read_international(digits),
            },
        }
    }

    /// Readings of a text that is not a number as it stands, each on the assumption that some of
    /// its digits do not belong to the number.
    #[cold]
    fn read_again(scan: &mut Scan, text: &str, region: Option<Region>) -> Option<Self> {
        if let Some(trunk) = scan.trunk {
            scan.drop_digit(trunk);
            scan.slash = scan.slash.map(|at| at - usize::from(at > trunk));
            if let Ok(phone) = Self::read(scan, region) {
                return Some(phone);
            }
        }
        if let Some(phone) = Self::read_after_label(scan, text, region) {
            return Some(phone);
        }
        if let Some(phone) = Self::read_without_former_prefix(scan.digits(), region) {
            return Some(phone);
        }
        scan.truncate(scan.slash?);
        Self::read(scan, region).ok()
    }

    /// Without a label that has digits: `24h: +44 …`, `1) +44 …`, `Cel 1 (31) …`. The number after
    /// it must be valid, so that no part of a number is taken for a label.
    fn read_after_label(scan: &Scan, text: &str, region: Option<Region>) -> Option<Self> {
        let rest = text.get(scan.start + 1..)?;
        let plus = rest.find(['+', '\u{FF0B}']);
        let area_code = rest.find(" (").map(|at| at + 1);
        let after_bracket = rest.find(") ").map(|at| at + 2);
        let mut starts = [plus, area_code, after_bracket].into_iter().flatten();
        starts.find_map(|start| {
            let label = text.get(..scan.start + 1 + start)?;
            if label.contains('(') || digit_count(label) > MAX_LABEL_DIGITS {
                return None;
            }
            let mut scan = Scan::new();
            scan.read(rest.get(start..)?);
            let read = Self::read(&scan, region).ok();
            read.filter(Self::is_valid)
        })
    }

    /// Without a prefix that the plan has retired and people still write.
    fn read_without_former_prefix(digits: &[u8], region: Option<Region>) -> Option<Self> {
        let own = region.map(|region| plan::main_of(region.plan()));
        let (plan, national) = match own {
            Some(plan) if !digits.starts_with(plan.calling_code().as_bytes()) => (plan, digits),
            _ => {
                let plan = plan::by_calling_code(digits)?;
                (plan, digits.get(plan.calling_code().len()..)?)
            }
        };
        let rest = plan::without_former_prefix(plan, national)?;
        let read = Self::read_with_plan(plan, plan, rest).ok();
        read.filter(Self::is_valid)
    }

    fn read_international(digits: &[u8]) -> Result<Self, PhoneErrorKind> {
        if digits.len() < 3 {
            return Err(PhoneErrorKind::TooFewDigits);
        }
        let plan = plan::by_calling_code(digits).ok_or(PhoneErrorKind::NoCallingCode)?;
        let national = digits.get(plan.calling_code().len()..).unwrap_or_default();
        // A number that is valid as it stands has no prefix to remove, even if it begins like one.
        let as_written = Self::with_plan(Digits::new(digits), plan);
        if let Some(phone) = as_written.ok().filter(Self::is_valid) {
            return Ok(phone);
        }
        match Self::stripped(plan, national) {
            Some(stripped) => Self::from_national(plan, plan, stripped.as_bytes()),
            None => {
                check_length(plan, national)?;
                Self::with_plan(Digits::new(digits), plan)
            }
        }
    }

    /// libphonenumber's order: the region's international prefix, its own calling code in front,
    /// then its national prefix.
    fn read_national(digits: &[u8], region: Region) -> Result<Self, PhoneErrorKind> {
        let plan = region.plan();
        if let Some(len) = plan.international_prefix_len(digits) {
            let dialled = Self::read_international(digits.get(len..).unwrap_or_default());
            return Self::unless_double_zero(dialled, digits, plan);
        }
        // Regions that share a calling code are judged by its main one, as libphonenumber does.
        let main = plan::main_of(plan);
        let read = match plan.without_calling_code(digits) {
            Some(national) => Self::read_with_plan(main, main, national.as_bytes()),
            None => Self::read_with_plan(plan, main, digits),
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

    /// Some regions' international prefixes continue after `00` (Brazil's `0055` is a carrier's).
    /// Nearly everybody writes `00` for a plus sign, so it is read as one if the region's own
    /// calling code follows, or if the number dialled does not fit its plan.
    fn unless_double_zero(
        dialled: Result<Self, PhoneErrorKind>,
        digits: &[u8],
        own: &Plan,
    ) -> Result<Self, PhoneErrorKind> {
        let fits = |phone: &Self| {
            let plan = plan::by_calling_code(phone.e164_bytes());
            plan.is_some_and(|plan| plan.matches_general(phone.national_bytes()))
        };
        let plus = digits.strip_prefix(b"00").map(Self::read_international);
        match (dialled, plus) {
            (_, Some(Ok(phone))) if phone.calling_code() == own.calling_code() => Ok(phone),
            (Ok(phone), _) if fits(&phone) => Ok(phone),
            (_, Some(Ok(phone))) => Ok(phone),
            (dialled, _) => dialled,
        }
    }

    fn read_with_plan(plan: &Plan, judge: &Plan, written: &[u8]) -> Result<Self, PhoneErrorKind> {
        let stripped = Self::stripped(plan, written);
        let national = stripped.as_ref().map_or(written, NationalNumber::as_bytes);
        Self::from_national(plan, judge, national)
    }

    /// A national number without its national prefix, if it has one and is long enough without it.
    fn stripped(plan: &Plan, written: &[u8]) -> Option<NationalNumber> {
        let national = plan.without_prefix(written)?;
        let fit = plan.fit(national.as_bytes().len());
        matches!(fit, Fit::Possible | Fit::TooLong).then_some(national)
    }

    fn from_national(plan: &Plan, judge: &Plan, national: &[u8]) -> Result<Self, PhoneErrorKind> {
        check_length(judge, national)?;
        let calling_code = plan.calling_code().as_bytes();
        Self::with_plan(Digits::concat(&[calling_code, national]), plan)
    }

    fn with_plan(e164: Option<Digits>, plan: &Plan) -> Result<Self, PhoneErrorKind> {
        let e164 = e164.ok_or(PhoneErrorKind::TooManyDigits)?;
        let phone = Self::from_digits(e164, plan.calling_code().len());
        let national = phone.national_bytes();
        let may_be_local = plan.local_lengths().contains(national.len());
        let is_complete = !may_be_local
            || phone.is_valid()
            || whatsapp::is_still_used(plan.calling_code(), national);
        match is_complete {
            true => Ok(phone),
            false => Err(PhoneErrorKind::NoAreaCode(length_error(plan, national))),
        }
    }
}

/// The most digits of a national number with its area code.
const MAX_NATIONAL: usize = 11;

/// The most digits of a label before a number.
const MAX_LABEL_DIGITS: usize = 3;

fn digit_count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether the digits begin with brackets, around an area code: `(11) 98765-4321`.
fn begins_with_area_code(scan: &Scan, text: &str) -> bool {
    let before = text.get(..scan.start).unwrap_or_default();
    !scan.plus && before.trim_end().ends_with(['(', '\u{FF08}'])
}

/// Whether the brackets hold a calling code instead: `(55) 31 99829-6801`.
fn has_calling_code(scan: &Scan, phone: &Phone) -> bool {
    scan.digits().len() > MAX_NATIONAL && phone.is_valid()
}

/// A text that has digits, but no number.
fn no_number(scan: &Scan, text: &str) -> Option<PhoneErrorKind> {
    if notation::is_link_without_number(text) {
        return Some(PhoneErrorKind::LinkWithoutNumber);
    }
    if scan.digits().is_empty() {
        return Some(PhoneErrorKind::NoDigit);
    }
    let rest = text.get(scan.stop..).unwrap_or_default();
    // After a comma, which ends a number, there may be decimals.
    let rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_digit());
    let exponent = rest.strip_prefix(['e', 'E'])?.trim_start_matches('+');
    let is_exponent =
        !exponent.is_empty() && exponent.trim_end().bytes().all(|b| b.is_ascii_digit());
    is_exponent.then_some(PhoneErrorKind::Exponent)
}

/// Whether a national number has a length of the plan, or one that WhatsApp still uses.
#[inline]
fn check_length(plan: &Plan, national: &[u8]) -> Result<(), PhoneErrorKind> {
    match plan.lengths().contains(national.len()) {
        true => Ok(()),
        false => check_other_length(plan, national),
    }
}

#[cold]
fn check_other_length(plan: &Plan, national: &[u8]) -> Result<(), PhoneErrorKind> {
    let kind = match plan.fit(national.len()) {
        _ if whatsapp::is_still_used(plan.calling_code(), national) => return Ok(()),
        Fit::Possible => return Ok(()),
        Fit::LocalOnly => PhoneErrorKind::NoAreaCode,
        Fit::TooShort => PhoneErrorKind::TooShort,
        Fit::TooLong => PhoneErrorKind::TooLong,
        Fit::Between => PhoneErrorKind::Length,
    };
    Err(kind(length_error(plan, national)))
}

fn length_error(plan: &Plan, national: &[u8]) -> LengthError {
    LengthError {
        region: Region::from_plan(plan),
        expected: plan.lengths(),
        found: national.len() as u8,
    }
}
