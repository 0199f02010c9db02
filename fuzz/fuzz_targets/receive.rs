#![no_main]
//! Whatever the JSON, no gateway's reader or writer panics on it.

use libfuzzer_sys::fuzz_target;
use wacard::gateway::{GATEWAYS, Json, receive};
use wacard::{Dialect, Rules};

fuzz_target!(|text: &str| {
    let Ok(body) = serde_json::from_str::<Json>(text) else { return };
    let _ = receive(&body);
    for gateway in GATEWAYS {
        let Ok(request) = gateway.read(&body, Rules::WhatsApp) else { continue };
        let _ = gateway.unsupported(&request, Dialect::WhatsApp.into());
        let _ = gateway.write(&request, Dialect::WhatsApp.into());
    }
});
