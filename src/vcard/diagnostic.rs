use std::fmt;

use thiserror::Error;

use super::conformance::Requirement;

/// A deviation from the specification, and its place: `line 3, column 5: …`.
///
/// ```
/// use wacard::vcard::{Card, DiagnosticKind};
///
/// let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nN:Ana\nFN:Ana\nGomes\nEND:VCARD")?;
/// let [diagnostic] = card.diagnostics() else { panic!() };
/// assert_eq!(diagnostic.kind, DiagnosticKind::Continued);
/// assert_eq!(
///     diagnostic.to_string(),
///     "line 5, column 1: expected name and colon: read as a further line of the value above",
/// );
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Diagnostic<K = DiagnosticKind> {
    /// The line of the text as given, from 1; every line end counts.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The kind of deviation.
    pub kind: K,
}

impl<K: fmt::Display> fmt::Display for Diagnostic<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, kind } = self;
        write!(f, "line {line}, column {column}: {kind}")
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $(($limit:ty))? = $code:literal, $section:expr, $message:literal;)*) => {
        /// The kind of a deviation; shows with what was assumed.
        ///
        /// The last six are only errors: a text without a card, cards beyond a limit, and in a strict
        /// reading cards that break another rule of their standard.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum DiagnosticKind {
            $($(#[$doc])* $kind $(($limit))?,)*
            /// Only an error, of a strict reading: a rule of the card's standard, and the section
            /// that states it.
            Violation(Requirement, &'static str),
        }

        impl DiagnosticKind {
            /// A stable name for programs, in kebab case: `no-colon`.
            pub fn code(self) -> &'static str {
                match self {
                    $(kinds!(@pattern $kind $($limit)?) => $code,)*
                    Self::Violation(requirement, _) => requirement.code(),
                }
            }

            /// The section of the standard that the text deviates from, such as
            /// `RFC 2426 §3.1.1`. Returns `None` for our own limits.
            pub fn section(self) -> Option<&'static str> {
                match self {
                    $(kinds!(@pattern $kind $($limit)?) => $section,)*
                    Self::Violation(_, section) => Some(section),
                }
            }
        }

        impl fmt::Display for DiagnosticKind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(kinds!(@bind limit $kind $($limit)?) => kinds!(@write f limit $message $($limit)?),)*
                    Self::Violation(requirement, _) => requirement.fmt(f),
                }
            }
        }
    };
    (@pattern $kind:ident) => { Self::$kind };
    (@pattern $kind:ident $limit:ty) => { Self::$kind(_) };
    (@bind $name:ident $kind:ident) => { Self::$kind };
    (@bind $name:ident $kind:ident $limit:ty) => { Self::$kind($name) };
    (@write $f:ident $name:ident $message:literal) => { $f.write_str($message) };
    (@write $f:ident $name:ident $message:literal $limit:ty) => { write!($f, $message, $name) };
}

// Variant, name, section, message.
kinds! {
    /// A property before any `BEGIN`.
    NoBegin = "no-begin", Some("RFC 2426 §2.1.1"),
        "expected BEGIN:VCARD, found a property: the card begins here";
    /// Text after `BEGIN:VCARD` on its line.
    AfterBegin = "after-begin", Some("RFC 2426 §2.1.1"),
        "expected a line end after BEGIN:VCARD, found more text: read as the next line";
    /// The card has no `END`.
    NoEnd = "no-end", Some("RFC 2426 §2.1.1"),
        "expected END:VCARD: the card ends here";
    /// Text that belongs to no card.
    Outside = "outside", Some("RFC 2426 §2.1.1"),
        "expected BEGIN:VCARD, found text outside a card: not read";
    /// Text after `END:VCARD` on its line.
    AfterEnd = "after-end", Some("RFC 2426 §2.1.1"),
        "expected a line end after END:VCARD, found more text: not read";
    /// Another card on the line of `END:VCARD`.
    Glued = "glued", Some("RFC 2426 §2.1.1"),
        "expected a line end after END:VCARD, found another card: read as one";
    /// White space before every line.
    Indented = "indented", Some("RFC 6350 §3.2"),
        "expected no white space before the lines of a card: read as indented, not folded";
    /// A line without a name, after a property. A raw line break in a value is the usual reason.
    Continued = "continued", Some("RFC 2425 §5.8.2"),
        "expected name and colon: read as a further line of the value above";
    /// A line without a name, before any property.
    Nameless = "nameless", Some("RFC 2425 §5.8.2"),
        "expected name and colon: kept as a line without a name";
    /// A property without a colon.
    NoColon = "no-colon", Some("RFC 2425 §5.8.2"),
        "expected a colon and a value: read as an empty value";
    /// A quote that is never closed.
    OpenQuote = "open-quote", Some("RFC 2425 §5.8.2"),
        "expected a closing quote: read as if there were no quotes";
    /// Bytes that are not UTF-8. An old address book is the usual reason.
    NotUtf8 = "not-utf8", Some("RFC 6350 §3.1"),
        "expected UTF-8, found other bytes: read in the line's CHARSET, or as Windows-1252";
    /// A fold within a character.
    FoldInCharacter = "fold-in-character", Some("RFC 6350 §3.2"),
        "expected a fold between characters, found one within a character: read as if it were after it";
    /// A soft line break before the card's end.
    SoftBreakAtEnd = "soft-break-at-end", Some("RFC 2045 §6.7"),
        "expected more text after a soft line break, found the card's end: the value ends here";
    /// The card has no `VERSION`.
    NoVersion = "no-version", Some("RFC 2426 §3.6.9"),
        "expected VERSION, found none: read as 3.0";
    /// The `VERSION` is not one of the three.
    UnknownVersion = "unknown-version", Some("RFC 2426 §3.6.9"),
        "expected VERSION 2.1, 3.0 or 4.0, found another: read as 3.0";
    /// The card has no `FN`.
    NoFn = "no-fn", Some("RFC 2426 §3.1.1"),
        "expected FN, which every card has, found none";
    /// The card has no `N`.
    NoN = "no-n", Some("RFC 2426 §3.1.2"),
        "expected N, which every card of this version has, found none";
    /// The text has no card. Only an error.
    NoCard = "no-card", None,
        "expected BEGIN:VCARD, found no card";
    /// Only an error: see [`Parser::max_card_len`](super::Parser::max_card_len).
    TooLong(usize) = "too-long", None,
        "expected a card of at most {0} bytes, found a longer one";
    /// Only an error: see [`Parser::max_properties`](super::Parser::max_properties).
    TooManyProperties(usize) = "too-many-properties", None,
        "expected a card of at most {0} properties, found more";
    /// Only an error: see [`Parser::max_params`](super::Parser::max_params).
    TooManyParams(usize) = "too-many-params", None,
        "expected a property with at most {0} parameters, found more";
    /// Only an error: see [`Parser::max_combining_marks`](super::Parser::max_combining_marks).
    TooManyMarks(usize) = "too-many-marks", None,
        "expected a value with at most {0} combining marks and control characters, found more";
}

impl DiagnosticKind {
    /// Whether the card is refused for this, in a lenient reading too.
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
        let kind = self;
        Diagnostic { line, column, kind }
    }
}

/// Why a text was not read as a card: it has no card, the card is beyond a limit, or, in a strict
/// reading, it deviates from the specification. Shows with the section of the standard:
/// `line 1, column 1: expected N, … (RFC 2426 §3.1.2)`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
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

    /// The deviation and its place.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        self.0
    }
}

impl From<Diagnostic> for ParseError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(diagnostic)
    }
}
