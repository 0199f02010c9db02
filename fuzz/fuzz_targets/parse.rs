#![no_main]
//! Whatever the bytes, a card that is read holds no more than they do, and is written so that it
//! reads the same again.

use libfuzzer_sys::fuzz_target;
use wacard::contact::Reading;
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    let text = decode_text(bytes);
    for card in Parser::new().cards(&text).flatten() {
        assert!(card.properties().len() + card.diagnostics().len() <= 8 + 2 * card.source().len());
        let _ = Reading::from_card(&card);
        let written = card.to_string();
        let again = Card::parse(&written).expect("a written card is read");
        assert_eq!(again.to_string(), written);
    }
});
