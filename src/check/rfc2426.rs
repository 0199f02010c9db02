//! The rules of a strict reader of RFC 2426.

use super::place::{Place, lines, params, version_other_than};
use super::rule::{Effect, Entry, Rule, entry};
use crate::vcard::{Card, DiagnosticKind};

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("rfc2426-version", Effect::Refuses,
        "expected VERSION:3.0", "RFC 2426 §3.6.9", |card| version_other_than(card, &["3.0"])),
    entry("rfc2426-line-end", Effect::Changes,
        "expected CRLF at the end of a line", "RFC 2425 §5.8.1", bare_line_ends),
    entry("rfc2426-line", Effect::Changes,
        "expected lines of at most 75 bytes, folded", "RFC 2426 §2.6", unfolded_lines),
    entry("rfc2426-tel-parameter", Effect::Refuses,
        "expected no parameter but TYPE", "RFC 2426 §4", params_of_tel),
];

/// The places where the card deviates from the grammar: a strict reader refuses what our own
/// reader only reports.
pub(super) fn grammar(card: &Card<'_>) -> impl Iterator<Item = (Rule, Place)> {
    card.diagnostics().iter().map(|diagnostic| {
        let (line, column) = (diagnostic.line, diagnostic.column);
        let place = Place::new(line, column, 1, diagnostic.kind.to_string());
        (grammar_rule(diagnostic.kind), place)
    })
}

fn grammar_rule(kind: DiagnosticKind) -> Rule {
    Rule {
        code: "rfc2426-grammar",
        effect: Effect::Refuses,
        message: "expected a card by the RFC's grammar",
        source: kind.section().unwrap_or("RFC 2426 §4"),
    }
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
