use crate::contact::Contact;
use crate::vcard::{Card, Cards, ParseError, Parser, PlainCard};

/// An iterator over the contacts of a text; see [`Contact::parse_all`].
///
/// A text without a card, if there is anything in it, gives one error.
#[derive(Clone, Debug)]
pub struct Contacts<'a>(Cards<'a>);

impl<'a> Contact<'a> {
    /// The contact of the first card of a text: that of [`Card::parse`] and
    /// [`Contact::from_card`], for those who need neither the card nor warnings.
    ///
    /// A card as gateways write it is read in two thirds of the time, and its contact borrows from
    /// the text. The contact of any other card owns copies of its texts: cards of address books,
    /// with notes and photos, are read faster by [`Card::parse`] and [`Contact::from_card`].
    ///
    /// ```
    /// use wacard::Contact;
    ///
    /// let contact = Contact::parse("\
    /// BEGIN:VCARD
    /// VERSION:3.0
    /// N:;Guilherme Gomes;;;
    /// FN:Guilherme Gomes
    /// TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 9 9829-6801
    /// END:VCARD")?;
    ///
    /// assert_eq!(contact.full_name, "Guilherme Gomes");
    /// assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "553198296801");
    /// # Ok::<(), wacard::vcard::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Card::parse`].
    // Inlined, the contact is made where the caller has it, and moved less.
    #[inline(always)]
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        // In the result from the first, and not moved there.
        let mut read = Ok(Self::default());
        if let (Some(mut card), Ok(contact)) = (PlainCard::begin(text), &mut read) {
            if contact.read_plain(&mut card).is_some() {
                return read;
            }
        }
        Card::parse(text).map(owned)
    }

    /// The contacts of all cards of a text, in order, each as [`Contact::parse`] reads it.
    ///
    /// ```
    /// use wacard::Contact;
    ///
    /// let text = "BEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Bia\nEND:VCARD\n";
    /// let contacts: Vec<_> = Contact::parse_all(text).collect::<Result<_, _>>()?;
    /// assert_eq!(contacts, ["Ana", "Bia"].map(Contact::new));
    /// # Ok::<(), wacard::vcard::ParseError>(())
    /// ```
    #[must_use]
    pub fn parse_all(text: &'a str) -> Contacts<'a> {
        Contacts(Parser::new().cards(text))
    }
}

impl<'a> Iterator for Contacts<'a> {
    type Item = Result<Contact<'a>, ParseError>;

    // Inlined as `parse` is.
    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        // As in `parse`.
        let mut item = Some(Ok(Contact::default()));
        if let (Some(mut card), Some(Ok(contact))) = (self.0.plain_ahead(), &mut item) {
            let plain = contact.read_plain(&mut card);
            if plain.and_then(|()| self.0.pass(&card)).is_some() {
                return item;
            }
        }
        self.0.next().map(|card| card.map(owned))
    }
}

/// The contact of a card that is dropped.
#[cold]
fn owned(card: Card<'_>) -> Contact<'static> {
    Contact::from_card(&card).into_owned()
}
