use std::borrow::Cow;

use super::owned::owned;

/// The self-description of a business account.
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::Business;
///
/// let business = Business {
///     name: Some("AtendAI".into()),
///     description: Some("Open from nine to five".into()),
/// };
/// let contact = Contact::new("AtendAI").business(business);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct Business<'a> {
    /// The name (`X-WA-BIZ-NAME`).
    pub name: Option<Cow<'a, str>>,
    /// The description (`X-WA-BIZ-DESCRIPTION`).
    pub description: Option<Cow<'a, str>>,
}

impl Business<'_> {
    pub(super) fn into_owned(self) -> Business<'static> {
        Business {
            name: self.name.map(owned),
            description: self.description.map(owned),
        }
    }
}
