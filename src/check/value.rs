//! The rules on values and types that all of WhatsApp's readers share.

use super::place::{Place, params, tels};
use super::rule::{Effect, Entry, entry};
use crate::phone::{display_tel_uri, several_numbers};
use crate::vcard::{Card, Property};

const LINES: &str = "WhatsApp's readers, which divide a card into lines before anything else";
const SHOWN: &str = "WhatsApp's readers, which show the value of TEL as it is";

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("line-break", Effect::Changes,
        "expected a value on one line: the text after a raw line break is read as a line of its own", LINES, broken_values),
    entry("tel-text", Effect::Changes,
        "expected a number to show, found a URI or a JID", SHOWN, other_notations),
    entry("tel-several", Effect::Changes,
        "expected one number in TEL, found several: no button calls or messages the others", "Google's address book joins them with ` ::: `", several),
    entry("type-escape", Effect::Changes,
        "expected no backslash before the comma between types: it becomes part of a type", "RFC 2426 §4", escaped_types),
];

fn broken_values(card: &Card<'_>) -> Vec<Place> {
    let is_broken = |property: &&Property<'_>| {
        property.content_line().has_raw_breaks()
            && !property.name().is_empty()
            && !property.is_named("AGENT")
    };
    let broken = card.properties().iter().filter(is_broken);
    broken.map(Place::value).collect()
}

fn other_notations(card: &Card<'_>) -> Vec<Place> {
    let is_other = |tel: &&Property<'_>| {
        let text = tel.first_line();
        text.contains('@') || display_tel_uri(&text).is_some()
    };
    tels(card).filter(is_other).map(Place::value).collect()
}

fn several(card: &Card<'_>) -> Vec<Place> {
    let has_several = |tel: &&Property<'_>| several_numbers(&tel.text()).is_some();
    tels(card).filter(has_several).map(Place::value).collect()
}

fn escaped_types(card: &Card<'_>) -> Vec<Place> {
    params(card, |_, param| {
        param.is_named("TYPE") && param.raw().contains("\\,")
    })
}
