//! The parts of a value: components between semicolons, and lists between commas. They are divided
//! first and unescaped after.

use std::borrow::Cow;
use std::{array, iter};

use super::grammar;
use super::lanes::find;
use super::property::Property;
use super::text_list::TextList;

/// The text before the semicolon at the end of a value, if it is the only component but for an
/// empty one.
#[inline]
pub(super) fn before_semicolon(value: &str) -> Option<&str> {
    let only = value.strip_suffix(';')?;
    find(only.as_bytes(), *b"\\;").is_none().then_some(only)
}

impl Property<'_> {
    /// The texts between the value's semicolons: `Doe;John;;;` has five.
    #[inline]
    pub fn components(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.texts(b';')
    }

    /// The value as its only component, if it is plain; an empty one may follow, as in `ORG:ABC;`.
    #[inline]
    pub(crate) fn only_component(&self) -> Option<&str> {
        self.bare_value()
            .or_else(|| before_semicolon(self.plain_value()?))
    }

    /// The texts between the value's commas, as in `CATEGORIES` and `NICKNAME`.
    pub fn values(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.texts(b',')
    }

    /// The texts between separators.
    #[inline]
    fn texts(&self, separator: u8) -> impl Iterator<Item = Cow<'_, str>> {
        let mut plain = divided(self.plain_value(), separator);
        let mut others = self.plain_value().is_none().then(|| self.parts(separator));
        iter::from_fn(move || match &mut others {
            None => plain
                .next()
                .map(|part| grammar::unescape(part, self.escapes)),
            Some(parts) => parts.next().map(|part| self.unescaped(part)),
        })
    }

    /// The components, each with its own list of texts, as in `N` and `ADR`.
    #[inline]
    pub fn lists(&self) -> impl Iterator<Item = TextList<'_>> {
        self.parts(b';').map(|part| match part {
            Cow::Borrowed(part) => self.list(part),
            Cow::Owned(part) => self.list(&part).into_owned(),
        })
    }

    /// The first [`lists`](Self::lists); those that the value does not have are empty.
    #[inline]
    pub(crate) fn first_lists<const N: usize>(&self) -> [TextList<'_>; N] {
        if let Some(only) = self.bare_value() {
            let mut only = Some(only);
            return array::from_fn(|_| only.take().unwrap_or_default().into());
        }
        let Some(value) = self.plain_value() else {
            let mut lists = self.lists();
            return array::from_fn(|_| lists.next().unwrap_or_default());
        };
        let mut lists = array::from_fn(|_| TextList::default());
        let mut start = 0;
        for list in &mut lists {
            let Some(rest) = value.get(start..) else {
                break;
            };
            // Nearly all are one text without escapes.
            let end = find(rest.as_bytes(), *b";,\\").unwrap_or(rest.len());
            let part = match rest.as_bytes().get(end) {
                None | Some(b';') => {
                    let plain = rest.get(..end).unwrap_or_default();
                    *list = plain.into();
                    plain
                }
                Some(_) => {
                    let part = grammar::first_part(rest, b';');
                    *list = self.list(part);
                    part
                }
            };
            start += part.len() + 1;
        }
        lists
    }

    #[inline]
    fn list<'v>(&self, component: &'v str) -> TextList<'v> {
        match find(component.as_bytes(), *b",\\") {
            None => component.into(),
            Some(_) => self.list_of_items(component),
        }
    }

    fn list_of_items<'v>(&self, component: &'v str) -> TextList<'v> {
        match grammar::first_part(component, b',').len() == component.len() {
            true => grammar::unescape(component, self.escapes).into(),
            false => self.items(component).collect(),
        }
    }

    fn items<'v>(&self, component: &'v str) -> impl Iterator<Item = Cow<'v, str>> {
        divided(Some(component), b',').map(|item| grammar::unescape(item, self.escapes))
    }

    /// The parts of the decoded value, still escaped.
    #[inline]
    fn parts(&self, separator: u8) -> impl Iterator<Item = Cow<'_, str>> {
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
