use std::fmt;

/// Up to 15 ASCII digits, stored inline: the most that E.164 allows.
///
/// Unused bytes are zero, so that the derived order is the order of the text.
#[derive(Clone, Copy, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub(crate) struct Digits {
    bytes: [u8; Digits::MAX],
    len: u8,
}

impl Digits {
    pub(crate) const MAX: usize = 15;

    /// The digits, or nothing where there are too many. Other bytes must not occur.
    pub(crate) fn new(digits: &[u8]) -> Option<Self> {
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..digits.len())?.copy_from_slice(digits);
        Self::of_padded(&bytes, digits.len())
    }

    /// As many of the digits, behind which are zero bytes.
    #[inline]
    pub(crate) fn of_padded(digits: &[u8; Self::MAX], len: usize) -> Option<Self> {
        (len <= Self::MAX).then_some(Self {
            bytes: *digits,
            len: len as u8,
        })
    }

    /// Without one of the digits.
    pub(crate) fn without(mut self, at: usize) -> Self {
        if at < self.len() {
            self.bytes.copy_within(at + 1.., at);
            self.bytes[Self::MAX - 1] = 0;
            self.len -= 1;
        }
        self
    }

    /// With one digit more at this place, where there is room for it.
    pub(crate) fn with(mut self, at: usize, digit: u8) -> Self {
        if at <= self.len() && self.len() < Self::MAX {
            self.bytes.copy_within(at..Self::MAX - 1, at + 1);
            self.bytes[at] = digit;
            self.len += 1;
        }
        self
    }

    /// Several runs of digits, one after another, or nothing where there are too many.
    pub(crate) fn concat(runs: &[&[u8]]) -> Option<Self> {
        let mut all = Self::default();
        for run in runs {
            let start = all.len();
            let end = start + run.len();
            all.bytes.get_mut(start..end)?.copy_from_slice(run);
            all.len = end as u8;
        }
        Some(all)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len()).unwrap_or_default()
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
