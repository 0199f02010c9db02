use std::borrow::Cow;

/// A postal address (`ADR`), in the order of RFC 2426 §3.2.1.
///
/// ```
/// use wacard::Contact;
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nADR;TYPE=WORK:;;Rua A\\, 1;Belo Horizonte;MG;30130-000;Brasil\nEND:VCARD")?;
/// let contact = Contact::from_card(&card);
/// assert_eq!(contact.addresses[0].street, "Rua A, 1");
/// assert_eq!(contact.addresses[0].country, "Brasil");
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
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

impl Address<'_> {
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
}
