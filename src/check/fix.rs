//! The repair of a card: each mend changes only what a rule of a WhatsApp reader demands.

mod change;
mod frame;
mod groups;
mod params;
mod phones;
mod values;

use std::fmt;

use thiserror::Error;

pub use self::change::Change;
use self::phones::Guessing;
use super::receiver::{Receiver, Verdict};
use super::report::{Finding, Report};
use super::rule::Effect;
use crate::phone::{PhoneError, Region};
use crate::vcard::{Card, Diagnostic};

/// A card that all of WhatsApp's readers accept, and its changes.
///
/// ```
/// use wacard::check::fix;
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:4.0
/// FN:Ana
/// TEL;PREF=1;waid=5511987654321@s.whatsapp.net:+55 11 98765-4321
/// END:VCARD")?;
///
/// let fixed = fix(&card)?;
/// assert!(fixed.text.contains("\nTEL;TYPE=pref;waid=5511987654321:+55 11 98765-4321\n"));
/// assert_eq!(fixed.changes[0].line(), Some(2));
/// assert_eq!(fixed.changes[0].to_string(), "VERSION is now `3.0`, it was `4.0`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Fixed {
    /// The card, from its first line to its last. The lines that have not changed keep their
    /// bytes; a card that needs no change is the card as it was.
    pub text: String,
    /// In line order; added properties come last.
    pub changes: Vec<Change>,
    /// The phones that were to get an id ([`FixOptions::add_waid`]), but whose numbers do not show
    /// it.
    pub without_waid: Vec<Diagnostic<PhoneError>>,
}

/// A card that could not be repaired.
#[derive(Clone, Debug, Eq, PartialEq, Hash, Error)]
#[error("{receiver} would still show the card worse than it should ({verdict}){}", Reasons(.reasons))]
#[non_exhaustive]
pub struct FixError {
    /// The receiver.
    pub receiver: Receiver,
    /// The way in which it would show the card as repaired so far.
    pub verdict: Verdict,
    /// The reasons; their lines are those of [`fixed`](Self::fixed).
    pub reasons: Vec<Finding>,
    /// The card as far as it could be repaired.
    pub fixed: Fixed,
}

/// The reasons of a verdict, after a text.
struct Reasons<'a>(&'a [Finding]);

impl fmt::Display for Reasons<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|finding| write!(f, "; {finding}"))
    }
}

/// Changes a card as far as the rules of WhatsApp's readers demand.
///
/// # Errors
///
/// - A card with more than ten phones without an id, or with a phone of more than 30 characters
///   that is not a number: WhatsApp for Android refuses these.
/// - Any card that a reader of WhatsApp's would refuse, or show worse than before.
pub fn fix(card: &Card<'_>) -> Result<Fixed, FixError> {
    FixOptions::default().fix(card)
}

/// How a card is repaired.
///
/// ```
/// use wacard::Region;
/// use wacard::check::FixOptions;
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL:(31) 99829-6801\nEND:VCARD")?;
/// let fixed = FixOptions::default().add_waid(Some(Region::BR)).fix(&card)?;
/// assert!(fixed.text.contains("\nTEL;waid=553198296801:(31) 99829-6801\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[must_use]
pub struct FixOptions {
    guessing: Guessing,
}

impl FixOptions {
    /// Adds the likeliest id to each phone that has none and whose number shows it, read in a
    /// region: a guess, so it is never made unless asked for.
    pub fn add_waid(self, region: Option<Region>) -> Self {
        let guessing = Guessing::In(region);
        Self { guessing }
    }

    /// Changes a card as far as the rules of WhatsApp's readers demand.
    ///
    /// # Errors
    ///
    /// Those of [`fix`].
    pub fn fix(self, card: &Card<'_>) -> Result<Fixed, FixError> {
        let mut edit = card.edit();
        // Before those that give a property another value.
        values::mend(card, &mut edit);
        frame::mend(card, &mut edit);
        params::mend(card, &mut edit);
        groups::mend(card, &mut edit);
        let guesses = phones::mend(card, &mut edit, self.guessing);
        let fixed = Fixed {
            text: edit.to_string(),
            changes: change::changes(&edit, &guesses),
            without_waid: guesses.without,
        };
        accepted(card, fixed)
    }
}

/// Refuses a card that a reader of WhatsApp's refuses, or shows worse than before.
fn accepted(before: &Card<'_>, fixed: Fixed) -> Result<Fixed, FixError> {
    let after = match Card::parse(&fixed.text) {
        Ok(card) => super::check(&card),
        // The text has the lines that begin a card.
        Err(_) => return Ok(fixed),
    };
    let pairs = super::check(before).into_iter().zip(after);
    let mut whatsapp = pairs.filter(|(before, _)| before.receiver != Receiver::Rfc2426);
    let is_bad = |(before, after): &(Report, Report)| {
        after.verdict == Verdict::Refused || after.verdict > before.verdict
    };
    match whatsapp.find(is_bad) {
        None => Ok(fixed),
        Some((_, report)) => Err(FixError {
            receiver: report.receiver,
            verdict: report.verdict,
            reasons: worst_reasons(report),
            fixed,
        }),
    }
}

/// The reasons for a refusal, or all if there is none.
fn worst_reasons(report: Report) -> Vec<Finding> {
    let refuses = |finding: &Finding| finding.rule.effect() == Effect::Refuses;
    let (refusing, others): (Vec<_>, Vec<_>) = report.reasons.into_iter().partition(refuses);
    match refusing.is_empty() {
        true => others,
        false => refusing,
    }
}
