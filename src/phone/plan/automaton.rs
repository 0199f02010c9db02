//! Answers about a number by libphonenumber's patterns, from minimal automata over the digits of
//! international numbers.
//!
//! All patterns of the metadata are joined into one deterministic automaton for each question
//! (type, region, format), in which equal states are one. An automaton is walked digit by digit,
//! until the answer depends on the number's length alone.

/// One automaton. Its data are linked only if it is used.
#[derive(Debug)]
pub(in crate::phone) struct Automaton {
    /// Targets of two bytes, the lower first: where the first three digits lead, 1000 of them;
    /// then the states, which are eleven targets each, where the ten digits lead and, always to a
    /// leaf, the number's end. A target is the place of a state among the states' targets or,
    /// from their number on, a leaf. The leaves follow: sixteen answers, by the number's length.
    bytes: &'static [u8],
    leaf_base: usize,
}

const STARTS: usize = 1000;
const SYMBOLS: usize = 11;
const END: usize = 10;
const LEAF_LEN: usize = 16;

impl Automaton {
    pub(super) const fn new(state_count: usize, bytes: &'static [u8]) -> Self {
        let leaf_base = state_count * SYMBOLS;
        Self { bytes, leaf_base }
    }

    /// The answer for an international number, ASCII digits without the plus sign; 0 for none.
    #[inline]
    pub(in crate::phone) fn answer(&self, e164: &[u8]) -> u8 {
        let Some((first, rest)) = e164.split_first_chunk::<3>() else {
            return 0;
        };
        let value = |at: usize| usize::from(first[at] & 0x0F);
        let mut target = self.target(100 * value(0) + 10 * value(1) + value(2));
        for digit in rest {
            if target >= self.leaf_base {
                break;
            }
            target = self.target(STARTS + target + usize::from(digit & 0x0F));
        }
        if target < self.leaf_base {
            target = self.target(STARTS + target + END);
        }
        self.leaf(target, e164.len())
    }

    #[inline]
    fn target(&self, place: usize) -> usize {
        match self.bytes.get(2 * place..2 * place + 2) {
            Some(&[low, high]) => usize::from(u16::from_le_bytes([low, high])),
            _ => self.leaf_base,
        }
    }

    #[inline]
    fn leaf(&self, target: usize, len: usize) -> u8 {
        let leaves = 2 * (STARTS + self.leaf_base);
        let at = leaves + (target - self.leaf_base) * LEAF_LEN;
        self.bytes.get(at + len).copied().unwrap_or(0)
    }
}
