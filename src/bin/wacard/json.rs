//! JSON that is safe to show on a terminal.

use std::io::{self, Write};

use serde_json::ser::Formatter;
use wacard::id::Escaped;

/// Writes compact JSON in which control characters and invisible marks are escaped: it is equal to
/// the JSON without these escapes.
pub struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        for part in fragment.split_inclusive(Escaped::escapes) {
            let plain = part.trim_end_matches(Escaped::escapes);
            writer.write_all(plain.as_bytes())?;
            for c in part.chars().skip(plain.chars().count()) {
                escape(writer, c)?;
            }
        }
        Ok(())
    }
}

/// `\uXXXX`, or two of these for a character beyond the basic plane (RFC 8259 §7).
fn escape(writer: &mut (impl Write + ?Sized), c: char) -> io::Result<()> {
    let mut units = [0; 2];
    let mut units = c.encode_utf16(&mut units).iter();
    units.try_for_each(|unit| write!(writer, "\\u{unit:04x}"))
}
