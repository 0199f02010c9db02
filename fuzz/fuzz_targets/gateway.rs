#![no_main]
//! Whatever the contacts, a gateway reads as many from the requests that it writes, and writes what
//! it read so that it reads and writes the same again.
//!
//! A number with several zeros after its calling code is invalid, and loses one of them whenever it
//! is read, as libphonenumber reads it.

use libfuzzer_sys::fuzz_target;
use wacard::Dialect;
use wacard::gateway::Outgoing;
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
        again.into_iter().for_each(|outgoing| stays(&input, outgoing));
    }
    assert_eq!(count, request.contacts.len(), "{input:?}");
});

/// Reads and writes until nothing changes: each time but the last a zero is lost.
fn stays(input: &AnyRequest, mut outgoing: Outgoing) {
    let text = |outgoing: &Outgoing| serde_json::to_string(&outgoing.body).expect("JSON");
    loop {
        let [again] = <[_; 1]>::try_from(input.read_and_write(&outgoing).1).expect("one request");
        if again == outgoing {
            return;
        }
        let [shorter, longer] = [text(&again), text(&outgoing)];
        assert!(shorter.len() < longer.len(), "{again:?} of {outgoing:?}, of {input:?}");
        assert_eq!(shorter.replace('0', ""), longer.replace('0', ""), "{input:?}");
        outgoing = again;
    }
}
