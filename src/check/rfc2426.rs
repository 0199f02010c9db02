//! The rules of a strict reader of RFC 2426.

use super::place::{Place, lines};
use super::rule::{Effect, Entry, Rule, entry};
use crate::vcard::{Card, DiagnosticKind, Standard, Violation};

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("rfc2426-line-end", Effect::Changes,
        "expected CRLF at the end of a line", "RFC 2425 §5.8.1", bare_line_ends),
    entry("rfc2426-line", Effect::Changes,
        "expected lines of at most 75 bytes, folded", "RFC 2426 §2.6", unfolded_lines),
];

/// The places where a strict reader refuses the card: what our own reader reports, and the other
/// rules of the standard.
pub(super) fn refusals(card: &Card<'_>) -> impl Iterator<Item = (Rule, Place)> {
    let reported = card.diagnostics().iter().map(|diagnostic| {
        let (line, column) = (diagnostic.line, diagnostic.column);
        let place = Place::new(line, column, 1, diagnostic.kind.to_string());
        (grammar_rule(diagnostic.kind), place)
    });
    let violations = card.violations(Standard::Rfc2426).into_iter();
    reported.chain(violations.map(|violation| (rule(&violation), place(&violation))))
}

fn rule(violation: &Violation) -> Rule {
    Rule {
        code: violation.requirement.rfc2426_code(),
        effect: Effect::Refuses,
        message: violation.requirement.message(),
        source: violation.section,
    }
}

fn place(violation: &Violation) -> Place {
    let Violation {
        line,
        column,
        width,
        ..
    } = *violation;
    Place::new(line, column, width, String::new())
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
    // The last line's end is not the card's text; of many lines one is enough.
    let mut bare = lines(card).filter(|(.., end)| !matches!(*end, "" | "\r\n"));
    let place = |(line, text, _): (usize, &str, &str)| {
        Place::new(line, text.chars().count() + 1, 1, String::new())
    };
    bare.next().map(place).into_iter().collect()
}

fn unfolded_lines(card: &Card<'_>) -> Vec<Place> {
    const MAX_LEN: usize = 75;

    let long = lines(card).filter(|(_, line, _)| line.len() > MAX_LEN);
    long.map(|(line, text, _)| {
        let width = text.chars().count().saturating_sub(MAX_LEN);
        Place::new(line, MAX_LEN + 1, width, String::new())
    })
    .collect()
}
