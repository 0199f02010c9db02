//! Emission beside its floor. `benches/peers` adds other writers.

#[path = "jobs/emit.rs"]
mod job;

use criterion::{Criterion, criterion_group, criterion_main};

fn emit(c: &mut Criterion) {
    job::emit(c, |_, _| {});
}

criterion_group!(benches, emit);
criterion_main!(benches);
