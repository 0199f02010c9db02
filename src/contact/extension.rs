use std::borrow::Cow;

use super::field::reserved;
use super::owned::owned;
use crate::vcard::{ContentLine, Name, NameError, Param, escape, params, unescape_text};

/// A property that no field of a contact holds.
///
/// One that was read keeps its group, its parameters and the separators of its value, whatever its
/// grammar: `GEO:37.386013;-122.082932` is written again as it was.
///
/// ```
/// use wacard::contact::ExtensionProperty;
/// use wacard::vcard::Card;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").add_extension(ExtensionProperty::new("X-NOTES", "a, b")?);
/// assert!(contact.to_vcard(Dialect::WhatsApp)?.contains("\nX-NOTES:a\\, b\n"));
/// assert!(ExtensionProperty::new("TEL", "+1 555 0100").is_err()); // a phone writes it
///
/// let card = Card::parse("BEGIN:VCARD\nFN:Ana\nCATEGORIES;LANGUAGE=en:friends,work\nEND:VCARD")?;
/// let categories = &Contact::from_card(&card).extensions[0];
/// assert_eq!(categories.raw_value(), "friends,work");
/// assert_eq!(categories.params().next().unwrap().source(), "LANGUAGE=en");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct ExtensionProperty<'a> {
    group: Option<Cow<'a, str>>,
    /// A [`Name`], or one with underscores.
    name: Cow<'a, str>,
    /// From the first semicolon on.
    params: Cow<'a, str>,
    /// Escaped.
    value: Cow<'a, str>,
}

impl<'a> ExtensionProperty<'a> {
    /// A property with a name and a text as its value, which may hold any character.
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
            group: None,
            name: name.into(),
            params: Cow::Borrowed(""),
            value: escape(value.into()),
        })
    }

    /// A property without a name, until it is [read](Self::read).
    #[inline(always)]
    pub(super) fn unread() -> Self {
        Self {
            group: None,
            name: Cow::Borrowed(""),
            params: Cow::Borrowed(""),
            value: Cow::Borrowed(""),
        }
    }

    /// Reads a property that has a name.
    #[inline(always)]
    pub(super) fn read(&mut self, line: ContentLine<'a>) {
        self.group = line.group().map(Cow::Borrowed);
        self.name = Cow::Borrowed(line.name());
        if line.has_params() {
            self.params = line.portable_params();
        }
        match line.portable_as_written() {
            Some(value) => self.value = Cow::Borrowed(value),
            None => self.value = portable_value(line),
        }
    }

    /// Forgets the group, which belongs to a field.
    pub(super) fn leave_group(&mut self) {
        self.group = None;
    }

    /// The group, such as `item1`.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.group.as_deref()
    }

    /// The name as it was given or read.
    #[must_use]
    pub fn name(&self) -> Name<'_> {
        Name::checked(&self.name)
    }

    /// The parameters of a property that was read, in order, without `CHARSET` and with base64 as
    /// the only `ENCODING`: the value is decoded from others.
    pub fn params(&self) -> impl Iterator<Item = Param<'_>> {
        params(&self.params)
    }

    /// The value as text.
    #[must_use]
    pub fn value(&self) -> Cow<'_, str> {
        unescape_text(&self.value)
    }

    /// The value with its escapes and separators, on one line.
    #[must_use]
    pub fn raw_value(&self) -> &str {
        &self.value
    }

    pub(super) fn into_owned(self) -> ExtensionProperty<'static> {
        ExtensionProperty {
            group: self.group.map(owned),
            name: owned(self.name),
            params: owned(self.params),
            value: owned(self.value),
        }
    }
}

#[cold]
fn portable_value(line: ContentLine<'_>) -> Cow<'_, str> {
    let is_card = line.is_named("AGENT") && line.value().contains('\n');
    match is_card {
        true => escape(line.value()),
        false => line.portable_value(),
    }
}
