#![no_main]
//! Whatever the card, what is fixed stays as it is, and no frame, version or id of it is refused.

use libfuzzer_sys::fuzz_target;
use wacard::check::{Effect, check, fix};
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    for card in Parser::new().cards(&decode_text(bytes)).flatten() {
        let text = fix(&card).text;
        let card = Card::parse(&text).expect("a fixed card is read");
        let all = check(&card).into_iter().take(3).flat_map(|it| it.reasons);
        let mut refused = all.filter(|it| it.rule.effect() == Effect::Refuses);
        assert!(refused.all(|it| it.rule.code().starts_with("android-plain-number")));
        assert_eq!(fix(&card).text, text);
    }
});
