#![no_main]
//! Whatever the card, what is fixed is not refused, not judged worse, and needs no second fix.

use libfuzzer_sys::fuzz_target;
use wacard::Region;
use wacard::check::{FixOptions, Verdict, check};
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    let options = match bytes.len() % 2 {
        0 => FixOptions::default(),
        _ => FixOptions::default().add_waid(Some(Region::BR)),
    };
    for card in Parser::new().cards(&decode_text(bytes)).flatten() {
        let Ok(fixed) = options.fix(&card) else {
            continue;
        };
        assert_eq!(fixed.changes.is_empty(), fixed.text == card.source());
        let read = Card::parse(&fixed.text).expect("a fixed card is read");
        for (before, after) in check(&card).iter().zip(check(&read)).take(3) {
            assert!(after.verdict <= before.verdict && after.verdict != Verdict::Refused);
        }
        assert_eq!(options.fix(&read).expect("a fixed card is fixed").changes, []);
    }
});
