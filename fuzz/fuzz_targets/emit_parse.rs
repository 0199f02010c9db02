#![no_main]
//! Whatever the texts, a written contact is one card without oddities, of the same name.

use libfuzzer_sys::fuzz_target;
use wacard::contact::Tel;
use wacard::vcard::Parser;
use wacard::{Contact, Dialect};

fuzz_target!(|texts: (String, String, String)| {
    let contact = Contact::new(format!("A{}", texts.0)).add_phone(Tel::new(texts.1).label(texts.2));
    for profile in [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426] {
        let text = contact.to_vcard_lossy(profile);
        let cards: Vec<_> = Parser::new().cards(&text).map(|card| card.expect("a card")).collect();
        assert_eq!((cards.len(), cards[0].diagnostics().len()), (1, 0));
        let read = Contact::from_card(&cards[0]);
        assert_eq!(read.to_vcard_lossy(profile), contact.to_vcard_lossy(profile));
    }
});
