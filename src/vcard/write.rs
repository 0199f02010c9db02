//! The writer: the only way into a card's text. Values are escaped here, names and parameters
//! are checked by their types, so no text can end a line or begin a property.

use std::fmt;

use super::fold::Lines;
use super::names::{Name, ParamValue};
use super::property::Property;
use super::scan;

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
        self.out.write_str("BEGIN:VCARD")
    }

    /// `END:VCARD`, ended as [`Lines`] ends a card.
    pub fn end(&mut self) -> fmt::Result {
        self.out.next_line_with("\nEND:VCARD")?;
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
        self.out.next_line()?;
        if let Some(group) = group {
            self.out.write_str(group.as_str())?;
            self.out.write_str(".")?;
        }
        self.out.write_str(name.as_str())?;
        for (name, value) in params {
            self.param(name, value)?;
        }
        self.out.write_str(":")?;
        self.value(value)
    }

    /// A property that was read, as it was read: names, parameters and value keep their
    /// spelling. A line break within the value is written as `\n`.
    pub fn copy(&mut self, property: &Property<'_>) -> fmt::Result {
        self.out.next_line()?;
        self.out.write_str(property.head())?;
        self.out.write_str(":")?;
        let value = property.value();
        let mut lines = value.split(['\r', '\n']);
        self.out.write_str(lines.next().unwrap_or_default())?;
        for line in lines {
            self.out.write_str("\\n")?;
            self.out.write_str(line)?;
        }
        Ok(())
    }

    /// How many control characters were left out so far.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// Begins a line with what the code itself spells, behind LF: see
    /// [`Lines::next_line_with`].
    #[inline(always)]
    pub(crate) fn line(&mut self, lf_and_start: &'static str) -> fmt::Result {
        self.out.next_line_with(lf_and_start)
    }

    /// Goes on with what the code itself spells, or what a type tells to be of that kind.
    #[inline(always)]
    pub(crate) fn syntax(&mut self, text: &str) -> fmt::Result {
        self.out.write_str(text)
    }

    /// Goes on with a text, escaped.
    #[inline(always)]
    pub(crate) fn text(&mut self, text: Scanned<'_>) -> fmt::Result {
        match text.is_plain {
            true => self.out.write_str(text.text),
            false => self.escape(text.text, SPECIAL),
        }
    }

    /// Goes on with a number, in decimal digits.
    #[inline(always)]
    pub(crate) fn number(&mut self, number: usize) -> fmt::Result {
        const DIGITS: &str = "0123456789";

        match DIGITS.get(number..number.wrapping_add(1)) {
            Some(digit) => self.out.write_str(digit),
            None => write!(self.out, "{number}"),
        }
    }

    /// Goes on with a parameter.
    pub(crate) fn param(&mut self, name: Name<'_>, value: ParamValue<'_>) -> fmt::Result {
        let quote = match value.needs_quotes() {
            true => "\"",
            false => "",
        };
        for part in [";", name.as_str(), "=", quote, value.as_str(), quote] {
            self.out.write_str(part)?;
        }
        Ok(())
    }

    #[inline(always)]
    pub(crate) fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::Text(text) => self.text(Scanned::new(text)),
            Value::Uri(uri) => match scan::any(uri.as_bytes(), SPECIAL_IN_URI) {
                false => self.out.write_str(uri),
                true => self.escape(uri, SPECIAL_IN_URI),
            },
            Value::Components(all) => {
                for (at, component) in all.iter().enumerate() {
                    if at > 0 {
                        self.out.write_str(";")?;
                    }
                    self.text(Scanned::new(component))?;
                }
                Ok(())
            }
        }
    }

    #[cold]
    fn escape<const M: usize>(&mut self, text: &str, special: [u8; M]) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = scan::find(rest.as_bytes(), special) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or_default();
            self.out.write_str(plain)?;
            let (taken, escape) = match from.as_bytes() {
                [b'\r', b'\n', ..] => (2, "\\n"),
                [b'\r' | b'\n', ..] => (1, "\\n"),
                [b'\\', ..] => (1, "\\\\"),
                [b';', ..] => (1, "\\;"),
                [b',', ..] => (1, "\\,"),
                [b'\t', ..] => (1, "\t"),
                _ => (1, ""),
            };
            self.left_out += usize::from(escape.is_empty());
            self.out.write_str(escape)?;
            rest = from.get(taken..).unwrap_or_default();
        }
        self.out.write_str(rest)
    }
}

/// A text that was looked through for what must be escaped: once, however often it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanned<'a> {
    text: &'a str,
    /// Whether all of it can be written as it is.
    is_plain: bool,
}

impl<'a> Scanned<'a> {
    #[inline(always)]
    pub(crate) fn new(text: &'a str) -> Self {
        let is_plain = !scan::any(text.as_bytes(), SPECIAL);
        Self { text, is_plain }
    }

    /// What the code itself spells, with nothing to escape.
    pub(crate) const fn known(text: &'static str) -> Self {
        let is_plain = true;
        Self { text, is_plain }
    }

    /// Whether Apple's brackets are around it.
    pub(crate) fn is_bracketed(&self) -> bool {
        self.text.starts_with("_$!<") && self.text.ends_with(">!$_")
    }
}

/// What a text holds only escaped, or with DEL not at all, beside the control characters. The
/// tab among those is looked at again.
const SPECIAL: [u8; 4] = [0x7F, b'\\', b';', b','];

/// In an address commas and semicolons belong to it.
const SPECIAL_IN_URI: [u8; 2] = [0x7F, b'\\'];
