#![no_main]
//! Whatever the JSON, a gateway reads what it writes.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{GATEWAYS, Json, receive};
use wacard::{Dialect, Rules};

fuzz_target!(|text: &str| {
    let Ok(body) = serde_json::from_str::<Json>(text) else { return };
    let _ = receive(&body);
    for gateway in GATEWAYS {
        let Ok(request) = gateway.read(&body, Rules::WhatsApp.into()) else { continue };
        for outgoing in gateway.write(&request, Dialect::WhatsApp.into()).unwrap_or_default() {
            assert!(gateway.read(&outgoing.body, Rules::WhatsApp.into()).is_ok(), "{}", gateway.id());
        }
    }
});
