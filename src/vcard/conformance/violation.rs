use std::fmt;

use super::requirement::Requirement;
use crate::vcard::property::Property;

/// A place where a card breaks a rule of a standard. Shows with the rule and its section.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Violation {
    /// The line of the text as given, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The number of characters that the rule is about.
    pub width: usize,
    /// The rule.
    pub requirement: Requirement,
    /// The section that states the rule: `RFC 2426 §5`.
    pub section: &'static str,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            requirement,
            section,
            ..
        } = self;
        write!(f, "line {line}, column {column}: {requirement} ({section})")
    }
}

/// The violations that were found so far.
#[derive(Default)]
pub(super) struct Findings(Vec<Violation>);

impl Findings {
    /// The violations in line order.
    pub(super) fn into_sorted(mut self) -> Vec<Violation> {
        self.0
            .sort_by_key(|violation| (violation.line, violation.column));
        self.0
    }

    pub(super) fn push(&mut self, (line, column, width): (usize, usize, usize), broken: Broken) {
        let (requirement, section) = broken;
        self.0.push(Violation {
            line,
            column,
            width: width.max(1),
            requirement,
            section,
        });
    }

    /// A violation by the name of a property.
    pub(super) fn push_name(&mut self, property: &Property<'_>, broken: Broken) {
        let place = (
            property.line(),
            property.content_line().name_column(),
            property.name().len(),
        );
        self.push(place, broken);
    }

    /// A violation by the value of a property, at its first line.
    pub(super) fn push_value(&mut self, property: &Property<'_>, broken: Broken) {
        let first_line = property
            .content_line()
            .raw_value()
            .lines()
            .next()
            .unwrap_or_default();
        let place = (
            property.line(),
            property.value_column(),
            first_line.chars().count(),
        );
        self.push(place, broken);
    }
}

/// A rule that is broken, and the section that states it.
pub(super) type Broken = (Requirement, &'static str);
