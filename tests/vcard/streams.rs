//! Cards of streams: whatever the pieces, as of the whole text.

use std::io::{self, BufReader, Read};

use wacard::vcard::{Card, Parser, Reader};

/// The names and the deviations of a stream's cards, with the lines of both, or its errors.
fn read(input: impl Read, size: usize, parser: Parser) -> Vec<String> {
    let mut reader = Reader::new(BufReader::with_capacity(size, input), parser);
    let mut cards = Vec::new();
    while let Some(chunk) = reader.next_chunk().unwrap() {
        cards.extend(chunk.cards().map(|card| match card {
            Ok(card) => shown(&card),
            Err(error) => error.to_string(),
        }));
    }
    cards
}

fn shown(card: &Card<'_>) -> String {
    let name = card.get("FN").map(|name| name.text().into_owned());
    let mut shown = format!("{}:{}", card.line(), name.unwrap_or_default());
    for diagnostic in card.diagnostics() {
        shown += &format!(" {}@{}", diagnostic.kind.code(), diagnostic.line);
    }
    shown
}

/// Reads a stream in pieces of every size.
#[track_caller]
fn is_read_as(bytes: &[u8], expected: &[&str]) {
    for size in 1..=bytes.len() {
        assert_eq!(read(bytes, size, Parser::new()), expected, "{size}");
    }
}

const A: &str = "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nEND:VCARD\n";
const B: &str = "BEGIN:VCARD\nVERSION:3.0\nN:B\nFN:B\nEND:VCARD\n";

#[test]
fn every_line_end_is_one() {
    let text = format!("{A}{B}");
    for end in ["\n", "\r\n", "\r", "\r\r\n"] {
        is_read_as(text.replace('\n', end).as_bytes(), &["1:A", "6:B"]);
    }
    let mixed = format!("{}{}", A.replace('\n', "\r"), B.replace('\n', "\r\n"));
    is_read_as(mixed.as_bytes(), &["1:A", "6:B"]);
}

#[test]
fn cards_may_be_glued() {
    let text = format!("{}{B}", A.trim_end());
    is_read_as(text.as_bytes(), &["1:A glued@5", "5:B"]);
    let text = format!("{}x{}x{B}", A.trim_end(), A.trim_end());
    is_read_as(text.as_bytes(), &["1:A glued@5", "5:A glued@9", "9:B"]);
}

#[test]
fn an_agent_is_no_card_of_the_stream() {
    let agent = format!("AGENT:\n{B}END:VCARD\n");
    let text = format!("{}{B}", A.replace("END:VCARD\n", &agent));
    is_read_as(text.as_bytes(), &["1:A", "12:B"]);
    let agent = "AGENT;VALUE=uri:cid:a@example.com\n";
    let text = format!("{}{B}", A.replace("END:VCARD\n", agent));
    is_read_as(text.as_bytes(), &["1:A no-end@6", "6:B"]);
}

#[test]
fn a_mark_may_begin_any_card() {
    let text = format!("\u{FEFF}{A}\u{FEFF}{B}");
    is_read_as(text.as_bytes(), &["1:A", "6:B"]);
}

#[test]
fn a_card_may_end_without_end() {
    let text = format!("{}{B}", A.replace("END:VCARD\n", ""));
    is_read_as(text.as_bytes(), &["1:A no-end@5", "5:B"]);
}

#[test]
fn a_card_may_begin_without_begin() {
    let text = format!("{A}{}{A}", &B["BEGIN:VCARD\n".len()..]);
    is_read_as(text.as_bytes(), &["1:A", "6:B no-begin@6", "10:A"]);
}

#[test]
fn cards_may_be_indented() {
    let text = format!("{A}{B}").replace('\n', "\n  ");
    is_read_as(
        format!("  {text}").as_bytes(),
        &["1:A indented@1", "6:B indented@6"],
    );
}

#[test]
fn a_card_on_one_line_is_whole_at_its_end() {
    let line = A.trim_end().replace('\n', " ");
    let text = format!("{line}\n{line}");
    is_read_as(text.as_bytes(), &["1:A after-begin@1", "2:A after-begin@2"]);
}

#[test]
fn text_around_is_the_card_before_its() {
    let text = format!("x\n\n{A}\n\ny\n{B}z");
    let expected = ["3:A outside@1 outside@10", "11:B outside@16"];
    is_read_as(text.as_bytes(), &expected);
}

#[test]
fn a_stream_without_a_card_is_an_error() {
    is_read_as(b"\n \r\n", &[]);
    let error = "line 2, column 1: expected BEGIN:VCARD, found no card";
    is_read_as(b"\nhello\nworld", &[error]);
}

#[test]
fn each_line_that_is_not_utf8_is_reported() {
    let bytes = b"BEGIN:VCARD\rVERSION:3.0\rN:\xE9\rFN:\xE9\rEND:VCARD\rBEGIN:VCARD\rVERSION:3.0\rN:a\rFN:a\xC3\r \xA9\rEND:VCARD";
    is_read_as(
        bytes,
        &["1:é not-utf8@3 not-utf8@4", "6:aé fold-in-character@9"],
    );
}

/// The first bytes of a stream are those of a line too.
#[test]
fn a_line_that_is_not_utf8_may_be_the_first() {
    let bytes = [b"\xE9\n", A.as_bytes()].concat();
    is_read_as(&bytes, &["2:A outside@1 not-utf8@1"]);
}

/// What is left of a character shows as the replacement character, as in the whole text.
#[test]
fn utf16_may_end_within_a_character() {
    let units = A.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = units.chain(*b"x").collect();
    is_read_as(&bytes, &["1:A outside@6"]);
}

/// A stream need not end before its cards are read: each comes when the next one begins.
#[test]
fn a_card_is_read_when_the_next_one_begins() {
    for next in [
        "BEGIN:VCARD\nVERSION:3.0\n",
        // A card without its first line begins with a whole one.
        "VERSION:3.0\nN:B\n",
        "\r\nBEGIN:VCARD\r\nN:B\r\nFN:x",
    ] {
        let mut bytes = A.as_bytes().to_vec();
        bytes.extend(next.bytes());
        let waiting = Failing::new(io::empty(), io::ErrorKind::WouldBlock);
        let mut reader = Reader::new(bytes.as_slice().chain(waiting), Parser::new());
        let chunk = reader.next_chunk().unwrap().unwrap();
        let card = chunk.cards().next().unwrap().unwrap();
        assert_eq!(shown(&card), "1:A");
    }
}

#[test]
fn a_card_of_exactly_the_limit_is_read() {
    let parser = Parser::new().max_card_len(A.trim_end().len());
    let text = format!("{A}{B}");
    assert_eq!(read(text.as_bytes(), 999, parser), ["1:A", "6:B"]);
    let shorter = Parser::new().max_card_len(A.trim_end().len() - 1);
    assert_eq!(read(text.as_bytes(), 999, shorter).len(), 2);
    assert!(read(text.as_bytes(), 999, shorter)[0].contains("longer"));
}

#[test]
fn a_blank_line_beyond_the_limit_is_passed_over() {
    let text = format!("{}\n{B}", " ".repeat(200 << 10));
    let expected = [
        "line 1, column 1: expected a card of at most 1000 bytes, found a longer one",
        "2:B",
    ];
    let parser = Parser::new().max_card_len(1000);
    assert_eq!(read(text.as_bytes(), 999, parser), expected);
}

#[test]
fn a_card_beyond_the_limit_is_passed_over() {
    for long in ["x", "\n ", "\nNOTE:x", "\rx", "é"] {
        let filler = long.repeat((200 << 10) / long.len());
        let text = format!("{A}BEGIN:VCARD\nFN:{filler}\nEND:VCARD\n{B}");
        let line = text.matches(['\n', '\r']).count() - 4;
        let expected = [
            "1:A".to_owned(),
            "line 6, column 1: expected a card of at most 1000 bytes, found a longer one"
                .to_owned(),
            format!("{line}:B"),
        ];
        let parser = Parser::new().max_card_len(1000);
        assert_eq!(read(text.as_bytes(), 999, parser), expected, "{long:?}");
        let whole = parser.cards(&text).map(|card| match card {
            Ok(card) => shown(&card),
            Err(error) => error.to_string(),
        });
        assert_eq!(whole.collect::<Vec<_>>(), expected, "{long:?}");
    }
}

/// No card begins within a line, wherever the stream's pieces end.
#[test]
fn a_card_beyond_the_limit_has_no_card_within_a_line() {
    const BEGIN: &str = "BEGIN:VCARD";
    for pad in 0..BEGIN.len() {
        let filler = "x".repeat(pad) + &BEGIN.repeat(8000);
        let text = format!("{A}BEGIN:VCARD\nFN:{filler}\nEND:VCARD\n{B}");
        let parser = Parser::new().max_card_len(1000);
        let cards = read(text.as_bytes(), 91 * BEGIN.len(), parser);
        assert_eq!((cards.len(), cards[2].as_str()), (3, "9:B"), "{pad}");
    }
}

/// Fails once before each piece.
struct Failing<R> {
    input: R,
    with: io::ErrorKind,
    is_failing: bool,
}

impl<R: Read> Failing<R> {
    fn new(input: R, with: io::ErrorKind) -> BufReader<Self> {
        let failing = Self {
            input,
            with,
            is_failing: false,
        };
        BufReader::with_capacity(7, failing)
    }
}

impl<R: Read> Read for Failing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.is_failing = !self.is_failing;
        match self.is_failing {
            true => Err(self.with.into()),
            false => self.input.read(into),
        }
    }
}

/// As the standard library's readers do (`ErrorKind::Interrupted`).
#[test]
fn a_stream_that_is_interrupted_is_read_on_without_an_error() {
    let text = format!("{A}{B}");
    let input = Failing::new(text.as_bytes(), io::ErrorKind::Interrupted);
    assert_eq!(read(input, 7, Parser::new()), ["1:A", "6:B"]);
}

#[test]
fn a_stream_is_read_on_after_a_failure() {
    let text = format!("{A}{B}");
    let input = Failing::new(text.as_bytes(), io::ErrorKind::TimedOut);
    let mut reader = Reader::new(input, Parser::new());
    let (mut cards, mut failures) = (Vec::new(), 0);
    loop {
        match reader.next_chunk() {
            Ok(Some(chunk)) => cards.extend(chunk.cards().map(|card| shown(&card.unwrap()))),
            Ok(None) => break,
            Err(error) => {
                assert_eq!(error.kind(), io::ErrorKind::TimedOut);
                failures += 1;
            }
        }
    }
    assert_eq!(cards, ["1:A", "6:B"]);
    assert!(failures > text.len() / 7, "{failures}");
}

#[test]
fn a_stream_takes_memory_for_its_largest_card_alone() {
    for endless in [
        "x",
        "\n",
        "\r",
        " ",
        "BEGIN:VCARD",
        "NOTE:a line of a card without an end\n",
        A,
    ] {
        let bytes = endless.as_bytes();
        let input = io::Read::take(Repeated(bytes.iter().cycle()), 1 << 20);
        let parser = Parser::new().max_card_len(1000);
        let measured = allocation_counter::measure(|| {
            let mut reader = Reader::new(BufReader::new(input), parser);
            while let Some(chunk) = reader.next_chunk().unwrap() {
                chunk.cards().for_each(drop);
            }
        });
        assert!(
            measured.bytes_max < 512 << 10,
            "{endless:?}: {}",
            measured.bytes_max
        );
    }
}

struct Repeated<'a>(std::iter::Cycle<std::slice::Iter<'a, u8>>);

impl Read for Repeated<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        into.iter_mut()
            .zip(&mut self.0)
            .for_each(|(to, from)| *to = *from);
        Ok(into.len())
    }
}

#[test]
fn a_source_ends_before_the_indentation_of_the_next_card() {
    let text = "  BEGIN:VCARD\n  FN:A\n  BEGIN:VCARD\n  FN:B\n  END:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.source(), "BEGIN:VCARD\n  FN:A\n");
}
