#![no_main]
//! Whatever the JSON, no gateway's reader or writer panics on it.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{Json, all, receive};
use wacard::{Dialect, Rules};

fuzz_target!(|text: &str| {
    let Ok(body) = serde_json::from_str::<Json>(text) else { return };
    receive(&body);
    for shape in all() {
        let Ok(sending) = shape.read(&body, Rules::WhatsApp) else { continue };
        shape.lost(&sending);
        shape.write(&sending, Dialect::WhatsApp.into());
    }
});
