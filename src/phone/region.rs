#[rustfmt::skip]
mod constants;

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::Phone;
use super::plan::{self, Plan, REGIONS};
use crate::id::Excerpt;

/// A region with a numbering plan: a country or territory, by its two letters (ISO 3166-1).
///
/// A default region is the one where a number without a country calling code is dialled. There is
/// a constant for each, such as [`Region::BR`]. `001` is the region of calling codes that belong
/// to no country, such as +800.
///
/// # Examples
///
/// ```
/// use wacard::Region;
///
/// let region: Region = "br".parse()?;
/// assert_eq!(region, Region::BR);
/// assert_eq!(region.calling_code(), "55");
///
/// let error = "UK".parse::<Region>().unwrap_err();
/// assert_eq!(error.to_string(), "`UK` is not a region; use `GB`");
/// # Ok::<(), wacard::phone::RegionError>(())
/// ```
#[derive(Clone, Copy, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Region(u8);

impl Region {
    const fn at(index: u8) -> Self {
        Self(index)
    }

    pub(super) fn from_plan(plan: &Plan) -> Self {
        Self(plan.index())
    }

    pub(super) fn plan(self) -> &'static Plan {
        plan::at(self.0)
    }

    /// Two upper-case letters, or `001`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.plan().id()
    }

    /// The country calling code, one to three digits: `55`.
    #[must_use]
    pub fn calling_code(self) -> &'static str {
        self.plan().calling_code()
    }

    /// The main region of the calling code that international digits begin with.
    pub fn from_international(digits: &str) -> Option<Self> {
        let digits = digits.as_bytes();
        let is_number = digits.iter().all(u8::is_ascii_digit);
        let plan = plan::by_calling_code(digits).filter(|_| is_number)?;
        Some(Self::from_plan(plan))
    }

    /// Every region that can be a default region, in the order of their ids.
    pub fn all() -> impl Iterator<Item = Self> {
        let countries = plan::all().iter().filter(|plan| plan.id() != WORLD);
        countries.map(Self::from_plan)
    }
}

/// The id of calling codes that belong to no country (UN M.49: the world).
const WORLD: &str = "001";

/// Ids that people write for a region that has another.
const OTHER_IDS: [(&str, Region); 3] =
    [("UK", Region::GB), ("EL", Region::GR), ("UAE", Region::AE)];

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
            .ok_or_else(|| RegionError::new(text))
    }
}

impl Phone {
    /// The region that the number belongs to, as libphonenumber determines it
    /// (`getRegionCodeForNumber`).
    ///
    /// Where regions share a calling code, the following digits tell them apart: `+1 604 …` is
    /// Canada's, `+1 242 …` the Bahamas'. Returns `None` if the number is valid in none of them.
    pub fn region(&self) -> Option<Region> {
        let answer = REGIONS.answer(self.e164().as_bytes());
        answer.checked_sub(1).map(Region::at)
    }
}

/// A text that is not the id of a region.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[error("{found} is not a region; {expected}")]
pub struct RegionError {
    found: Excerpt,
    expected: Expected,
}

impl RegionError {
    fn new(text: &str) -> Self {
        let mut others = OTHER_IDS.iter();
        let other = others.find(|(id, _)| id.eq_ignore_ascii_case(text));
        Self {
            found: Excerpt::new(text),
            expected: other.map_or(Expected::Letters, |(_, region)| Expected::Region(*region)),
        }
    }
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
enum Expected {
    Letters,
    Region(Region),
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letters => f.write_str("expected two letters of ISO 3166 such as `BR`"),
            Self::Region(region) => write!(f, "use `{region}`"),
        }
    }
}
