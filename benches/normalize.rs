//! Normalisation beside its floor, copying the digits out of the text and nothing else, and
//! beside the crate `phonenumber`.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wacard::{Phone, Region, Rules};

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
const NATIONAL: [&str; 2] = ["(31) 9 9829-6801", "011 98765-4321"];

fn normalize(c: &mut Criterion) {
    inputs(c, "one number", &ONE, None);
    inputs(c, "eight Brazilian numbers", &BRAZIL, None);
    inputs(c, "ten countries", &MIXED, None);
    inputs(c, "national, with a region", &NATIONAL, Some(Region::BR));
}

fn inputs(c: &mut Criterion, name: &str, numbers: &[&str], region: Option<Region>) {
    let country = region.map(|region| region.id().parse().unwrap());
    for number in numbers {
        assert!(Phone::parse(number, region).is_ok(), "{number} is read");
        assert!(
            phonenumber::parse(country, number).is_ok(),
            "{number} is read"
        );
    }
    let mut group = c.benchmark_group(format!("normalize {name}"));
    group.throughput(Throughput::Elements(numbers.len() as u64));
    group.bench_function("floor: copy the digits", |b| {
        b.iter(|| {
            for it in black_box(numbers) {
                let _ = black_box(digits(it));
            }
        });
    });
    group.bench_function("wacard, E.164", |b| {
        b.iter(|| {
            for it in black_box(numbers) {
                let _ = black_box(Phone::parse(it, region));
            }
        });
    });
    group.bench_function("wacard, id", |b| {
        b.iter(|| {
            for number in black_box(numbers) {
                let phone = Phone::parse(number, region);
                let _ = black_box(phone.map(|it| it.wuid(Rules::WhatsApp)));
            }
        });
    });
    group.bench_function("phonenumber, parse", |b| {
        b.iter(|| {
            for it in black_box(numbers) {
                let _ = black_box(phonenumber::parse(country, it));
            }
        });
    });
    group.finish();
}

fn digits(text: &str) -> ([u8; 15], usize) {
    let mut digits = [0; 15];
    let mut len = 0;
    for byte in text.bytes().filter(u8::is_ascii_digit) {
        if let Some(free) = digits.get_mut(len) {
            *free = byte;
            len += 1;
        }
    }
    (digits, len)
}

criterion_group!(benches, normalize);
criterion_main!(benches);
