//! The rules of WhatsApp Web and Desktop.

use super::place::{Place, is_waid, none_of, params, tels, version_other_than};
use super::rule::{Effect, Entry, entry};
use crate::id::Wuid;
use crate::vcard::{Card, DiagnosticKind, Property};

const WEB: &str = "WhatsApp Web's vCard parser";

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("web-frame", Effect::Refuses,
        "expected BEGIN:VCARD on the first line and END:VCARD on the last", WEB, no_frame),
    entry("web-version-place", Effect::Refuses,
        "expected VERSION on the second line", WEB, version_not_second),
    entry("web-version", Effect::Refuses,
        "expected VERSION 2.1, 3.0 or 4.0", WEB, |card| version_other_than(card, &["2.1", "3.0", "4.0"])),
    entry("web-waid", Effect::Refuses,
        "expected 6 to 15 digits in waid: Web fails to make a user id from another text", WEB, bad_waids_of_web),
    entry("web-group", Effect::HidesNumber,
        "expected a group item and digits, in lower case: the property is not read", WEB, other_groups),
    entry("web-two-equals", Effect::HidesId,
        "expected one = in a parameter: one with two is not read", WEB, two_equals),
    entry("web-quotes", Effect::Changes,
        "expected no quotes in parameters: Web keeps them", WEB, quotes),
    entry("web-escapes", Effect::Changes,
        "expected at most one of each escape in a name: Web removes only the first", WEB, many_escapes),
    entry("web-name", Effect::Changes,
        "expected FN, NICKNAME or TEL to show as the name", WEB, |card| none_of(card, &["FN", "NICKNAME", "TEL"])),
];

pub(super) fn no_frame(card: &Card<'_>) -> Vec<Place> {
    let breaks = |kind: DiagnosticKind| {
        matches!(
            kind,
            DiagnosticKind::NoBegin
                | DiagnosticKind::NoEnd
                | DiagnosticKind::AfterBegin
                | DiagnosticKind::Indented
        )
    };
    let found = card
        .diagnostics()
        .iter()
        .filter(|diagnostic| breaks(diagnostic.kind));
    found
        .map(|diagnostic| Place::new(diagnostic.line, diagnostic.column, 1, String::new()))
        .collect()
}

fn version_not_second(card: &Card<'_>) -> Vec<Place> {
    match card.properties().first() {
        Some(first) if first.is_named("VERSION") && first.line() == card.line() + 1 => Vec::new(),
        Some(first) => vec![Place::name(first)],
        None => vec![Place::whole(card)],
    }
}

/// Web ignores a parameter with two `=`.
fn bad_waids_of_web(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        let is_id = || param.raw().parse::<Wuid>().is_ok();
        let is_read = param.source().matches('=').count() == 1;
        property.is_named("TEL") && is_waid(param) && is_read && !is_id()
    })
}

/// `item1`, the only form of a group that Web knows.
pub(super) fn is_item(group: &str) -> bool {
    let digits = group.strip_prefix("item").unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn other_groups(card: &Card<'_>) -> Vec<Place> {
    let place_in_tel = |tel: &Property<'_>| {
        let group = tel.group().filter(|group| !is_item(group))?;
        Some(Place::group(tel, group))
    };
    tels(card).filter_map(place_in_tel).collect()
}

fn two_equals(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        property.is_named("TEL") && is_waid(param) && param.source().matches('=').count() > 1
    })
}

fn quotes(card: &Card<'_>) -> Vec<Place> {
    params(card, |_, param| param.raw().contains('"'))
}

fn many_escapes(card: &Card<'_>) -> Vec<Place> {
    let many = |property: &&Property<'_>| {
        let value = property.value();
        [r"\,", r"\;", r"\\"]
            .iter()
            .any(|escape| value.matches(escape).count() > 1)
    };
    let names = card.all("FN").filter(many);
    names.map(Place::value).collect()
}
