#![no_main]
//! Whatever the bytes and the pieces in which they come, a stream is read as its text.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Card, Parser, Reader, decode_text};

fuzz_target!(|input: (u8, &[u8])| {
    let text = decode_text(input.1);
    let mut whole = Parser::new().cards(&text);
    let pieces = std::io::BufReader::with_capacity(usize::from(input.0) + 1, input.1);
    let mut reader = Reader::new(pieces, Parser::new());
    while let Some(chunk) = reader.next_chunk().expect("bytes are read") {
        for card in chunk.cards() {
            // Only a stream sees bytes that are no text, and only a text has places in memory.
            let facts = |card: Card<'_>| (card.line(), format!("{:?}", card.properties()));
            assert_eq!(Some(card.map(facts)), whole.next().map(|card| card.map(facts)));
        }
    }
    assert_eq!(whole.next(), None);
});
