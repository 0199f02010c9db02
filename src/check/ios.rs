//! The rules of WhatsApp for iOS, of which little is known.

use super::place::{bad_waids, none_of};
use super::rule::{Effect, Entry, entry};

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("ios-waid", Effect::HidesId,
        "expected 6 to 15 digits in waid", "inferred: its parser is not public", bad_waids),
    entry("ios-name", Effect::Changes,
        "expected FN: cards that show no name were seen to crash", "adiwajshing/Baileys#2707", |card| none_of(card, &["FN"])),
];
