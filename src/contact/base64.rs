use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use crate::vcard::base64_bytes;

/// Bytes as base64 (RFC 4648 §4), as a card has them: perhaps with line ends and other white space,
/// perhaps broken.
///
/// Two are equal if they differ in white space alone.
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::{Base64, Photo};
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=GIF:R0lG\n ODlh\nEND:VCARD")?;
/// let Some(Photo::Inline { base64, .. }) = Contact::from_card(&card).photo else { panic!() };
/// assert_eq!(base64.as_written(), "R0lG\n ODlh");
/// assert_eq!(base64, Base64::from("R0lGODlh"));
/// assert_eq!(base64.decode().unwrap(), b"GIF89a");
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Base64<'a>(pub(super) Cow<'a, str>);

impl<'a, T: Into<Cow<'a, str>>> From<T> for Base64<'a> {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Base64<'_> {
    /// The text as it was written.
    #[must_use]
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// The text without white space.
    #[must_use]
    pub fn to_text(&self) -> Cow<'_, str> {
        match self.0.bytes().any(|byte| byte.is_ascii_whitespace()) {
            false => Cow::Borrowed(&self.0),
            true => Cow::Owned(self.0.split_ascii_whitespace().collect()),
        }
    }

    /// The bytes. Returns `None` if the base64 is broken.
    #[must_use]
    pub fn decode(&self) -> Option<Vec<u8>> {
        base64_bytes(&self.0)
    }

    /// Whether there is nothing but white space.
    pub(super) fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Whether the text begins so, white space not counted.
    pub(super) fn starts_with(&self, start: &str) -> bool {
        self.bytes().take(start.len()).eq(start.bytes())
    }

    /// Whether this may be the value of a `data:` URI; such a value is unescaped.
    pub(super) fn may_be_data_uri(&self) -> bool {
        const SCHEME: &[u8] = b"data:";

        let bytes = self.bytes().filter(|byte| *byte != b'\\');
        let start = bytes.take(SCHEME.len());
        start
            .map(|byte| byte.to_ascii_lowercase())
            .eq(SCHEME.iter().copied())
    }

    pub(super) fn into_owned(self) -> Base64<'static> {
        Base64(Cow::Owned(match self.to_text() {
            Cow::Borrowed(_) => self.0.into_owned(),
            Cow::Owned(text) => text,
        }))
    }

    /// The bytes of the text without white space.
    fn bytes(&self) -> impl Iterator<Item = u8> {
        self.0.bytes().filter(|byte| !byte.is_ascii_whitespace())
    }
}

impl PartialEq for Base64<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for Base64<'_> {}

impl Hash for Base64<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().for_each(|byte| state.write_u8(byte));
        state.write_u8(0xFF);
    }
}
