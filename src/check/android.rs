//! The rules of WhatsApp for Android.

use super::place::version_other_than;
use super::place::{Place, bad_waids, is_waid, lines, named, none_of, params, tels};
use super::rule::{Effect, Entry, entry};
use crate::contact::Birthday;
use crate::vcard::{Card, Param, Property, Version, without_controls};

const ANDROID: &str = "WhatsApp for Android's vCard parser";

/// The longest line that Android reads, in characters.
const MAX_ANDROID_LINE: usize = 16_384;

/// How many numbers without an id Android shows, and how long they may be, in characters.
const MAX_PLAIN_NUMBERS: usize = 10;
pub(super) const MAX_PLAIN_NUMBER_LEN: usize = 30;

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("android-version", Effect::Refuses,
        "expected VERSION 2.1 or 3.0: any other is an incompatible version", ANDROID, |card| version_other_than(card, &["2.1", "3.0"])),
    entry("android-parameter", Effect::Refuses,
        "expected only TYPE, WAID, VALUE, ENCODING, CHARSET, LANGUAGE and X- parameters", ANDROID, unknown_params),
    entry("android-encoding", Effect::Refuses,
        "expected ENCODING 7BIT, 8BIT, BASE64 or B in a card of version 3.0", ANDROID, bad_encodings),
    entry("android-waid", Effect::Refuses,
        "expected 6 to 15 digits in waid: Android refuses the card", ANDROID, bad_waids),
    entry("android-agent", Effect::Refuses,
        "expected no card within the card", ANDROID, |card| named(card, "AGENT")),
    entry("android-plain-numbers", Effect::Refuses,
        "expected at most 10 numbers without waid", ANDROID, many_plain_numbers),
    entry("android-plain-number", Effect::Refuses,
        "expected at most 30 characters in a number without waid", ANDROID, long_plain_numbers),
    entry("android-line", Effect::HidesNumber,
        "expected at most 16384 characters on a line: a longer one is skipped", ANDROID, long_lines),
    entry("android-item-case", Effect::HidesId,
        "expected waid in lower case within a group", ANDROID, upper_waid_in_group),
    entry("android-label", Effect::Changes,
        "expected a label on the line after the property that it labels, in the same group", ANDROID, lone_labels),
    entry("android-birthday", Effect::Changes,
        "expected value=date-time with a birthday that has a time: readers take it for a date", "RFC 2426 §3.1.5", birthdays_without_type),
    entry("android-name", Effect::Changes,
        "expected FN, N or ORG to show as the name", ANDROID, |card| none_of(card, &["FN", "N", "ORG"])),
];

/// The names of parameters that are known in upper case only.
pub(super) const IN_UPPER_CASE: [&str; 4] = ["VALUE", "ENCODING", "CHARSET", "LANGUAGE"];

/// Outside of groups; within one, Android reads `type` and `waid` and passes over the rest.
fn unknown_params(card: &Card<'_>) -> Vec<Place> {
    const IN_ANY_CASE: [&str; 2] = ["TYPE", "WAID"];

    params(card, |property, param| {
        let name = param.name();
        let is_known = name.is_empty()
            || IN_ANY_CASE
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name))
            || IN_UPPER_CASE.contains(&name)
            || name
                .get(..2)
                .is_some_and(|prefix| prefix.eq_ignore_ascii_case("X-"));
        // `BDAY;value=date` is what WhatsApp writes itself.
        let is_own = property.is_named("BDAY") && name == "value";
        property.group().is_none() && !is_known && !is_own
    })
}

fn bad_encodings(card: &Card<'_>) -> Vec<Place> {
    if card.version() != Some(Version::V3_0) {
        return Vec::new();
    }
    params(card, |_, param| {
        param.is_named("ENCODING") && !is_encoding(param)
    })
}

/// Whether a card of version 3.0 may have this encoding.
pub(super) fn is_encoding(param: &Param<'_>) -> bool {
    let is = |known: &&str| param.raw().eq_ignore_ascii_case(known);
    ["7BIT", "8BIT", "BASE64", "B"].iter().any(is)
}

fn plain_numbers<'c, 'a>(card: &'c Card<'a>) -> impl Iterator<Item = &'c Property<'a>> {
    tels(card).filter(|tel| !tel.params().any(|param| is_waid(&param)))
}

fn many_plain_numbers(card: &Card<'_>) -> Vec<Place> {
    let rest = plain_numbers(card).skip(MAX_PLAIN_NUMBERS);
    rest.take(1).map(Place::value).collect()
}

fn long_plain_numbers(card: &Card<'_>) -> Vec<Place> {
    // A number so long that its line is skipped does not count.
    let lengths = MAX_PLAIN_NUMBER_LEN + 1..MAX_ANDROID_LINE;
    let is_long = |tel: &&Property<'_>| lengths.contains(&tel.text().chars().count());
    let long = plain_numbers(card).filter(is_long);
    long.map(Place::value).collect()
}

fn long_lines(card: &Card<'_>) -> Vec<Place> {
    let long = lines(card).filter(|(_, line, _)| line.chars().count() > MAX_ANDROID_LINE);
    long.map(|(line, ..)| Place::new(line, 1, 1, String::new()))
        .collect()
}

fn upper_waid_in_group(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        let in_group = property.is_named("TEL") && property.group().is_some();
        in_group && is_waid(param) && param.name() != "waid"
    })
}

fn lone_labels(card: &Card<'_>) -> Vec<Place> {
    let properties = card.properties();
    let before = std::iter::once(None).chain(properties.iter().map(Some));
    let labels = before
        .zip(properties)
        .filter(|(_, label)| label.is_named("X-ABLabel"));
    let lone = labels.filter(|(before, label)| {
        let same = before.is_some_and(|property| property.group() == label.group());
        label.group().is_none() || !same
    });
    lone.map(|(_, label)| Place::name(label)).collect()
}

fn birthdays_without_type(card: &Card<'_>) -> Vec<Place> {
    let without = card
        .all("BDAY")
        .filter(|birthday| lacks_date_time(birthday));
    without.map(Place::value).collect()
}

/// Whether a birthday has a time, and does not say so. Control characters, which a repair may drop,
/// do not count.
pub(super) fn lacks_date_time(property: &Property<'_>) -> bool {
    let is_date = |name: &str| name.eq_ignore_ascii_case("date");
    let named = property.param("VALUE");
    property.is_named("BDAY")
        && named.is_none_or(|name| is_date(&name))
        && Birthday::new(without_controls(property.text())).has_time()
}
