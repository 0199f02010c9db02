//! A contact as a vCard, and what its card omits.

mod card_writer;
mod controls;
mod details;
mod extension;
mod usual;

use std::fmt::{self, Write};

use thiserror::Error;

use self::card_writer::CardWriter;
use self::usual::Usual;
use super::Contact;
use super::dialect::{Dialect, Evolution, Rfc2426, Styled, WhatsApp, WriteOptions};
use super::omitted::Omitted;
use crate::vcard::{JsonString, Layout, Sink, Writer};

/// Room for most cards.
const USUAL_LEN: usize = 320;

/// A card that omits a part of its contact, and the parts.
///
/// ```
/// use wacard::contact::Tel;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").add_phone(Tel::new("+62 132").add_type("a;b"));
/// let incomplete = contact.to_vcard(Dialect::WhatsApp).unwrap_err();
/// assert_eq!(
///     incomplete.to_string(),
///     "the card omits a part of the contact: of TEL 1: type `a;b`",
/// );
/// assert!(incomplete.card.contains("\nTEL:+62 132\n"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash, Error)]
#[error("the card omits a part of the contact: {omitted}")]
#[non_exhaustive]
pub struct Incomplete {
    /// The card.
    pub card: String,
    /// The parts that it omits.
    pub omitted: Omitted,
}

impl Contact<'_> {
    /// The contact as a vCard that has all of it.
    ///
    /// # Errors
    ///
    /// The dialect or the options have no way to write a part of the contact; the error has the
    /// card without it.
    pub fn to_vcard(&self, options: impl Into<WriteOptions>) -> Result<String, Incomplete> {
        let mut card = String::with_capacity(USUAL_LEN);
        let omitted = self.push_vcard(options, &mut card);
        match omitted.is_empty() {
            true => Ok(card),
            false => Err(Incomplete { card, omitted }),
        }
    }

    /// The contact as a vCard that has what the dialect and the options have a way to write; the
    /// rest is omitted without a report.
    #[must_use]
    pub fn to_vcard_lossy(&self, options: impl Into<WriteOptions>) -> String {
        let mut card = String::with_capacity(USUAL_LEN);
        let _ = self.push_vcard(options, &mut card);
        card
    }

    /// Appends the contact's vCard to a text; allocates nothing if the text has room.
    pub fn push_vcard(&self, options: impl Into<WriteOptions>, card: &mut String) -> Omitted {
        // Writing into a `String` does not fail.
        self.write_to(options.into(), To(card)).unwrap_or_default()
    }

    /// Appends the contact's vCard to bytes; allocates nothing if there is room.
    pub fn push_vcard_bytes(
        &self,
        options: impl Into<WriteOptions>,
        card: &mut Vec<u8>,
    ) -> Omitted {
        // Nor does writing into a vector.
        self.write_to(options.into(), Bytes(card))
            .unwrap_or_default()
    }

    /// Writes the contact's vCard, and reports what it omits.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn write_vcard(
        &self,
        options: impl Into<WriteOptions>,
        out: &mut impl Write,
    ) -> Result<Omitted, fmt::Error> {
        self.write_to(options.into(), To(out))
    }

    /// Appends the contact's vCard to a JSON text, as the content of a string (RFC 8259 §7): the
    /// quotes around it are the caller's. Values are escaped for the card and for JSON on their way.
    ///
    /// ```
    /// use wacard::{Contact, Dialect};
    ///
    /// let mut json = r#"{"vcard":""#.to_owned();
    /// let _ = Contact::new(r#"Ana "A" Lima"#).push_vcard_json(Dialect::Evolution, &mut json);
    /// json.push_str(r#""}"#);
    /// assert_eq!(
    ///     json,
    ///     r#"{"vcard":"BEGIN:VCARD\nVERSION:3.0\nN:Ana \"A\" Lima\nFN:Ana \"A\" Lima\nEND:VCARD"}"#,
    /// );
    /// ```
    pub fn push_vcard_json(&self, options: impl Into<WriteOptions>, json: &mut String) -> Omitted {
        // Nor does writing into a JSON text.
        self.write_to(options.into(), JsonString(json))
            .unwrap_or_default()
    }

    fn write_to(&self, options: WriteOptions, out: impl Sink) -> Result<Omitted, fmt::Error> {
        match options.dialect {
            Dialect::WhatsApp => self.write_card::<WhatsApp, _>(options, Writer::to_lf(out)),
            Dialect::Evolution => self.write_card::<Evolution, _>(options, Writer::to_lf(out)),
            Dialect::Rfc2426 => self.write_card::<Rfc2426, _>(options, Writer::to_folded(out)),
        }
    }

    #[inline(always)]
    fn write_card<D: Styled, L: Layout>(
        &self,
        options: WriteOptions,
        mut out: Writer<L>,
    ) -> Result<Omitted, fmt::Error> {
        match Usual::new(self, options) {
            Some(usual) if usual.is_plain::<D, L>() => {
                usual.write_plain::<D, L>(&mut out)?;
                Ok(Omitted::default())
            }
            Some(usual) => self.write_escaped::<D, L>(usual, out),
            None => self.write_unusual_card::<D, L>(options, out),
        }
    }

    // Called, as `write_escaped` is: a contact that is plain is held in registers alone then.
    #[cold]
    #[inline(never)]
    fn write_unusual_card<D: Styled, L: Layout>(
        &self,
        options: WriteOptions,
        out: Writer<L>,
    ) -> Result<Omitted, fmt::Error> {
        CardWriter::<D, L>::new(options, out).write(self)
    }

    #[cold]
    #[inline(never)]
    fn write_escaped<D: Styled, L: Layout>(
        &self,
        usual: Usual<'_>,
        mut out: Writer<L>,
    ) -> Result<Omitted, fmt::Error> {
        usual.write_escaped::<D, L>(&mut out)?;
        let mut omitted = Omitted::default();
        if out.dropped_controls() > 0 {
            controls::report(self, &mut omitted);
        }
        Ok(omitted)
    }
}

/// A caller's place to write text.
struct To<'a, W>(&'a mut W);

impl<W: Write> Write for To<'_, W> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

/// A vector of bytes as a place to write text.
struct Bytes<'a>(&'a mut Vec<u8>);

impl Write for Bytes<'_> {
    #[inline(always)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Tel;
    use crate::id::Wuid;

    /// The card that is written property by property.
    fn slowly<D: Styled, L: Layout>(contact: &Contact<'_>, options: WriteOptions, out: Writer<L>) {
        assert!(CardWriter::<D, L>::new(options, out).write(contact).is_ok());
    }

    fn slow_json(contact: &Contact<'_>, dialect: Dialect) -> String {
        let (mut json, options) = (String::new(), dialect.into());
        let out = JsonString(&mut json);
        match dialect {
            Dialect::WhatsApp => slowly::<WhatsApp, _>(contact, options, Writer::to_lf(out)),
            Dialect::Evolution => slowly::<Evolution, _>(contact, options, Writer::to_lf(out)),
            Dialect::Rfc2426 => slowly::<Rfc2426, _>(contact, options, Writer::to_folded(out)),
        }
        json
    }

    fn slow_card(contact: &Contact<'_>, dialect: Dialect) -> String {
        let (mut card, options) = (String::new(), dialect.into());
        let out = &mut card;
        match dialect {
            Dialect::WhatsApp => slowly::<WhatsApp, _>(contact, options, Writer::lf(out)),
            Dialect::Evolution => slowly::<Evolution, _>(contact, options, Writer::lf(out)),
            Dialect::Rfc2426 => slowly::<Rfc2426, _>(contact, options, Writer::folded(out)),
        }
        card
    }

    #[test]
    fn a_usual_contact_is_written_as_property_by_property() {
        let long = "Conceição ".repeat(12);
        let texts = ["Ana", "a, b; \\ \"c\"\r\n\u{1}\t", "Atenção ☕", &long];
        let wuid: Wuid = "553198296801".parse().unwrap();
        for (at, text) in texts.into_iter().enumerate() {
            // Each set of the parts that may be missing.
            for parts in 0..8 {
                let tel = Tel::new(texts[(at + parts) % texts.len()]).waid(wuid);
                let mut contact = Contact::new(text).add_phone(tel);
                contact.organization = (parts & 1 > 0).then(|| text.into());
                contact.emails.extend((parts & 2 > 0).then(|| text.into()));
                contact.urls.extend((parts & 4 > 0).then(|| text.into()));
                assert!(Usual::new(&contact, WriteOptions::default()).is_some());
                for dialect in Dialect::ALL {
                    let card = contact.to_vcard_lossy(*dialect);
                    assert_eq!(card, slow_card(&contact, *dialect));
                    let mut json = String::new();
                    let _ = contact.push_vcard_json(*dialect, &mut json);
                    assert_eq!(json, slow_json(&contact, *dialect));
                }
            }
        }
    }
    #[test]
    fn lines_are_folded_at_every_length_as_property_by_property() {
        // As many digits as an id may have.
        let wuid: Wuid = "123456789012345".parse().unwrap();
        for len in 0..100 {
            let text = "a".repeat(len);
            let usual = |name: &str, number: &str| {
                Contact::new(name.to_owned()).add_phone(Tel::new(number.to_owned()).waid(wuid))
            };
            let contacts = [
                usual(&format!("A{text}"), "1"),
                usual("A", &text),
                usual("A", "1").organization(&*text),
                usual("A", "1").add_email(&*text),
                usual("A", "1").add_url(&*text),
                usual("A", "1").organization(&*text).add_email(&*text),
                usual("A", "1").organization(&*text).add_url(&*text),
                usual("A", "1").add_email(&*text).add_url(&*text),
            ];
            for contact in contacts {
                let card = contact.to_vcard_lossy(Dialect::Rfc2426);
                assert_eq!(card, slow_card(&contact, Dialect::Rfc2426));
            }
        }
    }
}
