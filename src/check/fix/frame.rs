//! The card as a whole: its frame, its version, its names, and a card within it.

use crate::check::web::no_frame;
use crate::contact::{Contact, shows_something};
use crate::vcard::{Card, Edit, Name, Property, Value, Version};

const FN: Name<'static> = Name::literal("FN");
const VERSION: Name<'static> = Name::literal("VERSION");

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    if !has_own_lines(card) {
        edit.straighten();
    }
    version(card, edit);
    full_name(card, edit);
    for (index, property) in card.properties().iter().enumerate() {
        // A line without a name stands before the version.
        if property.is_named("AGENT") || property.name().is_empty() {
            edit.change(index, |mut property| property.remove());
        }
    }
}

/// Whether `BEGIN`, `END` and the first property stand where WhatsApp Web expects them.
fn has_own_lines(card: &Card<'_>) -> bool {
    let first = card.properties().first();
    first.is_none_or(|first| first.line() == card.line() + 1) && no_frame(card).is_empty()
}

/// A version that every reader accepts, on the second line.
fn version(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let is_version = |property: &Property<'_>| property.is_named("VERSION");
    let index = card.properties().iter().position(is_version);
    let wanted = match becomes_3_0(card) {
        true => Version::V3_0,
        false => Version::V2_1,
    };
    let wanted = wanted.to_string();
    match index {
        Some(0) => {}
        Some(other) => {
            edit.change(other, |mut version| version.remove());
            edit.insert(0, None, VERSION, [], Value::Text(&wanted));
        }
        None => edit.insert(0, None, VERSION, [], Value::Text(&wanted)),
    }
    let is_wanted = |found: &Property<'_>| found.value() == wanted;
    if index == Some(0) && !card.get("VERSION").is_some_and(is_wanted) {
        edit.change(0, |mut version| version.set_value(Value::Text(&wanted)));
    }
}

/// A name to show: without one, cards were seen to crash WhatsApp for iOS.
fn full_name(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let shows = |name: &Property<'_>| shows_something(&name.text());
    if card.all("FN").any(shows) {
        return;
    }
    let contact = Contact::from_card(card);
    let shown = contact.display_name();
    if shown.trim().is_empty() {
        return;
    }
    let index_of = |name| {
        card.properties()
            .iter()
            .position(|found| found.is_named(name))
    };
    match index_of("FN") {
        Some(index) => edit.change(index, |mut name| name.set_value(Value::Text(&shown))),
        None => {
            let before = ["N", "VERSION"].into_iter().find_map(index_of);
            let index = before.map_or(0, |index| index + 1);
            edit.insert(index, None, FN, [], Value::Text(&shown));
        }
    }
}

/// Whether the repaired card is of version 3.0.
pub(super) fn becomes_3_0(card: &Card<'_>) -> bool {
    card.version() != Some(Version::V2_1)
}
