use std::borrow::Cow;

use super::owned::{all_owned, owned};

/// An organization and the units within it, the largest first (RFC 2426 §3.5.5).
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::Organization;
///
/// let organization = Organization::from("AtendAI").add_unit("Phones");
/// let contact = Contact::new("Ana").organization(organization);
/// assert_eq!(contact.organization.unwrap().units, ["Phones"]);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct Organization<'a> {
    /// The name.
    pub name: Cow<'a, str>,
    /// Departments and the like.
    pub units: Vec<Cow<'a, str>>,
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Organization<'a> {
    #[inline]
    fn from(name: T) -> Self {
        Self {
            name: name.into(),
            units: Vec::new(),
        }
    }
}

impl<'a> Organization<'a> {
    /// Adds a unit within the last one.
    #[must_use]
    #[inline]
    pub fn add_unit(mut self, unit: impl Into<Cow<'a, str>>) -> Self {
        self.units.push(unit.into());
        self
    }

    pub(super) fn into_owned(self) -> Organization<'static> {
        Organization {
            name: owned(self.name),
            units: all_owned(self.units),
        }
    }
}
