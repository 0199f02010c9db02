use std::fmt;

use super::receiver::{Receiver, Verdict};
use super::rule::Rule;

/// A place where a card breaks a rule of a receiver.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The line of the text as given, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The number of characters that the rule is about.
    pub width: usize,
    /// The text that was found there.
    pub found: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            rule, line, column, ..
        } = self;
        write!(f, "line {line}, column {column}: {}", rule.message())?;
        if !self.found.is_empty() {
            write!(f, ": {}", self.found)?;
        }
        write!(f, " ({})", rule.source())
    }
}

/// The verdict of one receiver on a card, with its reasons.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
#[must_use]
pub struct Report {
    /// The receiver.
    pub receiver: Receiver,
    /// The way in which it shows the card.
    pub verdict: Verdict,
    /// The places that made the verdict worse, in line order.
    pub reasons: Vec<Finding>,
}
