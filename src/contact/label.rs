use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::owned::owned;

/// A label for people, such as `Celular`. Dereferences to its text.
///
/// Apple's address book marks the labels that it translates, `_$!<Mobile>!$_`: the marks are not
/// part of the text, and are written again.
///
/// ```
/// use wacard::contact::{Label, Tel};
///
/// let tel = Tel::new("+1 555 0100").label("_$!<Mobile>!$_");
/// assert_eq!(tel.label, Some(Label::apple("Mobile")));
/// assert_eq!(tel.label.as_deref(), Some("Mobile"));
/// assert_ne!(tel.label, Some(Label::from("Mobile")));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Label<'a>(
    /// With Apple's marks.
    Cow<'a, str>,
);

const OPEN: &str = "_$!<";
const CLOSE: &str = ">!$_";

impl<'a> Label<'a> {
    /// A label that Apple's address book translates, by its English text: `Mobile`.
    pub fn apple(text: impl AsRef<str>) -> Self {
        Self(Cow::Owned([OPEN, text.as_ref(), CLOSE].concat()))
    }

    /// Whether Apple's address book translates it.
    #[must_use]
    pub fn is_apple(&self) -> bool {
        within_marks(&self.0).is_some()
    }

    /// The text with Apple's marks.
    pub(super) fn as_written(&self) -> &str {
        &self.0
    }

    pub(super) fn as_written_mut(&mut self) -> &mut Cow<'a, str> {
        &mut self.0
    }

    pub(super) fn into_owned(self) -> Label<'static> {
        Label(owned(self.0))
    }
}

/// A label by its text, or by its text in Apple's marks.
impl<'a, T: Into<Cow<'a, str>>> From<T> for Label<'a> {
    #[inline]
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// The text within Apple's marks.
fn within_marks(text: &str) -> Option<&str> {
    text.strip_prefix(OPEN)?.strip_suffix(CLOSE)
}

impl Deref for Label<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        within_marks(&self.0).unwrap_or(&self.0)
    }
}

/// Shows the text, without Apple's marks.
impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}
