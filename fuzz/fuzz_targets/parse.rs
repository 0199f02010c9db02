#![no_main]
//! Whatever the bytes, a card that is read is written so that it reads the same again.

use libfuzzer_sys::fuzz_target;
use wacard::contact::Reading;
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    for card in Parser::new().cards(&decode_text(bytes)).flatten() {
        let _ = Reading::from_card(&card);
        let written = card.to_string();
        let again = Card::parse(&written).expect("a written card is read");
        assert_eq!(again.to_string(), written);
    }
});
