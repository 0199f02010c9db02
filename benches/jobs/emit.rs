//! Emission of a thousand contacts per iteration, beside its floor: the same pieces pushed into a
//! reused buffer, nothing escaped and nothing checked.

#[path = "../inputs/contacts.rs"]
mod contacts;
#[path = "../inputs/requests.rs"]
mod requests;

use std::fmt::{self, Write as _};
use std::hint::black_box;

use contacts::{Pieces, contacts, pieces};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use wacard::contact::Tel;
use wacard::{Contact, Dialect, Wuid};

pub type Group<'c> = BenchmarkGroup<'c, WallTime>;

const COUNT: usize = 1_000;

/// WhatsApp takes no more, and the request's reader tells.
const MOST_IN_A_MESSAGE: usize = 257;

const PROFILES: [(&str, Dialect); 3] = [
    ("wacard, Evolution", Dialect::Evolution),
    ("wacard, WhatsApp", Dialect::WhatsApp),
    ("wacard, RFC 2426", Dialect::Rfc2426),
];

/// All groups. `others` adds rows to the one of plain contacts.
pub fn emit(c: &mut Criterion, others: impl FnOnce(&mut Group<'_>, &[Contact<'_>])) {
    let plain = pieces(COUNT);
    let mut group = ours(c, "emit plain contacts", &plain);
    targets(&mut group, &plain);
    others(&mut group, &contacts(&plain));
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
    for count in [1, 10, MOST_IN_A_MESSAGE] {
        job(c, &plain[..count]);
    }
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
fn ours<'c>(c: &'c mut Criterion, name: &str, pieces: &[Pieces]) -> Group<'c> {
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
fn targets(group: &mut Group<'_>, pieces: &[Pieces]) {
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
    let wuids: Vec<Wuid> = pieces.iter().map(|it| it.wuid.parse().unwrap()).collect();
    group.bench_function("wacard, Evolution, each contact built first", |b| {
        b.iter(|| {
            out.clear();
            for (it, wuid) in black_box(pieces).iter().zip(&wuids) {
                let _ = black_box(built(it, *wuid).push_vcard(Dialect::Evolution, &mut out));
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

/// A contact of borrowed pieces; nothing is allocated.
fn built(it: &Pieces, wuid: Wuid) -> Contact<'_> {
    let mut contact = Contact::new(&it.full_name);
    contact.organization = Some(it.organization.as_str().into());
    contact.emails.push(it.email.as_str().into());
    contact.urls.push(it.url.as_str().into());
    contact.phones.push(Tel::new(&it.phone).waid(wuid));
    contact
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

/// What a gateway does: the request's JSON in, the message's JSON out.
fn job(c: &mut Criterion, pieces: &[Pieces]) {
    let body = requests::request(pieces);
    assert_eq!(
        requests::floor(&body),
        requests::wacard(&body, Dialect::Evolution)
    );
    let mut group = c.benchmark_group(format!("job of a message of {} contacts", pieces.len()));
    group.throughput(Throughput::Elements(pieces.len() as u64));
    group.bench_function("floor: typed serde_json, pieces pushed", |b| {
        b.iter(|| requests::floor(black_box(&body)));
    });
    group.bench_function("serde_json::Value read and written", |b| {
        b.iter(|| {
            let request: serde_json::Value = serde_json::from_str(black_box(&body)).unwrap();
            serde_json::to_string(&request).unwrap()
        });
    });
    for (name, profile) in PROFILES {
        group.bench_function(name, |b| {
            b.iter(|| requests::wacard(black_box(&body), profile));
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
