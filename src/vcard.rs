//! vCards in the sense of RFC 2425 and RFC 2426: cards of properties with parameters and values.
//!
//! Reads vCard 2.1, 3.0 and 4.0, and the cards that phones and gateways really write; writes 3.0.
//! Knows nothing of WhatsApp, which is the task of [`contact`](crate::contact).
//!
//! # Reading
//!
//! The reader accepts UTF-8, UTF-16 and, by `CHARSET`, every character set of the Web; folded,
//! quoted-printable and base64 values in every spelling; cards without `BEGIN` or `END`, glued,
//! indented, with blank lines and raw line breaks, or whole on one line. Each deviation that changes
//! what is read is a [`Diagnostic`] with its line. A strict reading refuses these and whatever else
//! RFC 2426 or RFC 6350 forbids, and names the section: see [`Standard`]. [`Parser`] has limits
//! against cards that are made to crash readers; the time is linear in the text, and a [`Reader`]
//! needs memory for the largest card.
//!
//! # Conformance
//!
//! [`Card::violations`] lists every place where a card breaks a rule of a [`Standard`], RFC 2426 or
//! RFC 6350, each a [`Violation`] with the [`Requirement`] and its section. Cards that keep and break
//! each rule are in `tests/data/rfc2426.tsv` and `tests/data/rfc6350.tsv`.
//!
//! # Writing and editing
//!
//! A [`Writer`] writes cards of version 3.0, with LF or folded with CRLF. An [`Edit`] changes a card
//! that was read, and keeps the bytes of all other lines. Both take names and parameters only by
//! types that were checked, and escape values: no text adds, hides or changes another property
//! (`an_edited_card_has_the_changes_and_no_others` in the tests). Values are written with the escapes
//! of version 3.0; a reader of version 2.1 shows the `\n` of a line break as it is.
//!
//! # Corpora
//!
//! The packages of calcard, ical and vcard-rs hold 393 files of test data with 1,463 cards, from
//! calcard, ez-vcard, sabre, the RFCs and others. All of the cards are read, 123 with diagnostics;
//! one file is refused, because it has no card. A strict reading accepts 1,144 of the cards. Every
//! phone that calcard finds is found (`tests/corpora`).

mod builder;
mod components;
mod conformance;
mod content_line;
mod decode;
mod diagnostic;
mod edit;
mod encoding;
mod grammar;
#[cfg(feature = "serde")]
mod json;
mod lanes;
mod limits;
mod line_end;
mod lines;
mod names;
mod parser;
mod plain;
mod portable;
mod progress;
mod property;
mod recover;
mod stream;
mod text_list;
mod version;
mod writer;

pub use self::conformance::{Requirement, Standard, Violation};
pub(crate) use self::content_line::ContentLine;
pub use self::decode::decode_text;
pub use self::diagnostic::{Diagnostic, DiagnosticKind, ParseError};
pub(crate) use self::edit::Line;
pub use self::edit::{Edit, PropertyEdit};
pub(crate) use self::encoding::{base64 as base64_bytes, base64_text, is_base64};
pub use self::grammar::Param;
#[cfg(feature = "serde")]
pub(crate) use self::grammar::find_begin;
pub(crate) use self::grammar::{base64_of_data_uri, date_of, escape, params, unescape_text};
#[cfg(feature = "serde")]
pub(crate) use self::json::DiagnosticJson;
pub(crate) use self::line_end::physical_lines;
pub use self::names::{Name, NameError, ParamValue};
pub use self::parser::{Cards, Parser};
pub(crate) use self::plain::PlainCard;
pub use self::property::Property;
pub use self::stream::{Chunk, Reader};
pub use self::text_list::TextList;
pub use self::version::Version;
pub use self::writer::{FoldedLines, LfLines, Value, Writer};
pub(crate) use self::writer::{
    JsonString, Layout, LineStart, Room, Scanned, Sink, dropped_controls, line_start,
    without_controls,
};

/// One vCard: its properties in their order, and its deviations from the specification.
///
/// A card borrows from the text that it was read from, except where a line end or an encoding
/// interrupts a value. It keeps every property, parameter and group, known or unknown.
///
/// # Examples
///
/// ```
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:3.0
/// N:Gomes;Guilherme;;;
/// FN:Guilherme Gomes
/// item1.TEL;waid=553198296801:+55 31 9829-6801
/// item1.X-ABLabel:Celular
/// END:VCARD")?;
///
/// assert_eq!(card.get("fn").unwrap().text(), "Guilherme Gomes");
///
/// let tel = card.get("TEL").unwrap();
/// assert_eq!(tel.param("waid").as_deref(), Some("553198296801"));
/// assert_eq!((tel.group(), tel.line()), (Some("item1"), 5));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Card<'a> {
    source: &'a str,
    line: usize,
    /// The length of the source before the line that ends the card.
    body_len: usize,
    version: Option<Version>,
    properties: Vec<Property<'a>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Card<'a> {
    /// The card as it was written, from its first line to its last.
    #[must_use]
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The line that the card begins on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The version that the card names. Returns `None` if it names none.
    #[must_use]
    pub fn version(&self) -> Option<Version> {
        self.version
    }

    /// The properties in their order, without `BEGIN` and `END`.
    ///
    /// A line without a name is among them as a property with an empty name, if there is no
    /// property before it that it could continue.
    #[must_use]
    pub fn properties(&self) -> &[Property<'a>] {
        &self.properties
    }

    /// The first property with a name, in any case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Property<'a>> {
        self.all(name).next()
    }

    /// All properties with a name, in any case.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Property<'a>> {
        self.properties
            .iter()
            .filter(move |property| property.is_named(name))
    }

    /// Deviations from the specification: those of lines in their order, then those of the card,
    /// such as a missing `VERSION`.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}
