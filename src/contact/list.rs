use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem::{forget, replace, take};
use std::ops::{Deref, DerefMut};
use std::slice;

/// The phones, email addresses or URLs of a contact: a vector that holds one item without an
/// allocation. Dereferences to a slice.
///
/// ```
/// use wacard::Contact;
///
/// let mut contact = Contact::new("Ana");
/// contact.phones = ["+1 809 224 0000".parse()?].into();
/// contact.phones.push("+1 809 224 0001".parse()?);
/// assert_eq!(contact.phones[1].value, "+1 809 224 0001");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
// The vectors of the crate smallvec would make a contact invariant in its lifetime.
#[derive(Clone)]
pub struct List<T>(Items<T>);

#[derive(Clone)]
enum Items<T> {
    None,
    One(T),
    Many(Vec<T>),
}

impl<T> List<T> {
    /// An empty list.
    #[inline]
    pub const fn new() -> Self {
        Self(Items::None)
    }

    /// Adds an item at the end.
    #[inline(always)]
    pub fn push(&mut self, item: T) {
        match self.0 {
            // There is nothing to drop: with a drop, the item would be made elsewhere and moved.
            Items::None => forget(replace(&mut self.0, Items::One(item))),
            _ => self.push_more(item),
        }
    }

    /// Adds a default item at the end, and returns it, so that it can be made in its place.
    #[inline(always)]
    pub(super) fn add(&mut self) -> Option<&mut T>
    where
        T: Default,
    {
        match self.0 {
            // Not by `push`, which may need the item for more than one place.
            Items::None => forget(replace(&mut self.0, Items::One(T::default()))),
            _ => return add(self.many()?, T::default),
        }
        self.last_mut()
    }

    #[cold]
    fn push_more(&mut self, item: T) {
        if let Some(items) = self.many() {
            items.push(item);
        }
    }

    /// The items in a vector.
    fn many(&mut self) -> Option<&mut Vec<T>> {
        if let Items::None | Items::One(_) = self.0 {
            let mut items = Vec::with_capacity(4);
            if let Items::One(first) = take(self).0 {
                items.push(first);
            }
            self.0 = Items::Many(items);
        }
        match &mut self.0 {
            Items::Many(items) => Some(items),
            _ => None,
        }
    }

    /// Removes all items.
    pub fn clear(&mut self) {
        self.0 = Items::None;
    }

    /// Removes the items that a predicate does not hold for.
    ///
    /// ```
    /// use wacard::{Contact, contact::Tel};
    ///
    /// let mut contact = Contact::new("Ana").add_phone(Tel::new("+62 132"));
    /// contact.phones.retain(|tel| tel.wuid().is_some());
    /// assert!(contact.phones.is_empty());
    /// ```
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        let mut items = take(self).into_vec();
        items.retain(keep);
        self.0 = Items::Many(items);
    }

    /// The items as a vector.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        match self.0 {
            Items::None => Vec::new(),
            Items::One(item) => vec![item],
            Items::Many(items) => items,
        }
    }
}

/// Adds an item at the end of a vector, and returns it. It is made in its place; one that is pushed
/// is made elsewhere and moved, which waits for it to be stored.
#[inline(always)]
pub(super) fn add<T>(items: &mut Vec<T>, item: impl FnMut() -> T) -> Option<&mut T> {
    items.resize_with(items.len() + 1, item);
    items.last_mut()
}

impl<T> Default for List<T> {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        match &self.0 {
            Items::None => &[],
            Items::One(item) => slice::from_ref(item),
            Items::Many(items) => items,
        }
    }
}

impl<T> DerefMut for List<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Items::None => &mut [],
            Items::One(item) => slice::from_mut(item),
            Items::Many(items) => items,
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// Equal if the items are.
impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: Hash> Hash for List<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| self.push(item));
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::new();
        list.extend(items);
        list
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Items::Many(items))
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'l, T> IntoIterator for &'l mut List<T> {
    type Item = &'l mut T;
    type IntoIter = slice::IterMut<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
