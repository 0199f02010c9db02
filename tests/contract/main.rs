//! What the crate promises beside its results: types, errors, JSON, limits, time and allocations.

mod allocations;
mod api;
mod error_index;
mod errors;
#[cfg(feature = "serde")]
mod json;
mod linear;
mod security;
