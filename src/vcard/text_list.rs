use std::borrow::Cow;
use std::fmt;
use std::slice;

/// One text, or several with commas between them: a component of `N` or `ADR`, or the value of
/// `NICKNAME` or `CATEGORIES` (RFC 2426 §2.3, §4).
///
/// ```
/// use wacard::vcard::{Card, TextList};
///
/// let card = Card::parse("BEGIN:VCARD\nN:Stevenson;John;Philip,Paul;;Jr.,M.D.\nEND:VCARD")?;
/// let names: Vec<_> = card.get("N").unwrap().lists().collect();
/// assert_eq!(names[2], TextList::from_iter(["Philip", "Paul"]));
/// assert_eq!(names[4].to_string(), "Jr., M.D.");
///
/// assert_eq!(TextList::from("Gomes, Lda").items(), ["Gomes, Lda"]); // one text
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct TextList<'a>(Items<'a>);

/// One item is always `One`.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
enum Items<'a> {
    One(Cow<'a, str>),
    Others(Box<[Cow<'a, str>]>),
}

impl<'a> TextList<'a> {
    /// The texts, in order; an empty value has one, which is empty.
    #[inline]
    #[must_use]
    pub fn items(&self) -> &[Cow<'a, str>] {
        match &self.0 {
            Items::One(only) => slice::from_ref(only),
            Items::Others(all) => all,
        }
    }

    /// Whether there is no text but empty ones.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.0 {
            Items::One(only) => only.is_empty(),
            Items::Others(all) => all.iter().all(|item| item.is_empty()),
        }
    }

    /// The texts for people, with `, ` between them; borrowed if there is one.
    #[must_use]
    pub fn to_text(&self) -> Cow<'_, str> {
        match &self.0 {
            Items::One(only) => Cow::Borrowed(only),
            Items::Others(_) => Cow::Owned(self.to_string()),
        }
    }

    /// The same texts, which outlive the text that they were read from.
    #[must_use]
    pub fn into_owned(self) -> TextList<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        TextList(match self.0 {
            Items::One(only) => Items::One(owned(only)),
            Items::Others(all) => Items::Others(all.into_iter().map(owned).collect()),
        })
    }
}

impl Default for TextList<'_> {
    fn default() -> Self {
        Self(Items::One(Cow::Borrowed("")))
    }
}

/// One text; its commas belong to it.
impl<'a, T: Into<Cow<'a, str>>> From<T> for TextList<'a> {
    fn from(text: T) -> Self {
        Self(Items::One(text.into()))
    }
}

impl<'a, T: Into<Cow<'a, str>>> FromIterator<T> for TextList<'a> {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut texts = texts.into_iter().map(Into::into);
        match (texts.next(), texts.next()) {
            (None, _) => Self::default(),
            (Some(only), None) => Self(Items::One(only)),
            (Some(first), Some(second)) => Self(Items::Others(
                [first, second].into_iter().chain(texts).collect(),
            )),
        }
    }
}

/// A text for people; an item that begins with white space, as in `Gomes, Lda` of a card that
/// does not escape commas, has no further space before it.
impl fmt::Display for TextList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, item) in self.items().iter().enumerate() {
            match (at, item.starts_with(char::is_whitespace)) {
                (0, _) => {}
                (_, true) => f.write_str(",")?,
                (_, false) => f.write_str(", ")?,
            }
            f.write_str(item)?;
        }
        Ok(())
    }
}

/// Equal to a text if it has that text alone.
impl PartialEq<str> for TextList<'_> {
    fn eq(&self, text: &str) -> bool {
        matches!(self.items(), [only] if only == text)
    }
}

impl PartialEq<&str> for TextList<'_> {
    fn eq(&self, text: &&str) -> bool {
        *self == **text
    }
}
