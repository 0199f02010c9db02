//! Laws of added ids, and of properties that no field holds.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use wacard::check::FixOptions;
use wacard::contact::{OmittedKind, WriteOptions};
use wacard::vcard::{Card, Parser, Property};
use wacard::{Contact, Dialect, Phone, Region, Rules, Wuid};

use crate::config;
use crate::texts::text;
use crate::writer::{name, param_value};

/// Numbers as people write them: alone, several, with other text, and other text alone.
fn number() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        Just("+55 31 99829-6801".to_owned()),
        Just("(31) 98888-2222".to_owned()),
        Just("tel:+44-20-7946-0000;ext=12".to_owned()),
        Just("+54 9 11 2345-6789".to_owned()),
        "\\+(1|44|49|52|55|54|225)[0-9]{7,11}",
        "[0-9 ()-]{3,14}",
        text(),
    ];
    let between = prop::sample::select(vec!["", " ::: ", " / ", ", ", "\\n", " ou "]);
    (one.clone(), between, prop::option::of(one)).prop_map(|(one, between, other)| {
        other.map_or(one.clone(), |other| format!("{one}{between}{other}"))
    })
}

/// A parameter with an id, or with what gateways write for want of one.
fn id() -> impl Strategy<Value = String> {
    let given = prop_oneof![
        3 => "[1-9][0-9]{5,14}",
        1 => "[1-9][0-9]{9,12}@s\\.whatsapp\\.net",
        1 => prop::sample::select(vec!["undefined", "", "75716465037562@lid", "12"])
            .prop_map(str::to_owned),
    ];
    let written = prop::sample::select(vec![";waid=", ";WAID=", ";TYPE=CELL,WAID="]);
    prop_oneof![
        1 => Just(String::new()),
        1 => (written, given).prop_map(|(name, given)| format!("{name}{given}")),
    ]
}

/// The mark by which the phones of a repaired card are known.
fn mark(tel: &Property<'_>) -> Option<usize> {
    tel.param("X-MARK")?.parse().ok()
}

proptest! {
    #![proptest_config(config())]

    /// An added id is the likeliest of its number. An id that a phone had stays with one of the
    /// phones that are made of it.
    #[test]
    fn an_added_id_is_the_likeliest_of_its_number(
        tels in prop::collection::vec((id(), number()), 1..5),
        region in prop::sample::select(vec![None, Some(Region::BR), Some(Region::US)]),
    ) {
        let lines = tels.iter().enumerate().map(|(mark, (id, number))| {
            format!("TEL;X-MARK={mark}{id}:{number}\n")
        });
        let lines: String = lines.collect();
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nFN:A\n{lines}END:VCARD");
        for card in Parser::new().cards(&text).flatten() {
            let Ok(fixed) = FixOptions::default().add_waid(region).fix(&card) else { continue };
            let read = Card::parse(&fixed.text).unwrap();
            let (mut kept, mut others) = (HashSet::new(), HashMap::new());
            // A raw line break in a number may begin a line without a mark.
            for (mark, tel) in read.all("TEL").filter_map(|tel| mark(tel).zip(Some(tel))) {
                let given = tels.get(mark).and_then(|(id, _)| id.rsplit_once('='));
                let given = given.and_then(|(_, id)| Wuid::parse_lenient(id).ok());
                let likeliest = || {
                    let phone = Phone::parse(&tel.text(), region).ok()?;
                    Some(phone.candidates(Rules::WhatsApp).best().wuid)
                };
                let waids: Vec<_> = tel.params().filter(|param| param.is_named("waid")).collect();
                let waids: Vec<_> = waids.iter().map(|waid| waid.raw()).collect();
                if given.is_some_and(|given| waids == [given.as_str()]) && kept.insert(mark) {
                    continue;
                }
                let expected: Vec<_> = likeliest().into_iter().collect();
                let expected: Vec<_> = expected.iter().map(Wuid::as_str).collect();
                prop_assert_eq!(waids, expected, "{:?}\n{:?}", tel, fixed.text);
                others.insert(mark, given);
            }
            for (mark, given) in others {
                prop_assert!(given.is_none() || kept.contains(&mark), "{:?}", fixed.text);
            }
        }
    }

    /// A property that no field holds is one property of a card of any dialect, or reported as
    /// omitted; its text is the same.
    #[test]
    fn an_extension_that_was_read_is_one_property(
        group in prop::option::of(name()),
        names in (name(), name()),
        params in prop::collection::vec((name(), param_value()), 0..3),
        values in prop::collection::vec(text(), 1..3),
        version in prop::sample::select(vec!["2.1", "3.0", "4.0"]),
    ) {
        let group = group.map(|group| format!("{group}.")).unwrap_or_default();
        let params: String = params.iter().map(|(name, value)| format!(";{name}={value}")).collect();
        let lines = format!("{group}{}{params}:{}\nX-{}:{}", names.0, values.join("\n"), names.1, values[0]);
        let text = format!("BEGIN:VCARD\nVERSION:{version}\n{lines}\nEND:VCARD");
        for card in Parser::new().cards(&text).flatten() {
            for extension in &Contact::from_card(&card).extensions {
                let contact = Contact::new("A").add_extension(extension.clone());
                for &dialect in Dialect::ALL {
                    for options in [WriteOptions::from(dialect), WriteOptions::from(dialect).without_groups()] {
                        let mut text = String::new();
                        let omitted = contact.push_vcard(options, &mut text);
                        let is_omitted = omitted.parts().iter().any(|part| part.kind == OmittedKind::Property);
                        let cards: Vec<_> = Parser::new().cards(&text).map(Result::unwrap).collect();
                        prop_assert_eq!(cards.len(), 1, "{:?}", text);
                        let found: Vec<_> = cards[0].properties().iter().skip(3).collect();
                        prop_assert_eq!(found.len(), usize::from(!is_omitted), "{:?}", text);
                        for property in found {
                            prop_assert_eq!(property.name(), extension.name().as_str());
                            let kept = omitted.is_empty();
                            prop_assert!(!kept || property.text() == extension.value(), "{:?} {:?}", text, extension);
                        }
                    }
                }
            }
        }
    }
}
