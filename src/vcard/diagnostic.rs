use std::fmt;

use thiserror::Error;

/// Something odd about a text, and where: `line 3, column 5: …`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Diagnostic<K = DiagnosticKind> {
    /// The line of the text as given, from 1, every line end counted.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What was odd.
    pub kind: K,
}

impl<K: fmt::Display> fmt::Display for Diagnostic<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, kind } = self;
        write!(f, "line {line}, column {column}: {kind}")
    }
}

/// What can be odd about a card that is read all the same; shows with what was assumed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// RFC 2426 §2.1.1.
    #[error("expected BEGIN:VCARD, found a property: the card begins here")]
    NoBegin,
    /// Text behind `BEGIN:VCARD` on its line.
    #[error("expected a line end after BEGIN:VCARD, found more text: read as the next line")]
    AfterBegin,
    /// RFC 2426 §2.1.1.
    #[error("expected END:VCARD: the card ends here")]
    NoEnd,
    /// Text that belongs to no card.
    #[error("expected BEGIN:VCARD, found text outside a card: not read")]
    Outside,
    /// Text behind `END:VCARD` on its line.
    #[error("expected a line end after END:VCARD, found more text: not read")]
    AfterEnd,
    /// Another card on the line of `END:VCARD`.
    #[error("expected a line end after END:VCARD, found another card: read as one")]
    Glued,
    /// White space before every line.
    #[error("expected no white space before the lines of a card: read as indented, not folded")]
    Indented,
    /// RFC 2425 §5.8.2; a raw line break in a value is the usual reason.
    #[error("expected name and colon: read as a further line of the value above")]
    Continued,
    /// The same, with no property above.
    #[error("expected name and colon: kept as a line without a name")]
    Nameless,
    /// RFC 2425 §5.8.2.
    #[error("expected a colon and a value: read as an empty value")]
    NoColon,
    /// RFC 2425 §5.8.2.
    #[error("expected a closing quote: read as if there were no quotes")]
    OpenQuote,
    /// RFC 2426 §5; a card of an older address book's is the usual reason.
    #[error("expected UTF-8, found other bytes: read in the line's CHARSET, or as Windows-1252")]
    NotUtf8,
    /// RFC 6350 §3.2.
    #[error("expected a fold between characters, found one within: read as if it were behind")]
    FoldInCharacter,
    /// RFC 2045 §6.7.
    #[error("expected more text after a soft line break, found the card's end: read as an end")]
    SoftBreakAtEnd,
    /// RFC 2426 §3.6.9.
    #[error("expected VERSION, found none: read as 3.0")]
    NoVersion,
    /// RFC 2426 §3.6.9; RFC 6350 §6.7.9.
    #[error("expected VERSION 2.1, 3.0 or 4.0, found another: read as 3.0")]
    UnknownVersion,
    /// RFC 2426 §3.1.1; RFC 6350 §6.2.1.
    #[error("expected FN, which every card has, found none")]
    NoFn,
    /// RFC 2426 §3.1.2.
    #[error("expected N, which every card of this version has, found none")]
    NoN,
    /// Only the error of a text without any card.
    #[error("expected BEGIN:VCARD, found no card")]
    NoCard,
    /// Only an error: see [`Parser::max_card_len`](super::Parser::max_card_len).
    #[error("expected a card of at most {0} bytes, found a longer one")]
    TooLong(usize),
    /// Only an error: see [`Parser::max_properties`](super::Parser::max_properties).
    #[error("expected a card of at most {0} properties, found more")]
    TooManyProperties(usize),
    /// Only an error: see [`Parser::max_params`](super::Parser::max_params).
    #[error("expected a property with at most {0} parameters, found more")]
    TooManyParams(usize),
    /// Only an error: see [`Parser::max_combining_marks`](super::Parser::max_combining_marks).
    #[error("expected a value with at most {0} combining marks and control characters, found more")]
    TooManyMarks(usize),
}

impl DiagnosticKind {
    /// A stable name for programs, in kebab case: `no-colon`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoBegin => "no-begin",
            Self::AfterBegin => "after-begin",
            Self::NoEnd => "no-end",
            Self::Outside => "outside",
            Self::AfterEnd => "after-end",
            Self::Glued => "glued",
            Self::Indented => "indented",
            Self::Continued => "continued",
            Self::Nameless => "nameless",
            Self::NoColon => "no-colon",
            Self::OpenQuote => "open-quote",
            Self::NotUtf8 => "not-utf8",
            Self::FoldInCharacter => "fold-in-character",
            Self::SoftBreakAtEnd => "soft-break-at-end",
            Self::NoVersion => "no-version",
            Self::UnknownVersion => "unknown-version",
            Self::NoFn => "no-fn",
            Self::NoN => "no-n",
            Self::NoCard => "no-card",
            Self::TooLong(_) => "too-long",
            Self::TooManyProperties(_) => "too-many-properties",
            Self::TooManyParams(_) => "too-many-params",
            Self::TooManyMarks(_) => "too-many-marks",
        }
    }

    /// Where the rule is that was broken, such as `RFC 2426 §3.1.1`; nothing for our own limits.
    pub fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::NoBegin | Self::AfterBegin | Self::NoEnd | Self::Outside | Self::AfterEnd => {
                "RFC 2426 §2.1.1"
            }
            Self::Glued => "RFC 2426 §2.1.1",
            Self::Indented | Self::FoldInCharacter => "RFC 6350 §3.2",
            Self::Continued | Self::Nameless | Self::NoColon | Self::OpenQuote => "RFC 2425 §5.8.2",
            Self::NotUtf8 => "RFC 6350 §3.1",
            Self::SoftBreakAtEnd => "RFC 2045 §6.7",
            Self::NoVersion | Self::UnknownVersion => "RFC 2426 §3.6.9",
            Self::NoFn => "RFC 2426 §3.1.1",
            Self::NoN => "RFC 2426 §3.1.2",
            Self::NoCard
            | Self::TooLong(_)
            | Self::TooManyProperties(_)
            | Self::TooManyParams(_)
            | Self::TooManyMarks(_) => return None,
        })
    }

    /// Whether the card is refused for it, leniently too.
    pub(super) fn is_limit(self) -> bool {
        matches!(
            self,
            Self::TooLong(_)
                | Self::TooManyProperties(_)
                | Self::TooManyParams(_)
                | Self::TooManyMarks(_)
        )
    }

    pub(super) fn at(self, line: usize, column: usize) -> Diagnostic {
        Diagnostic {
            line,
            column,
            kind: self,
        }
    }
}

/// Why a text was not read as a card: there is none, it is too long, or, in a strict reading,
/// something is odd. Shows with the section of the standard, where there is one:
/// `line 1, column 1: expected N, … (RFC 2426 §3.1.2)`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[error("{0}{section}", section = InBrackets(.0.kind.section()))]
pub struct ParseError(Diagnostic);

struct InBrackets(Option<&'static str>);

impl fmt::Display for InBrackets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(text) => write!(f, " ({text})"),
            None => Ok(()),
        }
    }
}

impl ParseError {
    pub(super) fn no_card() -> Self {
        Self(DiagnosticKind::NoCard.at(1, 1))
    }

    /// What was wrong, and where.
    pub fn diagnostic(&self) -> Diagnostic {
        self.0
    }
}

impl From<Diagnostic> for ParseError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(diagnostic)
    }
}
