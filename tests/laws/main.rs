//! Laws: statements that hold for every input.
//!
//! Each takes 512 inputs a run; `PROPTEST_CASES=100000 cargo test --test laws` takes more.

mod arbitrary;
mod cards;
mod contacts;
mod edits;
#[cfg(feature = "serde")]
mod gateways;
mod lists;
#[cfg(feature = "serde")]
mod messages;
mod numbers;
#[cfg(feature = "serde")]
mod options;
mod repairs;
#[path = "../rows/mod.rs"]
mod rows;
mod streams;
#[path = "../texts/mod.rs"]
mod texts;
mod writer;

use proptest::prelude::ProptestConfig;

/// As many cases as `PROPTEST_CASES` says, or 512; nothing is written beside the sources.
fn config() -> ProptestConfig {
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default().cases,
        None => 512,
    };
    ProptestConfig {
        cases,
        // Some texts are filtered: as many more as there are cases.
        max_local_rejects: cases.saturating_mul(16).max(65_536),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
