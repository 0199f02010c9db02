//! Short texts, escaped in a place on the stack: a write for each piece of them would take longer
//! than the rest of a card.

use std::str::from_utf8;

use crate::vcard::lanes::Lane;

/// The most bytes of a text that is escaped here; each may become two.
const MAX_LEN: usize = 63;

/// For each byte: the two bytes that may stand for it, how many of them do, and whether (1 or 0)
/// the byte is none of those that are known here.
pub(super) struct Table([[u8; 4]; 256]);

impl Table {
    /// Escapes these bytes with a backslash, and LF as `\n`.
    pub(super) const fn new<const M: usize>(special: [u8; M]) -> Self {
        let mut table = [[0; 4]; 256];
        let mut byte = 0;
        while byte < table.len() {
            table[byte] = match byte as u8 {
                b'\n' => [b'\\', b'n', 2, 0],
                b'\t' => [b'\t', 0, 1, 0],
                // CR may join an LF, and others are dropped and counted.
                control if control.is_ascii_control() => [0, 0, 0, 1],
                byte => [byte, 0, 1, 0],
            };
            byte += 1;
        }
        let mut at = 0;
        while at < M {
            if !special[at].is_ascii_control() {
                table[special[at] as usize] = [b'\\', special[at], 2, 0];
            }
            at += 1;
        }
        Self(table)
    }
}

/// A place for one short text, escaped; aligned, because aligned bytes are checked as UTF-8 sixteen
/// at once.
#[derive(Default)]
#[repr(align(16))]
pub(crate) struct Room([[u8; Lane::WIDTH]; 9]);

impl Room {
    /// Escapes a text. Returns `None` for a long one, and for one with control characters other
    /// than LF and tabs.
    pub(super) fn escape(&mut self, text: &str, table: &Table) -> Option<&str> {
        if text.len() > MAX_LEN {
            return None;
        }
        // The length in the lowest eight bits, and above them the number of unknown bytes.
        let mut total = 0;
        for byte in text.bytes() {
            let [first, second, len, is_unknown] = table.0[usize::from(byte)];
            let at = usize::from(total as u8 & 0x7F);
            *self.0.as_flattened_mut().get_mut(at..)?.first_chunk_mut()? = [first, second];
            total += u16::from_le_bytes([len, is_unknown]);
        }
        let len = usize::from(total);
        // To the end of a lane: what follows is zero.
        let lanes = self.0.get(..len.div_ceil(Lane::WIDTH))?;
        from_utf8(lanes.as_flattened()).ok()?.get(..len)
    }
}
