//! Normalisation beside its floor and beside two ports of libphonenumber.

#[path = "../../jobs/normalize.rs"]
mod job;

use criterion::{Criterion, criterion_group, criterion_main};
use job::{Group, each};
use rlibphonenumber::PHONE_NUMBER_UTIL;
use wacard::Region;

fn normalize(c: &mut Criterion) {
    job::normalize(c, peers);
}

fn peers(group: &mut Group<'_>, numbers: &[&str], region: Option<Region>) {
    let country = region.map(|region| region.id().parse().unwrap());
    let rlib_region = region.map(|region| region.id().parse::<rlibphonenumber::Region>().unwrap());
    // The ports read bare digits only after a plus sign.
    let dressed = numbers.iter().map(|it| match region {
        None if !it.starts_with('+') => format!("+{it}"),
        _ => (*it).to_owned(),
    });
    let dressed: Vec<String> = dressed.collect();
    let numbers: Vec<&str> = dressed.iter().map(String::as_str).collect();
    let numbers = numbers.as_slice();
    each(group, numbers, "rlibphonenumber, parse", |it| {
        PHONE_NUMBER_UTIL.parse(it, rlib_region)
    });
    each(group, numbers, "rlibphonenumber, parse and type", |it| {
        PHONE_NUMBER_UTIL
            .parse(it, rlib_region)
            .map(|it| it.get_type())
    });
    each(group, numbers, "phonenumber, parse", |it| {
        phonenumber::parse(country, it)
    });
}

criterion_group!(benches, normalize);
criterion_main!(benches);
