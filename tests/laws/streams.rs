//! Laws of streams: one text has one reading, however it comes.

use std::io::{self, BufRead, Read};

use proptest::prelude::*;
use proptest::sample::select;
use wacard::vcard::{Card, DiagnosticKind, ParseError, Parser, Reader, decode_text};

use crate::config;

/// A stream that gives its bytes in pieces of these sizes, in turn.
struct Pieces<'a> {
    bytes: &'a [u8],
    sizes: std::iter::Cycle<std::vec::IntoIter<usize>>,
    size: usize,
}

impl<'a> Pieces<'a> {
    fn new(bytes: &'a [u8], sizes: Vec<usize>) -> Self {
        let mut sizes = sizes.into_iter().cycle();
        let size = sizes.next().unwrap_or(usize::MAX);
        Self { bytes, sizes, size }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Pieces<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(&self.bytes[..self.size.min(self.bytes.len())])
    }

    fn consume(&mut self, read: usize) {
        self.bytes = &self.bytes[read..];
        self.size = match self.size - read {
            0 => self.sizes.next().unwrap_or(usize::MAX),
            rest => rest,
        };
    }
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    let size = prop_oneof![1usize..4, 1usize..40, 40usize..400];
    prop::collection::vec(size, 0..5)
}

/// What frames cards, divides lines and continues them, in every shape, and a little text.
fn hostile(pieces: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    let frame = select(vec![
        "BEGIN:VCARD",
        "END:VCARD",
        "begin:vcard",
        "End:vCard",
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        "\nBEGIN:VCARD\n",
        "\nEND:VCARD\n",
        "\rBEGIN:VCARD\r",
        "\rEND:VCARD\r",
        "\r\nBEGIN:VCARD\r\n",
        "\r\nEND:VCARD\r\n",
        "END:VCARDBEGIN:VCARD",
        "END : VCARD",
        "item1.END:VCARD",
        "BEGIN :VCARD",
        "  BEGIN:VCARD\n",
        "\n  END:VCARD",
        "BEGIN:VCARD\\n",
        "\\nEND:VCARD",
        "BEGIN:VCAR",
        "BEGIN:",
        "END:",
        "EN",
        "BE",
    ]);
    let property = select(vec![
        "VERSION:3.0",
        "VERSION:2.1\n",
        "N:A;B\n",
        "FN:A",
        "FN:A\n",
        "\nTEL;waid=1:1\n",
        "\n  TEL:1\n",
        "\nAGENT:\n",
        "\nAGENT:",
        "AG\n ENT:\n",
        "\nagent; \n",
        "\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n",
        "\nNOTE;QUOTED-PRINTABLE:=",
        "=\n",
        "= \n",
        "\nPHOTO;ENCODING=b:\n",
        "\nPHOTO;BASE64:R0lG\n",
        "R0lGODlh\n",
        "R0lGODlh",
        "\nX;A=\"b\n",
        "\nX;A=\"b\":",
        "\nTEL;CELL\n",
        "http://a\n",
        "\nADR:;;\n  a\n",
    ]);
    let end = select(vec![
        "\n",
        "\r\n",
        "\r",
        "\r\r\n",
        "\r\r",
        "\n\n",
        "\n \n",
        "\n\r",
        "\r\r\r\r\r\r\r\r\r\n",
        "\n ",
        "\r\n\t",
        "\r ",
        "\n\u{FEFF}",
    ]);
    let text = select(vec![
        " ", "\t", "  ", "\u{FEFF}", "x", "é", "😍", "\\n", "\\", "\"", ":", ";", "=", "a b",
        "\u{A0}", "\u{85}", "\u{B}", "\u{C}", "\0",
    ]);
    let piece = prop_oneof![5 => frame, 4 => property, 4 => end, 3 => text];
    prop::collection::vec(piece, pieces).prop_map(|pieces| pieces.concat())
}

/// Reads a stream in pieces, and compares all that it gives with what the text gives.
fn one_reading(text: &str, bytes: &[u8], sizes: Vec<usize>, parser: Parser) {
    let whole: Vec<_> = parser.cards(text).collect();
    let mut expected = whole.into_iter();
    let mut reader = Reader::new(Pieces::new(bytes, sizes), parser);
    while let Some(chunk) = reader.next_chunk().unwrap() {
        let mut any = false;
        for card in chunk.cards() {
            assert_eq!(Some(card), expected.next(), "{text:?}");
            any = true;
        }
        assert!(any, "{text:?}");
    }
    assert_eq!(expected.next(), None, "{text:?}");
}

/// All of a card but what a text does not show of its bytes.
fn facts(card: Result<Card<'_>, ParseError>) -> Result<String, ParseError> {
    card.map(|card| {
        let is_of_bytes = |kind| {
            matches!(
                kind,
                DiagnosticKind::NotUtf8 | DiagnosticKind::FoldInCharacter
            )
        };
        let all = card.diagnostics().iter();
        let diagnostics: Vec<_> = all
            .filter(|diagnostic| !is_of_bytes(diagnostic.kind))
            .collect();
        format!(
            "{} {:?} {:?} {diagnostics:?}",
            card.line(),
            card.source(),
            card.properties()
        )
    })
}

proptest! {
    #![proptest_config(config())]

    /// A stream has the cards, diagnostics and errors of its text.
    #[test]
    fn a_stream_is_read_as_its_text(text in hostile(0..24), sizes in sizes()) {
        let bytes = text.as_bytes();
        one_reading(&decode_text(bytes), bytes, sizes, Parser::new());
    }

    /// Cards that are not taken come with the next chunk.
    #[test]
    fn a_card_that_is_not_taken_is_not_lost(text in hostile(0..24), sizes in sizes()) {
        let decoded = decode_text(text.as_bytes());
        let whole: Vec<_> = Parser::new().cards(&decoded).collect();
        let mut expected = whole.into_iter();
        let mut reader = Reader::new(Pieces::new(text.as_bytes(), sizes), Parser::new());
        while let Some(chunk) = reader.next_chunk().unwrap() {
            prop_assert_eq!(chunk.cards().next(), expected.next());
        }
        prop_assert_eq!(expected.next(), None);
    }

    /// A card is read without those before it to the same.
    #[test]
    fn a_card_is_read_alone(text in hostile(0..24)) {
        let whole: Vec<_> = Parser::new().cards(&text).collect();
        let mut end = 0;
        for (index, card) in whole.iter().enumerate() {
            let Ok(card) = card else { continue };
            let start = card.source().as_ptr() as usize - text.as_ptr() as usize;
            let indented = text[..start].trim_end_matches([' ', '\t', '\u{FEFF}']);
            let glued_to = end;
            end = start + card.source().len();
            let start = match indented.is_empty() || indented.ends_with(['\n', '\r']) {
                true => indented.len(),
                false if start == glued_to => start,
                // The card reports the text before it on its line.
                false => continue,
            };
            // Text before the first card is the first card's to report.
            let skipped = usize::from(index == 0);
            let parser = Parser::new().first_line(card.line());
            let alone: Vec<_> = parser.cards(&text[start..]).collect();
            prop_assert_eq!(&alone[skipped..], &whole[index + skipped..]);
        }
    }

    /// Bytes are decoded as a whole, however they come: what is read is what they decode to.
    #[test]
    fn bytes_in_pieces_are_decoded_as_a_whole(
        pieces in prop::collection::vec((hostile(0..3), prop::collection::vec(any::<u8>(), 0..3)), 0..8),
        sizes in sizes(),
    ) {
        let bytes: Vec<u8> = pieces.into_iter().flat_map(|(text, bytes)| [text.into_bytes(), bytes].concat()).collect();
        let text = decode_text(&bytes);
        let whole: Vec<_> = Parser::new().cards(&text).map(facts).collect();
        let mut streamed = Vec::new();
        let mut reader = Reader::new(Pieces::new(&bytes, sizes), Parser::new());
        while let Some(chunk) = reader.next_chunk().unwrap() {
            streamed.extend(chunk.cards().map(facts));
        }
        prop_assert_eq!(streamed, whole);
    }

    /// UTF-16 is read as its text is.
    #[test]
    fn utf16_in_pieces_is_read_as_its_text(text in hostile(0..12), sizes in sizes()) {
        let units = "\u{FEFF}".encode_utf16().chain(text.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        one_reading(&text, &bytes, sizes, Parser::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases.div_ceil(64), ..config() })]

    /// A limit is passed in a stream where it is passed in its text.
    #[test]
    fn a_limit_is_that_of_the_text(
        parts in prop::collection::vec((hostile(0..6), select(vec!["x", "\n", "\r", " ", "\nX:1", "\r\r\n", "é", "\nAAAA"])), 1..5),
        sizes in prop::collection::vec(1000usize..70_000, 0..4),
        max in select(vec![0usize, 100, 30_000]),
        is_last_long: bool,
    ) {
        const LONG: usize = 70_000;
        let count = parts.len();
        let long = |index: usize, piece: &str| match index + 1 < count || is_last_long {
            true => piece.repeat(LONG / piece.len()),
            false => String::new(),
        };
        let text: String = parts.iter().enumerate().map(|(index, (text, piece))| format!("{text}{}", long(index, piece))).collect();
        let bytes = text.as_bytes();
        one_reading(&decode_text(bytes), bytes, sizes, Parser::new().max_card_len(max));
    }
}
