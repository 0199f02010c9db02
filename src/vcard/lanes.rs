//! Sixteen bytes compared at once, for the scans that most of the time of reading goes into.

use std::ops::BitOr;

use wide::u8x16;

/// Sixteen bytes, or a mark at some of sixteen bytes.
#[derive(Clone, Copy)]
pub(super) struct Lane(u8x16);

impl Lane {
    pub(super) const WIDTH: usize = 16;

    /// The first bytes. Returns `None` if there are fewer.
    #[inline(always)]
    pub(super) fn first(bytes: &[u8]) -> Option<Self> {
        bytes.first_chunk().map(|lane| Self(u8x16::new(*lane)))
    }

    /// The lanes of a text, each with its place, without the last bytes that fill none.
    #[inline(always)]
    pub(super) fn all(bytes: &[u8]) -> impl Iterator<Item = (usize, Self)> {
        let lanes = bytes.chunks_exact(Self::WIDTH).map_while(Self::first);
        (0..).step_by(Self::WIDTH).zip(lanes)
    }

    /// Marks the bytes that are this one.
    #[inline(always)]
    pub(super) fn is(self, byte: u8) -> Self {
        Self(self.0.cmp_eq(u8x16::splat(byte)))
    }

    /// Marks the bytes that are among these.
    #[inline(always)]
    pub(super) fn is_any<const N: usize>(self, wanted: [u8; N]) -> Self {
        let none = Self(u8x16::ZERO);
        wanted
            .into_iter()
            .fold(none, |marks, byte| marks | self.is(byte))
    }

    /// Marks the bytes of a range.
    #[inline(always)]
    pub(super) fn is_within(self, first: u8, last: u8) -> Self {
        let from_first = self.0 - u8x16::splat(first);
        let most = u8x16::splat(last.wrapping_sub(first));
        Self(from_first.min(most).cmp_eq(from_first))
    }

    /// Sets a bit of every byte.
    #[inline(always)]
    pub(super) fn with(self, bit: u8) -> Self {
        Self(self.0 | u8x16::splat(bit))
    }

    /// The marks as bits, the first byte's the lowest.
    #[inline(always)]
    pub(super) fn bits(self) -> u16 {
        self.0.move_mask() as u16
    }

    /// The place of the first mark.
    #[inline(always)]
    pub(super) fn first_mark(self) -> Option<usize> {
        first_bit(self.bits())
    }
}

/// Where the first of these bytes stands; for texts that are so short that a call of `memchr` would
/// cost more than the search.
#[inline(always)]
pub(super) fn find<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    for (start, lane) in Lane::all(bytes) {
        if let Some(at) = lane.is_any(wanted).first_mark() {
            return Some(start + at);
        }
    }
    // Nothing was found before the last bytes, which may be searched again.
    if let Some(last) = bytes.last_chunk() {
        let at = Lane(u8x16::new(*last)).is_any(wanted).first_mark()?;
        return Some(bytes.len() - Lane::WIDTH + at);
    }
    match side_by_side(bytes) {
        Some((few, half)) => {
            let at = Lane(u8x16::new(few)).is_any(wanted).first_mark()?;
            let in_last = || bytes.len() + at - 2 * half;
            Some(if at < half { at } else { in_last() })
        }
        None => bytes.iter().position(|byte| wanted.contains(byte)),
    }
}

/// The first 8 of up to 16 bytes, and beside them the last 8, which may be the same; or the first 4
/// and the last 4, twice. Returns how many those are too, and `None` for fewer than 4 bytes.
#[inline(always)]
pub(super) fn side_by_side(bytes: &[u8]) -> Option<([u8; Lane::WIDTH], usize)> {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|word| u128::from(u64::from_le_bytes(*word)));
        return Some(((first | last << u64::BITS).to_le_bytes(), 8));
    }
    let [first, last] = [bytes.first_chunk()?, bytes.last_chunk()?];
    let [first, last] = [first, last].map(|word| u64::from(u32::from_le_bytes(*word)));
    let both = u128::from(first | last << u32::BITS);
    Some(((both | both << u64::BITS).to_le_bytes(), 4))
}

/// The place of the lowest bit that is set.
#[inline(always)]
pub(super) fn first_bit(bits: impl Into<u32>) -> Option<usize> {
    let bits = bits.into();
    (bits != 0).then(|| bits.trailing_zeros() as usize)
}

impl BitOr for Lane {
    type Output = Self;

    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wanted_byte_is_found_at_every_place() {
        for len in 0..50 {
            let text = vec![b'a'; len];
            assert_eq!(find(&text, *b"b;"), None);
            for first in 0..len {
                for second in first..len {
                    let mut text = text.clone();
                    (text[second], text[first]) = (b'b', b';');
                    assert_eq!(find(&text, *b"b;"), Some(first));
                }
            }
        }
    }

    #[test]
    fn marks_are_those_of_the_bytes_one_by_one() {
        for start in (0..=u8::MAX).step_by(Lane::WIDTH) {
            let bytes: Vec<u8> = (start..=start + 15).collect();
            let lane = Lane::first(&bytes).unwrap();
            let bits = |is: &dyn Fn(u8) -> bool| {
                let marks = bytes.iter().map(|byte| u16::from(is(*byte)));
                marks.rev().fold(0, |bits, mark| bits << 1 | mark)
            };
            assert_eq!(lane.is(b'A').bits(), bits(&|byte| byte == b'A'));
            let lower = lane.with(0x20).is_within(b'a', b'z');
            assert_eq!(lower.bits(), bits(&|byte| byte.is_ascii_alphabetic()));
        }
    }
}
