use std::borrow::Cow;

use super::blank::is_blank;
use super::label::Label;
use super::owned::{all_owned, owned};
use crate::vcard::{ContentLine, TextList};

/// A postal address (`ADR`), in the order of RFC 2426 §3.2.1; each part is one text, or a list.
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::Address;
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nADR;TYPE=WORK:;;Rua A\\, 1;Belo Horizonte;MG;30130-000;Brasil\nEND:VCARD")?;
/// let contact = Contact::from_card(&card);
/// assert_eq!(contact.addresses[0].street, "Rua A, 1");
/// assert_eq!(contact.addresses[0].country, "Brasil");
///
/// let address = Address::new().street("Rua A, 1").locality("Belo Horizonte").country("Brasil");
/// let contact = Contact::new("Ana").add_address(address.add_type("WORK"));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Address<'a> {
    /// Post office box.
    pub po_box: TextList<'a>,
    /// Extended address, such as an apartment.
    pub extended: TextList<'a>,
    /// Street and number.
    pub street: TextList<'a>,
    /// Town.
    pub locality: TextList<'a>,
    /// State or province.
    pub region: TextList<'a>,
    /// Postal code.
    pub postal_code: TextList<'a>,
    /// Country.
    pub country: TextList<'a>,
    /// The country's code, such as `br`, by which Apple and WhatsApp order the parts
    /// (`X-ABADR`).
    pub country_code: Option<Cow<'a, str>>,
    /// A label for people.
    pub label: Option<Label<'a>>,
    /// Types such as `WORK`, as written.
    pub types: Vec<Cow<'a, str>>,
}

impl<'a> Address<'a> {
    /// An address with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the post office box.
    #[must_use]
    pub fn po_box(self, po_box: impl Into<TextList<'a>>) -> Self {
        Self {
            po_box: po_box.into(),
            ..self
        }
    }

    /// Sets the extended address, such as an apartment.
    #[must_use]
    pub fn extended(self, extended: impl Into<TextList<'a>>) -> Self {
        Self {
            extended: extended.into(),
            ..self
        }
    }

    /// Sets the street and number.
    #[must_use]
    pub fn street(self, street: impl Into<TextList<'a>>) -> Self {
        Self {
            street: street.into(),
            ..self
        }
    }

    /// Sets the town.
    #[must_use]
    pub fn locality(self, locality: impl Into<TextList<'a>>) -> Self {
        Self {
            locality: locality.into(),
            ..self
        }
    }

    /// Sets the state or province.
    #[must_use]
    pub fn region(self, region: impl Into<TextList<'a>>) -> Self {
        Self {
            region: region.into(),
            ..self
        }
    }

    /// Sets the postal code.
    #[must_use]
    pub fn postal_code(self, postal_code: impl Into<TextList<'a>>) -> Self {
        Self {
            postal_code: postal_code.into(),
            ..self
        }
    }

    /// Sets the country.
    #[must_use]
    pub fn country(self, country: impl Into<TextList<'a>>) -> Self {
        Self {
            country: country.into(),
            ..self
        }
    }

    /// Sets the country's code, such as `br`.
    #[must_use]
    pub fn country_code(self, code: impl Into<Cow<'a, str>>) -> Self {
        Self {
            country_code: Some(code.into()),
            ..self
        }
    }

    /// Sets the label.
    #[must_use]
    pub fn label(self, label: impl Into<Label<'a>>) -> Self {
        Self {
            label: Some(label.into()),
            ..self
        }
    }

    /// Adds a type.
    #[must_use]
    pub fn add_type(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.types.push(name.into());
        self
    }

    /// The parts in the order of `ADR`.
    pub(super) fn components(&self) -> [&TextList<'a>; 7] {
        [
            &self.po_box,
            &self.extended,
            &self.street,
            &self.locality,
            &self.region,
            &self.postal_code,
            &self.country,
        ]
    }

    /// Reads the parts of `ADR` into an empty address. Returns whether one of them shows something.
    #[inline(always)]
    pub(super) fn read_parts(&mut self, line: ContentLine<'a>) -> bool {
        line.read_lists([
            &mut self.po_box,
            &mut self.extended,
            &mut self.street,
            &mut self.locality,
            &mut self.region,
            &mut self.postal_code,
            &mut self.country,
        ]);
        let mut items = self.components().into_iter().flat_map(TextList::items);
        items.any(|item| !is_blank(item))
    }

    pub(super) fn into_owned(self) -> Address<'static> {
        Address {
            po_box: self.po_box.into_owned(),
            extended: self.extended.into_owned(),
            street: self.street.into_owned(),
            locality: self.locality.into_owned(),
            region: self.region.into_owned(),
            postal_code: self.postal_code.into_owned(),
            country: self.country.into_owned(),
            country_code: self.country_code.map(owned),
            label: self.label.map(Label::into_owned),
            types: all_owned(self.types),
        }
    }
}
