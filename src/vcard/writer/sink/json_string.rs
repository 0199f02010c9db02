use std::fmt::{self, Write as _};

use super::Sink;
use crate::vcard::writer::escape::{any, find};
use crate::vcard::writer::line_start::LineStart;

/// The content of a JSON string (RFC 8259 §7), which is appended to a JSON text. Not `fmt::Write`,
/// so that no text gets past the escapes.
#[derive(Debug)]
pub struct JsonString<'a>(pub(crate) &'a mut String);

impl Sink for JsonString<'_> {
    const ESCAPES_QUOTES: bool = true;

    #[inline(always)]
    fn text(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }

    #[inline(always)]
    fn plain(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(text);
        Ok(())
    }

    #[inline(always)]
    fn lf(&mut self, start: LineStart) -> fmt::Result {
        self.plain(start.lf_in_json)
    }

    #[inline(always)]
    fn crlf(&mut self, start: LineStart) -> fmt::Result {
        self.plain(start.crlf_in_json)
    }
}

impl JsonString<'_> {
    /// Whether a text has neither control characters nor anything to escape.
    pub(crate) fn is_plain(text: &str) -> bool {
        !any(text.as_bytes(), [0x7F, b'"', b'\\'])
    }

    /// Appends any text.
    pub(crate) fn push(&mut self, text: &str) {
        match Self::is_plain(text) {
            true => self.0.push_str(text),
            false => self.push_escaped(text),
        }
    }

    fn push_escaped(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = find(rest.as_bytes(), [b'"', b'\\']) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or_default();
            self.0.push_str(plain);
            let mut chars = from.chars();
            self.escape(chars.next().unwrap_or_default());
            rest = chars.as_str();
        }
        self.0.push_str(rest);
    }

    fn escape(&mut self, c: char) {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{C}' => "\\f",
            other => {
                // Writing into a `String` does not fail.
                let _ = write!(self.0, "\\u{:04x}", u32::from(other));
                ""
            }
        };
        self.0.push_str(escape);
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    /// serde_json writes the shortest escape of each control character, as RFC 8259 §7 lists them.
    #[test]
    fn every_character_is_escaped_as_serde_json_escapes_it() {
        for c in ('\0'..='\u{FF}').chain("\u{2028}é😍".chars()) {
            for text in [format!("a {c}b{c}"), format!("{c}{:40}{c}", "x")] {
                let mut json = String::new();
                JsonString(&mut json).push(&text);
                assert_eq!(format!("\"{json}\""), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
