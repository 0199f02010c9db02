//! Emission beside its floor and beside other writers.
//!
//! Each of these writes what its own reader made of our cards, so that it starts from its own
//! model. `vcard` writes vCard 4.0 only.

#[path = "../../jobs/emit.rs"]
mod job;

use std::fmt::Write as _;
use std::io::BufReader;

use criterion::{Criterion, criterion_group, criterion_main};
use ical::generator::Emitter as _;
use job::Group;
use vcard::tree::cst::VcardCst;
use wacard::{Contact, Dialect};

fn emit(c: &mut Criterion) {
    job::emit(c, peers);
}

fn peers(group: &mut Group<'_>, contacts: &[Contact<'_>]) {
    let texts: Vec<_> = contacts
        .iter()
        .map(|it| it.to_vcard_lossy(Dialect::Rfc2426))
        .collect();
    let cards: Vec<_> = texts.iter().map(|text| calcard_of(text)).collect();
    peer(group, "calcard", &cards, |card, out| {
        let version = calcard::vcard::VCardVersion::V3_0;
        card.write_to(out, version).unwrap();
    });
    let cards: Vec<_> = texts
        .iter()
        .map(|text| VcardCst::parse(text).unwrap())
        .collect();
    let cards: Vec<_> = cards.iter().map(VcardCst::decode).collect();
    peer(group, "vcard-rs", &cards, |card, out| {
        write!(out, "{card}").unwrap();
    });
    let cards: Vec<Vec<_>> = texts
        .iter()
        .map(|text| {
            ical_vcard::Parser::new(text.as_bytes())
                .map(Result::unwrap)
                .collect()
        })
        .collect();
    peer(group, "ical_vcard", &cards, |card, out| {
        let mut bytes = Vec::new();
        ical_vcard::Writer::new(&mut bytes).write_all(card).unwrap();
        out.push_str(std::str::from_utf8(&bytes).unwrap());
    });
    let cards: Vec<_> = texts
        .iter()
        .map(|text| {
            let mut cards = ical::VcardParser::new(BufReader::new(text.as_bytes()));
            cards.next().unwrap().unwrap()
        })
        .collect();
    peer(group, "ical", &cards, |card, out| {
        out.push_str(&card.generate())
    });
    let cards: Vec<vcard_magiclen::VCard> = texts
        .iter()
        .map(|text| text.replace("VERSION:3.0", "VERSION:4.0").parse().unwrap())
        .collect();
    peer(group, "vcard", &cards, |card, out| {
        write!(out, "{card}").unwrap();
    });
}

fn calcard_of(text: &str) -> calcard::vcard::VCard {
    match calcard::Parser::new(text).entry() {
        calcard::Entry::VCard(card) => card,
        other => panic!("expected a card, found {other:?}"),
    }
}

fn peer<C>(group: &mut Group<'_>, name: &str, cards: &[C], write: impl Fn(&C, &mut String)) {
    let mut out = String::with_capacity(1 << 20);
    let all = |out: &mut String| cards.iter().for_each(|card| write(card, out));
    all(&mut out);
    let phones = out.to_uppercase().matches("WAID=").count();
    assert_eq!(phones, cards.len(), "{name} writes every phone");
    group.bench_function(name, |b| {
        b.iter(|| {
            out.clear();
            all(&mut out);
        });
    });
}

criterion_group!(benches, emit);
criterion_main!(benches);
