//! Where one card ends and the next begins, in a text and in a stream.
//!
//! Both are read by [`Progress::step`]. It returns a card of a part of a text only if the whole text
//! gives the same card (`a_stream_is_read_as_its_text` in `tests/laws`), and looks at no more bytes
//! for one card than [`Limits::max_read`].

use super::Card;
use super::builder::Builder;
use super::diagnostic::{DiagnosticKind, ParseError};
use super::grammar::{Frame, frame};
use super::limits::Limits;
use super::line_end::whole_line;
use super::lines::{Lines, Place, is_space};

/// A text, and whether more of it may follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Input<'a> {
    pub(super) text: &'a str,
    pub(super) is_last: bool,
}

impl<'a> Input<'a> {
    pub(super) fn whole(text: &'a str) -> Self {
        let is_last = true;
        Self { text, is_last }
    }

    /// No more than `len` bytes after a place.
    #[inline]
    fn up_to(self, at: usize, len: usize) -> Self {
        match self.text.len().saturating_sub(at) <= len {
            true => self,
            false => Self {
                text: self.cut(at.saturating_add(len)),
                is_last: false,
            },
        }
    }

    /// The text up to the character at a byte.
    fn cut(self, end: usize) -> &'a str {
        let mut starts = (0..=end).rev();
        let text = starts.find_map(|end| self.text.get(..end));
        text.unwrap_or_default()
    }

    fn from(self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// What a text without a further card gives.
    fn no_card(self) -> Step<'a> {
        match self.is_last {
            true => Step::End,
            false => Step::NeedMore,
        }
    }

    /// Whether the line at a byte begins with a character that shows that it is not blank.
    #[inline]
    fn is_graphic(self, at: usize) -> bool {
        let first = self.text.as_bytes().get(at);
        first.is_some_and(u8::is_ascii_graphic)
    }

    fn is_begin(self, at: usize) -> bool {
        frame(self.from(at).as_bytes()) == Some(Frame::Begin)
    }
}

/// What was read.
pub(super) enum Step<'a> {
    Card(Result<Card<'a>, ParseError>),
    /// What comes depends on text that is not there yet.
    NeedMore,
    End,
}

/// How far the cards of a text are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    pub(super) place: Place,
    found_any: bool,
    skip: Option<Skip>,
    /// Whether all of the text was read without finding a whole card.
    is_starved: bool,
}

/// The rest of a card that is too long.
#[derive(Clone, Copy, Debug)]
struct Skip {
    /// The byte before which no card begins.
    to: usize,
    /// Whether the place is within a line.
    is_within_line: bool,
}

impl Progress {
    pub(super) fn new(first_line: usize) -> Self {
        Self {
            place: Place::new(first_line),
            found_any: false,
            skip: None,
            is_starved: false,
        }
    }

    /// The same progress in a text that lost its first bytes, and may have gained some at its end.
    pub(super) fn after_loss(self, bytes: usize) -> Self {
        let skip = self.skip.map(|skip| Skip {
            to: skip.to.saturating_sub(bytes),
            ..skip
        });
        Self {
            place: self.place.after_loss(bytes),
            skip,
            is_starved: false,
            ..self
        }
    }

    /// Reads the next card.
    #[inline]
    pub(super) fn step<'a>(&mut self, limits: &Limits, input: Input<'a>) -> Step<'a> {
        if self.is_starved {
            return Step::NeedMore;
        }
        if (self.skip.is_some() && !self.skip_card(input)) || !self.skip_blank_lines(limits, input)
        {
            return input.no_card();
        }
        let start = self.place;
        let read = input.up_to(start.at, limits.max_read());
        let mut lines = Lines::new(read.text, start);
        let card = Builder::new(&mut lines, *limits).read();
        if read.is_last || lines.are_settled() {
            self.place.go_to_end_of(&lines, input.text);
            return self.found(card, start.number);
        }
        if read.text.len() == input.text.len() {
            self.is_starved = true;
            return Step::NeedMore;
        }
        let line = card.map_or(start.number, |card| card.line);
        self.give_up(read.text.len());
        Step::Card(Err(limits.too_long(line)))
    }

    /// Where the next card begins, if no text is passed over before it but blank lines.
    #[inline]
    pub(super) fn next_place(&mut self, limits: &Limits, input: Input<'_>) -> Option<Place> {
        let is_ahead = self.skip.is_none() && self.skip_blank_lines(limits, input);
        is_ahead.then_some(self.place)
    }

    /// Continues after a card that was read by others.
    #[inline]
    pub(super) fn pass(&mut self, lines: &Lines<'_>, input: Input<'_>) {
        self.place.go_to_end_of(lines, input.text);
        self.found_any = true;
    }

    fn found<'a>(&mut self, card: Option<Card<'a>>, first_line: usize) -> Step<'a> {
        let found_any = std::mem::replace(&mut self.found_any, true);
        match card {
            Some(card) => Step::Card(Ok(card)),
            None if found_any => Step::End,
            None => Step::Card(Err(DiagnosticKind::NoCard.at(first_line, 1).into())),
        }
    }

    /// Lets the next step skip to the first line that begins a card, after a byte.
    fn give_up(&mut self, to: usize) {
        let is_within_line = false;
        self.skip = Some(Skip { to, is_within_line });
        self.found_any = true;
    }

    /// Skips blank lines. Returns `false` if nothing but them is left.
    #[inline]
    fn skip_blank_lines(&mut self, limits: &Limits, input: Input<'_>) -> bool {
        while !input.is_graphic(self.place.at) {
            let read = input.up_to(self.place.at, limits.max_read());
            let rest = read.from(self.place.at);
            let whole = whole_line(rest.as_bytes());
            let line = whole.map_or(rest, |(len, _)| rest.get(..len).unwrap_or_default());
            if !line.trim_start_matches(is_space).trim().is_empty() {
                return true;
            }
            let Some((_, next)) = whole else {
                return read.text.len() < input.text.len();
            };
            self.place.at += next;
            self.place.number += 1;
        }
        true
    }

    /// Skips the rest of a card that is too long. Returns `false` if no card follows yet.
    fn skip_card(&mut self, input: Input<'_>) -> bool {
        while let Some(skip) = self.skip {
            let rest = input.from(self.place.at).as_bytes();
            let may_begin = !skip.is_within_line && self.place.at >= skip.to;
            if may_begin && input.is_begin(self.place.at) {
                self.skip = None;
                break;
            }
            let Some((_, next)) = whole_line(rest) else {
                self.skip_within_line(rest);
                return false;
            };
            self.place.at += next;
            self.place.number += 1;
            self.give_up(skip.to);
        }
        true
    }

    /// Skips the part of an unfinished line that is neither a line end nor the start of a card.
    fn skip_within_line(&mut self, line: &[u8]) {
        const MAX_FRAME_LEN: usize = "BEGIN:VCARD".len();

        let Some(skip) = &mut self.skip else { return };
        let end = line.iter().rposition(|byte| *byte != b'\r');
        if skip.is_within_line || line.len() >= MAX_FRAME_LEN {
            self.place.at += end.map_or(0, |last| last + 1);
            skip.is_within_line |= end.is_some();
        }
    }
}
