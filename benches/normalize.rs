//! Normalisation beside its floor. `benches/peers` adds two ports of libphonenumber.

#[path = "jobs/normalize.rs"]
mod job;

use criterion::{Criterion, criterion_group, criterion_main};

fn normalize(c: &mut Criterion) {
    job::normalize(c, |_, _, _| {});
}

criterion_group!(benches, normalize);
criterion_main!(benches);
