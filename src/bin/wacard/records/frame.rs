//! Where a JSON value ends.

use memchr::memchr2;

/// How far the frame of a value is read: its brackets and texts, and nothing else of its grammar.
#[derive(Clone, Copy, Default)]
pub(super) struct Frame {
    depth: usize,
    is_in_text: bool,
    /// Whether the last byte was a backslash in a text.
    is_escaped: bool,
}

impl Frame {
    /// Whether the value ends in bytes that follow those that were read before.
    pub(super) fn ends_in(&mut self, mut bytes: &[u8]) -> bool {
        while !bytes.is_empty() {
            let read = match self.is_in_text {
                true => self.text(bytes),
                false => self.brackets(bytes),
            };
            bytes = bytes.get(read..).unwrap_or_default();
            if self.depth == 0 && !self.is_in_text {
                return true;
            }
        }
        false
    }

    /// Reads on in a text. Returns how many bytes were read.
    fn text(&mut self, bytes: &[u8]) -> usize {
        if std::mem::take(&mut self.is_escaped) {
            return 1;
        }
        let Some(at) = memchr2(b'"', b'\\', bytes) else {
            return bytes.len();
        };
        self.is_escaped = bytes.get(at) == Some(&b'\\');
        self.is_in_text = self.is_escaped;
        at + 1
    }

    /// Reads on outside of texts, up to the next text or the end of the value. Returns how many
    /// bytes were read.
    fn brackets(&mut self, bytes: &[u8]) -> usize {
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'"' => self.is_in_text = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            if self.is_in_text || self.depth == 0 {
                return at + 1;
            }
        }
        bytes.len()
    }
}
