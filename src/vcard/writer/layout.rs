//! How written lines end, and where they are folded.

use std::fmt::{self, Write};

use super::line_start::LineStart;
use super::sink::Sink;

/// The longest line of a folded card in bytes, its end not counted (RFC 2425 §5.8.1).
const MAX_LINE_LEN: usize = 75;

/// Divides a card into lines.
pub trait Layout: Write {
    /// Whether a quote is escaped.
    const ESCAPES_QUOTES: bool;

    /// The longest line that is not folded, in bytes.
    const MAX_LINE_LEN: usize;

    /// Writes a text in which nothing is escaped.
    fn write_plain(&mut self, text: &str) -> fmt::Result;

    /// Writes a text in which nothing is escaped, on a line that is not folded up to its end.
    fn write_within(&mut self, text: &str) -> fmt::Result;

    /// Ends a content line and begins the next.
    fn next_line(&mut self) -> fmt::Result;

    /// Ends a content line and begins the next with a literal, in one write.
    fn next_line_with(&mut self, start: LineStart) -> fmt::Result;

    /// Ends the card's last line.
    fn end_card(&mut self) -> fmt::Result;
}

/// Lines with LF between them, none after the last, never folded: WhatsApp's layout. Made by
/// [`Writer::lf`](crate::vcard::Writer::lf).
#[derive(Debug)]
pub struct LfLines<W> {
    out: W,
}

impl<W: Sink> LfLines<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out }
    }
}

impl<W: Sink> Write for LfLines<W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.out.text(text)
    }
}

impl<W: Sink> Layout for LfLines<W> {
    const ESCAPES_QUOTES: bool = W::ESCAPES_QUOTES;
    const MAX_LINE_LEN: usize = usize::MAX;

    #[inline(always)]
    fn write_plain(&mut self, text: &str) -> fmt::Result {
        self.out.plain(text)
    }

    #[inline(always)]
    fn write_within(&mut self, text: &str) -> fmt::Result {
        self.out.plain(text)
    }

    #[inline(always)]
    fn next_line(&mut self) -> fmt::Result {
        self.out.text("\n")
    }

    #[inline(always)]
    fn next_line_with(&mut self, start: LineStart) -> fmt::Result {
        self.out.lf(start)
    }

    #[inline(always)]
    fn end_card(&mut self) -> fmt::Result {
        Ok(())
    }
}

/// Lines that end with CRLF, folded between characters so that none is longer than 75 bytes
/// (RFC 2426 §2.6). Made by [`Writer::folded`](crate::vcard::Writer::folded).
#[derive(Debug)]
pub struct FoldedLines<W> {
    out: W,
    column: usize,
}

impl<W: Sink> FoldedLines<W> {
    /// Begins at the start of a line.
    pub(crate) fn new(out: W) -> Self {
        Self { out, column: 0 }
    }

    #[cold]
    fn write_folded(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        loop {
            let free = MAX_LINE_LEN - self.column;
            if rest.len() <= free {
                self.column += rest.len();
                return self.out.text(rest);
            }
            let (line, next) = split_before(rest, free);
            self.out.text(line)?;
            self.out.text("\r\n ")?;
            self.column = 1;
            rest = next;
        }
    }
}

impl<W: Sink> Write for FoldedLines<W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.len() > MAX_LINE_LEN - self.column {
            return self.write_folded(text);
        }
        self.column += text.len();
        self.out.text(text)
    }
}

impl<W: Sink> Layout for FoldedLines<W> {
    const ESCAPES_QUOTES: bool = W::ESCAPES_QUOTES;
    const MAX_LINE_LEN: usize = MAX_LINE_LEN;

    #[inline(always)]
    fn write_plain(&mut self, text: &str) -> fmt::Result {
        if text.len() > MAX_LINE_LEN - self.column {
            return self.write_folded(text);
        }
        self.column += text.len();
        self.out.plain(text)
    }

    #[inline(always)]
    fn write_within(&mut self, text: &str) -> fmt::Result {
        self.out.plain(text)
    }

    #[inline(always)]
    fn next_line(&mut self) -> fmt::Result {
        self.column = 0;
        self.out.text("\r\n")
    }

    #[inline(always)]
    fn next_line_with(&mut self, start: LineStart) -> fmt::Result {
        self.column = start.bare.len();
        self.out.crlf(start)
    }

    #[inline(always)]
    fn end_card(&mut self) -> fmt::Result {
        self.next_line()
    }
}

/// Splits where a character begins, after at most `len` bytes. A line has room for at least one
/// character, so folding advances.
fn split_before(text: &str, len: usize) -> (&str, &str) {
    let at = (0..=len).rev().find(|at| text.is_char_boundary(*at));
    text.split_at_checked(at.unwrap_or(0)).unwrap_or((text, ""))
}
