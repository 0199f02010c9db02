//! Parsing beside its floors and beside other readers. `vcard_parser` is not among them: it rejects
//! these cards, because it does not know `waid`.

#[path = "../../jobs/parse.rs"]
mod job;

use std::hint::black_box;
use std::io::BufReader;

use criterion::{Criterion, criterion_group, criterion_main};
use job::{Group, each, seen};
use vcard::tree::cst::VcardCst;

fn parse(c: &mut Criterion) {
    job::parse(c, peers);
}

fn peers(group: &mut Group<'_>, text: &str) {
    each(group, "vparser, bare lines (lazy)", text, |text| {
        let lines = vparser::Parser::new(text);
        let ends = lines.filter(|line| {
            let (name, value) = (black_box(line.name()), black_box(line.value()));
            name == "END" && value == "VCARD"
        });
        ends.count()
    });
    each(group, "vcard-rs, tree (lazy)", text, |text| {
        let cards = VcardCst::parse_many(text).map(Result::unwrap);
        cards.map(|card| seen(&card)).count()
    });
    each(group, "vcard-rs (decoded)", text, |text| {
        let cards = VcardCst::parse_many(text).map(Result::unwrap);
        cards.map(|card| seen(&card.decode())).count()
    });
    each(group, "calcard (decoded)", text, |text| {
        let mut parser = calcard::Parser::new(text);
        let cards = std::iter::from_fn(|| match parser.entry() {
            calcard::Entry::VCard(card) => Some(card),
            _ => None,
        });
        cards.map(|card| seen(&card)).count()
    });
    // It accepts no card of vCard 2.1 with soft breaks.
    if !text.contains("QUOTED-PRINTABLE") {
        each(group, "ical (lazy)", text, |text| {
            let cards = ical::VcardParser::new(BufReader::new(text.as_bytes()));
            cards.map(|card| seen(&card.unwrap())).count()
        });
    }
}

criterion_group!(benches, parse);
criterion_main!(benches);
