//! libphonenumber's reading of a number's digits, and ours of JIDs.

use super::digits::Digits;
use super::plan::{Fit, National, Plan};
use super::stylised::Scan;
use super::{Phone, PhoneError, PhoneErrorKind, Region};
use crate::jid::Jid;
use crate::wuid::Wuid;

impl Phone {
    /// Most numbers: international, with nothing to leave out or to put in. Short for
    /// [`Phone::read_any`], which reads these to the same.
    #[inline]
    pub(super) fn read_plain(scan: &Scan, region: Option<Region>) -> Option<Self> {
        let is_international = scan.plus || region.is_none();
        if !is_international || !scan.is_whole {
            return None;
        }
        let plan = Plan::of_international(scan.digits())?;
        let calling_code_len = plan.calling_code.len();
        let (_, national) = scan.digits().split_at_checked(calling_code_len)?;
        if !plan.lengths.contains(national.len()) || plan.may_have_prefix(national) {
            return None;
        }
        Some(Self {
            e164: scan.e164()?,
            calling_code_len: calling_code_len as u8,
            is_id: false,
        })
    }

    #[inline(never)]
    pub(super) fn read_any(
        scan: &mut Scan,
        text: &str,
        region: Option<Region>,
    ) -> Result<Self, PhoneError> {
        if scan.at_sign || text.get(scan.stop..).is_some_and(|rest| rest.contains('@')) {
            return Self::from_jid(text);
        }
        if scan.digits().is_empty() {
            return Err(PhoneErrorKind::NoDigit.at(scan.start));
        }
        let read = Self::read(scan, region);
        read.or_else(|kind| Self::read_again(scan, region).ok_or(kind))
            .map_err(|kind| kind.for_group(text).at(scan.start))
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

    pub(crate) fn from_wuid(wuid: Wuid) -> Self {
        let plan = Plan::of_international(wuid.as_bytes());
        Self {
            e164: wuid.digits(),
            calling_code_len: plan.map_or(0, |plan| plan.calling_code.len() as u8),
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
                [b'0', ..] if !scan.plus => Err(PhoneErrorKind::MissingCountryCode),
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
        let plan = Plan::of_international(digits).ok_or(PhoneErrorKind::NoCallingCode)?;
        let national = digits.get(plan.calling_code.len()..).unwrap_or_default();
        match Self::stripped(plan, national) {
            Some(stripped) => Self::of_national(plan, plan, stripped.as_bytes()),
            None => {
                plan.check(national)?;
                Self::new(Digits::new(digits), plan)
            }
        }
    }

    /// libphonenumber's order: the region's international prefix, its own calling code in front,
    /// then its national prefix.
    fn read_national(digits: &[u8], region: Region) -> Result<Self, PhoneErrorKind> {
        let plan = Plan::of(region);
        if let Some(len) = plan.international_prefix_len(digits) {
            let dialled = Self::read_international(digits.get(len..).unwrap_or_default());
            return Self::unless_double_zero(dialled, digits, plan);
        }
        // Regions that share a calling code are judged by its main one, as libphonenumber does.
        let main = plan.main();
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

    /// Some regions' international prefixes go on behind `00` (Brazil's `0055` is a carrier's),
    /// which nearly everybody writes for a plus sign: where the region's own calling code follows,
    /// or the number dialled is none of its plan, it is meant so.
    fn unless_double_zero(
        dialled: Result<Self, PhoneErrorKind>,
        digits: &[u8],
        own: &Plan,
    ) -> Result<Self, PhoneErrorKind> {
        let fits = |phone: &Self| {
            let plan = Plan::of_international(phone.e164().as_bytes());
            plan.is_some_and(|plan| plan.matches_general(phone.national_number().as_bytes()))
        };
        let plus = digits.strip_prefix(b"00").map(Self::read_international);
        match (dialled, plus) {
            (_, Some(Ok(phone))) if phone.calling_code() == own.calling_code => Ok(phone),
            (Ok(phone), _) if fits(&phone) => Ok(phone),
            (_, Some(Ok(phone))) => Ok(phone),
            (dialled, _) => dialled,
        }
    }

    fn read_with_plan(plan: &Plan, judge: &Plan, written: &[u8]) -> Result<Self, PhoneErrorKind> {
        let stripped = Self::stripped(plan, written);
        let national = stripped.as_ref().map_or(written, National::as_bytes);
        Self::of_national(plan, judge, national)
    }

    /// A national number without its national prefix, where it has one and enough is left without it.
    fn stripped(plan: &Plan, written: &[u8]) -> Option<National> {
        let national = plan.without_prefix(written)?;
        let fit = plan.fit(national.as_bytes().len());
        matches!(fit, Fit::Possible | Fit::TooLong).then_some(national)
    }

    fn of_national(plan: &Plan, judge: &Plan, national: &[u8]) -> Result<Self, PhoneErrorKind> {
        judge.check(national)?;
        let calling_code = plan.calling_code.as_bytes();
        Self::new(Digits::concat(&[calling_code, national]), plan)
    }

    fn new(e164: Option<Digits>, plan: &Plan) -> Result<Self, PhoneErrorKind> {
        Ok(Self {
            e164: e164.ok_or(PhoneErrorKind::TooManyDigits)?,
            calling_code_len: plan.calling_code.len() as u8,
            is_id: false,
        })
    }
}
