#![no_main]
//! Whatever the card, what is fixed is not refused, not judged worse, and stays as it is.

use libfuzzer_sys::fuzz_target;
use wacard::check::{Verdict, check, fix};
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    for card in Parser::new().cards(&decode_text(bytes)).flatten() {
        let Ok(fixed) = fix(&card) else { continue };
        let read = Card::parse(&fixed.text).expect("a fixed card is read");
        for (before, after) in check(&card).iter().zip(check(&read)).take(3) {
            assert!(after.verdict <= before.verdict && after.verdict != Verdict::Refused);
        }
        assert_eq!(fix(&read).unwrap().text, fixed.text);
    }
});
