#![no_main]
//! Whatever the card, where it is valid to us and to the crate `calcard`, both find the same name,
//! phones and email addresses.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Parser, Version, decode_text};
use wacard_fuzz::peers::{Facts, calcard};

fuzz_target!(|bytes: &[u8]| {
    let text = decode_text(bytes);
    let cards = Parser::new().strict().cards(&text).flatten();
    // No standard says what a valid card of version 2.1 is.
    for card in cards.filter(|card| card.version() != Some(Version::V2_1)) {
        // A line may end in CR alone to us, and not to calcard.
        let text = card.source().replace("\r\n", "\n");
        if let Some(theirs) = calcard(&text).filter(|_| !text.contains('\r')) {
            assert_eq!(Facts::from_card(&card), theirs, "{}", card.source());
        }
    }
});
