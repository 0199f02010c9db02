use std::borrow::Cow;

use crate::vcard::{Name, NameError};

/// A property that no field of a contact holds, with a text for its value.
///
/// ```
/// use wacard::contact::ExtensionProperty;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").further(ExtensionProperty::new("CATEGORIES", "friends")?);
/// assert!(contact.to_vcard(Dialect::WhatsApp).contains("\nCATEGORIES:friends\n"));
/// assert!(ExtensionProperty::new("TEL", "+1 555 0100").is_err()); // that is a phone's to write
/// # Ok::<(), wacard::vcard::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExtensionProperty<'a> {
    /// A [`Name`].
    name: Cow<'a, str>,
    value: Cow<'a, str>,
}

/// What the other fields write, the card's frame, and what holds a card within the card, which
/// WhatsApp refuses.
const TAKEN: [&str; 21] = [
    "BEGIN",
    "END",
    "VERSION",
    "AGENT",
    "N",
    "FN",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "NOTE",
    "TEL",
    "EMAIL",
    "URL",
    "ADR",
    "BDAY",
    "PHOTO",
    "X-ABLABEL",
    "X-WA-LID",
    "X-WA-BIZ-NAME",
    "X-WA-BIZ-DESCRIPTION",
];

impl<'a> ExtensionProperty<'a> {
    /// A property by its name.
    ///
    /// # Errors
    ///
    /// - `""`, `"a b"`: no name (RFC 2425 §5.8.2).
    /// - `"TEL"`, `"end"`: what another field or the card itself writes.
    pub fn new(name: &'a str, value: impl Into<Cow<'a, str>>) -> Result<Self, NameError> {
        Name::new(name)?;
        match TAKEN.iter().any(|it| it.eq_ignore_ascii_case(name)) {
            true => Err(NameError::Taken),
            false => Ok(Self {
                name: name.into(),
                value: value.into(),
            }),
        }
    }

    /// The name as it was given.
    pub fn name(&self) -> Name<'_> {
        Name::checked(&self.name)
    }

    pub(super) fn into_owned(self) -> ExtensionProperty<'static> {
        ExtensionProperty {
            name: Cow::Owned(self.name.into_owned()),
            value: Cow::Owned(self.value.into_owned()),
        }
    }

    /// The value: plain text.
    pub fn value(&self) -> &str {
        &self.value
    }
}
