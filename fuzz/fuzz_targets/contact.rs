#![no_main]
//! Whatever the texts, a written contact is one card with its name and phones; what was read from
//! it is read again, equal, from a card of every dialect that can hold it; from its text too.

use libfuzzer_sys::fuzz_target;
use wacard::{Contact, Dialect};
use wacard_fuzz::{AnyContact, held, one_clean_card};

fuzz_target!(|contact: AnyContact| {
    let AnyContact(contact) = contact;
    let text = contact.to_vcard_lossy(Dialect::WhatsApp);
    let card = one_clean_card(&text);
    let read = Contact::from_card(&card);
    assert_eq!(read.phones.len(), contact.phones.len(), "{text:?}");
    assert_eq!(read.full_name.trim(), held(&contact.display_name()).trim(), "{text:?}");
    // A phone without types gets the usual ones.
    let text = read.to_vcard_lossy(Dialect::WhatsApp);
    let card = one_clean_card(&text);
    let read = Contact::from_card(&card);
    for dialect in Dialect::ALL {
        let Ok(text) = read.to_vcard(*dialect) else {
            continue;
        };
        assert_eq!(Contact::from_card(&one_clean_card(&text)), read, "{text:?}");
        assert_eq!(Contact::parse(&text).as_ref(), Ok(&read), "{text:?}");
    }
});
