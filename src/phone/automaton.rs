//! What libphonenumber's patterns say of a number, without patterns: minimal automata over the
//! digits of international numbers.
//!
//! All the patterns of the metadata are joined into one deterministic automaton for each question
//! (of which type is it, whose, how is it written), in which equal states are one. It is walked
//! digit by digit, and left as soon as the answer depends on nothing but the number's length.

/// One automaton. Where it is not asked, its data are not linked.
#[derive(Debug)]
pub(super) struct Automaton {
    /// The states, then the leaves.
    ///
    /// A state is eleven targets of two bytes, the lower first: where the ten digits lead and,
    /// always to a leaf, the number's end. A target below the number of states is a state, above
    /// it a leaf. A leaf is sixteen answers, by the number's length.
    bytes: &'static [u8],
    state_count: usize,
}

const STATE_LEN: usize = 11 * 2;
const LEAF_LEN: usize = 16;
const END: usize = 10;

impl Automaton {
    pub(super) const fn new(state_count: usize, bytes: &'static [u8]) -> Self {
        Self { bytes, state_count }
    }

    /// The answer for an international number, ASCII digits without the plus sign; 0 for none.
    pub(super) fn answer(&self, e164: &[u8]) -> u8 {
        let mut state = self.state_count - 1;
        for digit in e164 {
            state = self.target(state, usize::from(digit & 0x0F));
            if state >= self.state_count {
                return self.leaf(state, e164.len());
            }
        }
        self.leaf(self.target(state, END), e164.len())
    }

    fn target(&self, state: usize, symbol: usize) -> usize {
        let at = state * STATE_LEN + symbol * 2;
        match self.bytes.get(at..at + 2) {
            Some(&[low, high]) => usize::from(u16::from_le_bytes([low, high])),
            _ => self.state_count,
        }
    }

    fn leaf(&self, target: usize, len: usize) -> u8 {
        let at = self.state_count * STATE_LEN + (target - self.state_count) * LEAF_LEN;
        self.bytes.get(at + len).copied().unwrap_or(0)
    }
}
