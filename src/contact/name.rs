use std::borrow::Cow;

use super::owned::owned;

/// The parts of a person's name, in the order of `N` (RFC 2426 §3.1.2).
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct PersonName<'a> {
    /// Family names.
    pub family: Cow<'a, str>,
    /// Given names.
    pub given: Cow<'a, str>,
    /// Additional names.
    pub additional: Cow<'a, str>,
    /// Honorific prefixes.
    pub prefixes: Cow<'a, str>,
    /// Honorific suffixes.
    pub suffixes: Cow<'a, str>,
}

impl PersonName<'_> {
    /// The parts as people say them: prefixes, given, additional, family, suffixes.
    ///
    /// ```
    /// use wacard::contact::PersonName;
    ///
    /// let name = PersonName {
    ///     family: "Gomes".into(),
    ///     given: "Guilherme".into(),
    ///     prefixes: "Dr.".into(),
    ///     ..PersonName::default()
    /// };
    /// assert_eq!(name.joined(), "Dr. Guilherme Gomes");
    /// ```
    pub fn joined(&self) -> String {
        let parts = [
            &self.prefixes,
            &self.given,
            &self.additional,
            &self.family,
            &self.suffixes,
        ];
        let parts = parts.map(|part| part.trim());
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// The parts in the order of `N`.
    pub(super) fn components(&self) -> [&str; 5] {
        [
            &self.family,
            &self.given,
            &self.additional,
            &self.prefixes,
            &self.suffixes,
        ]
    }

    pub(super) fn into_owned(self) -> PersonName<'static> {
        PersonName {
            family: owned(self.family),
            given: owned(self.given),
            additional: owned(self.additional),
            prefixes: owned(self.prefixes),
            suffixes: owned(self.suffixes),
        }
    }
}
