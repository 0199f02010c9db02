use std::borrow::Cow;

use super::encoding::{self, in_charset};
use super::grammar::{self, Escapes, Head, Param, quoted_printable, strip_soft_break};
use super::line_end::physical_line;
use super::lines::{join_lines, unfold};

/// A content line of a text, and how to read it: what a [`Property`](super::Property), which may
/// own its line, is read by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ContentLine<'t> {
    /// From the group to the value's end; there is no line end before the value.
    pub(super) raw: &'t str,
    pub(super) layout: Layout,
}

/// Where the parts of a content line are, and how its value is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Layout {
    /// The end of the group, at its dot; 0 if there is no group.
    group_end: u32,
    /// The end of the name.
    name_end: u32,
    /// The end of the parameters: the colon, or the end of a line without one.
    head_end: u32,
    pub(super) wrapping: Wrapping,
    pub(super) escapes: Escapes,
    /// Whether a parameter may name an encoding: [`grammar::may_name_encoding`].
    pub(super) may_be_encoded: bool,
    /// Whether the value is its own text, and its only part: short, on one line, not encoded, with
    /// none of [`grammar::MARKS`]. Perhaps `false` although it is.
    pub(super) is_bare: bool,
}

impl Layout {
    /// The layout of a line that is not a property.
    pub(super) const NAMELESS: Self = Self {
        group_end: 0,
        name_end: 0,
        head_end: 0,
        wrapping: Wrapping::OneLine,
        escapes: Escapes::WithBreaks,
        may_be_encoded: false,
        is_bare: false,
    };

    /// The layout of a value that is not encoded.
    #[inline(always)]
    pub(super) fn new(head: Head, wrapping: Wrapping, is_bare: bool) -> Self {
        Self {
            group_end: head.group as u32,
            name_end: head.name as u32,
            head_end: head.params as u32,
            wrapping,
            is_bare,
            ..Self::NAMELESS
        }
    }
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

impl<'t> ContentLine<'t> {
    /// A line without a name.
    pub(crate) const NAMELESS: Self = Self {
        raw: "",
        layout: Layout::NAMELESS,
    };

    #[inline(always)]
    pub(crate) fn group(self) -> Option<&'t str> {
        match self.layout.group_end {
            0 => None,
            end => self.raw.get(..end as usize),
        }
    }

    #[inline(always)]
    pub(crate) fn name(self) -> &'t str {
        self.slice(self.name_start(), self.layout.name_end)
    }

    #[inline(always)]
    pub(crate) fn is_named(self, name: &str) -> bool {
        // Names differ in length more often than not.
        (self.layout.name_end - self.name_start()) as usize == name.len()
            && in_any_case(self.name(), name)
    }

    /// Whether it is a property.
    #[inline(always)]
    pub(crate) fn has_name(self) -> bool {
        self.layout.name_end != 0
    }

    #[inline(always)]
    fn name_start(self) -> u32 {
        match self.layout.group_end {
            0 => 0,
            end => end + 1,
        }
    }

    /// Whether it is in a group, in any case.
    #[inline(always)]
    pub(crate) fn is_in(self, group: &str) -> bool {
        self.group()
            .is_some_and(|found| found.len() == group.len() && in_any_case(found, group))
    }

    /// Whether it is in the same group as another, or both are in none.
    #[inline(always)]
    pub(crate) fn is_beside(self, other: Self) -> bool {
        match self.group() {
            Some(group) => other.is_in(group),
            None => other.layout.group_end == 0,
        }
    }

    #[inline(always)]
    pub(crate) fn has_params(self) -> bool {
        self.layout.name_end != self.layout.head_end
    }

    #[inline(always)]
    pub(crate) fn params(self) -> impl Iterator<Item = Param<'t>> {
        let Layout {
            name_end, head_end, ..
        } = self.layout;
        grammar::params_within(self.raw, name_end as usize, head_end as usize)
    }

    pub(crate) fn param(self, name: &str) -> Option<Cow<'t, str>> {
        let mut named = self.params().filter(|param| param.is_named(name));
        named.next()?.values().next()
    }

    #[inline]
    pub(crate) fn types(self) -> impl Iterator<Item = Cow<'t, str>> {
        self.params().flat_map(Param::types)
    }

    /// The parameters as written, from the first semicolon on.
    pub(crate) fn params_text(self) -> &'t str {
        self.slice(self.layout.name_end, self.layout.head_end)
    }

    /// The head: group, name and parameters, without the colon.
    pub(crate) fn head(self) -> &'t str {
        self.slice(0, self.layout.head_end)
    }

    /// The value as written, with its line ends.
    #[inline(always)]
    pub(crate) fn raw_value(self) -> &'t str {
        let start = match self.layout.name_end {
            0 => 0,
            _ => self.layout.head_end as usize + 1,
        };
        self.raw.get(start..).unwrap_or_default()
    }

    /// The value as written, but unfolded: still escaped and encoded.
    pub(crate) fn value(self) -> Cow<'t, str> {
        let value = self.raw_value();
        match self.layout.wrapping {
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
    pub(crate) fn text(self) -> Cow<'t, str> {
        match self.bare_value() {
            Some(text) => Cow::Borrowed(text),
            None => self.decoded_text(),
        }
    }

    fn decoded_text(self) -> Cow<'t, str> {
        match self.plain_value() {
            Some(value) => grammar::unescape(value, self.layout.escapes),
            None => self.unescaped(self.decoded()),
        }
    }

    /// The value, if it is known to be its own text.
    #[inline(always)]
    pub(crate) fn bare_value(self) -> Option<&'t str> {
        let start = self.layout.head_end as usize + 1;
        self.layout.is_bare.then(|| self.raw.get(start..)).flatten()
    }

    /// The value, if it is on one line and not encoded; perhaps escaped.
    #[inline(always)]
    pub(crate) fn plain_value(self) -> Option<&'t str> {
        let is_plain = self.layout.wrapping == Wrapping::OneLine && !self.layout.may_be_encoded;
        is_plain.then(|| self.raw_value())
    }

    /// The text of the value's first line if raw line breaks split the value, else all of it.
    #[inline]
    pub(crate) fn first_line(self) -> Cow<'t, str> {
        match self.bare_value() {
            Some(text) => Cow::Borrowed(text),
            None => self.decoded_first_line(),
        }
    }

    /// Puts the text of the [first line](Self::first_line) in its place. A text that is returned
    /// is put together in memory and moved from there, which waits for it to be stored.
    #[inline(always)]
    pub(crate) fn read_first_line(self, place: &mut Cow<'t, str>) {
        match self.bare_value() {
            Some(text) => *place = Cow::Borrowed(text),
            None => *place = self.decoded_first_line(),
        }
    }

    fn decoded_first_line(self) -> Cow<'t, str> {
        match self.layout.wrapping {
            Wrapping::Broken => {
                let (end, _) = physical_line(self.raw_value().as_bytes());
                let line = self.raw_value().get(..end).unwrap_or_default();
                grammar::unescape(line, self.layout.escapes)
            }
            _ => self.decoded_text(),
        }
    }

    /// Whether the value has text after its [first line](Self::first_line).
    pub(crate) fn has_further_lines(self) -> bool {
        self.layout.wrapping == Wrapping::Broken && {
            let value = self.raw_value();
            let (_, next) = physical_line(value.as_bytes());
            value
                .get(next..)
                .is_some_and(|rest| !rest.trim().is_empty())
        }
    }

    /// Whether raw line breaks split the value, and are part of its text.
    pub(crate) fn has_raw_breaks(self) -> bool {
        self.layout.wrapping == Wrapping::Broken && !self.is_quoted_printable()
    }

    pub(crate) fn is_quoted_printable(self) -> bool {
        self.encoding() == Some(Encoding::QuotedPrintable)
    }

    /// Whether the value is bytes in base64, by its `ENCODING`.
    pub(crate) fn is_base64(self) -> bool {
        self.encoding() == Some(Encoding::Base64)
    }

    /// A value in base64 as it was written, with its line ends.
    pub(crate) fn base64_as_written(self) -> Option<Cow<'t, str>> {
        self.is_base64().then(|| Cow::Borrowed(self.raw_value()))
    }

    /// The encoding that `ENCODING` names, or in vCard 2.1 a bare value.
    pub(super) fn encoding(self) -> Option<Encoding> {
        if !self.layout.may_be_encoded {
            return None;
        }
        self.params().find_map(Encoding::from_param)
    }

    /// The value decoded from its transfer encoding and character set, still escaped.
    pub(super) fn decoded(self) -> Cow<'t, str> {
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

    pub(super) fn unescaped<'v>(self, value: Cow<'v, str>) -> Cow<'v, str> {
        let escapes = self.layout.escapes;
        match value {
            Cow::Borrowed(value) => grammar::unescape(value, escapes),
            Cow::Owned(value) => Cow::Owned(grammar::unescape(&value, escapes).into_owned()),
        }
    }

    /// The column on its line at which the name begins, in characters from 1.
    pub(crate) fn name_column(self) -> usize {
        self.group().map_or(1, |group| group.chars().count() + 2)
    }

    /// The column on its line at which the value begins, in characters from 1.
    pub(crate) fn value_column(self) -> usize {
        self.head().chars().count() + 2
    }

    /// The parameters, each with the column at which it begins, in characters from 1.
    ///
    /// The text between one and the next is counted once, however many parameters there are.
    pub(crate) fn params_with_columns(self) -> impl Iterator<Item = (usize, Param<'t>)> {
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

    #[inline(always)]
    fn slice(self, from: u32, to: u32) -> &'t str {
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
