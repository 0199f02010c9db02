//! Emission, a thousand contacts a turn, beside its floor (the same pieces pushed into a reused
//! buffer, nothing escaped and nothing checked) and beside other writers.
//!
//! The other writers write what their own readers made of our cards, so that each starts from its
//! own model. `vcard` writes vCard 4.0 only.

mod contacts;

use std::fmt::{self, Write as _};
use std::hint::black_box;
use std::io::BufReader;

use contacts::{Pieces, contacts, pieces};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use ical::generator::Emitter as _;
use vcard::tree::cst::VcardCst;
use wacard::gateway::evolution::Request;
use wacard::{Dialect, Rules};

const COUNT: usize = 1_000;

/// WhatsApp takes no more, and the request's reader tells.
const MOST_IN_A_MESSAGE: usize = 257;

const PROFILES: [(&str, Dialect); 3] = [
    ("wacard, Evolution", Dialect::Evolution),
    ("wacard, WhatsApp", Dialect::WhatsApp),
    ("wacard, RFC 2426", Dialect::Rfc2426),
];

fn emit(c: &mut Criterion) {
    let plain = pieces(COUNT);
    let mut group = ours(c, "emit plain contacts", &plain);
    targets(&mut group, &plain);
    peers(&mut group, &plain);
    group.finish();
    for (name, change) in [
        ("emit accents and emoji", accents as fn(&mut Pieces)),
        ("emit values to escape", to_escape),
        ("emit notes that fold", with_note),
    ] {
        let mut pieces = plain.clone();
        pieces.iter_mut().for_each(change);
        ours(c, name, &pieces).finish();
    }
    job(c, &plain[..MOST_IN_A_MESSAGE]);
}

fn accents(it: &mut Pieces) {
    it.full_name = it.full_name.replace("Gomes", "Gonçalves José 🎉 Conceição");
    it.organization = it.organization.replace("AtendAI", "Atenção & Café ☕");
}

fn to_escape(it: &mut Pieces) {
    it.full_name = it.full_name.replace(' ', ", ");
    it.organization = it.organization.replace(' ', "; \\ \n");
}

fn with_note(it: &mut Pieces) {
    it.note = "Met at the fair in Belo Horizonte where we spoke of phones and cards. ".repeat(30);
}

/// The floor and each profile, into a reused `String`.
fn ours<'c>(c: &'c mut Criterion, name: &str, pieces: &[Pieces]) -> BenchmarkGroup<'c, WallTime> {
    let contacts = contacts(pieces);
    let mut out = String::with_capacity(8 << 20);
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(pieces.len() as u64));
    group.bench_function("floor: push the pieces", |b| {
        b.iter(|| {
            out.clear();
            floor(black_box(pieces), &mut out);
        });
    });
    for (name, profile) in PROFILES {
        group.bench_function(name, |b| {
            b.iter(|| {
                out.clear();
                for contact in black_box(&contacts) {
                    let _ = black_box(contact.push_vcard(profile, &mut out));
                }
            });
        });
    }
    group
}

/// Other places to write to than a `String`, and what the standard library does.
fn targets(group: &mut BenchmarkGroup<'_, WallTime>, pieces: &[Pieces]) {
    let contacts = contacts(pieces);
    let mut out = String::with_capacity(1 << 20);
    floor(pieces, &mut out);
    let finished = out.clone();
    out.clear();
    for contact in &contacts {
        let _ = contact.push_vcard(Dialect::Evolution, &mut out);
    }
    assert_eq!(out, finished, "the floor is the same text");
    group.bench_function("memcpy of the finished text", |b| {
        b.iter(|| {
            out.clear();
            out.push_str(black_box(&finished));
        });
    });
    let mut bytes = Vec::with_capacity(1 << 20);
    group.bench_function("wacard, Evolution, into a Vec<u8>", |b| {
        b.iter(|| {
            bytes.clear();
            for contact in black_box(&contacts) {
                let _ = black_box(contact.push_vcard_bytes(Dialect::Evolution, &mut bytes));
            }
        });
    });
    let mut other = Other(String::with_capacity(1 << 20));
    group.bench_function("wacard, Evolution, into a fmt::Write", |b| {
        b.iter(|| {
            other.0.clear();
            for contact in black_box(&contacts) {
                let _ = black_box(contact.write_vcard(Dialect::Evolution, &mut other)).unwrap();
            }
        });
    });
    group.bench_function("write! into a reused String", |b| {
        b.iter(|| {
            out.clear();
            black_box(pieces)
                .iter()
                .for_each(|it| formatted(it, &mut out));
        });
    });
    group.bench_function("format! into a new String", |b| {
        b.iter(|| {
            for it in black_box(pieces) {
                let mut card = String::new();
                formatted(it, &mut card);
                black_box(card);
            }
        });
    });
}

/// A writer of somebody else's, which the compiler does not see through.
struct Other(String);

impl fmt::Write for Other {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(text);
        Ok(())
    }
}

fn peers(group: &mut BenchmarkGroup<'_, WallTime>, pieces: &[Pieces]) {
    let texts: Vec<_> = contacts(pieces)
        .iter()
        .map(|it| it.to_vcard(Dialect::Rfc2426))
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

fn peer<C>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    cards: &[C],
    write: impl Fn(&C, &mut String),
) {
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

/// What a gateway does: the request's JSON in, the message's JSON out.
fn job(c: &mut Criterion, pieces: &[Pieces]) {
    let one = |it: &Pieces| {
        serde_json::json!({
            "fullName": it.full_name, "wuid": it.wuid, "phoneNumber": it.phone,
            "organization": it.organization, "email": it.email, "url": it.url,
        })
    };
    let all: Vec<_> = pieces.iter().map(one).collect();
    let body = serde_json::json!({"number": "553198296801", "contactMessage": all}).to_string();
    let mut group = c.benchmark_group("job of a message of 257 contacts");
    group.throughput(Throughput::Elements(pieces.len() as u64));
    group.bench_function("floor: serde_json reads and writes the request", |b| {
        b.iter(|| {
            let request: serde_json::Value = serde_json::from_str(black_box(&body)).unwrap();
            serde_json::to_string(&request).unwrap()
        });
    });
    for (name, profile) in PROFILES {
        group.bench_function(name, |b| {
            b.iter(|| {
                let request: Request<'_> = serde_json::from_str(black_box(&body)).unwrap();
                let order = request.read(Rules::WhatsApp).unwrap();
                serde_json::to_string(&order.message(profile)).unwrap()
            });
        });
    }
    group.finish();
}

fn floor(pieces: &[Pieces], out: &mut String) {
    for it in pieces {
        out.push_str("BEGIN:VCARD\nVERSION:3.0\nN:");
        out.push_str(&it.full_name);
        out.push_str("\nFN:");
        out.push_str(&it.full_name);
        out.push_str("\nORG:");
        out.push_str(&it.organization);
        if !it.note.is_empty() {
            out.push_str(";\nNOTE:");
            out.push_str(&it.note);
        }
        out.push_str(";\nEMAIL:");
        out.push_str(&it.email);
        out.push_str("\nURL:");
        out.push_str(&it.url);
        out.push_str("\nitem1.TEL;waid=");
        out.push_str(&it.wuid);
        out.push(':');
        out.push_str(&it.phone);
        out.push_str("\nitem1.X-ABLabel:Celular\nEND:VCARD");
    }
}

fn formatted(it: &Pieces, out: &mut String) {
    let Pieces {
        full_name,
        wuid,
        phone,
        organization,
        email,
        url,
        note: _,
    } = it;
    write!(
        out,
        "BEGIN:VCARD\nVERSION:3.0\nN:{full_name}\nFN:{full_name}\nORG:{organization};\n\
         EMAIL:{email}\nURL:{url}\nitem1.TEL;waid={wuid}:{phone}\nitem1.X-ABLabel:Celular\nEND:VCARD"
    )
    .expect("a string takes it");
}

criterion_group!(benches, emit);
criterion_main!(benches);
