//! JSON that is safe to show on a terminal.

use std::io::{self, Write};

use serde_json::ser::Formatter;
use wacard::id::Escaped;

/// Writes compact JSON in which control characters and invisible marks are escaped: it is equal to
/// the JSON without these escapes.
pub struct Visible;

impl Formatter for Visible {
    /// The fragment has no character that JSON itself must escape, so none before DEL; it may be
    /// whole JSON, which has other characters in its strings only.
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        // Without an early exit the compiler compares many bytes at once.
        let may_have = |any, byte| any | (byte >= DEL);
        match fragment.bytes().fold(false, may_have) {
            true => write_visible(writer, fragment),
            false => writer.write_all(fragment.as_bytes()),
        }
    }
}

const DEL: u8 = 0x7F;

fn write_visible(writer: &mut (impl Write + ?Sized), fragment: &str) -> io::Result<()> {
    let mut rest = fragment;
    let is_escaped = |c: char| c >= char::from(DEL) && Escaped::escapes(c);
    while let Some(at) = rest.find(is_escaped) {
        let (plain, after) = rest.split_at(at);
        writer.write_all(plain.as_bytes())?;
        let mut after = after.chars();
        after.next().map_or(Ok(()), |c| escape(writer, c))?;
        rest = after.as_str();
    }
    writer.write_all(rest.as_bytes())
}

/// `\uXXXX`, or two of these for a character beyond the basic plane (RFC 8259 §7).
fn escape(writer: &mut (impl Write + ?Sized), c: char) -> io::Result<()> {
    let mut units = [0; 2];
    let mut units = c.encode_utf16(&mut units).iter();
    units.try_for_each(|unit| write!(writer, "\\u{unit:04x}"))
}
