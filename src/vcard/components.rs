//! The parts of a value: components between semicolons, and lists between commas. They are divided
//! first and unescaped after.

use std::borrow::Cow;
use std::iter;

use super::content_line::ContentLine;
use super::grammar;
use super::lanes::find;
use super::text_list::TextList;

/// The text before the semicolon at the end of a value, if it is the only component but for an
/// empty one.
#[inline]
pub(super) fn before_semicolon(value: &str) -> Option<&str> {
    let only = value.strip_suffix(';')?;
    find(only.as_bytes(), *b"\\;").is_none().then_some(only)
}

impl<'t> ContentLine<'t> {
    /// The texts between the value's semicolons: `Doe;John;;;` has five.
    #[inline]
    pub(crate) fn components(self) -> impl Iterator<Item = Cow<'t, str>> {
        self.texts(b';')
    }

    /// The value as its only component, if it is plain; an empty one may follow, as in `ORG:ABC;`.
    #[inline]
    pub(crate) fn only_component(self) -> Option<&'t str> {
        self.bare_value()
            .or_else(|| before_semicolon(self.plain_value()?))
    }

    /// The texts between the value's commas, as in `CATEGORIES` and `NICKNAME`.
    pub(crate) fn values(self) -> impl Iterator<Item = Cow<'t, str>> {
        self.texts(b',')
    }

    /// The texts between separators.
    #[inline]
    fn texts(self, separator: u8) -> impl Iterator<Item = Cow<'t, str>> {
        let mut plain = divided(self.plain_value(), separator);
        let mut others = self.plain_value().is_none().then(|| self.parts(separator));
        iter::from_fn(move || match &mut others {
            None => plain
                .next()
                .map(|part| grammar::unescape(part, self.layout.escapes)),
            Some(parts) => parts.next().map(|part| self.unescaped(part)),
        })
    }

    /// The components, each with its own list of texts, as in `N` and `ADR`.
    #[inline]
    pub(crate) fn lists(self) -> impl Iterator<Item = TextList<'t>> {
        self.parts(b';').map(move |part| match part {
            Cow::Borrowed(part) => self.list(part),
            Cow::Owned(part) => self.list(&part).into_owned(),
        })
    }

    /// Puts the first [`lists`](Self::lists) in their places, which are empty.
    #[inline]
    pub(crate) fn read_lists<const N: usize>(self, places: [&mut TextList<'t>; N]) {
        let Some(value) = self.plain_value() else {
            let mut lists = self.lists();
            let fill = |place: &mut TextList<'t>| *place = lists.next().unwrap_or_default();
            return places.into_iter().for_each(fill);
        };
        let mut start = 0;
        for place in places {
            let Some(rest) = value.get(start..) else {
                break;
            };
            // Nearly all are one text without escapes.
            let end = find(rest.as_bytes(), *b";,\\").unwrap_or(rest.len());
            let part = match rest.as_bytes().get(end) {
                None | Some(b';') => {
                    let plain = rest.get(..end).unwrap_or_default();
                    *place = plain.into();
                    plain
                }
                Some(_) => {
                    let part = grammar::first_part(rest, b';');
                    *place = self.list(part);
                    part
                }
            };
            start += part.len() + 1;
        }
    }

    #[inline]
    fn list<'v>(self, component: &'v str) -> TextList<'v> {
        match find(component.as_bytes(), *b",\\") {
            None => component.into(),
            Some(_) => self.list_of_items(component),
        }
    }

    fn list_of_items<'v>(self, component: &'v str) -> TextList<'v> {
        match grammar::first_part(component, b',').len() == component.len() {
            true => grammar::unescape(component, self.layout.escapes).into(),
            false => self.items(component).collect(),
        }
    }

    fn items<'v>(self, component: &'v str) -> impl Iterator<Item = Cow<'v, str>> {
        divided(Some(component), b',').map(move |item| grammar::unescape(item, self.layout.escapes))
    }

    /// The parts of the decoded value, still escaped.
    #[inline]
    fn parts(self, separator: u8) -> impl Iterator<Item = Cow<'t, str>> {
        let value = self.decoded();
        let mut next = Some(0);
        iter::from_fn(move || {
            let start = next?;
            let (part, len) = match &value {
                Cow::Borrowed(value) => {
                    let part = grammar::first_part(value.get(start..)?, separator);
                    (Cow::Borrowed(part), part.len())
                }
                Cow::Owned(value) => {
                    let part = grammar::first_part(value.get(start..)?, separator);
                    (Cow::Owned(part.to_owned()), part.len())
                }
            };
            let end = start + len;
            next = (end < value.len()).then_some(end + 1);
            Some(part)
        })
    }
}

/// The parts of a text that is escaped.
#[inline]
fn divided(mut text: Option<&str>, separator: u8) -> impl Iterator<Item = &str> {
    iter::from_fn(move || {
        let part = grammar::first_part(text?, separator);
        text = text?.get(part.len() + 1..);
        Some(part)
    })
}
