#![no_main]
//! Whatever the bytes, a card that is read holds no more than they do, and is written so that it
//! reads the same again. The contacts of the text are those of its cards.

use libfuzzer_sys::fuzz_target;
use wacard::Contact;
use wacard::contact::Reading;
use wacard::vcard::{Card, Parser, decode_text};

fuzz_target!(|bytes: &[u8]| {
    let text = decode_text(bytes);
    let owned = |card: Card<'_>| Contact::from_card(&card).into_owned();
    let of_cards = Parser::new().cards(&text).map(|card| card.map(owned));
    assert!(Contact::parse_all(&text).eq(of_cards));
    let mut held = 0;
    for card in Parser::new().cards(&text).flatten() {
        // The text before a card is reported with it.
        held += card.properties().len() + card.diagnostics().len();
        let _ = Reading::from_card(&card);
        let written = card.to_string();
        let again = Card::parse(&written).expect("a written card is read");
        assert_eq!(again.to_string(), written);
    }
    assert!(held <= 8 + 4 * text.len());
});
