#![no_main]
//! Whatever the JSON, a gateway reads what it writes of it.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{GATEWAYS, Json};
use wacard::{Dialect, Rules};

fuzz_target!(|text: &str| {
    let Ok(body) = serde_json::from_str::<Json>(text) else {
        return;
    };
    for gateway in GATEWAYS {
        let Ok(request) = gateway.read(&body, Rules::WhatsApp.into()) else {
            continue;
        };
        for outgoing in gateway.write(&request, Dialect::WhatsApp.into()).unwrap_or_default() {
            let read = gateway.read(&outgoing.body, Rules::WhatsApp.into());
            assert!(read.is_ok(), "{}: {read:?}", gateway.id());
        }
    }
});
