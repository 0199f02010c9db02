use std::borrow::Cow;

use super::owned::{all_owned, owned};

/// A postal address (`ADR`), in the order of RFC 2426 §3.2.1.
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
    pub po_box: Cow<'a, str>,
    /// Extended address, such as an apartment.
    pub extended: Cow<'a, str>,
    /// Street and number.
    pub street: Cow<'a, str>,
    /// Town.
    pub locality: Cow<'a, str>,
    /// State or province.
    pub region: Cow<'a, str>,
    /// Postal code.
    pub postal_code: Cow<'a, str>,
    /// Country.
    pub country: Cow<'a, str>,
    /// A label for people.
    pub label: Option<Cow<'a, str>>,
    /// Types such as `WORK`, as written.
    pub types: Vec<Cow<'a, str>>,
}

impl<'a> Address<'a> {
    /// An address with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the post office box.
    #[must_use]
    pub fn po_box(self, po_box: impl Into<Cow<'a, str>>) -> Self {
        Self {
            po_box: po_box.into(),
            ..self
        }
    }

    /// Sets the extended address, such as an apartment.
    #[must_use]
    pub fn extended(self, extended: impl Into<Cow<'a, str>>) -> Self {
        Self {
            extended: extended.into(),
            ..self
        }
    }

    /// Sets the street and number.
    #[must_use]
    pub fn street(self, street: impl Into<Cow<'a, str>>) -> Self {
        Self {
            street: street.into(),
            ..self
        }
    }

    /// Sets the town.
    #[must_use]
    pub fn locality(self, locality: impl Into<Cow<'a, str>>) -> Self {
        Self {
            locality: locality.into(),
            ..self
        }
    }

    /// Sets the state or province.
    #[must_use]
    pub fn region(self, region: impl Into<Cow<'a, str>>) -> Self {
        Self {
            region: region.into(),
            ..self
        }
    }

    /// Sets the postal code.
    #[must_use]
    pub fn postal_code(self, postal_code: impl Into<Cow<'a, str>>) -> Self {
        Self {
            postal_code: postal_code.into(),
            ..self
        }
    }

    /// Sets the country.
    #[must_use]
    pub fn country(self, country: impl Into<Cow<'a, str>>) -> Self {
        Self {
            country: country.into(),
            ..self
        }
    }

    /// Sets the label.
    #[must_use]
    pub fn label(self, label: impl Into<Cow<'a, str>>) -> Self {
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
    pub(super) fn components(&self) -> [&str; 7] {
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

    pub(super) fn into_owned(self) -> Address<'static> {
        Address {
            po_box: owned(self.po_box),
            extended: owned(self.extended),
            street: owned(self.street),
            locality: owned(self.locality),
            region: owned(self.region),
            postal_code: owned(self.postal_code),
            country: owned(self.country),
            label: self.label.map(owned),
            types: all_owned(self.types),
        }
    }
}
