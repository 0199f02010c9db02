//! What is printed of a card that has more than anybody reads: a card of a megabyte may break a rule
//! in a million places.

use std::collections::HashMap;
use std::fmt;

use serde::Serialize;
use wacard::check::Report;

/// The most places of a rule that are printed for people, and in JSON.
const MAX_SHOWN: usize = 10;
const MAX_IN_JSON: usize = 1_000;

/// The most characters of a name.
const MAX_NAME_LEN: usize = 100;

/// A report with the first places of each rule.
#[derive(Serialize)]
pub(super) struct Reasons {
    #[serde(flatten)]
    pub(super) report: Report,
    /// How many more places there are.
    #[serde(rename = "moreReasons", skip_serializing_if = "is_zero")]
    pub(super) more: usize,
}

impl Reasons {
    pub(super) fn for_people(report: Report) -> Self {
        Self::first_of_each_rule(report, MAX_SHOWN)
    }

    pub(super) fn in_json(report: Report) -> Self {
        Self::first_of_each_rule(report, MAX_IN_JSON)
    }

    fn first_of_each_rule(mut report: Report, max: usize) -> Self {
        let found = report.reasons.len();
        let mut places = HashMap::new();
        report.reasons.retain(|finding| {
            let place = places.entry(finding.rule.code()).or_insert(0);
            *place += 1;
            *place <= max
        });
        let more = found - report.reasons.len();
        Self { report, more }
    }
}

fn is_zero(more: &usize) -> bool {
    *more == 0
}

/// The start of a name, in quotes.
pub(super) struct Name<'a>(pub(super) &'a str);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(MAX_NAME_LEN) {
            Some((len, _)) => write!(f, "{:?}…", self.0.get(..len).unwrap_or_default()),
            None => write!(f, "{:?}", self.0),
        }
    }
}
