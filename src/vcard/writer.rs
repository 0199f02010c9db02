//! The writer: the only way into a card's text. It escapes values, and takes names and parameters
//! only by types that were checked, so no text can end a line or begin a property.

mod escape;
mod layout;
mod line_start;
mod sink;

use std::borrow::Cow;
use std::fmt;

use self::escape::{CONTROLS, IN_RAW_VALUE, IN_TEXT, IN_URI, Marks, Special, State, any, escape};
pub(crate) use self::escape::{Room, Scanned};
pub use self::layout::{FoldedLines, Layout, LfLines};
pub use self::line_start::LineStart;
pub(crate) use self::line_start::line_start;
pub use self::sink::{JsonString, Sink};
use super::Card;
use super::grammar::strip_soft_break;
use super::names::{Name, ParamValue};
use super::property::Property;
use super::text_list::TextList;

/// A property's value, by its escapes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// One text: `\`, `;`, `,` and line breaks are escaped.
    Text(&'a str),
    /// Texts with semicolons between them, as in `ORG`.
    Components(&'a [&'a str]),
    /// Texts with commas between them, as in `CATEGORIES` and `NICKNAME`.
    List(&'a TextList<'a>),
    /// Lists with semicolons between them, as in `N` and `ADR`.
    Lists(&'a [&'a TextList<'a>]),
    /// An address such as a URL: only `\` and line breaks are escaped, for which a valid one has
    /// no use; commas and semicolons belong to it.
    Uri(&'a str),
}

/// Writes content lines: [unfolded with LF](Writer::lf) or [folded with CRLF](Writer::folded).
///
/// Line breaks in values (CRLF, CR or LF) are written as `\n`; other control characters, which a
/// vCard cannot hold (RFC 2426 §4), are dropped and counted.
///
/// # Examples
///
/// ```
/// use wacard::vcard::{Name, ParamValue, Value, Writer};
///
/// let mut card = String::new();
/// let mut writer = Writer::lf(&mut card);
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
    dropped_controls: usize,
}

impl<W: fmt::Write> Writer<LfLines<W>> {
    /// Writes lines with LF between them, none after the last, never folded: as WhatsApp does.
    pub fn lf(out: W) -> Self {
        Self::to_lf(out)
    }
}

impl<S: Sink> Writer<LfLines<S>> {
    pub(crate) fn to_lf(out: S) -> Self {
        Self::with_layout(LfLines::new(out))
    }
}

impl<W: fmt::Write> Writer<FoldedLines<W>> {
    /// Writes lines that end with CRLF, folded at 75 bytes: as RFC 2426 wants them.
    pub fn folded(out: W) -> Self {
        Self::to_folded(out)
    }
}

impl<S: Sink> Writer<FoldedLines<S>> {
    pub(crate) fn to_folded(out: S) -> Self {
        Self::with_layout(FoldedLines::new(out))
    }
}

impl<L: Layout> Writer<L> {
    fn with_layout(out: L) -> Self {
        let dropped_controls = 0;
        Self {
            out,
            dropped_controls,
        }
    }

    /// Writes `BEGIN:VCARD`.
    ///
    /// # Errors
    ///
    /// Only those of the writer's output.
    pub fn begin(&mut self) -> fmt::Result {
        self.out.write_str("BEGIN:VCARD")
    }

    /// Writes `END:VCARD`, with a line end after it if the layout has one.
    ///
    /// # Errors
    ///
    /// Only those of the writer's output.
    pub fn end(&mut self) -> fmt::Result {
        self.end_with(line_start!("END:VCARD"))
    }

    /// Writes one property: its group, if any, its name, its parameters in order, and its value.
    ///
    /// # Errors
    ///
    /// Only those of the writer's output.
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

    /// Writes a property that was read, as it was read: names, parameters and value keep their
    /// spelling. A line break within the value is written as `\n`, and an equals sign at the end of
    /// a quoted-printable one as `=3D`, because it would join the next line.
    ///
    /// # Errors
    ///
    /// Only those of the writer's output.
    pub fn copy(&mut self, property: &Property<'_>) -> fmt::Result {
        self.out.next_line()?;
        self.out.write_str(property.content_line().head())?;
        self.out.write_str(":")?;
        let value = property.value();
        let is_quoted_printable = property.content_line().is_quoted_printable();
        let before_equals = is_quoted_printable.then(|| strip_soft_break(&value));
        let before_equals = before_equals.flatten();
        let mut lines = before_equals.unwrap_or(&value).split(['\r', '\n']);
        self.out.write_str(lines.next().unwrap_or_default())?;
        for line in lines {
            self.out.write_str("\\n")?;
            self.out.write_str(line)?;
        }
        match before_equals {
            Some(_) => self.out.write_str("=3D"),
            None => Ok(()),
        }
    }

    /// Writes the end of a card, which may begin with another line.
    #[inline(always)]
    pub(crate) fn end_with(&mut self, end: LineStart) -> fmt::Result {
        self.out.next_line_with(end)?;
        self.out.end_card()
    }

    /// The number of control characters that were dropped so far.
    pub fn dropped_controls(&self) -> usize {
        self.dropped_controls
    }

    /// Begins a line.
    pub(crate) fn begin_line(&mut self) -> fmt::Result {
        self.out.next_line()
    }

    /// Continues with syntax that was read: a separator, and the text after it.
    pub(crate) fn syntax(&mut self, separator: &'static str, text: &str) -> fmt::Result {
        self.out.write_str(separator)?;
        self.out.write_str(text)
    }

    /// Marks what is escaped of a text here.
    #[inline(always)]
    pub(crate) fn marks(text: &str) -> Marks {
        Marks::of_text(text, L::ESCAPES_QUOTES)
    }

    /// Marks what is escaped of an address here.
    #[inline(always)]
    pub(crate) fn marks_of_uri(uri: &str) -> Marks {
        Marks::of_uri(uri, L::ESCAPES_QUOTES)
    }

    /// Searches a text, for a place to write it that escapes as this one does.
    #[inline(always)]
    pub(crate) fn scan<'t>(&self, text: &'t str) -> Scanned<'t> {
        Scanned::new(text, Self::marks(text))
    }

    /// Searches an address.
    #[inline(always)]
    pub(crate) fn scan_uri<'t>(&self, uri: &'t str) -> Scanned<'t> {
        Scanned::new(uri, Self::marks_of_uri(uri))
    }

    /// Begins a line with a literal.
    #[inline(always)]
    pub(crate) fn line(&mut self, start: LineStart) -> fmt::Result {
        self.out.next_line_with(start)
    }

    /// Continues with a literal without quotes, backslashes and control characters.
    #[inline(always)]
    pub(crate) fn literal(&mut self, text: &'static str) -> fmt::Result {
        self.out.write_plain(text)
    }

    /// Continues with a text that has nothing to escape.
    #[inline(always)]
    pub(crate) fn plain(&mut self, text: &str) -> fmt::Result {
        self.out.write_plain(text)
    }

    /// Continues with a text that has nothing to escape, on a line that is not folded.
    #[inline(always)]
    pub(crate) fn within(&mut self, text: &str) -> fmt::Result {
        self.out.write_within(text)
    }

    /// Continues with a text, escaped.
    #[inline(always)]
    pub(crate) fn text(&mut self, text: Scanned<'_>) -> fmt::Result {
        self.scanned(text, &IN_TEXT)
    }

    #[inline(always)]
    fn scanned<const M: usize>(
        &mut self,
        Scanned { text, state }: Scanned<'_>,
        special: &Special<M>,
    ) -> fmt::Result {
        match state {
            State::Plain => self.out.write_plain(text),
            State::Escaped => self.out.write_str(text),
            State::ToEscape => self.escape(text, special),
        }
    }

    /// Continues with a number, in decimal digits.
    #[inline(always)]
    pub(crate) fn number(&mut self, number: usize) -> fmt::Result {
        const DIGITS: &str = "0123456789";

        match DIGITS.get(number..number.wrapping_add(1)) {
            Some(digit) => self.out.write_str(digit),
            None => write!(self.out, "{number}"),
        }
    }

    /// Continues with a parameter.
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
            Value::Text(text) => self.text(self.scan(text)),
            Value::Uri(uri) => self.uri(self.scan_uri(uri)),
            Value::Components(all) => {
                for (at, component) in all.iter().enumerate() {
                    if at > 0 {
                        self.out.write_str(";")?;
                    }
                    self.text(self.scan(component))?;
                }
                Ok(())
            }
            Value::List(list) => self.list(list),
            Value::Lists(all) => {
                for (at, list) in all.iter().enumerate() {
                    if at > 0 {
                        self.out.write_str(";")?;
                    }
                    self.list(list)?;
                }
                Ok(())
            }
        }
    }

    /// Continues with an address, escaped.
    #[inline(always)]
    pub(crate) fn uri(&mut self, uri: Scanned<'_>) -> fmt::Result {
        self.scanned(uri, &IN_URI)
    }

    #[inline(always)]
    fn list(&mut self, list: &TextList<'_>) -> fmt::Result {
        match list.items() {
            [only] => self.text(self.scan(only)),
            all => self.several(all),
        }
    }

    #[cold]
    fn several(&mut self, items: &[Cow<'_, str>]) -> fmt::Result {
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.write_str(",")?;
            }
            self.text(self.scan(item))?;
        }
        Ok(())
    }

    /// Continues with a value that was read, with its escapes and separators; line breaks and
    /// control characters are written as in a text.
    pub(crate) fn verbatim(&mut self, value: &str) -> fmt::Result {
        match any(value.as_bytes(), CONTROLS) {
            false => self.out.write_str(value),
            true => self.escape(value, &IN_RAW_VALUE),
        }
    }

    #[inline(never)]
    fn escape<const M: usize>(&mut self, text: &str, special: &Special<M>) -> fmt::Result {
        self.dropped_controls += escape(text, special, |piece| self.out.write_str(piece))?;
        Ok(())
    }
}

/// The number of control characters of a text that the writer drops.
pub(crate) fn dropped_controls(text: &str) -> usize {
    text.bytes().filter(|byte| is_dropped(*byte)).count()
}

/// A text without the control characters that the writer drops.
pub(crate) fn without_controls(text: Cow<'_, str>) -> Cow<'_, str> {
    match dropped_controls(&text) {
        0 => text,
        _ => Cow::Owned(text.replace(|c: char| u8::try_from(c).is_ok_and(is_dropped), "")),
    }
}

fn is_dropped(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\r' | b'\n')
}

/// The card as RFC 2426 wants it, with CRLF and folded at 75 bytes: the properties that were read,
/// as they were read. A line without a name is dropped, because no card can hold it;
/// [`Card::source`] has it.
impl fmt::Display for Card<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer = Writer::folded(f);
        writer.begin()?;
        let named = self.properties().iter();
        for property in named.filter(|property| !property.is_named("")) {
            writer.copy(property)?;
        }
        writer.end()
    }
}
