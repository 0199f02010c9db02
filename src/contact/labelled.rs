use std::borrow::Cow;

use super::label::Label;
use super::owned::{all_owned, owned};

/// An email address or a URL, with its label and types.
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::Labelled;
///
/// let email = Labelled::new("ana@example.com").label("Support").add_type("WORK");
/// let contact = Contact::new("Ana").add_email(email).add_email("ana@example.org");
/// assert_eq!(contact.emails[0].label.as_deref(), Some("Support"));
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Labelled<'a> {
    /// The address.
    pub value: Cow<'a, str>,
    /// A label for people.
    pub label: Option<Label<'a>>,
    /// Types such as `WORK`, as written.
    pub types: Vec<Cow<'a, str>>,
}

impl<'a> Labelled<'a> {
    /// An address without label and types.
    #[inline]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }

    /// Sets the label.
    #[must_use]
    #[inline]
    pub fn label(self, label: impl Into<Label<'a>>) -> Self {
        Self {
            label: Some(label.into()),
            ..self
        }
    }

    /// Adds a type.
    #[must_use]
    #[inline]
    pub fn add_type(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.types.push(name.into());
        self
    }

    pub(super) fn into_owned(self) -> Labelled<'static> {
        Labelled {
            value: owned(self.value),
            label: self.label.map(Label::into_owned),
            types: all_owned(self.types),
        }
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Labelled<'a> {
    #[inline]
    fn from(value: T) -> Self {
        Self::new(value)
    }
}
