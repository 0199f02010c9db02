//! Plain cards: each property on a line, neither folded nor encoded, as gateways write them. Their
//! lines are given one by one, and no card holds them.
//!
//! Any other line is left to [`Builder`](super::builder::Builder), which reads these lines to the
//! same (`a_contact_of_a_text_is_that_of_its_card` in `tests/laws`).

use super::builder::is_address;
use super::components::before_semicolon;
use super::grammar::{self, Frame, Head, Param, fast_head, frame};
use super::limits::Limits;
use super::lines::{Lines, Place};
use super::property::in_any_case;

/// A plain card, and how far it is read.
pub(crate) struct PlainCard<'a> {
    lines: Lines<'a>,
    limits: Limits,
    /// How many more properties it may have.
    room: usize,
}

/// A line of a plain card.
#[derive(Clone, Copy)]
pub(crate) enum PlainLine<'a> {
    Property(PlainProperty<'a>),
    /// `END:VCARD`.
    End,
}

/// A property on one line, which is not encoded.
#[derive(Clone, Copy)]
pub(crate) struct PlainProperty<'a> {
    line: &'a str,
    head: Head,
    is_bare: bool,
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

    /// Reads the next line. Returns `None` for one that is not plain.
    #[inline(always)]
    pub(crate) fn next_line(&mut self) -> Option<PlainLine<'a>> {
        let Some(head) = fast_head(self.lines.fast_ahead()?) else {
            return self.end();
        };
        let line = self.lines.peek_fast(head.params + 1)?;
        self.room = self.room.checked_sub(1)?;
        let is_within = line.raw.len() <= self.limits.params.min(self.limits.marks);
        if line.is_folded || !is_within || is_address(line.raw, head.params) {
            return None;
        }
        self.lines.take_fast(&line);
        Some(PlainLine::Property(PlainProperty {
            line: line.raw,
            head,
            is_bare: line.is_bare,
        }))
    }

    fn end(&mut self) -> Option<PlainLine<'a>> {
        match self.lines.peek_fast_frame(Frame::End) {
            Some(line) => self.lines.take(line),
            None => {
                let ahead = self.lines.ahead();
                let end = Frame::End.starts(ahead)?;
                (end.len() == ahead.len()).then(|| self.lines.at += end.len())?;
            }
        }
        Some(PlainLine::End)
    }

    /// The lines after the card, if another card or nothing follows it.
    #[inline]
    pub(super) fn after(&self) -> Option<&Lines<'a>> {
        let ahead = self.lines.ahead().trim_start_matches(['\r', '\n']);
        let is_clear = ahead.is_empty() || frame(ahead.as_bytes()) == Some(Frame::Begin);
        is_clear.then_some(&self.lines)
    }
}

impl<'a> PlainLine<'a> {
    #[inline(always)]
    pub(crate) fn property(self) -> Option<PlainProperty<'a>> {
        match self {
            Self::Property(property) => Some(property),
            Self::End => None,
        }
    }
}

/// As of a [`Property`](super::Property), but borrowed from the text.
impl<'a> PlainProperty<'a> {
    #[inline(always)]
    pub(crate) fn group(self) -> Option<&'a str> {
        match self.head.group {
            0 => None,
            end => self.line.get(..end),
        }
    }

    #[inline(always)]
    pub(crate) fn name(self) -> &'a str {
        self.head.name(self.line)
    }

    #[inline(always)]
    pub(crate) fn is_named(self, name: &str) -> bool {
        in_any_case(self.name(), name)
    }

    /// Whether it is in the same group as another, or both are in none.
    #[inline(always)]
    pub(crate) fn is_beside(self, other: Self) -> bool {
        match (self.group(), other.group()) {
            (Some(group), Some(other)) => in_any_case(group, other),
            (group, other) => group.is_none() && other.is_none(),
        }
    }

    #[inline(always)]
    pub(crate) fn has_params(self) -> bool {
        self.head.name != self.head.params
    }

    #[inline(always)]
    pub(crate) fn params(self) -> impl Iterator<Item = Param<'a>> {
        grammar::params_within(self.line, self.head.name, self.head.params)
    }

    /// The value, perhaps escaped.
    #[inline(always)]
    pub(crate) fn value(self) -> &'a str {
        self.line.get(self.head.params + 1..).unwrap_or_default()
    }

    #[inline(always)]
    pub(crate) fn bare_value(self) -> Option<&'a str> {
        self.is_bare.then(|| self.value())
    }

    #[inline(always)]
    pub(crate) fn only_component(self) -> Option<&'a str> {
        self.bare_value().or_else(|| before_semicolon(self.value()))
    }
}
