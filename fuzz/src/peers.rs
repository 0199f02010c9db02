//! Cards as readers of other crates read them, to compare.

#[cfg(feature = "libphonenumber")]
pub mod libphonenumber;

use calcard::vcard::{VCardEntry, VCardProperty, VCardValue};
use ical::property::Property;

/// What all readers find in a card; white space counts once.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Facts {
    pub name: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
}

impl Facts {
    /// The facts of a contact.
    pub fn from_contact(contact: &wacard::Contact<'_>) -> Self {
        Self {
            name: words(&contact.display_name()),
            phones: contact.phones.iter().map(|tel| words(&tel.value)).collect(),
            emails: contact.emails.iter().map(|email| words(&email.value)).collect(),
        }
    }

    /// The facts of a card, each value as it is written.
    pub fn from_card(card: &wacard::vcard::Card<'_>) -> Self {
        let all = |name| card.all(name).map(|property| words(&property.text()));
        Self {
            name: all("FN").next().unwrap_or_default(),
            phones: all("TEL").collect(),
            emails: all("EMAIL").collect(),
        }
    }
}

/// The card of a text to the crate `calcard`; `None` if the text is not one card to it.
pub fn calcard(text: &str) -> Option<Facts> {
    let mut parser = calcard::Parser::new(text);
    let calcard::Entry::VCard(card) = parser.entry() else {
        return None;
    };
    if parser.entry() != calcard::Entry::Eof {
        return None;
    }
    let value = |entry: &VCardEntry| {
        let values = entry.values.iter().filter_map(VCardValue::as_text);
        words(&values.collect::<Vec<_>>().join(","))
    };
    let all = |name| {
        let entries = card.entries.iter().filter(move |entry| entry.name == name);
        entries.map(value).collect::<Vec<_>>()
    };
    Some(Facts {
        name: all(VCardProperty::Fn).into_iter().next().unwrap_or_default(),
        phones: all(VCardProperty::Tel),
        emails: all(VCardProperty::Email),
    })
}

/// The names of a card's properties, without groups, to the crate `ical`; `None` if the text is not
/// one card to it.
pub fn ical_names(text: &str) -> Option<Vec<String>> {
    let mut cards = ical::VcardParser::new(text.as_bytes());
    let card = cards.next()?.ok()?;
    let name =
        |property: &Property| property.name.rsplit('.').next().unwrap_or_default().to_owned();
    cards.next().is_none().then(|| card.properties.iter().map(name).collect())
}

/// The words of a text, with a space between each two.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
