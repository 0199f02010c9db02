use std::collections::{HashMap, VecDeque};
use std::fmt;

use super::phones::Guesses;
use crate::id::{Escaped, Wuid};
use crate::phone::{Candidate, Reason};
use crate::vcard::{Edit, Line, Property, unescape_text};

/// A difference between a card and its repaired form. Shows in a readable length, with control
/// characters escaped.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// The lines were set apart: `BEGIN`, `END` and each property on a line of its own, without
    /// indentation and blank lines.
    Frame {
        /// The card's first line, from 1.
        line: usize,
    },
    /// A property was dropped.
    Dropped {
        /// Its line, from 1.
        line: usize,
        /// Its name.
        name: String,
        /// Its value, as text.
        value: String,
    },
    /// A property has another value.
    Value {
        /// Its line, from 1.
        line: usize,
        /// Its name.
        name: String,
        /// The value before, as text.
        from: String,
        /// The value now, as text.
        to: String,
    },
    /// A property has another group or other parameters.
    Params {
        /// Its line, from 1.
        line: usize,
        /// Its group, name and parameters before.
        from: String,
        /// Its group, name and parameters now.
        to: String,
    },
    /// A property stands on another line.
    Moved {
        /// Its line before, from 1.
        line: usize,
        /// Its name.
        name: String,
    },
    /// A phone has an id that was made from its number.
    Guessed {
        /// Its line, from 1.
        line: usize,
        /// The id.
        wuid: Wuid,
        /// The reason for the id.
        reason: Reason,
    },
    /// A property was added.
    Added {
        /// The line of the property that it is made from, from 1.
        line: Option<usize>,
        /// Its name.
        name: String,
        /// Its value, as text.
        value: String,
    },
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text| Shown(text);
        match self {
            Self::Frame { .. } => f.write_str("each property is on a line of its own now"),
            Self::Dropped { name, value, .. } if name.is_empty() => {
                write!(
                    f,
                    "a line without a name is dropped, it was {}",
                    shown(value)
                )
            }
            Self::Dropped { name, value, .. } => {
                write!(f, "{} is dropped, it was {}", Escaped(name), shown(value))
            }
            Self::Value { name, from, to, .. } if from == to => {
                write!(f, "{} is on one line now: {}", Escaped(name), shown(to))
            }
            Self::Value { name, from, to, .. } => {
                let name = Escaped(name);
                write!(f, "{name} is now {}, it was {}", shown(to), shown(from))
            }
            Self::Params { from, to, .. } => {
                write!(f, "{} is now {}", shown(from), shown(to))
            }
            Self::Moved { name, .. } => write!(f, "{} stands on another line now", Escaped(name)),
            Self::Guessed { wuid, reason, .. } => write!(f, "waid {wuid} is added: {reason}"),
            Self::Added { name, value, .. } => {
                write!(f, "{} is added: {}", Escaped(name), shown(value))
            }
        }
    }
}

impl Change {
    /// The line of the property, from 1. Returns `None` for a property that is made from no other.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Frame { line }
            | Self::Dropped { line, .. }
            | Self::Value { line, .. }
            | Self::Params { line, .. }
            | Self::Moved { line, .. }
            | Self::Guessed { line, .. } => Some(*line),
            Self::Added { line, .. } => *line,
        }
    }
}

/// A text from a card in backquotes, cut to a readable length.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The most characters that are shown.
        const MAX_LEN: usize = 80;

        let end = self.0.char_indices().nth(MAX_LEN).map(|(at, _)| at);
        let shown = self
            .0
            .get(..end.unwrap_or(self.0.len()))
            .unwrap_or_default();
        write!(f, "`{}`", Escaped(shown))?;
        match end {
            None => Ok(()),
            Some(_) => write!(f, "… ({} characters)", self.0.chars().count()),
        }
    }
}

/// The changes of an edit, in line order; added properties come last.
pub(super) fn changes(edit: &Edit<'_, '_>, guesses: &Guesses) -> Vec<Change> {
    let mut added: Vec<_> = edit.added().map(Some).collect();
    let mut copies: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (at, line) in edit.added().enumerate() {
        copies.entry(line.text(None)).or_default().push_back(at);
    }
    let mut changes = Vec::new();
    if edit.is_straightened() {
        changes.extend(Some(Change::Frame {
            line: edit.card().line(),
        }));
    }
    for (index, (property, slot)) in edit.slots().enumerate() {
        let line = property.line();
        if slot.is_removed() {
            let same = copies.get_mut(&Line::text_of(property));
            let moved = same.and_then(VecDeque::pop_front);
            changes.push(match moved.and_then(|at| added.get_mut(at)) {
                Some(copy) => {
                    *copy = None;
                    let name = property.name().to_owned();
                    Change::Moved { line, name }
                }
                None => Change::Dropped {
                    line,
                    name: property.name().to_owned(),
                    value: property.text().into_owned(),
                },
            });
        } else if let Some(now) = slot.line() {
            changes.extend(head_change(property, now.head(), guesses.of(index)));
            changes.extend(now.value().and_then(|value| value_change(property, value)));
        }
    }
    let added = added.into_iter().flatten().map(|line| Change::Added {
        line: line.origin(),
        name: line.name().to_owned(),
        value: unescape_text(line.value().unwrap_or_default()).into_owned(),
    });
    changes.extend(added);
    changes
}

/// Guessed ids are reported with their reasons, and not as changes of parameters.
fn head_change<'g>(
    property: &Property<'_>,
    to: String,
    guesses: impl Iterator<Item = &'g Candidate>,
) -> Vec<Change> {
    let line = property.line();
    let mut without_guesses = to.clone();
    let mut guessed = Vec::new();
    for &Candidate { wuid, reason } in guesses {
        without_guesses = without_guesses.replace(&format!(";waid={wuid}"), "");
        guessed.push(Change::Guessed { line, wuid, reason });
    }
    let is_changed = property.content_line().head() != without_guesses;
    let change = is_changed.then(|| Change::Params {
        line,
        from: property.content_line().head().to_owned(),
        to,
    });
    change.into_iter().chain(guessed).collect()
}

/// Another spelling of the same text is a change only if raw line breaks are gone.
fn value_change(property: &Property<'_>, value: &str) -> Option<Change> {
    let (from, to) = (property.text(), unescape_text(value));
    let is_changed = from != to || property.content_line().has_raw_breaks();
    is_changed.then(|| Change::Value {
        line: property.line(),
        name: property.name().to_owned(),
        from: from.into_owned(),
        to: to.into_owned(),
    })
}
