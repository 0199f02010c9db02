//! A text's lines, one after another: physical ones, or those that stand on one.

use super::fold::{is_continuation, physical_line};
use super::names::is_name_byte;

/// A text's physical lines, and how far they are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) number: usize,
    /// White space that stands before every line of the card and does not count.
    pub(super) indent: &'a str,
    /// Up to here several lines of a card stand on one.
    joined_to: usize,
    /// Where the physical line ends that is read from within, and where the next begins: found
    /// once, however often it is divided.
    entered: (usize, usize),
}

/// One physical line, without its end and its indentation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    pub(super) number: usize,
    /// Where the next line begins.
    pub(super) next: usize,
    /// The number of the next line.
    pub(super) next_number: usize,
}

impl Line<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str, first_line: usize) -> Self {
        Self {
            text,
            at: 0,
            number: first_line,
            indent: "",
            joined_to: 0,
            entered: (0, 0),
        }
    }

    /// From here to the end of a line, more lines of the card may stand on it.
    pub(super) fn expect_joined(&mut self, line: Line<'a>) {
        self.joined_to = line.end();
    }

    pub(super) fn ahead(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    #[inline(always)]
    pub(super) fn peek(&self) -> Option<Line<'a>> {
        let ahead = self.ahead();
        if ahead.is_empty() {
            return None;
        }
        let (end, next) = match self.entered {
            (end, next) if self.at < end => (end - self.at, next - self.at),
            _ => physical_line(ahead.as_bytes()),
        };
        let joint = match self.at < self.joined_to {
            true => joint(ahead.get(..end)?),
            false => None,
        };
        let (end, next) = joint.unwrap_or((end, next));
        let text = ahead.get(..end)?;
        let indent = match self.indent {
            "" => 0,
            indent => white_space(text).len().min(indent.len()),
        };
        Some(Line {
            text: text.get(indent..)?,
            start: self.at + indent,
            number: self.number,
            next: self.at + next,
            next_number: self.number + usize::from(joint.is_none()),
        })
    }

    pub(super) fn take(&mut self, line: Line<'a>) {
        (self.at, self.number) = (line.next, line.next_number);
    }

    /// What is ahead, where the next line is neither indented nor one of several.
    #[inline]
    pub(super) fn plain_ahead(&self) -> Option<&'a [u8]> {
        if self.at < self.entered.0 || !self.indent.is_empty() {
            return None;
        }
        self.text.as_bytes().get(self.at..)
    }

    /// The next line, which has no end before this many bytes, and where the one behind it
    /// begins; nothing where that continues it.
    #[inline]
    pub(super) fn peek_plain(&self, from: usize) -> Option<(&'a str, usize)> {
        let bytes = self.text.as_bytes();
        let from = self.at + from;
        let (len, next) = physical_line(bytes.get(from..)?);
        let (end, next) = (from + len, from + next);
        if matches!(bytes.get(next), Some(b' ' | b'\t')) {
            return None;
        }
        Some((self.text.get(self.at..end)?, next))
    }

    /// The line `BEGIN:VCARD`, where nothing else stands on it and the next is not indented.
    #[inline]
    pub(super) fn peek_plain_begin(&self) -> Option<Line<'a>> {
        self.plain_ahead()?;
        let (text, next) = self.peek_plain(0)?;
        let indented = |byte: &u8| matches!(byte, b' ' | b'\t' | 0xEF);
        let is_next = !self.text.as_bytes().get(next).is_some_and(indented);
        (text == "BEGIN:VCARD" && is_next).then_some(Line {
            text,
            start: self.at,
            number: self.number,
            next,
            next_number: self.number + 1,
        })
    }

    /// Reads on at the next line, which begins there.
    #[inline]
    pub(super) fn take_plain(&mut self, next: usize) {
        (self.at, self.number) = (next, self.number + 1);
    }

    /// Reads on at a place within a line that was taken.
    pub(super) fn go_to(&mut self, line: Line<'a>, at: usize) {
        (self.at, self.number) = (at, line.number);
        if self.entered.0 < line.end() {
            self.entered = (line.end(), line.next);
        }
    }

    /// Reads all lines that continue the one before, and tells where the last of them ends.
    pub(super) fn take_folds(&mut self) -> usize {
        let bytes = self.text.as_bytes();
        let (mut at, mut number, mut last_end) = (self.at, self.number, self.at);
        while let Some(line @ [b' ' | b'\t', ..]) = bytes.get(at..) {
            let (end, next) = physical_line(line);
            last_end = at + end;
            (at, number) = (at + next, number + 1);
        }
        (self.at, self.number) = (at, number);
        last_end
    }

    /// Whether the next line continues the one before it.
    #[inline]
    pub(super) fn continues(&self) -> bool {
        match self.indent {
            "" => self.at >= self.joined_to && is_continuation(self.ahead()),
            _ => self.peek().is_some_and(|line| is_continuation(line.text)),
        }
    }
}

/// Where, on a line that holds several, the first ends and the second begins: at white space or
/// at a line break that was escaped with the rest (`\n`), before a name that only a property
/// has; before the card's end also without either.
fn joint(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let pairs = bytes.windows(2).zip(1..);
    pairs.into_iter().find_map(|(pair, at)| match pair {
        [b' ' | b'\t', b' ' | b'\t'] => None,
        [_, b' ' | b'\t' | b'\\'] => {
            let rest = text.get(at..)?;
            let next = without_break(rest).trim_start_matches(is_space);
            let taken = rest.len() - next.len();
            (taken > 0 && begins_property(next)).then_some((at, at + taken))
        }
        [_, b'E' | b'e'] => {
            let start = bytes.get(at..at + END.len())?;
            start.eq_ignore_ascii_case(END).then_some((at, at))
        }
        _ => None,
    })
}

/// What follows a line break that was escaped.
pub(super) fn without_break(text: &str) -> &str {
    let text = text.strip_prefix(r"\r").unwrap_or(text);
    text.strip_prefix(r"\n").unwrap_or(text)
}

const END: &[u8] = b"END:VCARD";

/// Properties that are looked for on a line of several: a word before a colon is often none.
const NAMES: [&str; 27] = [
    "VERSION",
    "N",
    "FN",
    "NICKNAME",
    "TEL",
    "EMAIL",
    "URL",
    "ORG",
    "TITLE",
    "ROLE",
    "NOTE",
    "ADR",
    "LABEL",
    "BDAY",
    "PHOTO",
    "LOGO",
    "UID",
    "REV",
    "PRODID",
    "CATEGORIES",
    "IMPP",
    "KIND",
    "GEO",
    "TZ",
    "SORT-STRING",
    "END",
    "BEGIN",
];

fn begins_property(text: &str) -> bool {
    const MAX_NAME_LEN: usize = 40;

    let mut start = text.bytes().take(MAX_NAME_LEN);
    let end = start.position(|byte| matches!(byte, b':' | b';'));
    let head = end.and_then(|end| text.get(..end)).unwrap_or_default();
    let (group, name) = head.rsplit_once('.').unwrap_or(("", head));
    if !group.bytes().all(is_name_byte) {
        return false;
    }
    let is_extension = strip_x(name).is_some_and(|name| name.bytes().all(is_name_byte));
    is_extension || NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn strip_x(name: &str) -> Option<&str> {
    name.strip_prefix("X-").or_else(|| name.strip_prefix("x-"))
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{FEFF}')
}

/// The white space that a line begins with.
pub(super) fn white_space(text: &str) -> &str {
    let bare = text.trim_start_matches(is_space);
    text.get(..text.len() - bare.len()).unwrap_or_default()
}
