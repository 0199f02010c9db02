//! The parser's settings, and the cards of a text one after another.

use super::Card;
use super::builder::Builder;
use super::conformance::Standard;
use super::diagnostic::{Diagnostic, DiagnosticKind, ParseError};
use super::limits::Limits;
use super::lines::Lines;
use super::property::Version;

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
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Parser {
    strict: bool,
    first_line: usize,
    max_card_len: usize,
    limits: Limits,
    /// Whether the text was cut before a card that begins on this card's last line.
    ends_glued: bool,
    /// The deviation of the bytes before they were decoded.
    in_bytes: Option<Diagnostic>,
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
            max_card_len: 64 << 20,
            limits: Limits::default(),
            ends_glued: false,
            in_bytes: None,
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
    pub fn max_card_len(self, bytes: usize) -> Self {
        Self {
            max_card_len: bytes,
            ..self
        }
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

    pub(super) fn ends_glued(self, ends_glued: bool) -> Self {
        Self { ends_glued, ..self }
    }

    /// The deviation of the bytes, on a line counted from the first one.
    pub(super) fn in_bytes(self, kind: Option<(usize, DiagnosticKind)>) -> Self {
        let in_bytes = kind.map(|(line, kind)| kind.at(self.first_line + line, 1));
        Self { in_bytes, ..self }
    }

    pub(super) fn limit(&self) -> usize {
        self.max_card_len
    }

    /// Reads all cards of a text, in order; of any versions, one after another.
    pub fn cards<'a>(&self, text: &'a str) -> Cards<'a> {
        Cards {
            parser: *self,
            lines: Lines::new(text, self.first_line),
            found_any: false,
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
    lines: Lines<'a>,
    found_any: bool,
}

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        let first_line = self.lines.number;
        let parser = &self.parser;
        let Some(card) = Builder::new(&mut self.lines, parser.ends_glued, parser.limits).read()
        else {
            let nothing = !self.found_any && !self.lines.text.trim().is_empty();
            self.found_any = true;
            return nothing.then(|| Err(DiagnosticKind::NoCard.at(first_line, 1).into()));
        };
        self.found_any = true;
        Some(self.parser.accept(card))
    }
}

impl Parser {
    fn accept<'a>(&self, mut card: Card<'a>) -> Result<Card<'a>, ParseError> {
        card.diagnostics.extend(self.in_bytes);
        if card.source.len() > self.max_card_len {
            return Err(DiagnosticKind::TooLong(self.max_card_len)
                .at(card.line, 1)
                .into());
        }
        if let Some(limit) = card
            .diagnostics
            .iter()
            .find(|diagnostic| diagnostic.kind.is_limit())
        {
            return Err((*limit).into());
        }
        match self.strict.then(|| first_deviation(&card)).flatten() {
            Some(first) => Err(first.into()),
            None => Ok(card),
        }
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
