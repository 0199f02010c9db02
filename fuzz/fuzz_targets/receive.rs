#![no_main]
//! Whatever the webhook, the contacts in it that are sent on are received again.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{Json, Message, receive};
use wacard::{Contact, Dialect};
use wacard_fuzz::held;

fuzz_target!(|text: &str| {
    let Ok(webhook) = serde_json::from_str::<Json>(text) else {
        return;
    };
    let received = receive(&webhook);
    let contacts: Vec<Contact> = received.contacts().map(|found| found.contact.clone()).collect();
    if contacts.is_empty() {
        return;
    }
    let again = receive(&Message::new(&contacts, Dialect::WhatsApp).into());
    let names = again.contacts().map(|found| held(&found.contact.display_name()).trim().to_owned());
    let sent = contacts.iter().map(|contact| held(&contact.display_name()).trim().to_owned());
    assert_eq!(names.collect::<Vec<_>>(), sent.collect::<Vec<_>>());
});
