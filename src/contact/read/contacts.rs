use crate::contact::Contact;
use crate::vcard::{Card, Cards, ParseError, Parser, PlainCard};

/// An iterator over the contacts of a text; see [`Contact::parse_all`].
///
/// A text without a card, if there is anything in it, gives one error.
///
/// The contacts of cards that a [`Parser`] reads are within its limits:
///
/// ```
/// use wacard::contact::Contacts;
/// use wacard::vcard::Parser;
///
/// let text = "BEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Bia\nTEL:1\nEND:VCARD\n";
/// let parser = Parser::new().max_properties(1);
/// let mut contacts = Contacts::from(parser.cards(text));
/// assert_eq!(contacts.next().unwrap()?.full_name, "Ana");
/// let error = contacts.next().unwrap().unwrap_err();
/// assert_eq!(error.diagnostic().kind.code(), "too-many-properties");
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Contacts<'a>(Cards<'a>);

impl<'a> From<Cards<'a>> for Contacts<'a> {
    fn from(cards: Cards<'a>) -> Self {
        Self(cards)
    }
}

impl<'a> Contact<'a> {
    /// The contact of the first card of a text: equal to that of [`Card::parse`] and
    /// [`Contact::from_card`], for those who need neither the card, nor its deviations, nor
    /// warnings. A card as gateways write it takes two thirds of the time of these two. A card of
    /// which nothing can be read gives an empty contact.
    ///
    /// The contact borrows from the text, and so outlives this call, what it has as it is there.
    /// What has to be unfolded or decoded it owns; and all of it, if a name or a parameter of a
    /// property is folded.
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
        if let Ok(contact) = &mut read {
            let plain = PlainCard::begin(text);
            let is_plain = plain.and_then(|mut card| contact.read_plain(&mut card));
            if is_plain.is_none() {
                contact.read_again(&Card::parse(text)?);
            }
        }
        read
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
        Parser::new().cards(text).into()
    }
}

impl<'a> Iterator for Contacts<'a> {
    type Item = Result<Contact<'a>, ParseError>;

    // Inlined as `parse` is.
    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        // As in `parse`.
        let mut item = Some(Ok(Contact::default()));
        if let Some(Ok(contact)) = &mut item {
            let plain = self.0.plain_ahead();
            let is_plain = plain.and_then(|mut card| {
                contact.read_plain(&mut card)?;
                self.0.pass(&card)
            });
            if is_plain.is_none() {
                match self.0.next()? {
                    Ok(card) => contact.read_again(&card),
                    Err(error) => return Some(Err(error)),
                }
            }
        }
        item
    }
}

impl<'a> Contact<'a> {
    /// Reads a card that is dropped, in the place of what was read of it. Only a card that owns
    /// some of its lines, as a folded name and text between lines need, makes the contact own its
    /// texts.
    #[cold]
    fn read_again(&mut self, card: &Card<'a>) {
        *self = Self::default();
        if self.read_card(card).is_none() {
            *self = Contact::from_card(card).into_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    #[test]
    fn contacts_are_within_the_limits_of_a_parser() {
        let text = "BEGIN:VCARD\nVERSION:3.0\nN:Ana\nFN:Ana\nEND:VCARD\n\
            BEGIN:VCARD\nFN:Bia\nTEL:1\nEND:VCARD\n\
            BEGIN:VCARD\nVERSION:3.0\nN:Eva\nFN:Eva\nTEL:1\nEND:VCARD\n";
        let parsers = [
            Parser::new().strict(),
            Parser::new().max_properties(3),
            Parser::new().max_card_len(50),
            Parser::new().first_line(7),
        ];
        for (parser, names) in parsers.into_iter().zip([
            vec!["Ana", "Eva"],
            vec!["Ana", "Bia"],
            vec!["Ana", "Bia"],
            vec!["Ana", "Bia", "Eva"],
        ]) {
            let of_cards = parser
                .cards(text)
                .map(|card| Ok(Contact::from_card(&card?).into_owned()));
            let contacts: Vec<_> = Contacts::from(parser.cards(text)).collect();
            assert_eq!(contacts, of_cards.collect::<Vec<_>>());
            let read = contacts.iter().filter_map(|contact| contact.as_ref().ok());
            assert!(read.map(|contact| &*contact.full_name).eq(names));
        }
    }

    #[test]
    fn a_contact_borrows_what_is_in_the_text() {
        let note = |text: &'static str| Contact::parse(text).unwrap().note.unwrap();
        let lent = note("BEGIN:VCARD\nFN:Ana\nNOTE:a b\nEND:VCARD");
        assert!(matches!(lent, Cow::Borrowed("a b")));
        for (lines, expected) in [("NOTE:a\n  b", "a b"), ("NOTE:a\\, b", "a, b")] {
            let text = format!("BEGIN:VCARD\nFN:Ana\nTITLE:c\n{lines}\nEND:VCARD");
            let contact = Contact::parse(&text).unwrap();
            assert!(matches!(contact.title, Some(Cow::Borrowed("c"))));
            assert!(matches!(contact.note, Some(Cow::Owned(note)) if note == expected));
        }
        // The card owns the line of a name that is folded.
        assert!(matches!(
            note("BEGIN:VCARD\nFN:Ana\nNO\n TE:a b\nEND:VCARD"),
            Cow::Owned(_)
        ));
    }
}
