#![no_main]
//! Whatever the text, a valid number that is read is read again from its E.164 form.

use libfuzzer_sys::fuzz_target;
use wacard::{Phone, Region, Rules, Wuid};

fuzz_target!(|text: &str| {
    let _ = Wuid::parse_lenient(text);
    for region in [None, Some(Region::BR), Some(Region::AR), Some(Region::US)] {
        if let Ok(phone) = Phone::parse(text, region) {
            assert!(phone.wuid(Rules::WhatsApp).as_str().parse::<Wuid>().is_ok());
            let again = Phone::parse(&phone.to_string(), region);
            assert!(!phone.is_valid() || again.is_ok_and(|again| again.e164() == phone.e164()));
        }
    }
});
