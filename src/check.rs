//! The verdicts of receivers on a card, with their reasons, and the repair of a card.
//!
//! The rules are those that WhatsApp's own readers were seen to follow; they were not tried on
//! phones. Each [`Rule`] names its source.
//!
//! # Repair
//!
//! [`fix`] changes a card as far as the rules of WhatsApp's readers demand, and reports each change
//! as a [`Change`]:
//!
//! | part of the card | change |
//! |---|---|
//! | `BEGIN`, `END`, properties on one line, indentation | each on a line of its own |
//! | `VERSION` | `3.0` unless it is 2.1, on the second line |
//! | `FN` | added if no name shows: from `N`, `NICKNAME`, `ORG` or the first phone |
//! | parameters that Android refuses | dropped; `PREF=1` becomes `TYPE=pref` |
//! | quotes and escapes in parameters, which Web keeps | dropped if nothing needs them |
//! | `waid` | its digits alone; dropped if it is not an id; a LID moves to `X-WA-LID` |
//! | several numbers in one `TEL`, at most 32 | a `TEL` for each |
//! | a `tel:` URI | the number as people write it |
//! | a phone of more than 30 characters without an id | its number alone |
//! | groups of phones | `item1`, and their labels on the line after them |
//! | raw line breaks, quoted-printable in 3.0 | decoded, and escaped as 3.0 has it |
//! | `AGENT`, lines without a name | dropped |
//!
//! Every other line keeps its bytes, with its folds, case and line end, and so do values of every
//! grammar: the separators of `N`, `ORG`, `GEO` and extensions are never touched. Ids are added only
//! by [`FixOptions::add_waid`], and never to a phone that has one. A repaired card needs no repair.
//! The tests hold these by `tests/data/repairs.tsv` and by laws (`a_fixed_card_needs_no_fixing`,
//! `an_added_id_is_the_likeliest_of_its_number`).
//!
//! A card that a reader would still refuse, or show worse than before, is a [`FixError`] with the
//! rules: more than ten phones without an id, or one of more than 30 characters that is not a
//! number. The rules of RFC 2426 are reported by [`check`], and not repaired.

mod android;
mod explain;
mod fix;
mod ios;
#[cfg(feature = "serde")]
mod json;
mod number;
mod place;
mod receiver;
mod report;
mod rfc2426;
mod rule;
mod value;
mod web;

use std::collections::HashSet;

pub use self::explain::DisplayReport;
pub use self::fix::{Change, FixError, FixOptions, Fixed, fix};
use self::place::Place;
pub use self::receiver::{Receiver, Verdict};
pub use self::report::{Finding, Report};
pub use self::rule::{Effect, Rule};
use crate::id::Wuid;
use crate::vcard::{Card, Property};

/// The verdict of every receiver on a card, in the order of [`Receiver::ALL`].
///
/// ```
/// use wacard::check::{Receiver, Verdict, check};
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:3.0
/// FN:Ana
/// TEL;PREF=1;waid=5511987654321:+55 11 98765-4321
/// END:VCARD")?;
///
/// let [web, android, ..] = check(&card);
/// assert_eq!(web.verdict, Verdict::Message);
/// assert_eq!((android.receiver, android.verdict), (Receiver::Android, Verdict::Refused));
/// assert_eq!((android.reasons[0].line, android.reasons[0].column), (4, 5));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
pub fn check(card: &Card<'_>) -> [Report; 4] {
    Receiver::ALL.map(|receiver| {
        let mut reasons = findings(receiver, card);
        reasons.sort_by_key(|finding| (finding.line, finding.column));
        let refuses = |finding: &Finding| finding.rule.effect() == Effect::Refuses;
        let verdict = match (reasons.iter().any(refuses), receiver) {
            (true, _) => Verdict::Refused,
            (false, Receiver::Rfc2426) => Verdict::Accepted,
            (false, _) => best_button(card, &reasons),
        };
        Report {
            receiver,
            verdict,
            reasons,
        }
    })
}

/// Every place of a card that breaks a rule of a receiver.
fn findings(receiver: Receiver, card: &Card<'_>) -> Vec<Finding> {
    let [own, shared, values] = match receiver {
        Receiver::Web => [web::RULES, number::RULES, value::RULES],
        Receiver::Android => [android::RULES, number::RULES, value::RULES],
        Receiver::Ios => [ios::RULES, number::RULES, value::RULES],
        Receiver::Rfc2426 => [rfc2426::RULES, &[], &[]],
    };
    let mut findings = Vec::new();
    for entry in own.iter().chain(shared).chain(values) {
        let places = (entry.find)(card).into_iter();
        findings.extend(places.map(|place| finding(entry.rule, place)));
    }
    if receiver == Receiver::Rfc2426 {
        findings.extend(rfc2426::refusals(card).map(|(rule, place)| finding(rule, place)));
    }
    findings
}

fn finding(rule: Rule, place: Place) -> Finding {
    let Place {
        line,
        column,
        width,
        found,
    } = place;
    Finding {
        rule,
        line,
        column,
        width,
        found,
    }
}

/// The best verdict that any phone of the card gets.
fn best_button(card: &Card<'_>, findings: &[Finding]) -> Verdict {
    let hits: HashSet<_> = findings
        .iter()
        .map(|finding| (finding.line, finding.rule.effect()))
        .collect();
    let is_hit = |tel: &Property<'_>, effect| hits.contains(&(tel.line(), effect));
    let shown = card
        .all("TEL")
        .filter(|tel| !is_hit(tel, Effect::HidesNumber));
    let buttons = shown.map(|tel| match wuid(tel) {
        Some(_) if !is_hit(tel, Effect::HidesId) => Verdict::Message,
        _ => Verdict::Invite,
    });
    buttons.min().unwrap_or(Verdict::NoNumber)
}

/// The id in `waid`, if it is one as it stands.
fn wuid(tel: &Property<'_>) -> Option<Wuid> {
    tel.param("waid")?.parse().ok()
}
