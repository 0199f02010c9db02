//! Parsing, ten thousand cards a turn, beside its floors: finding the line ends, and splitting
//! lines by hand with nothing decoded.

mod contacts;

use std::hint::black_box;

use contacts::{COUNT, contacts, pieces};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wacard::contact::Reading;
use wacard::vcard::Parser;
use wacard::{Contact, Profile};

fn parse(c: &mut Criterion) {
    let pieces = pieces();
    for (name, profile) in [
        ("parse Evolution cards", Profile::Evolution),
        ("parse RFC 2426 cards", Profile::Rfc2426),
    ] {
        let mut text = String::new();
        for contact in contacts(&pieces) {
            contact.push_vcard(profile, &mut text);
            text.push('\n');
        }
        let properties: usize = Parser::new()
            .cards(&text)
            .map(|it| it.unwrap().properties().len())
            .sum();
        assert_eq!(
            by_hand(&text),
            properties,
            "the floor splits the same lines"
        );

        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Elements(COUNT as u64));
        group.bench_function("floor: memchr over line ends", |b| {
            b.iter(|| memchr::memchr_iter(b'\n', black_box(&text).as_bytes()).count());
        });
        group.bench_function("floor: split by hand, nothing decoded", |b| {
            b.iter(|| by_hand(black_box(&text)));
        });
        group.bench_function("wacard, cards", |b| {
            b.iter(|| {
                Parser::new()
                    .cards(black_box(&text))
                    .map(Result::unwrap)
                    .map(black_box)
                    .count()
            });
        });
        group.bench_function("wacard, contacts", |b| {
            b.iter(|| {
                let cards = Parser::new().cards(black_box(&text)).map(Result::unwrap);
                cards
                    .map(|card| black_box(Contact::of_card(&card)).phones.len())
                    .sum::<usize>()
            });
        });
        group.bench_function("wacard, contacts with doubts", |b| {
            b.iter(|| {
                let cards = Parser::new().cards(black_box(&text)).map(Result::unwrap);
                cards
                    .map(|card| black_box(Reading::of(&card)).doubts.len())
                    .sum::<usize>()
            });
        });
        group.finish();
    }
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
