use super::region::Region;
use super::rules::Rules;

/// How the numbers of a request are read.
///
/// Rules alone are options without a region:
///
/// ```
/// use wacard::phone::ReadOptions;
/// use wacard::{Region, Rules};
///
/// let options = ReadOptions::from(Rules::WhatsApp).region(Region::BR);
/// assert_eq!((options.region, options.rules), (Some(Region::BR), Rules::WhatsApp));
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct ReadOptions {
    /// The region where numbers without a country calling code are dialled. Without one, such
    /// numbers are read as international ones, with a [warning](crate::contact::Tel::warning) if no
    /// numbering plan has them, or are errors.
    pub region: Option<Region>,
    /// The rules that make an id of a number.
    pub rules: Rules,
}

impl ReadOptions {
    /// Sets the region.
    #[must_use]
    pub fn region(self, region: impl Into<Option<Region>>) -> Self {
        Self {
            region: region.into(),
            ..self
        }
    }
}

impl From<Rules> for ReadOptions {
    fn from(rules: Rules) -> Self {
        Self {
            region: None,
            rules,
        }
    }
}
