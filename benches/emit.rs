//! Emission, ten thousand contacts a turn, beside its floor: the same pieces pushed into a
//! reused buffer, nothing escaped and nothing checked.

mod contacts;

use std::hint::black_box;

use contacts::{COUNT, Pieces, contacts, pieces};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wacard::Profile;

fn emit(c: &mut Criterion) {
    let pieces = pieces();
    let contacts = contacts(&pieces);
    let mut out = String::with_capacity(4 << 20);
    floor(&pieces, &mut out);
    let finished = out.clone();
    out.clear();
    for contact in &contacts {
        contact.push_vcard(Profile::Evolution, &mut out);
    }
    assert_eq!(out, finished, "the floor is the same text");

    let mut group = c.benchmark_group("emit");
    group.throughput(Throughput::Elements(COUNT as u64));
    group.bench_function("memcpy of the finished text", |b| {
        b.iter(|| {
            out.clear();
            out.push_str(black_box(&finished));
        });
    });
    group.bench_function("floor: push the pieces", |b| {
        b.iter(|| {
            out.clear();
            floor(black_box(&pieces), &mut out);
        });
    });
    group.bench_function("format! into a new String", |b| {
        b.iter(|| {
            black_box(&pieces)
                .iter()
                .map(formatted)
                .map(|it| it.len())
                .sum::<usize>()
        });
    });
    for (name, profile) in [
        ("wacard, Evolution", Profile::Evolution),
        ("wacard, WhatsApp", Profile::WhatsApp),
        ("wacard, RFC 2426", Profile::Rfc2426),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| {
                out.clear();
                for contact in black_box(&contacts) {
                    black_box(contact.push_vcard(profile, &mut out));
                }
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

fn formatted(it: &Pieces) -> String {
    let Pieces {
        full_name,
        wuid,
        phone,
        organization,
        email,
        url,
    } = it;
    format!(
        "BEGIN:VCARD\nVERSION:3.0\nN:{full_name}\nFN:{full_name}\nORG:{organization};\n\
         EMAIL:{email}\nURL:{url}\nitem1.TEL;waid={wuid}:{phone}\nitem1.X-ABLabel:Celular\nEND:VCARD"
    )
}

criterion_group!(benches, emit);
criterion_main!(benches);
