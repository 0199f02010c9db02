//! Parsing beside its floors. `benches/peers` adds other readers.

#[path = "jobs/parse.rs"]
mod job;

use criterion::{Criterion, criterion_group, criterion_main};

fn parse(c: &mut Criterion) {
    job::parse(c, |_, _| {});
}

criterion_group!(benches, parse);
criterion_main!(benches);
