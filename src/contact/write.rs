//! A contact as a vCard, and what its card omits.

mod card_writer;

use std::fmt::{self, Write};

use self::card_writer::CardWriter;
use super::Contact;
use super::dialect::{LineEnds, WriteOptions};
use super::omitted::Omitted;
use crate::vcard::Writer;

impl Contact<'_> {
    /// The contact as a vCard. [`push_vcard`](Self::push_vcard) also reports what the card omits.
    #[must_use]
    pub fn to_vcard(&self, options: impl Into<WriteOptions>) -> String {
        let mut card = String::new();
        let _ = self.push_vcard(options, &mut card);
        card
    }

    /// Appends the contact's vCard to a text; allocates nothing if the text has room.
    pub fn push_vcard(&self, options: impl Into<WriteOptions>, card: &mut String) -> Omitted {
        // Writing into a `String` does not fail.
        self.write_vcard(options, card).unwrap_or_default()
    }

    /// Appends the contact's vCard to bytes; allocates nothing if there is room.
    pub fn push_vcard_bytes(
        &self,
        options: impl Into<WriteOptions>,
        card: &mut Vec<u8>,
    ) -> Omitted {
        // Nor does writing into a vector.
        self.write_vcard(options, &mut Bytes(card))
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
        let options = options.into();
        match options.dialect.style().line_ends {
            LineEnds::Lf => CardWriter::new(options, Writer::lf(To(out))).write(self),
            LineEnds::FoldedCrlf => CardWriter::new(options, Writer::folded(To(out))).write(self),
        }
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
