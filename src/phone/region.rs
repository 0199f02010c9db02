use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::plan::Plan;
use super::table::PLANS;

/// A region with a numbering plan: a country or territory, by its two letters (ISO 3166-1).
///
/// As a default region it says where a number without a country code is dialled. There is a
/// constant for each, such as [`Region::BR`]. `001` is no country: it is the region of calling
/// codes that belong to none, such as +800.
///
/// # Examples
///
/// ```
/// use wacard::Region;
///
/// let region: Region = "br".parse()?;
/// assert_eq!(region, Region::BR);
/// assert_eq!(region.calling_code(), "55");
/// assert!("UK".parse::<Region>().is_err()); // it is GB
/// # Ok::<(), wacard::phone::RegionError>(())
/// ```
#[derive(Clone, Copy, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Region(u8);

impl Region {
    pub(super) const fn at(index: u8) -> Self {
        Self(index)
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Two upper-case letters, or `001`.
    pub fn id(self) -> &'static str {
        Plan::of(self).id
    }

    /// The country calling code, one to three digits: `55`.
    pub fn calling_code(self) -> &'static str {
        Plan::of(self).calling_code
    }

    /// The main region of the calling code that international digits begin with.
    pub fn from_international(digits: &str) -> Option<Self> {
        let digits = digits.as_bytes();
        let is_number = digits.iter().all(u8::is_ascii_digit);
        let plan = Plan::of_international(digits).filter(|_| is_number)?;
        Some(plan.region)
    }

    /// Every region that can be a default region, in the order of their ids.
    pub fn all() -> impl Iterator<Item = Self> {
        let all = (0u8..).zip(PLANS.iter());
        all.filter(|(_, plan)| plan.id != WORLD)
            .map(|(index, _)| Self(index))
    }
}

/// The id of calling codes that belong to no country (UN M.49: the world).
const WORLD: &str = "001";

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({})", self.id())
    }
}

/// Two letters in any case.
impl FromStr for Region {
    type Err = RegionError;

    fn from_str(text: &str) -> Result<Self, RegionError> {
        Self::all()
            .find(|region| region.id().eq_ignore_ascii_case(text))
            .ok_or(RegionError)
    }
}

/// No region has this id.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("expected the two letters of a region (ISO 3166) such as BR, found something else")]
pub struct RegionError;
