//! Parsing, beside its floors, finding the line ends and splitting lines by hand with nothing
//! decoded, and beside other readers. `vcard_parser` is not among them: it refuses these cards,
//! whose `waid` it does not know.

mod cards;
mod contacts;

use std::hint::black_box;
use std::io::BufReader;

use contacts::{contacts, pieces};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use vcard::tree::cst::VcardCst;
use wacard::vcard::Parser;
use wacard::{Contact, Dialect};

fn parse(c: &mut Criterion) {
    let pieces = pieces(10_000);
    let written = |profile| {
        let mut text = String::new();
        for contact in contacts(&pieces) {
            let _ = contact.push_vcard(profile, &mut text);
            text.push('\n');
        }
        text
    };
    input(c, "parse Evolution cards", &written(Dialect::Evolution));
    input(c, "parse RFC 2426 cards", &written(Dialect::Rfc2426));
    input(c, "parse rich cards", &cards::rich());
    input(c, "parse a photo of 5 MB", &cards::photo());
    input(
        c,
        "parse quoted-printable cards",
        &cards::quoted_printable(),
    );
}

/// Every reader on one text, after it has shown that it reads all the cards.
fn input(c: &mut Criterion, name: &str, text: &str) {
    let count = text.matches("BEGIN:VCARD").count();
    let mut group = c.benchmark_group(name);
    group.sample_size(20);
    group.throughput(Throughput::Elements(count as u64));
    group.bench_function("floor: memchr over line ends", |b| {
        b.iter(|| memchr::memchr_iter(b'\n', black_box(text).as_bytes()).count());
    });
    assert!(by_hand(text) > count);
    group.bench_function("floor: split by hand, nothing decoded", |b| {
        b.iter(|| by_hand(black_box(text)));
    });
    each(&mut group, "wacard, cards", text, count, |text| {
        Parser::new()
            .cards(text)
            .map(Result::unwrap)
            .map(black_box)
            .count()
    });
    each(&mut group, "wacard, contacts", text, count, |text| {
        let cards = Parser::new().cards(text).map(Result::unwrap);
        cards
            .map(|card| drop(black_box(Contact::from_card(&card))))
            .count()
    });
    each(&mut group, "vparser, bare lines", text, count, |text| {
        let lines = vparser::Parser::new(text);
        let ends = lines.filter(|line| {
            let (name, value) = (black_box(line.name()), black_box(line.value()));
            name == "END" && value == "VCARD"
        });
        ends.count()
    });
    each(&mut group, "vcard-rs, tree", text, count, |text| {
        VcardCst::parse_many(text)
            .map(Result::unwrap)
            .map(black_box)
            .count()
    });
    each(&mut group, "vcard-rs, decoded", text, count, |text| {
        VcardCst::parse_many(text)
            .map(Result::unwrap)
            .map(|card| drop(black_box(card.decode())))
            .count()
    });
    each(&mut group, "calcard", text, count, |text| {
        let mut parser = calcard::Parser::new(text);
        let cards = std::iter::from_fn(|| match parser.entry() {
            calcard::Entry::VCard(card) => Some(black_box(card)),
            _ => None,
        });
        cards.count()
    });
    // It takes no card of vCard 2.1 with soft breaks.
    if !name.contains("quoted-printable") {
        each(&mut group, "ical", text, count, |text| {
            let cards = ical::VcardParser::new(BufReader::new(text.as_bytes()));
            cards.map(Result::unwrap).map(black_box).count()
        });
    }
    group.finish();
}

fn each(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    text: &str,
    count: usize,
    read: impl Fn(&str) -> usize,
) {
    assert_eq!(read(text), count, "{name} reads every card");
    group.bench_function(name, |b| b.iter(|| read(black_box(text))));
}

/// Head and value of every line between `BEGIN` and `END`, in a vector a card.
fn by_hand(text: &str) -> usize {
    let mut total = 0;
    let mut properties = Vec::new();
    let bytes = text.as_bytes();
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        let line = &text[start..end];
        start = end + 1;
        if line.starts_with("BEGIN:") {
            properties = Vec::with_capacity(8);
        } else if line.starts_with("END:") {
            total += black_box(&properties).len();
        } else if !line.starts_with(' ') {
            let colon = memchr::memchr(b':', line.as_bytes()).unwrap_or(line.len());
            properties.push(line.split_at(colon));
        }
    }
    total
}

criterion_group!(benches, parse);
criterion_main!(benches);
