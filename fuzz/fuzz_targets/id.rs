#![no_main]
//! Whatever the text, an id or a JID that is read shows as a text that reads to the same.

use libfuzzer_sys::fuzz_target;
use wacard::{Jid, Phone, Region, Rules, Wuid};

fuzz_target!(|text: &str| {
    if let Ok(jid) = Jid::parse(text) {
        assert_eq!(Jid::parse(&jid.to_string()), Ok(jid));
        assert_eq!(Jid::parse(&jid.to_user().to_string()), Ok(jid.to_user()));
    }
    let numbers =
        [None, Some(Region::BR), Some(Region::AR)].map(|region| Phone::parse(text, region));
    let candidates = numbers.iter().flatten().flat_map(|phone| phone.candidates(Rules::WhatsApp));
    let wuids = candidates.map(|candidate| candidate.wuid).chain(Wuid::parse_lenient(text));
    for wuid in wuids {
        assert_eq!(wuid.to_string().parse(), Ok(wuid));
        assert_eq!(Jid::parse(&wuid.jid().to_string()).unwrap().wuid(), Some(wuid));
    }
});
