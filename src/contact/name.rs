use crate::vcard::TextList;

/// The parts of a person's name, in the order of `N` (RFC 2426 §3.1.2); each is one text, or a
/// list such as `Philip,Paul`.
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct PersonName<'a> {
    /// Family names.
    pub family: TextList<'a>,
    /// Given names.
    pub given: TextList<'a>,
    /// Additional names.
    pub additional: TextList<'a>,
    /// Honorific prefixes.
    pub prefixes: TextList<'a>,
    /// Honorific suffixes.
    pub suffixes: TextList<'a>,
}

impl<'a> PersonName<'a> {
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
        let parts = parts.map(TextList::to_text);
        let parts = parts.iter().map(|part| part.trim());
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// The parts in the order of `N`.
    pub(super) fn components(&self) -> [&TextList<'a>; 5] {
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
            family: self.family.into_owned(),
            given: self.given.into_owned(),
            additional: self.additional.into_owned(),
            prefixes: self.prefixes.into_owned(),
            suffixes: self.suffixes.into_owned(),
        }
    }
}
