#![no_main]
//! Whatever the card, where it is valid to us and to the crate `calcard`, both find the same name,
//! phones and email addresses.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Parser, decode_text};
use wacard_fuzz::peers::{Facts, calcard};

fuzz_target!(|bytes: &[u8]| {
    let text = decode_text(bytes);
    for card in Parser::new().strict().cards(&text).flatten() {
        if let Some(theirs) = calcard(card.source()) {
            assert_eq!(Facts::from_card(&card), theirs, "{}", card.source());
        }
    }
});
