//! vCards as they are written and as the standards have them.

mod cards;
mod conformance;
mod continued;
mod edits;
mod encodings;
#[path = "../rows/mod.rs"]
mod rows;
mod streams;
