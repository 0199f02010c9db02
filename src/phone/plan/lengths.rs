use std::fmt;

/// A set of lengths of national numbers, 1 to 17 digits.
///
/// Shows as people say it: `8, 10 or 11`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Lengths(u32);

impl Lengths {
    /// Bit `n` stands for length `n`.
    pub(super) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether the set holds this length.
    #[must_use]
    pub fn contains(self, len: usize) -> bool {
        len < 32 && self.0 >> len & 1 == 1
    }

    #[inline]
    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The lengths, shortest first.
    #[must_use]
    pub fn iter(self) -> impl DoubleEndedIterator<Item = usize> {
        (0..32).filter(move |len| self.contains(*len))
    }

    pub(in crate::phone) fn min(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    pub(in crate::phone) fn max(self) -> usize {
        31usize.saturating_sub(self.0.leading_zeros() as usize)
    }
}

impl fmt::Display for Lengths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (min, max) = (self.min(), self.max());
        for len in self.iter() {
            let before = match len {
                _ if len == min => "",
                _ if len == max => " or ",
                _ => ", ",
            };
            write!(f, "{before}{len}")?;
        }
        Ok(())
    }
}
