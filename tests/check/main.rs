//! What receivers make of cards, and how cards are repaired for them.

mod receivers;
mod repairs;
#[path = "../rows/mod.rs"]
mod rows;
