//! The rules of RFC 2426 and RFC 6350, beyond what the lenient reading reports.
//!
//! A lenient reading does not run them; [`Parser::strict`](super::Parser::strict) and the
//! receiver RFC 2426 of [`check`](crate::check) do.

mod definition;
mod lines;
mod param;
mod property;
mod requirement;
mod rfc2426;
mod rfc6350;
mod value;
mod violation;

use self::definition::Rules;
pub use self::requirement::Requirement;
use self::violation::Findings;
pub use self::violation::Violation;
use super::Card;
use super::version::Version;

/// A standard of vCards whose rules a card can be held to.
///
/// # What is checked
///
/// Every [`Requirement`], which with the deviations that each reading reports
/// ([`DiagnosticKind`](super::DiagnosticKind)) are the rules that a reader of text can check: the
/// frame, folds, blank lines and control characters; names; the syntax, the names and the values of
/// parameters by property; the values of properties by their types; how often a property may occur.
/// The tests hold cards that keep and cards that break each of them, the examples of the RFCs among
/// them (`tests/vcard/conformance.rs`):
///
/// | table | rules | cards | refused | accepted |
/// |---|---|---|---|---|
/// | `tests/data/rfc2426.tsv` | 54 | 290 | 170 | 120 |
/// | `tests/data/rfc6350.tsv` | 95 | 292 | 135 | 157 |
///
/// # What is not checked
///
/// - Line ends and the length of lines: a transport may change line ends, and folding is only
///   advised (RFC 2426 §2.6).
/// - Registries of others: media types, languages, time zones, schemes of URIs. Their syntax is.
/// - The contents of bytes, of `XML`, and of the card within `AGENT`.
/// - Parameters that occur again in one property.
/// - vCard 2.1, of which only the deviations that each reading reports are refused.
/// - Properties, parameters and kinds that IANA registered after RFC 9555.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[non_exhaustive]
pub enum Standard {
    /// vCard 3.0.
    Rfc2426,
    /// vCard 4.0, with its registered extensions up to RFC 9555.
    Rfc6350,
}

impl Standard {
    /// The standard of a version; any other version is read as 3.0. Returns `None` for vCard 2.1,
    /// which is no RFC's.
    ///
    /// ```
    /// use wacard::vcard::{Standard, Version};
    ///
    /// assert_eq!(Standard::of_version(Version::V4_0), Some(Standard::Rfc6350));
    /// assert_eq!(Standard::of_version(Version::V2_1), None);
    /// ```
    #[must_use]
    pub fn of_version(version: Version) -> Option<Self> {
        match version {
            Version::V2_1 => None,
            Version::V4_0 => Some(Self::Rfc6350),
            Version::V3_0 | Version::Other => Some(Self::Rfc2426),
        }
    }

    fn rules(self) -> &'static Rules {
        match self {
            Self::Rfc2426 => &rfc2426::RULES,
            Self::Rfc6350 => &rfc6350::RULES,
        }
    }
}

impl Card<'_> {
    /// The rules of a standard that the card breaks, in line order, without the
    /// [`diagnostics`](Self::diagnostics) of its reading.
    ///
    /// ```
    /// use wacard::vcard::{Card, Standard};
    ///
    /// let card = Card::parse("\
    /// BEGIN:VCARD
    /// VERSION:3.0
    /// N:;Ana;;;
    /// FN:Ana
    /// NOTE;CHARSET=UTF-8:olá
    /// END:VCARD")?;
    ///
    /// let violations = card.violations(Standard::Rfc2426);
    /// assert_eq!(
    ///     violations[0].to_string(),
    ///     "line 5, column 6: expected no CHARSET: the whole text has one character set (RFC 2426 §5)",
    /// );
    /// # Ok::<(), wacard::vcard::ParseError>(())
    /// ```
    #[must_use]
    pub fn violations(&self, standard: Standard) -> Vec<Violation> {
        let rules = standard.rules();
        let mut found = Findings::default();
        lines::check(self, rules, &mut found);
        for property in &self.properties {
            property::check(property, rules, &mut found);
        }
        property::check_occurrences(self, rules, &mut found);
        (rules.of_card)(self, &mut found);
        found.into_sorted()
    }
}
