//! The verdicts of receivers on a card, with their reasons, and the repair of a card.
//!
//! The rules are those that WhatsApp's own readers were seen to follow; they were not tried on
//! phones. Each [`Rule`] names its source.

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
    let [own, shared] = match receiver {
        Receiver::Web => [web::RULES, number::RULES],
        Receiver::Android => [android::RULES, number::RULES],
        Receiver::Ios => [ios::RULES, number::RULES],
        Receiver::Rfc2426 => [rfc2426::RULES, &[]],
    };
    let mut findings = Vec::new();
    for entry in own.iter().chain(shared) {
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
