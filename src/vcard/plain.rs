//! Plain cards, as gateways write them: each property is read by the fast path. Their lines are given
//! one by one, and no card holds them.
//!
//! Any other line is left to [`Builder`](super::builder::Builder), which reads these lines to the
//! same (`a_contact_of_a_text_is_that_of_its_card` in `tests/laws`).

use super::builder::fast_line;
use super::content_line::ContentLine;
use super::grammar::{Frame, frame};
use super::limits::Limits;
use super::lines::{Lines, Place};

/// A plain card, and how far it is read.
pub(crate) struct PlainCard<'a> {
    lines: Lines<'a>,
    limits: Limits,
    /// How many more properties it may have.
    room: usize,
}

impl<'a> PlainCard<'a> {
    /// The card that begins at a place. Returns `None` if there is none.
    #[inline]
    pub(super) fn at(text: &'a str, place: Place) -> Option<Self> {
        let limits = Limits::default();
        let mut lines = Lines::new(text, place);
        // A line that several cards stand on is not plain.
        lines.fast_ahead()?;
        let begin = lines.peek_fast_frame(Frame::Begin)?;
        lines.take(begin);
        Some(Self {
            lines,
            limits,
            room: limits.properties,
        })
    }

    /// The card that a text begins with. Returns `None` if it begins otherwise.
    #[inline]
    pub(crate) fn begin(text: &'a str) -> Option<Self> {
        Self::at(text, Place::new(1))
    }

    /// Reads the next property; at the card's end, a line without a name. Returns `None` for a line
    /// that is not plain.
    #[inline(always)]
    pub(crate) fn next_line(&mut self) -> Option<ContentLine<'a>> {
        let Some((fast, line)) = fast_line(&self.lines, self.limits) else {
            return self.end();
        };
        self.room = self.room.checked_sub(1)?;
        self.lines.take_fast(&fast);
        Some(line)
    }

    fn end(&mut self) -> Option<ContentLine<'a>> {
        match self.lines.peek_fast_frame(Frame::End) {
            Some(line) => self.lines.take(line),
            None => {
                let ahead = self.lines.ahead();
                let end = Frame::End.starts(ahead)?;
                (end.len() == ahead.len()).then(|| self.lines.at += end.len())?;
            }
        }
        Some(ContentLine::NAMELESS)
    }

    /// The lines after the card, if another card or nothing follows it.
    #[inline]
    pub(super) fn after(&self) -> Option<&Lines<'a>> {
        let ahead = self.lines.ahead().trim_start_matches(['\r', '\n']);
        let is_clear = ahead.is_empty() || frame(ahead.as_bytes()) == Some(Frame::Begin);
        is_clear.then_some(&self.lines)
    }
}
