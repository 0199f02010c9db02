//! Phone numbers and ids: what is read, what it gives, and what is refused.

mod examples;
mod jids;
mod reading;
#[path = "../rows/mod.rs"]
mod rows;
