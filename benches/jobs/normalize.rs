//! Normalisation beside its floor: copying the digits out of the text and nothing else.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use wacard::{Phone, Region, Rules};

pub type Group<'c> = BenchmarkGroup<'c, WallTime>;

const ONE: [&str; 1] = ["+55 31 9 9829-6801"];
const BRAZIL: [&str; 8] = [
    "+55 31 9 9829-6801",
    "+55 (11) 98765-4321",
    "+55 21 3333-4444",
    "+55 85 98888-7777",
    "+55 47 98921-0000",
    "+55 84 92000-0000",
    "+55 61 9121-0000",
    "+55 28 99999-9999",
];
const MIXED: [&str; 10] = [
    "+55 31 9 9829-6801",
    "+1 (809) 224-0000",
    "+44 7911 123456",
    "+49 151 23456789",
    "+52 55 1234 5678",
    "+54 9 11 2345-6789",
    "+91 98765 43210",
    "+62 853-1117-0000",
    "+39 06 1234 5678",
    "+234 802 123 4567",
];
const DIGITS: [&str; 4] = [
    "5531998296801",
    "18092240000",
    "447911123456",
    "4915123456789",
];
const NATIONAL: [&str; 2] = ["(31) 9 9829-6801", "011 98765-4321"];

/// All groups. `others` adds rows to those of numbers.
pub fn normalize(c: &mut Criterion, others: impl Fn(&mut Group<'_>, &[&str], Option<Region>)) {
    let all = all_regions();
    let inputs = [
        ("one number", ONE.as_slice(), None),
        ("eight Brazilian numbers", &BRAZIL, None),
        ("ten countries", &MIXED, None),
        ("all regions", &all, None),
        ("digits only", &DIGITS, None),
        ("national, with a region", &NATIONAL, Some(Region::BR)),
    ];
    for (name, numbers, region) in inputs {
        let mut group = ours(c, name, numbers, region);
        others(&mut group, numbers, region);
        group.finish();
    }
    hostile(c);
}

/// libphonenumber's first example of each region, written internationally.
fn all_regions() -> Vec<&'static str> {
    let rows = include_str!("../../tests/data/examples.tsv")
        .lines()
        .filter(|row| row.starts_with(|c: char| c.is_ascii_uppercase()));
    let mut numbers: Vec<_> = rows
        .map(|row| {
            let mut fields = row.split('\t');
            (fields.next().unwrap(), fields.nth(1).unwrap())
        })
        .collect();
    numbers.dedup_by_key(|(region, _)| *region);
    assert_eq!(numbers.len(), 245);
    numbers.into_iter().map(|(_, number)| number).collect()
}

/// The floor and our own readings, after the numbers have shown what they are.
fn ours<'c>(
    c: &'c mut Criterion,
    name: &str,
    numbers: &[&str],
    region: Option<Region>,
) -> Group<'c> {
    for number in numbers {
        let read = Phone::parse(number, region).unwrap_or_else(|it| panic!("{number}: {it}"));
        assert!(
            read.is_valid() || number.starts_with("+55 61 9"),
            "{number}"
        );
        assert_eq!(
            digits(number).1,
            number.bytes().filter(u8::is_ascii_digit).count()
        );
    }
    let mut group = c.benchmark_group(format!("normalize {name}"));
    group.throughput(Throughput::Elements(numbers.len() as u64));
    each(&mut group, numbers, "floor: copy the digits", digits);
    each(&mut group, numbers, "wacard, E.164", |it| {
        Phone::parse(it, region)
    });
    each(&mut group, numbers, "wacard, id", |it| {
        Phone::parse(it, region).map(|it| it.wuid(Rules::WhatsApp))
    });
    each(&mut group, numbers, "wacard, E.164 and type", |it| {
        let read = Phone::parse(it, region);
        black_box(read.as_ref().map(Phone::number_type).ok());
        read
    });
    each(
        &mut group,
        numbers,
        "wacard, E.164, type and region",
        |it| {
            let read = Phone::parse(it, region);
            black_box(read.as_ref().map(Phone::number_type).ok());
            black_box(read.as_ref().map(Phone::region).ok());
            read
        },
    );
    group
}

/// A megabyte that no number is in: what is read of it must be bounded, or read once.
fn hostile(c: &mut Criterion) {
    const LEN: usize = 1 << 20;
    let inputs = [
        ("digits", "1".repeat(LEN)),
        ("combining marks", "\u{301}".repeat(LEN / 2)),
        (
            "brackets within a number",
            format!("+55 31{} 99829-6801", "(".repeat(LEN)),
        ),
        ("text without a number", "a ".repeat(LEN / 2)),
    ];
    for (name, text) in inputs {
        let mut group = c.benchmark_group(format!("normalize a megabyte: {name}"));
        group.sample_size(20);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let numbers = [text.as_str()];
        each(&mut group, &numbers, "floor: copy the digits", digits);
        each(&mut group, &numbers, "wacard, E.164", |it| {
            Phone::parse(it, None)
        });
        group.finish();
    }
}

/// Adds a reader, which is given the numbers one by one.
pub fn each<T>(group: &mut Group<'_>, numbers: &[&str], name: &str, read: impl Fn(&str) -> T) {
    group.bench_function(name, |b| {
        b.iter(|| {
            for it in black_box(numbers) {
                black_box(read(it));
            }
        });
    });
}

/// The digits, without a branch for each: as cheap as they can be had one by one.
fn digits(text: &str) -> ([u8; 16], usize) {
    let mut digits = [0; 16];
    let mut len = 0;
    for byte in text.bytes() {
        digits[len & 15] = byte;
        len += usize::from(byte.is_ascii_digit());
    }
    (digits, len)
}
