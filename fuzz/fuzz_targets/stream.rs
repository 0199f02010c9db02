#![no_main]
//! Whatever the bytes and the pieces in which they come, a stream is read as its text.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Card, Parser, Reader, decode_text};

fuzz_target!(|bytes: &[u8]| {
    let text = decode_text(bytes);
    let mut whole = Parser::new().cards(&text);
    let pieces = std::io::BufReader::with_capacity(bytes.len() % 61 + 1, bytes);
    let mut reader = Reader::new(pieces, Parser::new());
    while let Some(chunk) = reader.next_chunk().expect("bytes are read") {
        for card in chunk.cards() {
            let facts = |card: Card<'_>| format!("{} {:?}", card.line(), card.properties());
            assert_eq!(Some(card.map(facts)), whole.next().map(|card| card.map(facts)));
        }
    }
    assert_eq!(whole.next(), None);
});
