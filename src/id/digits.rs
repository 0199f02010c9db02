use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use ascii::{AsciiChar, AsciiStr};
use wide::u8x16;

/// Up to 15 ASCII digits, stored inline: the most that E.164 allows.
///
/// Unused characters are NUL and the last one holds the number of used ones, so the order of the
/// bytes is the order of the text. Characters and not bytes, because their type makes them a text:
/// a check as UTF-8 at every write takes a sixth of the time of a card.
#[derive(Clone, Copy, Default)]
#[repr(align(8))]
pub(crate) struct Digits {
    chars: [AsciiChar; Digits::MAX + 1],
}

impl Digits {
    pub(crate) const MAX: usize = 15;

    /// Returns `None` for more than 15 digits. Every byte must be an ASCII digit.
    pub(crate) fn new(digits: &[u8]) -> Option<Self> {
        let mut bytes = [0; Self::MAX + 1];
        bytes.get_mut(..digits.len())?.copy_from_slice(digits);
        let word = u128::from_le_bytes(bytes);
        (digits.len() <= Self::MAX).then(|| Self::from_word(word, digits.len()))
    }

    /// The digits of a usual text, 8 to 15 of them. Returns `None` for any other.
    #[inline]
    pub(crate) fn of_usual(text: &[u8]) -> Option<Self> {
        let [first, last] =
            [text.first_chunk()?, text.last_chunk()?].map(|word| u64::from_le_bytes(*word));
        let is_usual = text.len() <= Self::MAX && are_digits(first) && are_digits(last);
        // Bytes that are in both are the same.
        let word = || u128::from(first) | u128::from(last) << (8 * (text.len() - 8));
        is_usual.then(|| Self::from_word(word(), text.len()))
    }

    /// Removes the digit at an index.
    #[inline]
    pub(crate) fn without(self, at: usize) -> Self {
        if at >= self.len() {
            return self;
        }
        let before = self.word() & first(at);
        let after = self.word() >> 8 & !first(at);
        Self::from_word(before | after, self.len() - 1)
    }

    /// Inserts a digit at an index, if there is room for it.
    #[inline]
    pub(crate) fn with(self, at: usize, digit: u8) -> Self {
        if at > self.len() || self.len() == Self::MAX {
            return self;
        }
        let before = self.word() & first(at);
        let after = (self.word() & !first(at)) << 8;
        let inserted = u128::from(digit) << (8 * at);
        Self::from_word(before | inserted | after, self.len() + 1)
    }

    /// The digits as one word, the first of them lowest: moving bytes within an array costs more
    /// than all else that is done with an id.
    #[inline]
    fn word(self) -> u128 {
        u128::from_le_bytes(self.bytes()) & first(Self::MAX)
    }

    #[inline]
    fn from_word(word: u128, len: usize) -> Self {
        let word = word | (len as u128) << (8 * Self::MAX);
        Self::from_bytes(u8x16::new(word.to_le_bytes()))
    }

    /// Every byte must be ASCII.
    #[inline(always)]
    fn from_bytes(bytes: u8x16) -> Self {
        // No byte is changed. But so the compiler knows that all are ASCII, and stores them at once.
        let chars = bytes.min(u8x16::splat(0x7F)).to_array();
        let chars = chars.map(|byte| AsciiChar::from_ascii(byte).unwrap_or_default());
        Self { chars }
    }

    #[inline(always)]
    fn bytes(&self) -> [u8; Self::MAX + 1] {
        let chars = <&AsciiStr>::from(self.chars.as_slice());
        chars.as_bytes().first_chunk().copied().unwrap_or_default()
    }

    /// Joins runs of digits. Returns `None` for more than 15 digits.
    pub(crate) fn concat(runs: &[&[u8]]) -> Option<Self> {
        let mut all = [0; Self::MAX + 1];
        let mut len = 0;
        for run in runs {
            all.get_mut(len..len + run.len())?.copy_from_slice(run);
            len += run.len();
        }
        Self::new(all.get(..len)?)
    }

    #[inline]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.as_str().as_bytes()
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        let chars = self.chars.get(..self.len()).unwrap_or_default();
        <&AsciiStr>::from(chars).as_str()
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.chars[Self::MAX].as_byte())
    }
}

impl PartialEq for Digits {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Digits {}

impl Ord for Digits {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes().cmp(&other.bytes())
    }
}

impl PartialOrd for Digits {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Digits {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().hash(state);
    }
}

/// Whether eight bytes are ASCII digits: each is 0x3_, and so it is when 6 is added.
#[inline]
fn are_digits(word: u64) -> bool {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    const SIX: u64 = 0x0606_0606_0606_0606;

    (word & HIGH | (word.wrapping_add(SIX) & HIGH) >> 4) == 0x3333_3333_3333_3333
}

/// The bits of the first bytes of a word, up to 15.
#[inline]
fn first(bytes: usize) -> u128 {
    (1 << (8 * bytes)) - 1
}

/// One to 15 digits while they are read, in a register: four bits each from the highest, unused
/// ones zero, and how many they are in the lowest four.
///
/// Bytes that are stored one by one cannot be loaded together for a while, which would take as long
/// as all else that is done with a number.
#[derive(Clone, Copy)]
pub(crate) struct PackedDigits(u64);

impl PackedDigits {
    /// Digits whose last is in the lowest four bits. Returns `None` for none or more than 15.
    #[inline]
    pub(crate) fn new(digits: u64, len: usize) -> Option<Self> {
        let unused = (Digits::MAX + 1).checked_sub(len)?;
        let is_some = (1..=Digits::MAX).contains(&len);
        is_some.then(|| Self(digits << (4 * unused) | len as u64))
    }

    #[inline]
    pub(crate) fn len(self) -> usize {
        (self.0 & 15) as usize
    }

    /// A digit, in ASCII; `0` for one after the last.
    #[inline]
    pub(crate) fn digit(self, at: usize) -> u8 {
        b'0' | (self.0 << (4 * at) >> 60) as u8
    }
}

/// The digits `0`, by how many they are.
const ZEROS: [[u8; Digits::MAX + 1]; Digits::MAX + 1] = {
    let mut zeros = [[0; Digits::MAX + 1]; Digits::MAX + 1];
    let mut len = 0;
    while len <= Digits::MAX {
        let mut at = 0;
        while at < len {
            zeros[len][at] = b'0';
            at += 1;
        }
        len += 1;
    }
    zeros
};

impl From<PackedDigits> for Digits {
    #[inline]
    fn from(digits: PackedDigits) -> Self {
        const LOW: u64 = 0x0F0F_0F0F_0F0F_0F0F;
        let half = |values: u64| u8x16::new(u128::from(values.swap_bytes()).to_le_bytes());
        let values = u8x16::unpack_low(half(digits.0 >> 4 & LOW), half(digits.0 & LOW));
        let zeros = u8x16::new(ZEROS[digits.len()]);
        Self::from_bytes(values | zeros)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The digits `1`, `12`, `123` and so on, with as many as E.164 allows.
    fn runs() -> impl Iterator<Item = &'static [u8]> {
        let all = b"123456789012345";
        (1..=Digits::MAX).map(|len| &all[..len])
    }

    /// As a vector does, but for a place that is none.
    #[test]
    fn a_digit_is_removed_where_there_is_one() {
        for run in runs() {
            let digits = Digits::new(run).unwrap();
            for at in 0..=Digits::MAX {
                let mut expected = run.to_vec();
                if at < run.len() {
                    expected.remove(at);
                }
                assert_eq!(Digits::new(&expected), Some(digits.without(at)), "{at}");
            }
        }
    }

    /// As a vector does, but for a place that is none and a digit too many.
    #[test]
    fn a_digit_is_inserted_where_there_is_room() {
        for run in runs() {
            let digits = Digits::new(run).unwrap();
            for at in 0..=Digits::MAX {
                let mut expected = run.to_vec();
                if at <= run.len() && run.len() < Digits::MAX {
                    expected.insert(at, b'0');
                }
                assert_eq!(Digits::new(&expected), Some(digits.with(at, b'0')), "{at}");
            }
        }
    }

    #[test]
    fn digits_are_unpacked_as_they_were_packed() {
        let pack = |run: &[u8]| {
            run.iter()
                .fold(0, |all, digit| all << 4 | u64::from(digit - b'0'))
        };
        for run in runs() {
            let packed = PackedDigits::new(pack(run), run.len()).unwrap();
            assert_eq!(Digits::new(run), Some(packed.into()));
            assert_eq!(packed.len(), run.len());
            for (at, digit) in run.iter().enumerate() {
                assert_eq!(packed.digit(at), *digit);
            }
        }
        assert!(PackedDigits::new(0, 0).is_none());
        assert!(PackedDigits::new(pack(b"1234567890123456"), 16).is_none());
        assert!(PackedDigits::new(0, 17).is_none());
    }

    #[test]
    fn usual_texts_are_digits_alone() {
        for len in 0..20 {
            let text = &b"12345678901234567890"[..len];
            let expected = Digits::new(text).filter(|_| len >= 8);
            assert_eq!(Digits::of_usual(text), expected);
            for at in 0..len {
                for byte in 0..=u8::MAX {
                    let mut text = text.to_vec();
                    text[at] = byte;
                    let is_usual = byte.is_ascii_digit() && (8..=15).contains(&len);
                    let expected = is_usual.then(|| Digits::new(&text)).flatten();
                    assert_eq!(Digits::of_usual(&text), expected, "{text:?}");
                }
            }
        }
    }

    /// As their texts are.
    #[test]
    fn digits_are_equal_and_in_order() {
        let texts = ["", "1", "10", "100", "12", "2", "20", "3"];
        let all = texts.map(|text| Digits::new(text.as_bytes()).unwrap());
        for (one, text) in all.iter().zip(texts) {
            assert_eq!(one.as_str(), text);
            for (other, other_text) in all.iter().zip(texts) {
                assert_eq!(one.cmp(other), text.cmp(other_text), "{text} {other_text}");
                assert_eq!(one == other, text == other_text);
            }
        }
    }

    #[test]
    fn runs_are_joined_up_to_fifteen_digits() {
        let most: [&[u8]; 3] = [b"55", b"", b"1234567890123"];
        assert_eq!(Digits::concat(&most), Digits::new(b"551234567890123"));
        assert_eq!(Digits::concat(&[b"55", b"12345678901234"]), None);
        assert_eq!(Digits::new(b"5512345678901234"), None);
    }
}
