use super::place::Place;
use crate::vcard::Card;

/// The effect of breaking a rule, on the card or on the phone of the line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// The whole card is refused.
    Refuses,
    /// The phone is not seen.
    HidesNumber,
    /// The phone is seen, its id is not.
    HidesId,
    /// The receiver shows something other than what was meant.
    Changes,
}

/// A rule of a receiver.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Rule {
    pub(super) code: &'static str,
    pub(super) effect: Effect,
    pub(super) message: &'static str,
    pub(super) source: &'static str,
}

impl Rule {
    /// A stable name for programs, in kebab case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The effect of breaking it.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// What the receiver expects, and what it does otherwise.
    #[must_use]
    pub fn message(&self) -> &'static str {
        self.message
    }

    /// The source of the rule.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.source
    }
}

/// A rule, and how to find the places that break it.
pub(super) struct Entry {
    pub(super) rule: Rule,
    pub(super) find: fn(&Card<'_>) -> Vec<Place>,
}

pub(super) const fn entry(
    code: &'static str,
    effect: Effect,
    message: &'static str,
    source: &'static str,
    find: fn(&Card<'_>) -> Vec<Place>,
) -> Entry {
    let rule = Rule {
        code,
        effect,
        message,
        source,
    };
    Entry { rule, find }
}
