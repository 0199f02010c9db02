//! A text's lines: physical ones, those that continue another (folds), and those that stand on one.
//!
//! Scanned by hand: line ends and folds come before any grammar.

use std::borrow::Cow;

use super::grammar::{Frame, MARKS, frame, grouped_name};
use super::line_end::{line_end, physical_line, short_line, short_line_with, whole_line};
use super::names::is_known;

/// How far the lines of a text are read, between cards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) at: usize,
    /// The number of the line there.
    pub(super) number: usize,
    /// As in [`Lines`].
    entered: (usize, usize),
}

impl Place {
    pub(super) fn new(number: usize) -> Self {
        let (at, entered) = (0, (0, 0));
        Self {
            at,
            number,
            entered,
        }
    }

    /// The same place in a text that lost its first bytes, and may have gained some at its end.
    pub(super) fn after_loss(self, bytes: usize) -> Self {
        let at = self.at.saturating_sub(bytes);
        Self {
            at,
            entered: (0, 0),
            ..self
        }
    }

    /// Continues where lines of the start of `text` end. A line may end in `text` only: its end is
    /// searched once, however many cards stand on it.
    #[inline]
    pub(super) fn go_to_end_of(&mut self, lines: &Lines<'_>, text: &str) {
        (self.at, self.number) = (lines.at, lines.number);
        let is_within_line = lines.at < lines.entered.0;
        if is_within_line && self.entered.0 <= lines.at {
            let (end, next) = physical_line(text.as_bytes().get(lines.at..).unwrap_or_default());
            self.entered = (lines.at + end, lines.at + next);
        }
    }
}

/// The physical lines of a text, and how far they are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) number: usize,
    /// White space before every line of the card, which is ignored.
    pub(super) indent: &'a str,
    /// Up to this byte, several lines of a card may stand on one physical line.
    joined_to: usize,
    /// The end of the physical line that is being divided, and the start of the next: searched
    /// once, however often the line is divided.
    entered: (usize, usize),
}

/// A line, without its end and its indentation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Its first byte in the text.
    pub(super) start: usize,
    pub(super) number: usize,
    /// The first byte of the next line.
    pub(super) next: usize,
    /// The number of the next line.
    pub(super) next_number: usize,
}

/// A line that needs no recovery, with the lines that continue it.
pub(super) struct FastLine<'a> {
    pub(super) raw: &'a str,
    pub(super) is_folded: bool,
    /// [`Layout::is_bare`](super::content_line::Layout::is_bare).
    pub(super) is_bare: bool,
    /// The first byte after it, and the number of its line.
    after: (usize, usize),
}

impl Line<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

impl<'a> Lines<'a> {
    /// The lines of a text from a place on.
    #[inline]
    pub(super) fn new(text: &'a str, place: Place) -> Self {
        let (end, next) = place.entered;
        Self {
            text,
            at: place.at,
            number: place.number,
            indent: "",
            joined_to: 0,
            entered: (end.min(text.len()), next.min(text.len())),
        }
    }

    /// Whether nothing that was read so far can be read otherwise if the text goes on: whether the
    /// next line begins a card, or is whole. No line after the next one was looked at.
    pub(super) fn are_settled(&self) -> bool {
        let ahead = self.ahead().as_bytes();
        frame(ahead) == Some(Frame::Begin) || whole_line(ahead).is_some()
    }

    /// Expects more lines of the card up to the end of a line.
    pub(super) fn expect_joined(&mut self, line: Line<'a>) {
        self.joined_to = line.end();
    }

    /// The text that is not read yet.
    pub(super) fn ahead(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next line. Returns `None` at the end of the text.
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

    /// Continues after a line.
    pub(super) fn take(&mut self, line: Line<'a>) {
        (self.at, self.number) = (line.next, line.next_number);
    }

    /// The text that is not read yet, if the next line is neither indented nor one of several.
    #[inline]
    pub(super) fn fast_ahead(&self) -> Option<&'a [u8]> {
        if self.at < self.entered.0 || !self.indent.is_empty() {
            return None;
        }
        self.text.as_bytes().get(self.at..)
    }

    /// The next line, whose value begins `from` bytes on, with the lines that continue it.
    #[inline(always)]
    pub(super) fn peek_fast(&self, from: usize) -> Option<FastLine<'a>> {
        let bytes = self.text.as_bytes();
        let from = self.at + from;
        let (len, next, has_marks) = short_line_with(bytes.get(from..)?, MARKS);
        let (mut end, mut after) = (from + len, (from + next, self.number + 1));
        let is_folded = matches!(bytes.get(after.0), Some(b' ' | b'\t'));
        if is_folded {
            (end, after) = self.folds_from(after);
        }
        Some(FastLine {
            raw: self.text.get(self.at..end)?,
            is_folded,
            is_bare: !is_folded && !has_marks,
            after,
        })
    }

    /// The line `BEGIN:VCARD` or `END:VCARD`, if there is nothing else on it and the next line is
    /// not indented.
    #[inline(always)]
    pub(super) fn peek_fast_frame(&self, wanted: Frame) -> Option<Line<'a>> {
        let text = wanted.starts(self.ahead())?;
        let end = self.at + text.len();
        let after = self.text.as_bytes().get(end..)?;
        let end_len = line_end(after);
        let is_indented = matches!(after.get(end_len), Some(b' ' | b'\t' | 0xEF));
        (end_len > 0 && !is_indented).then_some(Line {
            text,
            start: self.at,
            number: self.number,
            next: end + end_len,
            next_number: self.number + 1,
        })
    }

    /// Continues after a line.
    #[inline]
    pub(super) fn take_fast(&mut self, line: &FastLine<'a>) {
        (self.at, self.number) = line.after;
    }

    /// Continues at a byte within a line that was taken.
    pub(super) fn go_to(&mut self, line: Line<'a>, at: usize) {
        (self.at, self.number) = (at, line.number);
        if self.entered.0 < line.end() {
            self.entered = (line.end(), line.next);
        }
    }

    /// Takes all lines that continue the one before, and returns the end of the last.
    pub(super) fn take_folds(&mut self) -> usize {
        let (end, after) = self.folds_from((self.at, self.number));
        (self.at, self.number) = after;
        end
    }

    /// The end of the last of the lines from a place on that continue the one before, and the place
    /// after them: each a byte, and the number of its line.
    fn folds_from(&self, (mut at, mut number): (usize, usize)) -> (usize, (usize, usize)) {
        let bytes = self.text.as_bytes();
        let mut last_end = at;
        while let Some(line @ [b' ' | b'\t', ..]) = bytes.get(at..) {
            let (end, next) = short_line(line);
            last_end = at + end;
            (at, number) = (at + next, number + 1);
        }
        (last_end, (at, number))
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

/// The end of the first of several lines on one, and the start of the second: at white space or
/// at a line break that was escaped with the rest (`\n`), before a known name; before `END:VCARD`
/// without either.
fn joint(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let pairs = bytes.windows(2).zip(1..);
    pairs.into_iter().find_map(|(pair, at)| match pair {
        [b' ' | b'\t', b' ' | b'\t'] => None,
        [_, b' ' | b'\t' | b'\\'] => {
            let rest = text.get(at..)?;
            let next = without_break(rest).trim_start_matches([' ', '\t']);
            let taken = rest.len() - next.len();
            (taken > 0 && begins_property(next)).then_some((at, at + taken))
        }
        [_, b'E' | b'e'] => {
            let is_end = frame(bytes.get(at..)?) == Some(Frame::End);
            is_end.then_some((at, at))
        }
        _ => None,
    })
}

/// Strips a line break that was escaped with the rest.
pub(super) fn without_break(text: &str) -> &str {
    let text = text.strip_prefix(r"\r").unwrap_or(text);
    text.strip_prefix(r"\n").unwrap_or(text)
}

/// Whether a known name, and a colon or a semicolon, begin a text.
fn begins_property(text: &str) -> bool {
    const MAX_HEAD_LEN: usize = 40;

    grouped_name(text).is_ok_and(|(rest, (_, name))| {
        let is_near = text.len() - rest.len() < MAX_HEAD_LEN;
        is_near && rest.starts_with([':', ';']) && is_known(name)
    })
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{FEFF}')
}

/// The white space that a line begins with.
pub(super) fn white_space(text: &str) -> &str {
    let bare = text.trim_start_matches(is_space);
    text.get(..text.len() - bare.len()).unwrap_or_default()
}

/// Whether a line that begins so continues the one before (a space or a tab).
#[inline]
pub(super) fn is_continuation(text: &str) -> bool {
    matches!(text.as_bytes(), [b' ' | b'\t', ..])
}

/// Joins the lines with `joint` between them, and takes `indent` bytes of white space from each
/// but the first, where it is there.
pub(super) fn join_lines<'a>(text: &'a str, indent: usize, joint: &str) -> Cow<'a, str> {
    let (end, next) = physical_line(text.as_bytes());
    if end == text.len() {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    joined.push_str(text.get(..end).unwrap_or_default());
    let mut rest = text.get(next..).unwrap_or_default();
    while !rest.is_empty() {
        let (end, next) = physical_line(rest.as_bytes());
        let line = rest.get(..end).unwrap_or_default();
        let space = line
            .bytes()
            .take(indent)
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        joined.push_str(joint);
        joined.push_str(line.get(space..).unwrap_or_default());
        rest = rest.get(next..).unwrap_or_default();
    }
    Cow::Owned(joined)
}

/// Removes each line end with the one white space after it (RFC 2425 §5.8.1).
pub(super) fn unfold(text: &str) -> Cow<'_, str> {
    join_lines(text, 1, "")
}
