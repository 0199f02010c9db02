//! The content lines that a contact is read from, which live as long as what lends them.

use crate::vcard::{ContentLine, Property};

pub(super) trait Lines<'t>: Copy {
    fn count(self) -> usize;

    /// A line; one without a name before the first and after the last. (An option is copied in
    /// pieces, and waits for them to be stored.)
    fn get(self, at: usize) -> ContentLine<'t>;

    /// The number of a line in the text as given.
    fn number(self, at: usize) -> usize;

    fn all(self) -> impl Iterator<Item = ContentLine<'t>> {
        (0..self.count()).map(move |at| self.get(at))
    }
}

/// The lines that a card lends.
#[derive(Clone, Copy)]
pub(super) struct OfCard<'c, 'a>(pub(super) &'c [Property<'a>]);

/// The lines that the text of a card lends.
#[derive(Clone, Copy)]
pub(super) struct OfText<'c, 'a>(&'c [Property<'a>]);

impl<'c> Lines<'c> for OfCard<'c, '_> {
    #[inline(always)]
    fn count(self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    fn get(self, at: usize) -> ContentLine<'c> {
        match self.0.get(at) {
            Some(property) => property.content_line(),
            None => ContentLine::NAMELESS,
        }
    }

    fn number(self, at: usize) -> usize {
        self.0.get(at).map_or(0, Property::line)
    }
}

impl<'c, 'a> OfText<'c, 'a> {
    /// Returns `None` if a line is the card's own.
    pub(super) fn new(properties: &'c [Property<'a>]) -> Option<Self> {
        let mut all = properties.iter();
        all.all(|property| property.lent_line().is_some())
            .then_some(Self(properties))
    }
}

impl<'a> Lines<'a> for OfText<'_, 'a> {
    #[inline(always)]
    fn count(self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    fn get(self, at: usize) -> ContentLine<'a> {
        match self.0.get(at).and_then(Property::lent_line) {
            Some(line) => line,
            None => ContentLine::NAMELESS,
        }
    }

    fn number(self, at: usize) -> usize {
        OfCard(self.0).number(at)
    }
}
