use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};
use std::fmt;

use crate::contact::{Contact, Dialect, ExtensionProperty};
use crate::vcard::{Card, Property};

/// A card in a form that all of WhatsApp's readers accept, and its changes.
///
/// ```
/// use wacard::check::fix;
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:4.0
/// FN:Ana
/// TEL;PREF=1;waid=5511987654321@s.whatsapp.net:+55 11 98765-4321
/// END:VCARD")?;
///
/// let fixed = fix(&card);
/// assert!(fixed.text.contains("type=pref;waid=5511987654321:+55 11 98765-4321\n"));
/// assert_eq!(fixed.changes[0].line(), Some(2));
/// assert_eq!(fixed.changes[0].to_string(), "VERSION is now 3.0, it was 4.0");
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Fixed {
    /// The card.
    pub text: String,
    /// In line order; added properties come last.
    pub changes: Vec<Change>,
}

/// A difference between a card and its repaired form. Differences in escapes, folds and the order
/// of properties are not reported.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// A property was dropped.
    Dropped {
        /// Its line, from 1.
        line: usize,
        /// Its name.
        name: String,
    },
    /// A property has another value.
    Value {
        /// Its line, from 1.
        line: usize,
        /// Its name.
        name: String,
        /// The value before.
        from: String,
        /// The value now.
        to: String,
    },
    /// A property has another group or other parameters.
    Params {
        /// Its line, from 1.
        line: usize,
        /// Its group, name and parameters before.
        from: String,
        /// Its group, name and parameters now.
        to: String,
    },
    /// A property was added.
    Added {
        /// Its name.
        name: String,
    },
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dropped { name, .. } => write!(f, "{name} is dropped"),
            Self::Value { name, from, to, .. } => write!(f, "{name} is now {to}, it was {from}"),
            Self::Params { from, to, .. } => write!(f, "{from} is now {to}"),
            Self::Added { name } => write!(f, "{name} is added"),
        }
    }
}

/// Rewrites a card so that all of WhatsApp's readers accept it.
#[must_use]
pub fn fix(card: &Card<'_>) -> Fixed {
    let once = rewritten(card);
    // Dropped control characters can make a name equal to another.
    let text = match Card::parse(&once) {
        Ok(card) => rewritten(&card),
        Err(_) => once,
    };
    let changes = match Card::parse(&text) {
        Ok(fixed) => changes(card, &fixed),
        Err(_) => Vec::new(),
    };
    Fixed { text, changes }
}

fn rewritten(card: &Card<'_>) -> String {
    let mut contact = Contact::from_card(card);
    if contact.full_name.trim().is_empty() {
        contact.full_name = contact.display_name().into_owned().into();
        contact.forget_repeated_name();
    }
    contact.extensions = card.properties().iter().filter_map(extension).collect();
    contact.to_vcard_lossy(Dialect::WhatsApp)
}

/// A property of text that no field of a contact holds is kept as it is.
fn extension<'a>(property: &'a Property<'_>) -> Option<ExtensionProperty<'a>> {
    let is_plain = property.group().is_none() && property.params().next().is_none();
    let value = property.text();
    ExtensionProperty::new(property.name(), value)
        .ok()
        .filter(|_| is_plain)
}

fn changes(before: &Card<'_>, after: &Card<'_>) -> Vec<Change> {
    let mut rest = Rest::from_card(after);
    let mut changes = Vec::new();
    let mut unmatched = Vec::new();
    for property in before.properties() {
        match rest.take_same(property) {
            Some(same) => changes.extend(head_change(property, same)),
            None => unmatched.push(property),
        }
    }
    for property in unmatched {
        changes.push(value_change(property, rest.take_named(property)));
    }
    changes.sort_by_key(Change::line);
    let added = rest.left().map(|property| Change::Added {
        name: property.name().to_owned(),
    });
    changes.extend(added);
    changes
}

/// The properties of a card that are not matched yet, by name and text.
struct Rest<'c, 'a> {
    properties: Vec<Option<&'c Property<'a>>>,
    same: HashMap<(String, Cow<'c, str>), VecDeque<usize>>,
    named: HashMap<String, VecDeque<usize>>,
}

impl<'c, 'a> Rest<'c, 'a> {
    fn from_card(card: &'c Card<'a>) -> Self {
        let mut rest = Self {
            properties: card.properties().iter().map(Some).collect(),
            same: HashMap::new(),
            named: HashMap::new(),
        };
        for (at, property) in card.properties().iter().enumerate() {
            let name = property.name().to_ascii_uppercase();
            let same = (name.clone(), property.text());
            rest.same.entry(same).or_default().push_back(at);
            rest.named.entry(name).or_default().push_back(at);
        }
        rest
    }

    fn take_same(&mut self, property: &Property<'_>) -> Option<&'c Property<'a>> {
        let name = property.name().to_ascii_uppercase();
        let text = Cow::Owned(property.text().into_owned());
        let at = self.same.get_mut(&(name, text))?.pop_front()?;
        self.properties.get_mut(at)?.take()
    }

    fn take_named(&mut self, property: &Property<'_>) -> Option<&'c Property<'a>> {
        let name = property.name().to_ascii_uppercase();
        let queue = self.named.get_mut(&name)?;
        while let Some(at) = queue.pop_front() {
            if let Some(found) = self.properties.get_mut(at).and_then(Option::take) {
                return Some(found);
            }
        }
        None
    }

    fn left(self) -> impl Iterator<Item = &'c Property<'a>> {
        self.properties.into_iter().flatten()
    }
}

fn head_change(before: &Property<'_>, after: &Property<'_>) -> Option<Change> {
    let (from, to) = (before.head(), after.head());
    (from != to).then(|| Change::Params {
        line: before.line(),
        from: from.to_owned(),
        to: to.to_owned(),
    })
}

fn value_change(before: &Property<'_>, after: Option<&Property<'_>>) -> Change {
    let (line, name) = (before.line(), before.name().to_owned());
    match after {
        None => Change::Dropped { line, name },
        Some(after) => Change::Value {
            line,
            name,
            from: before.text().into_owned(),
            to: after.text().into_owned(),
        },
    }
}

impl Change {
    /// The line of the property, from 1. Returns `None` if it was added.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Dropped { line, .. } | Self::Value { line, .. } | Self::Params { line, .. } => {
                Some(*line)
            }
            Self::Added { .. } => None,
        }
    }
}
