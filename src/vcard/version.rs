use std::fmt;

/// A card's version: 2.1, 3.0, 4.0, or any other text, which is read as 3.0.
///
/// ```
/// use wacard::vcard::{Card, Version};
///
/// let card = Card::parse("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nEND:VCARD")?;
/// assert_eq!(card.version(), Some(Version::V4_0));
/// assert_eq!(Version::V4_0.to_string(), "4.0");
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Version {
    /// vCard 2.1, of 1996.
    V2_1,
    /// RFC 2426.
    V3_0,
    /// RFC 6350.
    V4_0,
    /// Any other text.
    Other,
}

impl Version {
    pub(super) fn read(value: &str) -> Self {
        match value {
            "2.1" => Self::V2_1,
            "3.0" => Self::V3_0,
            "4.0" => Self::V4_0,
            // A value is the first line's where a raw line break follows.
            _ => match value.lines().next().unwrap_or_default().trim() {
                bare if bare != value => Self::read(bare),
                _ => Self::Other,
            },
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::V2_1 => "2.1",
            Self::V3_0 => "3.0",
            Self::V4_0 => "4.0",
            Self::Other => "other",
        })
    }
}
