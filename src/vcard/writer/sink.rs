//! The places that a card's text goes to: a text, or a string within a JSON text.

mod json_string;

use std::fmt::{self, Write};

pub use self::json_string::JsonString;
use super::line_start::LineStart;

/// A place that takes the pieces of a card.
pub trait Sink {
    /// Whether a quote is escaped.
    const ESCAPES_QUOTES: bool;

    /// Takes any text.
    fn text(&mut self, text: &str) -> fmt::Result;

    /// Takes a text without line ends, backslashes and other control characters, and without quotes
    /// if those are escaped.
    fn plain(&mut self, text: &str) -> fmt::Result;

    /// Takes the start of a line after an LF.
    fn lf(&mut self, start: LineStart) -> fmt::Result;

    /// Takes the start of a line after a CRLF.
    fn crlf(&mut self, start: LineStart) -> fmt::Result;
}

impl<W: Write> Sink for W {
    const ESCAPES_QUOTES: bool = false;

    #[inline(always)]
    fn text(&mut self, text: &str) -> fmt::Result {
        self.write_str(text)
    }

    #[inline(always)]
    fn plain(&mut self, text: &str) -> fmt::Result {
        self.write_str(text)
    }

    #[inline(always)]
    fn lf(&mut self, start: LineStart) -> fmt::Result {
        self.write_str(start.lf)
    }

    #[inline(always)]
    fn crlf(&mut self, start: LineStart) -> fmt::Result {
        self.write_str(start.crlf)
    }
}
