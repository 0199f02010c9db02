#![no_main]
//! Whatever the contacts, a gateway reads as many from the requests that it writes, and writes what
//! it read so that it reads and writes the same again.

use libfuzzer_sys::fuzz_target;
use wacard::Dialect;
use wacard_fuzz::AnyRequest;

fuzz_target!(|input: AnyRequest| {
    let AnyRequest { gateway, request } = &input;
    let Ok(written) = gateway.write(request, Dialect::WhatsApp.into()) else {
        return;
    };
    let mut count = 0;
    for outgoing in &written {
        let (contacts, again) = input.read_and_write(outgoing);
        count += contacts;
        for outgoing in again {
            assert_eq!(input.read_and_write(&outgoing).1, [outgoing], "{input:?}");
        }
    }
    assert_eq!(count, request.contacts.len(), "{input:?}");
});
