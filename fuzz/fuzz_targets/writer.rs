#![no_main]
//! Whatever the names, parameters and values, a written card has exactly these properties, to this
//! crate and to another.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Property, Writer};
use wacard_fuzz::{AnyProperty, one_card, peers};

fuzz_target!(|properties: Vec<AnyProperty>| {
    let mut text = String::new();
    let mut writer = Writer::lf(&mut text);
    writer.begin().unwrap();
    let written = properties.iter().filter_map(|property| {
        let name = property.name()?;
        let (group, params) = (property.group(), property.params());
        property.with_value(|value| writer.property(group, name, params, value)).unwrap();
        Some(name.as_str())
    });
    let names: Vec<&str> = written.collect();
    writer.end().unwrap();
    let card = one_card(&text);
    assert_eq!(card.properties().iter().map(Property::name).collect::<Vec<_>>(), names, "{text:?}");
    // What it cannot read is no error of ours.
    if let Some(theirs) = peers::ical_names(&text) {
        assert_eq!(theirs.len(), names.len(), "{text:?}");
    }
});
