#![no_main]
//! Whatever the request, by either strictness, each contact of its message is one card with its
//! name and number, to this crate and to two others.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::evolution::Request;
use wacard::gateway::{ContactMessage, Strictness};
use wacard::{Dialect, Rules};
use wacard_fuzz::{one_clean_card, peers};

fuzz_target!(|text: &str| {
    let Ok(request) = serde_json::from_str::<Request>(text) else {
        return;
    };
    for (strictness, dialect) in
        [(Strictness::Usable, Dialect::WhatsApp), (Strictness::Gateway, Dialect::Evolution)]
    {
        let Ok(sending) = request.read_as(Rules::WhatsApp, strictness) else {
            continue;
        };
        for contact in &sending.contacts {
            let vcard = ContactMessage::new(contact, dialect).vcard;
            let names = one_clean_card(&vcard).properties().len();
            assert_eq!(
                peers::calcard(&vcard),
                Some(peers::Facts::from_contact(contact)),
                "{vcard:?}"
            );
            assert!(
                peers::ical_names(&vcard).is_none_or(|theirs| theirs.len() == names),
                "{vcard:?}"
            );
        }
    }
});
