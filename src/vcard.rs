//! vCards as RFC 2425 and RFC 2426 see them: cards of properties with parameters and values.
//!
//! Reads what those say, vCard 2.1 and 4.0, and what phones and gateways make of them; writes
//! 3.0. Knows nothing of WhatsApp: that is [`contact`](crate::contact)'s.
//!
//! # What is read
//!
//! UTF-8, UTF-16 and, by `CHARSET`, any character set of the Web's; folded, quoted-printable and
//! base64 values in every spelling; cards without `BEGIN` or `END`, glued, indented, with blank
//! lines and raw line breaks, or whole on one line. Each oddity is a [`Diagnostic`] with its
//! line, and in a strict reading an error with its section. [`Parser`] has limits against cards
//! that are made to bring readers down; time is linear in the text, memory of a [`Reader`] that
//! of the largest card.
//!
//! Of the cards that other projects publish as test data within the packages of calcard, ical
//! and vcard-rs (393 files, 1,463 cards: calcard's, ez-vcard's, sabre's, the RFCs' and others')
//! all are read, 123 with diagnostics; one file is refused, which holds no card. No phone is lost
//! that calcard finds (`tests/corpora.rs`).

mod diagnostic;
mod encoding;
mod fold;
mod grammar;
#[cfg(feature = "serde")]
mod json;
mod lines;
mod names;
mod parse;
mod property;
mod scan;
mod stream;
mod text;
mod write;

use std::fmt;

pub use self::diagnostic::{Diagnostic, DiagnosticKind, ParseError};
pub use self::encoding::decode;
pub(crate) use self::encoding::{base64 as base64_bytes, base64_text};
pub use self::fold::{Bytes, Folded, Lines, Unfolded};
#[cfg(feature = "serde")]
pub(crate) use self::json::DiagnosticJson;
pub use self::names::{Name, NameError, ParamValue};
pub use self::parse::{Cards, Parser};
pub use self::property::{Param, Property, Version};
pub use self::stream::{Chunk, Reader};
pub(crate) use self::write::Scanned;
pub use self::write::{Value, Writer};

/// One vCard: its properties in their order, and what was odd about it.
///
/// Borrows from the text that it was read from, all that no line end or encoding interrupts.
/// Every property, parameter and group is kept, known or not.
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
#[derive(Clone, Debug)]
pub struct Card<'a> {
    source: &'a str,
    line: usize,
    properties: Vec<Property<'a>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Card<'a> {
    /// Reads the first card of a text, leniently; [`Parser`] reads several, or strictly.
    ///
    /// # Errors
    ///
    /// There is no card in the text.
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        let first = Parser::new().cards(text).next();
        first.unwrap_or(Err(ParseError::no_card()))
    }

    /// The card as it was written, from its first line to its last.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The line that it begins on, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The version that it names, where it does.
    pub fn version(&self) -> Option<Version> {
        self.get("VERSION").map(|it| Version::read(&it.value()))
    }

    /// Its properties in their order, without `BEGIN` and `END`.
    ///
    /// A line that is none is among them as a property with an empty name, where no property
    /// stands before it that it could continue.
    pub fn properties(&self) -> &[Property<'a>] {
        &self.properties
    }

    /// The first property with a name, in any case.
    pub fn get(&self, name: &str) -> Option<&Property<'a>> {
        self.all(name).next()
    }

    /// All properties with a name, in any case.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Property<'a>> {
        self.properties.iter().filter(move |it| it.is_named(name))
    }

    /// What was odd about it, in the order of its lines.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

/// The card as RFC 2426 wants it, with CRLF and folded at 75 bytes: the properties that were
/// read, as they were read. A line without a name is left out, because no card can hold it;
/// [`Card::source`] has it.
impl fmt::Display for Card<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer = Writer::new(Folded::new(f));
        writer.begin()?;
        for property in self.properties.iter().filter(|it| !it.is_named("")) {
            writer.copy(property)?;
        }
        writer.end()
    }
}
