use std::borrow::Cow;

use super::field::reserved;
use super::owned::owned;
use crate::vcard::{Name, NameError};

/// A property that no field of a contact holds, with a text as its value.
///
/// ```
/// use wacard::contact::ExtensionProperty;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").add_extension(ExtensionProperty::new("CATEGORIES", "friends")?);
/// assert!(contact.to_vcard(Dialect::WhatsApp).contains("\nCATEGORIES:friends\n"));
/// assert!(ExtensionProperty::new("TEL", "+1 555 0100").is_err()); // a phone writes it
/// # Ok::<(), wacard::vcard::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct ExtensionProperty<'a> {
    /// A [`Name`].
    name: Cow<'a, str>,
    value: Cow<'a, str>,
}

impl<'a> ExtensionProperty<'a> {
    /// A property with a name and a value.
    ///
    /// # Errors
    ///
    /// - `""`, `"a b"`: not a name (RFC 2425 §5.8.2).
    /// - `"TEL"`, `"end"`: another field or the card itself writes this property.
    ///
    /// ```
    /// use wacard::contact::ExtensionProperty;
    /// use wacard::vcard::NameError;
    ///
    /// let error = |name| ExtensionProperty::new(name, "value").unwrap_err();
    /// assert_eq!(error(""), NameError::Empty);
    /// assert_eq!(error("a b"), NameError::NameCharacter { offset: 1, found: ' ' });
    /// assert_eq!(error("TEL"), NameError::Reserved("TEL"));
    /// assert_eq!(error("end"), NameError::Reserved("END"));
    /// ```
    pub fn new(name: &'a str, value: impl Into<Cow<'a, str>>) -> Result<Self, NameError> {
        if let Some(known) = reserved(name) {
            return Err(NameError::Reserved(known));
        }
        Name::new(name)?;
        Ok(Self {
            name: name.into(),
            value: value.into(),
        })
    }

    /// The name as it was given.
    pub fn name(&self) -> Name<'_> {
        Name::checked(&self.name)
    }

    pub(super) fn into_owned(self) -> ExtensionProperty<'static> {
        ExtensionProperty {
            name: owned(self.name),
            value: owned(self.value),
        }
    }

    /// The value: plain text.
    pub fn value(&self) -> &str {
        &self.value
    }
}
