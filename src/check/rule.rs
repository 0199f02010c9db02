/// What a rule does to the card, or to the phone on its line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// The whole card is refused.
    Refuses,
    /// The phone is not seen.
    HidesNumber,
    /// The phone is seen, its id is not.
    HidesId,
    /// Something is shown otherwise than it was meant.
    Changes,
}

/// A rule of a receiver.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Rule {
    pub(super) name: &'static str,
    pub(super) effect: Effect,
    pub(super) text: &'static str,
    pub(super) source: &'static str,
}

impl Rule {
    /// A stable name for programs, in kebab case.
    pub fn code(&self) -> &'static str {
        self.name
    }

    /// What it does.
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// What is expected, and what happens otherwise.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// Where it is known from.
    pub fn source(&self) -> &'static str {
        self.source
    }
}
