//! The rules as data, and what breaks each.

use super::rule::{Effect, Rule};
use super::{Reason, Receiver};
use crate::id::Wuid;
use crate::vcard::{Card, DiagnosticKind, Param, Property, Version};

/// Where a card breaks a rule.
struct Place {
    line: usize,
    column: usize,
    width: usize,
    found: String,
}

struct Entry {
    receiver: Receiver,
    rule: Rule,
    find: fn(&Card<'_>) -> Vec<Place>,
}

const WEB: &str = "WhatsApp Web's vCard parser";
const ANDROID: &str = "WhatsApp for Android's vCard parser";

/// The longest line that Android reads, in characters.
const MAX_ANDROID_LINE: usize = 16_384;

/// How many numbers without an id Android shows, and how long they may be, in characters.
const MAX_PLAIN_NUMBERS: usize = 10;
const MAX_PLAIN_NUMBER_LEN: usize = 30;

#[rustfmt::skip]
const RULES: [Entry; 26] = [
    entry(Receiver::Web, "web-frame", Effect::Refuses,
        "expected BEGIN:VCARD on the first line and END:VCARD on the last", WEB, no_frame),
    entry(Receiver::Web, "web-version-place", Effect::Refuses,
        "expected VERSION on the second line", WEB, version_not_second),
    entry(Receiver::Web, "web-version", Effect::Refuses,
        "expected VERSION 2.1, 3.0 or 4.0", WEB, |card| version_other_than(card, &["2.1", "3.0", "4.0"])),
    entry(Receiver::Web, "web-waid", Effect::Refuses,
        "expected 6 to 15 digits in waid: Web builds a user id of it and fails", WEB, bad_waids_of_web),
    entry(Receiver::Web, "web-group", Effect::HidesNumber,
        "expected a group item and digits, in lower case: the property is not read", WEB, other_groups),
    entry(Receiver::Web, "web-two-equals", Effect::HidesId,
        "expected one = in a parameter: one with two is not read", WEB, two_equals),
    entry(Receiver::Web, "web-quotes", Effect::Changes,
        "expected no quotes in parameters: Web keeps them", WEB, quotes),
    entry(Receiver::Web, "web-escapes", Effect::Changes,
        "expected at most one of each escape in a name: Web takes only the first away", WEB, many_escapes),
    entry(Receiver::Web, "web-name", Effect::Changes,
        "expected FN, NICKNAME or TEL to show as the name", WEB, |card| none_of(card, &["FN", "NICKNAME", "TEL"])),
    entry(Receiver::Android, "android-version", Effect::Refuses,
        "expected VERSION 2.1 or 3.0: any other is an incompatible version", ANDROID, |card| version_other_than(card, &["2.1", "3.0"])),
    entry(Receiver::Android, "android-parameter", Effect::Refuses,
        "expected only TYPE, WAID, VALUE, ENCODING, CHARSET, LANGUAGE and X- parameters", ANDROID, unknown_params),
    entry(Receiver::Android, "android-encoding", Effect::Refuses,
        "expected ENCODING 7BIT, 8BIT, BASE64 or B in a card of version 3.0", ANDROID, bad_encodings),
    entry(Receiver::Android, "android-waid", Effect::Refuses,
        "expected 6 to 15 digits in waid: Android makes nothing of it and cannot read the card", ANDROID, bad_waids),
    entry(Receiver::Android, "android-agent", Effect::Refuses,
        "expected no card within the card", ANDROID, |card| named(card, "AGENT")),
    entry(Receiver::Android, "android-plain-numbers", Effect::Refuses,
        "expected at most 10 numbers without waid", ANDROID, many_plain_numbers),
    entry(Receiver::Android, "android-plain-number", Effect::Refuses,
        "expected at most 30 characters in a number without waid", ANDROID, long_plain_numbers),
    entry(Receiver::Android, "android-line", Effect::HidesNumber,
        "expected at most 16384 characters on a line: a longer one is skipped", ANDROID, long_lines),
    entry(Receiver::Android, "android-item-case", Effect::HidesId,
        "expected waid in lower case within a group", ANDROID, upper_waid_in_group),
    entry(Receiver::Android, "android-label", Effect::Changes,
        "expected a label on the line behind what it labels, in the same group", ANDROID, lone_labels),
    entry(Receiver::Android, "android-name", Effect::Changes,
        "expected FN, N or ORG to show as the name", ANDROID, |card| none_of(card, &["FN", "N", "ORG"])),
    entry(Receiver::Ios, "ios-waid", Effect::HidesId,
        "expected 6 to 15 digits in waid", "inferred: no reader of it is public", bad_waids),
    entry(Receiver::Ios, "ios-name", Effect::Changes,
        "expected FN: cards that show no name were seen to crash", "adiwajshing/Baileys#2707", |card| none_of(card, &["FN"])),
    entry(Receiver::Rfc2426, "rfc2426-version", Effect::Refuses,
        "expected VERSION:3.0", "RFC 2426 §3.6.9", |card| version_other_than(card, &["3.0"])),
    entry(Receiver::Rfc2426, "rfc2426-line-end", Effect::Changes,
        "expected CRLF at the end of a line", "RFC 2425 §5.8.1", bare_line_ends),
    entry(Receiver::Rfc2426, "rfc2426-line", Effect::Changes,
        "expected lines of at most 75 bytes, folded", "RFC 2426 §2.6", unfolded_lines),
    entry(Receiver::Rfc2426, "rfc2426-tel-parameter", Effect::Refuses,
        "expected no parameter but TYPE", "RFC 2426 §4", params_of_tel),
];

const fn entry(
    receiver: Receiver,
    name: &'static str,
    effect: Effect,
    text: &'static str,
    source: &'static str,
    find: fn(&Card<'_>) -> Vec<Place>,
) -> Entry {
    Entry {
        receiver,
        rule: Rule {
            name,
            effect,
            text,
            source,
        },
        find,
    }
}

/// Everything in a card that breaks a rule of a receiver's.
pub(super) fn reasons(receiver: Receiver, card: &Card<'_>) -> Vec<Reason> {
    let rules = RULES.iter().filter(|it| it.receiver == receiver);
    let mut reasons: Vec<_> = rules
        .flat_map(|entry| {
            let places = (entry.find)(card).into_iter();
            places.map(|place| place.breaks(entry.rule))
        })
        .collect();
    if receiver == Receiver::Rfc2426 {
        reasons.extend(card.diagnostics().iter().map(|it| {
            let place = Place::new(it.line, it.column, 1, it.kind.to_string());
            place.breaks(grammar_rule(it.kind))
        }));
    }
    reasons
}

/// A strict reader refuses what our own reader only tells of.
fn grammar_rule(oddity: DiagnosticKind) -> Rule {
    Rule {
        name: "rfc2426-grammar",
        effect: Effect::Refuses,
        text: "expected a card by the RFC's grammar",
        source: oddity.section().unwrap_or("RFC 2426 §4"),
    }
}

impl Place {
    fn new(line: usize, column: usize, width: usize, found: String) -> Self {
        Self {
            line,
            column,
            width,
            found,
        }
    }

    /// A part of a property, up to its value.
    fn in_head(property: &Property<'_>, part: &str) -> Self {
        let column = property.column_of(part);
        Self::new(property.line(), column, part.chars().count(), String::new())
    }

    fn value(property: &Property<'_>) -> Self {
        let value = property.value();
        let width = value.lines().next().unwrap_or_default().chars().count();
        Self::new(
            property.line(),
            property.value_column(),
            width,
            String::new(),
        )
    }

    /// The card as a whole, at its first line.
    fn whole(card: &Card<'_>) -> Self {
        Self::new(card.line(), 1, 1, String::new())
    }

    fn breaks(self, rule: Rule) -> Reason {
        let Self {
            line,
            column,
            width,
            found,
        } = self;
        Reason {
            rule,
            line,
            column,
            width,
            found,
        }
    }
}

fn tels<'c, 'a>(card: &'c Card<'a>) -> impl Iterator<Item = &'c Property<'a>> {
    card.all("TEL")
}

/// All parameters of all properties that break a rule.
fn params(card: &Card<'_>, breaks: impl Fn(&Property<'_>, &Param<'_>) -> bool) -> Vec<Place> {
    let of_property = |property: &Property<'_>| {
        let broken = property.params().filter(|param| breaks(property, param));
        let places = broken.map(|param| Place::in_head(property, param.source()));
        places.collect::<Vec<_>>()
    };
    card.properties().iter().flat_map(of_property).collect()
}

fn lines<'a>(card: &Card<'a>) -> impl Iterator<Item = (usize, &'a str)> {
    (card.line()..).zip(card.source().split('\n'))
}

fn named(card: &Card<'_>, name: &str) -> Vec<Place> {
    let places = card.all(name).map(|it| Place::in_head(it, it.name()));
    places.collect()
}

fn none_of(card: &Card<'_>, names: &[&str]) -> Vec<Place> {
    let shows = |name: &&str| card.all(name).any(|it| !it.text().trim().is_empty());
    match names.iter().any(shows) {
        true => Vec::new(),
        false => vec![Place::whole(card)],
    }
}

fn no_frame(card: &Card<'_>) -> Vec<Place> {
    let breaks = |kind: DiagnosticKind| {
        matches!(
            kind,
            DiagnosticKind::NoBegin
                | DiagnosticKind::NoEnd
                | DiagnosticKind::AfterBegin
                | DiagnosticKind::Indented
        )
    };
    let found = card.diagnostics().iter().filter(|it| breaks(it.kind));
    found
        .map(|it| Place::new(it.line, it.column, 1, String::new()))
        .collect()
}

fn version_not_second(card: &Card<'_>) -> Vec<Place> {
    match card.properties().first() {
        Some(first) if first.is_named("VERSION") && first.line() == card.line() + 1 => Vec::new(),
        Some(first) => vec![Place::in_head(first, first.name())],
        None => vec![Place::whole(card)],
    }
}

fn version_other_than(card: &Card<'_>, accepted: &[&str]) -> Vec<Place> {
    match card.get("VERSION") {
        None => vec![Place::whole(card)],
        Some(version) if accepted.contains(&version.value().as_ref()) => Vec::new(),
        Some(version) => vec![Place::value(version)],
    }
}

fn is_waid(param: &Param<'_>) -> bool {
    param.is_named("waid")
}

fn bad_waids(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        let is_id = || param.raw().parse::<Wuid>().is_ok();
        property.is_named("TEL") && is_waid(param) && !is_id()
    })
}

/// Of a parameter with two `=` Web reads nothing.
fn bad_waids_of_web(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        let is_id = || param.raw().parse::<Wuid>().is_ok();
        let is_read = param.source().matches('=').count() == 1;
        property.is_named("TEL") && is_waid(param) && is_read && !is_id()
    })
}

/// `item1`, the only form of a group that Web knows.
fn is_item(group: &str) -> bool {
    let digits = group.strip_prefix("item").unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn other_groups(card: &Card<'_>) -> Vec<Place> {
    let of_tel = |tel: &Property<'_>| {
        let group = tel.group().filter(|group| !is_item(group))?;
        Some(Place::in_head(tel, group))
    };
    tels(card).filter_map(of_tel).collect()
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
            .any(|it| value.matches(it).count() > 1)
    };
    let names = card.all("FN").filter(many);
    names.map(Place::value).collect()
}

/// Outside of groups; within one, Android reads `type` and `waid` and passes over the rest.
fn unknown_params(card: &Card<'_>) -> Vec<Place> {
    const IN_ANY_CASE: [&str; 2] = ["TYPE", "WAID"];
    const IN_UPPER_CASE: [&str; 4] = ["VALUE", "ENCODING", "CHARSET", "LANGUAGE"];

    params(card, |property, param| {
        let name = param.name();
        let is_known = name.is_empty()
            || IN_ANY_CASE.iter().any(|it| it.eq_ignore_ascii_case(name))
            || IN_UPPER_CASE.contains(&name)
            || name
                .get(..2)
                .is_some_and(|it| it.eq_ignore_ascii_case("X-"));
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
        let is = |it: &&str| param.raw().eq_ignore_ascii_case(it);
        param.is_named("ENCODING") && !["7BIT", "8BIT", "BASE64", "B"].iter().any(is)
    })
}

fn plain_numbers<'c, 'a>(card: &'c Card<'a>) -> impl Iterator<Item = &'c Property<'a>> {
    tels(card).filter(|tel| !tel.params().any(|it| is_waid(&it)))
}

fn many_plain_numbers(card: &Card<'_>) -> Vec<Place> {
    let rest = plain_numbers(card).skip(MAX_PLAIN_NUMBERS);
    rest.take(1).map(Place::value).collect()
}

fn long_plain_numbers(card: &Card<'_>) -> Vec<Place> {
    // A number so long that its line is skipped does not count.
    let lengths = MAX_PLAIN_NUMBER_LEN + 1..MAX_ANDROID_LINE;
    let is_long = |tel: &&Property<'_>| lengths.contains(&tel.value().chars().count());
    let long = plain_numbers(card).filter(is_long);
    long.map(Place::value).collect()
}

fn long_lines(card: &Card<'_>) -> Vec<Place> {
    let long = lines(card).filter(|(_, line)| line.chars().count() > MAX_ANDROID_LINE);
    long.map(|(line, _)| Place::new(line, 1, 1, String::new()))
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
        .filter(|(_, it)| it.is_named("X-ABLabel"));
    let lone = labels.filter(|(before, label)| {
        let same = before.is_some_and(|it| it.group() == label.group());
        label.group().is_none() || !same
    });
    lone.map(|(_, label)| Place::in_head(label, label.name()))
        .collect()
}

fn bare_line_ends(card: &Card<'_>) -> Vec<Place> {
    let mut bare = lines(card).filter(|(_, line)| !line.ends_with('\r'));
    // The last line's end is not the card's text; of many lines one is enough.
    let last = card.source().split('\n').count() + card.line() - 1;
    let first = bare.find(|(line, _)| *line < last);
    let place =
        |(line, text): (usize, &str)| Place::new(line, text.chars().count() + 1, 1, String::new());
    first.map(place).into_iter().collect()
}

fn unfolded_lines(card: &Card<'_>) -> Vec<Place> {
    const MAX_LEN: usize = 75;

    let long = lines(card).filter(|(_, line)| line.trim_end_matches('\r').len() > MAX_LEN);
    long.map(|(line, text)| {
        let width = text.chars().count().saturating_sub(MAX_LEN);
        Place::new(line, MAX_LEN + 1, width, String::new())
    })
    .collect()
}

fn params_of_tel(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        property.is_named("TEL") && !param.is_named("TYPE")
    })
}
