//! Parsing beside its floors: finding the line ends, and splitting lines by hand with nothing
//! decoded.
//!
//! A lazy row divides lines and keeps values as they are written; a decoded one has the texts that
//! they stand for. A photo stays base64 in both.

#[path = "../inputs/cards.rs"]
mod cards;
#[path = "../inputs/contacts.rs"]
mod contacts;

use std::hint::black_box;

use contacts::{contacts, pieces};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use wacard::vcard::Parser;
use wacard::{Contact, Dialect};

pub type Group<'c> = BenchmarkGroup<'c, WallTime>;

/// A group for each text. `others` adds rows to every one.
pub fn parse(c: &mut Criterion, others: impl Fn(&mut Group<'_>, &str)) {
    let pieces = pieces(10_000);
    let written = |profile| {
        let mut text = String::new();
        for contact in contacts(&pieces) {
            let _ = contact.push_vcard(profile, &mut text);
            text.push('\n');
        }
        text
    };
    let inputs = [
        ("parse Evolution cards", written(Dialect::Evolution)),
        ("parse RFC 2426 cards", written(Dialect::Rfc2426)),
        ("parse rich cards", cards::rich()),
        ("parse a photo of 5 MB", cards::photo()),
        ("parse quoted-printable cards", cards::quoted_printable()),
    ];
    for (name, text) in inputs {
        let mut group = ours(c, name, &text);
        others(&mut group, &text);
        group.finish();
    }
}

/// The floors and our own readers.
fn ours<'c>(c: &'c mut Criterion, name: &str, text: &str) -> Group<'c> {
    let count = count(text);
    let mut group = c.benchmark_group(name);
    group.sample_size(20);
    group.throughput(Throughput::Elements(count as u64));
    group.bench_function("floor: memchr over line ends", |b| {
        // Each end is taken: to count them, memchr looks for none.
        b.iter(|| {
            for end in memchr::memchr_iter(b'\n', black_box(text).as_bytes()) {
                black_box(end);
            }
        });
    });
    assert!(by_hand(text) > count);
    group.bench_function("floor: split by hand, nothing decoded", |b| {
        b.iter(|| by_hand(black_box(text)));
    });
    each(&mut group, "wacard, tree (lazy)", text, |text| {
        let cards = Parser::new().cards(text).map(Result::unwrap);
        cards.map(|card| seen(&card)).count()
    });
    each(&mut group, "wacard, contact (decoded)", text, |text| {
        let cards = Parser::new().cards(text).map(Result::unwrap);
        cards.map(|card| seen(&Contact::from_card(&card))).count()
    });
    each(
        &mut group,
        "wacard, contact of the text (decoded)",
        text,
        |text| {
            let contacts = Contact::parse_all(text).map(Result::unwrap);
            contacts.map(|contact| seen(&contact)).count()
        },
    );
    group
}

/// Adds a reader, after it has shown that it reads every card.
pub fn each(group: &mut Group<'_>, name: &str, text: &str, read: impl Fn(&str) -> usize) {
    assert_eq!(read(text), count(text), "{name} reads every card");
    group.bench_function(name, |b| b.iter(|| read(black_box(text))));
}

/// What was read, in its place: a copy would be a part of the row.
pub fn seen<T>(read: &T) {
    black_box(read);
}

fn count(text: &str) -> usize {
    text.matches("BEGIN:VCARD").count()
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
