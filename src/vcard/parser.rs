//! The parser's settings, and the cards of a text one after another.

use super::Card;
use super::conformance::Standard;
use super::diagnostic::{Diagnostic, DiagnosticKind, ParseError};
use super::limits::Limits;
use super::plain::PlainCard;
use super::progress::{Input, Progress, Step};
use super::version::Version;

/// Reads cards, leniently or strictly, within limits on their size.
///
/// ```
/// use wacard::vcard::{DiagnosticKind, Parser};
///
/// let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n";
/// let cards: Vec<_> = Parser::new().cards(text).collect::<Result<_, _>>()?;
/// assert_eq!(cards[0].diagnostics()[0].kind, DiagnosticKind::NoN);
///
/// let error = Parser::new().strict().cards(text).next().unwrap().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 1, column 1: expected N, which every card of this version has, found none (RFC 2426 §3.1.2)",
/// );
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[must_use]
pub struct Parser {
    strict: bool,
    pub(super) first_line: usize,
    pub(super) limits: Limits,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// A lenient parser: deviations become the card's [`diagnostics`](Card::diagnostics).
    pub fn new() -> Self {
        Self {
            strict: false,
            first_line: 1,
            limits: Limits::default(),
        }
    }

    /// Refuses a card with any deviation from the standard of its version: RFC 2426 for 3.0,
    /// RFC 6350 for 4.0. [`Standard`] lists what is checked. The error is the first in line order;
    /// [`Card::violations`] returns all of them.
    pub fn strict(self) -> Self {
        Self {
            strict: true,
            ..self
        }
    }

    /// Refuses cards of more than this many bytes; 64 MiB is the default.
    ///
    /// A card is also refused if the text around it passes this limit by 64 KiB, blank lines
    /// before the card not counted. Reading goes on at the first line after these bytes that
    /// begins a card.
    pub fn max_card_len(mut self, bytes: usize) -> Self {
        self.limits.card_len = bytes;
        self
    }

    /// Refuses cards of more properties; 10,000 is the default.
    pub fn max_properties(mut self, properties: usize) -> Self {
        self.limits.properties = properties;
        self
    }

    /// Refuses properties with more parameters; 1,000 is the default.
    pub fn max_params(mut self, params: usize) -> Self {
        self.limits.params = params;
        self
    }

    /// Refuses values with more combining marks and control characters, with which a card can
    /// crash the app that shows it; 1,000 is the default.
    pub fn max_combining_marks(mut self, marks: usize) -> Self {
        self.limits.marks = marks;
        self
    }

    /// Counts lines from this one on, for a text cut from a larger one.
    pub fn first_line(self, line: usize) -> Self {
        Self {
            first_line: line,
            ..self
        }
    }

    /// Reads all cards of a text, in order; of any versions, one after another.
    #[must_use]
    pub fn cards<'a>(&self, text: &'a str) -> Cards<'a> {
        Cards {
            parser: *self,
            input: Input::whole(text),
            progress: Progress::new(self.first_line),
        }
    }
}

impl<'a> Card<'a> {
    /// Reads the first card of a text, leniently; [`Parser`] reads several, or strictly.
    ///
    /// # Errors
    ///
    /// - `"hello"`: there is no card in the text.
    /// - A card of more than 1,000 combining marks in a row, or beyond another limit of the
    ///   [`Parser`].
    ///
    /// ```
    /// use wacard::vcard::Card;
    ///
    /// let code = |text| Card::parse(text).unwrap_err().diagnostic().kind.code();
    /// assert_eq!(code("hello"), "no-card");
    /// let marks = "\u{301}".repeat(1001);
    /// assert_ne!(code(&format!("BEGIN:VCARD\nFN:e{marks}\nEND:VCARD")), "no-card");
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        let first = Parser::new().cards(text).next();
        first.unwrap_or(Err(ParseError::no_card()))
    }
}

/// An iterator over the cards of a text; see [`Parser::cards`].
///
/// A text without a card, if there is anything in it, gives one error.
#[derive(Clone, Debug)]
pub struct Cards<'a> {
    parser: Parser,
    input: Input<'a>,
    progress: Progress,
}

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.progress.step(&self.parser.limits, self.input) {
            Step::Card(Ok(card)) => Some(self.parser.refusal(&card).map_or(Ok(card), Err)),
            Step::Card(Err(error)) => Some(Err(error)),
            Step::NeedMore | Step::End => None,
        }
    }
}

/// For callers that read plain cards line by line.
impl<'a> Cards<'a> {
    /// The next card, if it may be plain.
    #[inline]
    pub(crate) fn plain_ahead(&mut self) -> Option<PlainCard<'a>> {
        // Other limits are looked at by the whole card.
        if self.parser.strict || self.parser.limits != Limits::default() {
            return None;
        }
        let place = self.progress.next_place(&self.parser.limits, self.input)?;
        PlainCard::at(self.input.text, place)
    }

    /// Continues after a plain card. Returns `None`, and stays before it, if text follows it that
    /// is not another card.
    #[inline]
    pub(crate) fn pass(&mut self, card: &PlainCard<'a>) -> Option<()> {
        self.progress.pass(card.after()?, self.input);
        Some(())
    }
}

impl Parser {
    /// Why a card is refused: it is beyond a limit or, if strict, deviates. By reference, because
    /// a card that was just stored and is moved waits for its stores.
    #[inline]
    pub(super) fn refusal(&self, card: &Card<'_>) -> Option<ParseError> {
        if card.source.len() > self.limits.card_len {
            return Some(self.limits.too_long(card.line));
        }
        let mut diagnostics = card.diagnostics.iter();
        if let Some(limit) = diagnostics.find(|diagnostic| diagnostic.kind.is_limit()) {
            return Some((*limit).into());
        }
        let first = self.strict.then(|| first_deviation(card)).flatten();
        first.map(Into::into)
    }
}

/// The deviation on the first line; there, one of the reading itself, which changes what the line
/// is read as.
fn first_deviation(card: &Card<'_>) -> Option<Diagnostic> {
    let standard = Standard::of_version(card.version().unwrap_or(Version::Other));
    let violations = standard.map(|standard| card.violations(standard));
    let violations = violations.into_iter().flatten().map(|violation| {
        let kind = DiagnosticKind::Violation(violation.requirement, violation.section);
        kind.at(violation.line, violation.column)
    });
    let all = card.diagnostics.iter().copied().chain(violations);
    all.min_by_key(|deviation| deviation.line)
}
