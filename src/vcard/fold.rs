//! Lines: where they end, unfolding, and the writer that folds.

use std::borrow::Cow;
use std::fmt::{self, Write};

use memchr::memchr2;

/// The longest line of a folded card in bytes, its end not counted (RFC 2425 §5.8.1).
pub(super) const MAX_LINE_LEN: usize = 75;

/// The first physical line's length and, behind its line end, where the next begins.
///
/// A line ends with LF, CR, CRLF, or up to [`MAX_RETURNS`] CRs and an LF as some exports have.
#[inline]
pub(super) fn physical_line(bytes: &[u8]) -> (usize, usize) {
    let Some(end) = memchr2(b'\n', b'\r', bytes) else {
        return (bytes.len(), bytes.len());
    };
    (end, end + line_end(bytes.get(end..).unwrap_or_default()))
}

/// How many CRs before an LF are looked at: a text of CRs alone has each for a line end.
const MAX_RETURNS: usize = 8;

/// How many bytes the line end takes that the bytes begin with.
#[inline]
pub(super) fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\r', b'\r', ..] => {
            let first = bytes.iter().take(MAX_RETURNS);
            let returns = first.take_while(|byte| **byte == b'\r').count();
            match bytes.get(returns) {
                Some(b'\n') => returns + 1,
                _ => 1,
            }
        }
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
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

/// Removes line ends with the one white space behind each (RFC 2425 §5.8.1).
pub(super) fn unfold(text: &str) -> Cow<'_, str> {
    join_lines(text, 1, "")
}

/// Divides a card into lines, and folds them where the written form wants that.
pub trait Lines: Write {
    /// Ends a content line and begins the next.
    fn next_line(&mut self) -> fmt::Result;

    /// Ends the card's last line.
    fn end_card(&mut self) -> fmt::Result;

    /// Begins the next line with a text that the code itself spells; it begins with LF, so that
    /// a form that ends its lines so writes it in one piece.
    fn next_line_with(&mut self, lf_and_start: &'static str) -> fmt::Result {
        self.next_line()?;
        self.write_str(lf_and_start.strip_prefix('\n').unwrap_or(lf_and_start))
    }
}

/// Splits where a character begins, after at most so many bytes. A line has room for a
/// character at least, so that folding gets on.
fn split_before(text: &str, len: usize) -> (&str, &str) {
    let at = (0..=len).rev().find(|at| text.is_char_boundary(*at));
    text.split_at_checked(at.unwrap_or(0)).unwrap_or((text, ""))
}

/// Lines with LF between them, none after the last, never folded: WhatsApp's form.
#[derive(Debug)]
pub struct Unfolded<W>(pub W);

impl<W: Write> Write for Unfolded<W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

impl<W: Write> Lines for Unfolded<W> {
    #[inline(always)]
    fn next_line(&mut self) -> fmt::Result {
        self.0.write_str("\n")
    }

    #[inline(always)]
    fn end_card(&mut self) -> fmt::Result {
        Ok(())
    }

    #[inline(always)]
    fn next_line_with(&mut self, lf_and_start: &'static str) -> fmt::Result {
        self.0.write_str(lf_and_start)
    }
}

/// Lines that end with CRLF, folded between characters so that none passes 75 bytes.
#[derive(Debug)]
pub struct Folded<W> {
    out: W,
    column: usize,
}

impl<W: Write> Folded<W> {
    /// Begins at the start of a line.
    pub fn new(out: W) -> Self {
        Self { out, column: 0 }
    }
}

impl<W: Write> Folded<W> {
    #[cold]
    fn write_folded(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        loop {
            let free = MAX_LINE_LEN - self.column;
            if rest.len() <= free {
                self.column += rest.len();
                return self.out.write_str(rest);
            }
            let (line, next) = split_before(rest, free);
            self.out.write_str(line)?;
            self.out.write_str("\r\n ")?;
            self.column = 1;
            rest = next;
        }
    }
}

impl<W: Write> Write for Folded<W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.len() > MAX_LINE_LEN - self.column {
            return self.write_folded(text);
        }
        self.column += text.len();
        self.out.write_str(text)
    }
}

impl<W: Write> Lines for Folded<W> {
    #[inline(always)]
    fn next_line(&mut self) -> fmt::Result {
        self.column = 0;
        self.out.write_str("\r\n")
    }

    #[inline(always)]
    fn end_card(&mut self) -> fmt::Result {
        self.next_line()
    }

    #[inline(always)]
    fn next_line_with(&mut self, lf_and_start: &'static str) -> fmt::Result {
        self.column = lf_and_start.len() - 1;
        self.out.write_str("\r")?;
        self.out.write_str(lf_and_start)
    }
}

/// A vector of bytes as a place to write text.
#[derive(Debug)]
pub struct Bytes<'a>(pub &'a mut Vec<u8>);

impl Write for Bytes<'_> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
