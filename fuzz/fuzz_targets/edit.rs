#![no_main]
//! Whatever the card and the change, an edited card has the changed property, and the others as
//! they were.

use libfuzzer_sys::fuzz_target;
use wacard::vcard::{Card, Name, Property};
use wacard_fuzz::{AnyProperty, Text};

fuzz_target!(|input: (AnyProperty, usize, Text)| {
    let (property, index, Text(lines)) = input;
    let text = format!("BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD");
    let Ok(card) = Card::parse(&text) else { return };
    let Some(name) = property.name() else { return };
    let mut edit = card.edit();
    let index = index % (card.properties().len() + 1);
    property
        .with_value(|value| edit.insert(index, property.group(), name, property.params(), value));
    let edited = edit.to_string();
    let read = Card::parse(&edited).expect("an edited card is read");
    let names = |card: &Card<'_>| {
        card.properties().iter().map(Property::name).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut expected = names(&card);
    let first = expected.iter().take_while(|name| name.is_empty()).count();
    expected.insert(index.max(first), Name::as_str(&name).to_owned());
    assert_eq!(names(&read), expected, "{edited:?}");
});
