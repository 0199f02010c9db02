#![no_main]
//! Whatever the webhook, the contacts in it that are sent on are received again.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{Json, Message, receive};
use wacard::{Contact, Dialect};
use wacard_fuzz::held;

fuzz_target!(|text: &str| {
    let Ok(webhook) = serde_json::from_str::<Json>(text) else { return };
    let received = receive(&webhook);
    let sent: Vec<Contact> = received.contacts().map(|found| found.contact.clone()).collect();
    let again = match sent.as_slice() {
        [] => return,
        sent => receive(&Message::new(sent, Dialect::WhatsApp).into()),
    };
    assert_eq!(again.contacts().count(), sent.len(), "{again:?}");
    for (sent, again) in sent.iter().zip(again.contacts()) {
        let [sent, again] = [sent, &again.contact].map(|contact| held(&contact.display_name()));
        // A card shows another field where a name has no character that it can hold.
        assert!(sent.trim().is_empty() || again.trim() == sent.trim(), "{sent:?} {again:?}");
    }
});
