//! The writer: the only way into a card's text. Values are escaped here, names and parameters
//! are checked by their types, so no text can end a line or begin a property.

use std::fmt;

use super::fold::Lines;
use super::names::{Name, ParamValue};
use super::property::Property;

/// A property's value, by how it is escaped.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// One text: `\`, `;`, `,` and line breaks are escaped.
    Text(&'a str),
    /// Texts with semicolons between them, as in `N` and `ORG`.
    Components(&'a [&'a str]),
    /// An address such as a URL: only `\` and line breaks are escaped, for which a valid one has
    /// no use; commas and semicolons belong to it.
    Uri(&'a str),
}

/// Writes content lines onto a [`Lines`], which ends and folds them.
///
/// Line breaks in values are written as `\n` whatever they were (CRLF, CR or LF); other control
/// characters, which a vCard cannot hold (RFC 2426 §4), are left out and counted.
///
/// # Examples
///
/// ```
/// use wacard::vcard::{Name, ParamValue, Unfolded, Value, Writer};
///
/// let mut card = String::new();
/// let mut writer = Writer::new(Unfolded(&mut card));
/// writer.begin()?;
/// let cell = (Name::new("type")?, ParamValue::new("CELL")?);
/// writer.property(None, Name::new("TEL")?, [cell], Value::Text("+1 555 0100"))?;
/// writer.property(None, Name::new("NOTE")?, [], Value::Text("a; b\nEND:VCARD"))?;
/// writer.end()?;
///
/// assert_eq!(
///     card,
///     "BEGIN:VCARD\nTEL;type=CELL:+1 555 0100\nNOTE:a\\; b\\nEND:VCARD\nEND:VCARD",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer<L> {
    out: L,
    left_out: usize,
}

impl<L: Lines> Writer<L> {
    /// Begins at the start of a line.
    pub fn new(out: L) -> Self {
        Self { out, left_out: 0 }
    }

    /// `BEGIN:VCARD`
    pub fn begin(&mut self) -> fmt::Result {
        self.fixed("BEGIN:VCARD")
    }

    /// `END:VCARD`, ended as [`Lines`] ends a card.
    pub fn end(&mut self) -> fmt::Result {
        self.out.write_str("END:VCARD")?;
        self.out.end_card()
    }

    /// One property, of a group where there is one, with its parameters in order.
    pub fn property<'p>(
        &mut self,
        group: Option<Name<'_>>,
        name: Name<'_>,
        params: impl IntoIterator<Item = (Name<'p>, ParamValue<'p>)>,
        value: Value<'_>,
    ) -> fmt::Result {
        if let Some(group) = group {
            self.out.write_str(group.as_str())?;
            self.out.write_str(".")?;
        }
        self.out.write_str(name.as_str())?;
        for (name, value) in params {
            self.param(name, value)?;
        }
        self.out.write_str(":")?;
        self.value(value)?;
        self.out.end_line()
    }

    /// A property that was read, as it was read: names, parameters and value keep their
    /// spelling. A line break within the value is written as `\n`.
    pub fn copy(&mut self, property: &Property<'_>) -> fmt::Result {
        self.out.write_str(property.head())?;
        self.out.write_str(":")?;
        let value = property.value();
        let mut lines = value.split(['\r', '\n']);
        self.out.write_str(lines.next().unwrap_or_default())?;
        for line in lines {
            self.out.write_str("\\n")?;
            self.out.write_str(line)?;
        }
        self.out.end_line()
    }

    /// How many control characters were left out so far.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// A property whose name and parameters the code itself spells.
    pub(crate) fn spelled(&mut self, head: &'static str, value: Value<'_>) -> fmt::Result {
        self.out.write_str(head)?;
        self.out.write_str(":")?;
        self.value(value)?;
        self.out.end_line()
    }

    /// A line that the code itself spells.
    pub(crate) fn fixed(&mut self, line: &'static str) -> fmt::Result {
        self.out.write_str(line)?;
        self.out.end_line()
    }

    fn param(&mut self, name: Name<'_>, value: ParamValue<'_>) -> fmt::Result {
        let quote = match value.needs_quotes() {
            true => "\"",
            false => "",
        };
        for part in [";", name.as_str(), "=", quote, value.as_str(), quote] {
            self.out.write_str(part)?;
        }
        Ok(())
    }

    fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::Text(text) => self.escaped(text, is_special),
            Value::Uri(uri) => self.escaped(uri, is_special_in_uri),
            Value::Components(all) => {
                for (at, component) in all.iter().enumerate() {
                    if at > 0 {
                        self.out.write_str(";")?;
                    }
                    self.escaped(component, is_special)?;
                }
                Ok(())
            }
        }
    }

    #[inline]
    fn escaped(&mut self, text: &str, special: impl Fn(u8) -> bool + Copy) -> fmt::Result {
        // Without an early exit the compiler checks many bytes at once.
        let any = text.bytes().fold(false, |any, byte| any | special(byte));
        match any {
            false => self.out.write_str(text),
            true => self.escape(text, special),
        }
    }

    fn escape(&mut self, text: &str, special: impl Fn(u8) -> bool + Copy) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(special) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or_default();
            self.out.write_str(plain)?;
            let (taken, escape) = match from.as_bytes() {
                [b'\r', b'\n', ..] => (2, "\\n"),
                [b'\r' | b'\n', ..] => (1, "\\n"),
                [b'\\', ..] => (1, "\\\\"),
                [b';', ..] => (1, "\\;"),
                [b',', ..] => (1, "\\,"),
                _ => (1, ""),
            };
            self.left_out += usize::from(escape.is_empty());
            self.out.write_str(escape)?;
            rest = from.get(taken..).unwrap_or_default();
        }
        self.out.write_str(rest)
    }
}

/// Bytes that a text value cannot hold as they are: what escapes and separates, and controls.
#[inline]
fn is_special(byte: u8) -> bool {
    matches!(byte, b';' | b',') || is_special_in_uri(byte)
}

#[inline]
fn is_special_in_uri(byte: u8) -> bool {
    byte == b'\\' || is_control(byte)
}

/// `CTL` of RFC 2426 §4, but for the tab, which is white space.
#[inline]
fn is_control(byte: u8) -> bool {
    (byte < b' ' && byte != b'\t') || byte == 0x7F
}
