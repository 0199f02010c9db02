//! Numbering plans, derived from libphonenumber's metadata: the lookups by region and by calling
//! code. Knows nothing of WhatsApp.

mod automaton;
mod data;
mod former;
mod lengths;
mod pattern;
#[rustfmt::skip]
mod table;

pub(super) use self::data::{Fit, NationalNumber, Plan};
pub(super) use self::former::without_former_prefix;
pub use self::lengths::Lengths;
pub use self::table::METADATA_VERSION;
use self::table::{BY_CALLING_CODE, PLANS};
pub(super) use self::table::{FORMATS, REGIONS, TEMPLATES, TYPES};

/// Every plan: regions in the order of their ids, then calling codes that belong to no region.
pub(super) fn all() -> &'static [Plan] {
    &PLANS
}

/// The plan at an index of [`all`].
pub(super) fn at(index: u8) -> &'static Plan {
    // A `Region` is only ever made from an index of this table.
    PLANS.get(usize::from(index)).unwrap_or(&PLANS[0])
}

/// The plan of the calling code that the digits begin with: its main region's.
#[inline]
pub(super) fn by_calling_code(digits: &[u8]) -> Option<&'static Plan> {
    let first: &[u8; 3] = digits.first_chunk()?;
    let number = first
        .iter()
        .fold(0, |sum, digit| sum * 10 + usize::from(*digit - b'0'));
    let index = BY_CALLING_CODE.get(number)?.checked_sub(1)?;
    PLANS.get(usize::from(index))
}

/// The plan of the main region among those that share a plan's calling code.
pub(super) fn main_of(plan: &'static Plan) -> &'static Plan {
    let code = plan.calling_code().as_bytes();
    let digit = |at| *code.get(at).unwrap_or(&b'0');
    by_calling_code(&[digit(0), digit(1), digit(2)]).unwrap_or(plan)
}
