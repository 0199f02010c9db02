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
pub struct Label<'a> {
    text: Cow<'a, str>,
    is_apple: bool,
}

const OPEN: &str = "_$!<";
const CLOSE: &str = ">!$_";

impl<'a> Label<'a> {
    /// A label that Apple's address book translates, by its English text: `Mobile`.
    pub fn apple(text: impl Into<Cow<'a, str>>) -> Self {
        let (text, is_apple) = (text.into(), true);
        Self { text, is_apple }
    }

    /// Whether Apple's address book translates it.
    #[must_use]
    pub fn is_apple(&self) -> bool {
        self.is_apple
    }

    pub(super) fn into_owned(self) -> Label<'static> {
        Label {
            text: owned(self.text),
            is_apple: self.is_apple,
        }
    }
}

/// A label by its text, or by its text in Apple's marks.
impl<'a, T: Into<Cow<'a, str>>> From<T> for Label<'a> {
    #[inline]
    fn from(text: T) -> Self {
        fn inner(text: &str) -> Option<&str> {
            text.strip_prefix(OPEN)?.strip_suffix(CLOSE)
        }
        match text.into() {
            Cow::Borrowed(text) => match inner(text) {
                Some(inner) => Self::apple(inner),
                None => Self::plain(text.into()),
            },
            Cow::Owned(text) => match inner(&text) {
                Some(inner) => Self::apple(inner.to_owned()),
                None => Self::plain(text.into()),
            },
        }
    }
}

impl<'a> Label<'a> {
    fn plain(text: Cow<'a, str>) -> Self {
        let is_apple = false;
        Self { text, is_apple }
    }
}

impl Deref for Label<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// Shows the text, without Apple's marks.
impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}
