use std::borrow::Cow;

use super::encoding::{self, in_charset};
use super::grammar::{self, Escapes, Param, quoted_printable, strip_soft_break};
use super::line_end::physical_line;
use super::lines::{join_lines, unfold};

/// A content line: `[group "."] name *(";" param) ":" value` (RFC 2425 §5.8.2).
///
/// A property keeps its line as it was written; the methods divide parameters, unfold lines and
/// decode values when they are called.
///
/// ```
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nitem1.ADR;TYPE=home:;;Rua A\\, 1;Belo\n  Horizonte;;;\nEND:VCARD")?;
/// let address = card.get("adr").unwrap();
/// assert_eq!((address.group(), address.name(), address.line()), (Some("item1"), "ADR", 2));
/// assert_eq!(address.value(), ";;Rua A\\, 1;Belo Horizonte;;;");
/// assert!(address.components().eq(["", "", "Rua A, 1", "Belo Horizonte", "", "", ""]));
/// assert!(address.types().eq(["home"]));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Property<'a> {
    /// From the group to the value's end; there is no line end before the value.
    pub(super) raw: Cow<'a, str>,
    /// The end of the group, at its dot; 0 if there is no group.
    pub(super) group_end: u32,
    /// The end of the name.
    pub(super) name_end: u32,
    /// The end of the parameters: the colon, or the end of a line without one.
    pub(super) head_end: u32,
    pub(super) wrapping: Wrapping,
    pub(super) escapes: Escapes,
    /// Whether a parameter may name an encoding: [`grammar::may_name_encoding`].
    pub(super) may_be_encoded: bool,
    /// Whether the value is its own text, and its only part: short, on one line, not encoded, with
    /// none of [`grammar::MARKS`]. Perhaps `false` although it is.
    pub(super) is_bare: bool,
    pub(super) line: u32,
    /// Its first byte in the card's source.
    pub(super) start: u32,
}

/// The way in which a value is divided into physical lines.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Wrapping {
    /// One line.
    OneLine,
    /// Several lines, each but the first after a white space.
    Folded,
    /// Several lines, each but the last with `=` at its end (quoted-printable).
    SoftBroken,
    /// Several lines whose ends do not count (base64).
    Block,
    /// Several lines, because the value has raw line breaks.
    Broken,
}

/// The transfer encoding of a value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Encoding {
    QuotedPrintable,
    Base64,
}

impl Encoding {
    /// The encoding that a parameter names.
    pub(super) fn from_param(param: Param<'_>) -> Option<Self> {
        let is = |name: &&str| param.raw().eq_ignore_ascii_case(name);
        if !param.name().is_empty() && !param.is_named("ENCODING") {
            None
        } else if is(&"QUOTED-PRINTABLE") {
            Some(Self::QuotedPrintable)
        } else {
            ["B", "BASE64"].iter().any(is).then_some(Self::Base64)
        }
    }
}

impl<'a> Property<'a> {
    /// The group, such as `item1`, as written.
    #[inline]
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        match self.group_end {
            0 => None,
            end => self.raw.get(..end as usize),
        }
    }

    /// The name as written, without the group; empty for a line that is not a property.
    #[inline]
    #[must_use]
    pub fn name(&self) -> &str {
        let start = match self.group_end {
            0 => 0,
            end => end + 1,
        };
        self.slice(start, self.name_end)
    }

    /// Whether it has this name, in any case.
    #[inline]
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        let start = match self.group_end {
            0 => 0,
            end => end + 1,
        };
        // Names differ in length more often than not.
        (self.name_end - start) as usize == name.len() && in_any_case(self.name(), name)
    }

    /// Whether it is in a group, in any case.
    #[inline]
    pub(crate) fn is_in(&self, group: &str) -> bool {
        self.group()
            .is_some_and(|found| found.len() == group.len() && in_any_case(found, group))
    }

    pub(crate) fn has_params(&self) -> bool {
        self.name_end != self.head_end
    }

    /// The parameters in their order.
    #[inline]
    pub fn params(&self) -> impl Iterator<Item = Param<'_>> {
        grammar::params_within(&self.raw, self.name_end as usize, self.head_end as usize)
    }

    /// The first value of the first parameter with a name, in any case.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut named = self.params().filter(|param| param.is_named(name));
        named.next()?.values().next()
    }

    /// The types: every value of every `TYPE`, and of every parameter without a name (vCard 2.1)
    /// that is not an encoding.
    #[inline]
    pub fn types(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.params().flat_map(Param::types)
    }

    /// The value as written, but unfolded: still escaped and encoded.
    #[must_use]
    pub fn value(&self) -> Cow<'_, str> {
        let value = self.raw_value();
        match self.wrapping {
            Wrapping::OneLine => Cow::Borrowed(value),
            Wrapping::Folded => unfold(value),
            Wrapping::SoftBroken => join_soft_breaks(value),
            Wrapping::Broken if self.is_quoted_printable() => join_soft_breaks(value),
            Wrapping::Block => join_lines(value, usize::MAX, ""),
            Wrapping::Broken => join_lines(value, 0, "\n"),
        }
    }

    /// The value as text: decoded and unescaped.
    #[inline]
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self.bare_value() {
            Some(text) => Cow::Borrowed(text),
            None => self.decoded_text(),
        }
    }

    fn decoded_text(&self) -> Cow<'_, str> {
        match self.plain_value() {
            Some(value) => grammar::unescape(value, self.escapes),
            None => self.unescaped(self.decoded()),
        }
    }

    /// The value, if it is known to be its own text.
    #[inline]
    pub(crate) fn bare_value(&self) -> Option<&str> {
        let start = self.head_end as usize + 1;
        self.is_bare.then(|| self.raw.get(start..)).flatten()
    }

    /// The value, if it is on one line and not encoded; perhaps escaped.
    #[inline]
    pub(crate) fn plain_value(&self) -> Option<&str> {
        let is_plain = self.wrapping == Wrapping::OneLine && !self.may_be_encoded;
        is_plain.then(|| self.raw_value())
    }

    /// The text of the value's first line if raw line breaks split the value, else all of it: what
    /// a receiver that does not expect such breaks shows as a name or a number.
    #[inline]
    #[must_use]
    pub fn first_line(&self) -> Cow<'_, str> {
        match self.bare_value() {
            Some(text) => Cow::Borrowed(text),
            None => self.decoded_first_line(),
        }
    }

    /// Puts the text of the [first line](Self::first_line) in its place. A text that is returned
    /// is put together in memory and moved from there, which waits for it to be stored.
    #[inline(always)]
    pub(crate) fn read_first_line<'p>(&'p self, place: &mut Cow<'p, str>) {
        match self.bare_value() {
            Some(text) => *place = Cow::Borrowed(text),
            None => *place = self.decoded_first_line(),
        }
    }

    fn decoded_first_line(&self) -> Cow<'_, str> {
        match self.wrapping {
            Wrapping::Broken => {
                let (end, _) = physical_line(self.raw_value().as_bytes());
                let line = self.raw_value().get(..end).unwrap_or_default();
                grammar::unescape(line, self.escapes)
            }
            _ => self.decoded_text(),
        }
    }

    /// Whether the value has text after its [first line](Self::first_line).
    pub(crate) fn has_further_lines(&self) -> bool {
        self.wrapping == Wrapping::Broken && {
            let value = self.raw_value();
            let (_, next) = physical_line(value.as_bytes());
            value
                .get(next..)
                .is_some_and(|rest| !rest.trim().is_empty())
        }
    }

    /// Whether raw line breaks split the value, and are part of its text.
    pub(crate) fn has_raw_breaks(&self) -> bool {
        self.wrapping == Wrapping::Broken && !self.is_quoted_printable()
    }

    /// The bytes of a value in base64 (`ENCODING=b`, `BASE64`), or of a `data:` URI with base64.
    ///
    /// Returns `None` if the value is neither, or if its base64 is broken.
    ///
    /// ```
    /// use wacard::vcard::Card;
    ///
    /// let card = Card::parse("BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=GIF:R0lG\n ODlh\nEND:VCARD")?;
    /// assert_eq!(card.get("PHOTO").unwrap().bytes().unwrap(), b"GIF89a");
    /// # Ok::<(), wacard::vcard::ParseError>(())
    /// ```
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let value = self.value();
        match grammar::base64_of_data_uri(&grammar::unescape_text(&value)) {
            Some((_, data)) => encoding::base64(data),
            None => (self.is_base64().then(|| encoding::base64(&value)))?,
        }
    }

    /// The line of the text as given on which the property begins, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line as usize
    }

    /// The column on that line at which the value begins, in characters from 1.
    #[must_use]
    pub fn value_column(&self) -> usize {
        self.slice(0, self.head_end).chars().count() + 2
    }

    /// The column on that line at which the name begins, in characters from 1.
    pub(crate) fn name_column(&self) -> usize {
        self.group().map_or(1, |group| group.chars().count() + 2)
    }

    /// The parameters, each with the column at which it begins, in characters from 1.
    ///
    /// The text between one and the next is counted once, however many parameters there are.
    pub(crate) fn params_with_columns(&self) -> impl Iterator<Item = (usize, Param<'_>)> {
        let mut column = self.name_column() + self.name().chars().count();
        let mut rest = self.params_text();
        self.params().map(move |param| {
            let start = rest.find(param.source()).unwrap_or_default();
            let (before, from) = rest.split_at_checked(start).unwrap_or_default();
            let start = column + before.chars().count();
            column = start + param.source().chars().count();
            rest = from.get(param.source().len()..).unwrap_or_default();
            (start, param)
        })
    }

    /// The head: group, name and parameters, without the colon.
    pub(crate) fn head(&self) -> &str {
        self.slice(0, self.head_end)
    }

    pub(super) fn params_text(&self) -> &str {
        self.slice(self.name_end, self.head_end)
    }

    #[inline]
    pub(super) fn raw_value(&self) -> &str {
        let start = match self.name_end {
            0 => 0,
            _ => self.head_end as usize + 1,
        };
        self.raw.get(start..).unwrap_or_default()
    }

    pub(crate) fn is_quoted_printable(&self) -> bool {
        self.encoding() == Some(Encoding::QuotedPrintable)
    }

    /// Whether the value is bytes in base64, by its `ENCODING`.
    pub(crate) fn is_base64(&self) -> bool {
        self.encoding() == Some(Encoding::Base64)
    }

    /// A value in base64 as it was written, with its line ends.
    pub(crate) fn base64_as_written(&self) -> Option<Cow<'_, str>> {
        self.is_base64().then(|| Cow::Borrowed(self.raw_value()))
    }

    /// The encoding that `ENCODING` names, or in vCard 2.1 a bare value.
    pub(super) fn encoding(&self) -> Option<Encoding> {
        if !self.may_be_encoded {
            return None;
        }
        self.params().find_map(Encoding::from_param)
    }

    /// The value decoded from its transfer encoding and character set, still escaped.
    pub(super) fn decoded(&self) -> Cow<'_, str> {
        if let Some(value) = self.plain_value() {
            return Cow::Borrowed(value);
        }
        let value = self.value();
        let charset = || encoding::charset(&self.param("CHARSET")?);
        let bytes = match self.encoding() {
            Some(Encoding::QuotedPrintable) => quoted_printable(&value),
            // Base64 is for bytes; a character set shows that these bytes are text.
            Some(Encoding::Base64) if charset().is_some() => match encoding::base64(&value) {
                Some(bytes) => bytes,
                None => return value,
            },
            _ => return value,
        };
        Cow::Owned(in_charset(&bytes, charset()).into_owned())
    }

    pub(super) fn unescaped<'v>(&self, value: Cow<'v, str>) -> Cow<'v, str> {
        match value {
            Cow::Borrowed(value) => grammar::unescape(value, self.escapes),
            Cow::Owned(value) => Cow::Owned(grammar::unescape(&value, self.escapes).into_owned()),
        }
    }

    #[inline]
    fn slice(&self, from: u32, to: u32) -> &str {
        self.raw.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// Whether two names are the same; most are in the same case.
#[inline]
pub(super) fn in_any_case(one: &str, other: &str) -> bool {
    one == other || one.eq_ignore_ascii_case(other)
}

/// Lines of quoted-printable without the `=` at their ends, which joins them; a line without one
/// is broken there.
fn join_soft_breaks(value: &str) -> Cow<'_, str> {
    let lines = join_lines(value, 0, "\n");
    let mut joined = String::with_capacity(lines.len());
    let mut rest = Some(lines.as_ref());
    while let Some(text) = rest {
        let (line, next) = match text.split_once('\n') {
            Some((line, next)) => (line, Some(next)),
            None => (text, None),
        };
        match strip_soft_break(line) {
            Some(soft) => joined.push_str(soft),
            None => {
                joined.push_str(line);
                joined.extend(next.map(|_| '\n'));
            }
        }
        rest = next;
    }
    Cow::Owned(joined)
}
