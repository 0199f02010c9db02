/// The parts of a contact that its card omits, because the dialect or the options have no way to
/// write them.
///
/// ```
/// use wacard::contact::WriteOptions;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana\0").add_phone("+55 11 98765-4321".parse()?);
/// let options = WriteOptions::from(Dialect::Rfc2426).without_waid();
/// let omitted = contact.push_vcard(options, &mut String::new());
/// assert_eq!((omitted.waids, omitted.control_characters), (1, 2)); // in N and in FN
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[must_use]
#[non_exhaustive]
pub struct Omitted {
    /// The number of control characters (NUL and the like; not line breaks and tabs).
    pub control_characters: usize,
    /// The number of types of phones, email addresses, URLs and addresses.
    pub types: usize,
    /// The number of labels ([`WriteOptions::without_groups`](super::WriteOptions::without_groups)).
    pub labels: usize,
    /// The number of WhatsApp user ids ([`WriteOptions::without_waid`](super::WriteOptions::without_waid)).
    pub waids: usize,
    /// The number of photos: those elsewhere, which WhatsApp's readers do not fetch, and those
    /// whose base64 is broken.
    pub photos: usize,
    /// The number of degrees of preference: vCard 3.0 has one, `pref`.
    pub preferences: usize,
}

impl Omitted {
    /// Whether the card has all of the contact.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
