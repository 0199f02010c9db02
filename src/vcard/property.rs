use std::borrow::Cow;

use super::content_line::{ContentLine, Layout};
use super::encoding;
use super::grammar::{self, Param};
use super::text_list::TextList;

/// A content line: `[group "."] name *(";" param) ":" value` (RFC 2425 §5.8.2).
///
/// A property keeps its line as it was written; the methods divide parameters, unfold lines and
/// decode values when they are called.
///
/// ```
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nitem1.ADR;TYPE=home:;;Rua A\\, 1;Belo\n  Horizonte;;;\nEND:VCARD")?;
/// let address = card.get("adr").unwrap();
/// assert_eq!((address.group(), address.name(), address.line()), (Some("item1"), "ADR", 2));
/// assert_eq!(address.value(), ";;Rua A\\, 1;Belo Horizonte;;;");
/// assert!(address.components().eq(["", "", "Rua A, 1", "Belo Horizonte", "", "", ""]));
/// assert!(address.types().eq(["home"]));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Property<'a> {
    /// As of a [`ContentLine`].
    pub(super) raw: Cow<'a, str>,
    pub(super) layout: Layout,
    pub(super) line: u32,
    /// Its first byte in the card's source.
    pub(super) start: u32,
}

impl<'a> Property<'a> {
    /// The group, such as `item1`, as written.
    #[inline]
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.content_line().group()
    }

    /// The name as written, without the group; empty for a line that is not a property.
    #[inline]
    #[must_use]
    pub fn name(&self) -> &str {
        self.content_line().name()
    }

    /// Whether it has this name, in any case.
    #[inline]
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        self.content_line().is_named(name)
    }

    /// The parameters in their order.
    #[inline]
    pub fn params(&self) -> impl Iterator<Item = Param<'_>> {
        self.content_line().params()
    }

    /// The first value of the first parameter with a name, in any case.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        self.content_line().param(name)
    }

    /// The types: every value of every `TYPE`, and of every parameter without a name (vCard 2.1)
    /// that is not an encoding.
    #[inline]
    pub fn types(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.content_line().types()
    }

    /// The value as written, but unfolded: still escaped and encoded.
    #[must_use]
    pub fn value(&self) -> Cow<'_, str> {
        self.content_line().value()
    }

    /// The value as text: decoded and unescaped.
    #[inline]
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        self.content_line().text()
    }

    /// The text of the value's first line if raw line breaks split the value, else all of it: what
    /// a receiver that does not expect such breaks shows as a name or a number.
    #[inline]
    #[must_use]
    pub fn first_line(&self) -> Cow<'_, str> {
        self.content_line().first_line()
    }

    /// The texts between the value's semicolons: `Doe;John;;;` has five.
    #[inline]
    pub fn components(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.content_line().components()
    }

    /// The components, each with its own list of texts, as in `N` and `ADR`.
    #[inline]
    pub fn lists(&self) -> impl Iterator<Item = TextList<'_>> {
        self.content_line().lists()
    }

    /// The texts between the value's commas, as in `CATEGORIES` and `NICKNAME`.
    pub fn values(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.content_line().values()
    }

    /// The bytes of a value in base64 (`ENCODING=b`, `BASE64`), or of a `data:` URI with base64.
    ///
    /// Returns `None` if the value is neither, or if its base64 is broken.
    ///
    /// ```
    /// use wacard::vcard::Card;
    ///
    /// let card = Card::parse("BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=GIF:R0lG\n ODlh\nEND:VCARD")?;
    /// assert_eq!(card.get("PHOTO").unwrap().bytes().unwrap(), b"GIF89a");
    /// # Ok::<(), wacard::vcard::ParseError>(())
    /// ```
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let value = self.value();
        match grammar::base64_of_data_uri(&grammar::unescape_text(&value)) {
            Some((_, data)) => encoding::base64(data),
            None => {
                (self
                    .content_line()
                    .is_base64()
                    .then(|| encoding::base64(&value)))?
            }
        }
    }

    /// The line of the text as given on which the property begins, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line as usize
    }

    /// The column on that line at which the value begins, in characters from 1.
    #[must_use]
    pub fn value_column(&self) -> usize {
        self.content_line().value_column()
    }

    /// How it is read.
    #[inline(always)]
    pub(crate) fn content_line(&self) -> ContentLine<'_> {
        ContentLine {
            raw: &self.raw,
            layout: self.layout,
        }
    }

    /// The same, of the text that the card borrows from. Returns `None` if it owns its line.
    #[inline(always)]
    pub(crate) fn lent_line(&self) -> Option<ContentLine<'a>> {
        match self.raw {
            Cow::Borrowed(raw) => Some(ContentLine {
                raw,
                layout: self.layout,
            }),
            Cow::Owned(_) => None,
        }
    }
}
