#![no_main]
//! Whatever the writing, a number that this crate and libphonenumber find valid is the same number.

use libfuzzer_sys::fuzz_target;
use wacard::{Phone, Region};
use wacard_fuzz::peers::libphonenumber;

fuzz_target!(|input: (u8, &str)| {
    // Letters, extensions and a spreadsheet's `.0` are read differently on purpose; see `wacard::phone`.
    let is_of_a_number = |c: &char| c.is_ascii_digit() || " +()-".contains(*c);
    let text: String = input.1.chars().filter(is_of_a_number).collect();
    let region = Region::all().nth(input.0.into());
    let Some(ours) = Phone::parse(&text, region).ok().filter(Phone::is_valid) else {
        return;
    };
    if let Some(theirs) = libphonenumber::valid(&text, region) {
        assert_eq!(libphonenumber::Facts::from_phone(&ours), theirs, "{text:?} in {region:?}");
    }
});
