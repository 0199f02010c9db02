//! Contacts of plain cards, as gateways write them: the lines are read into the fields one by one,
//! without a card between, which takes a third less time.
//!
//! Whatever needs more than the line after it, and whatever is rare, is left to
//! [`CardReader`](super::CardReader), which reads these cards to the same.

use super::name::repeats;
use super::phone::TelParams;
use super::{Contact, read_types};
use crate::contact::blank::is_blank;
use crate::contact::field::FieldProperty;
use crate::contact::label::Label;
use crate::contact::labelled::Labelled;
use crate::contact::waid::Waid;
use crate::vcard::{ContentLine, PlainCard};

impl<'a> Contact<'a> {
    /// Reads a card into an empty contact. Returns `None` if it is not plain; the contact has some
    /// of it then.
    pub(super) fn read_plain(&mut self, card: &mut PlainCard<'a>) -> Option<()> {
        let mut ahead = card.next_line()?;
        while ahead.has_name() {
            let property = ahead;
            ahead = card.next_line()?;
            let Some(field) = FieldProperty::from_name(property.name()) else {
                if property.is_named("VERSION") && property.bare_value() == Some("3.0") {
                    continue;
                }
                return None;
            };
            match field {
                FieldProperty::Name if self.full_name.is_empty() => {
                    if !ahead.is_named("FN") || !repeats(property.raw_value(), ahead.bare_value()?)
                    {
                        return None;
                    }
                }
                FieldProperty::FullName if is_blank(&self.full_name) => {
                    self.full_name = property.bare_value()?.into();
                }
                FieldProperty::Org if self.organization.is_none() => {
                    let name = property.only_component()?;
                    if !name.is_empty() {
                        self.organization = Some(name.into());
                    }
                }
                FieldProperty::Tel | FieldProperty::Email | FieldProperty::Url => {
                    let label = label_beside(property, ahead)?;
                    if label.is_some() {
                        ahead = card.next_line()?;
                    }
                    match field {
                        FieldProperty::Tel => self.read_plain_tel(property, label)?,
                        FieldProperty::Email => read_labelled(self.emails.add()?, property, label)?,
                        _ => read_labelled(self.urls.add()?, property, label)?,
                    }
                }
                _ => return None,
            }
        }
        Some(())
    }

    #[inline(always)]
    fn read_plain_tel(&mut self, property: ContentLine<'a>, label: Option<&'a str>) -> Option<()> {
        let mut params = TelParams::default();
        params.read(property.params());
        if params.names_uri || params.lid.is_some() {
            return None;
        }
        let tel = self.phones.add()?;
        tel.value = property.bare_value()?.into();
        if let Some(wuid) = params.wuid() {
            tel.waid = Some(Waid::Given(wuid));
        }
        if let Some(label) = label {
            tel.label = Some(Label::from(label));
        }
        tel.preference = params.preference();
        tel.types = params.types;
        Some(())
    }
}

/// The label on the next line, if there is one. Returns `None` for a property in a group, which may
/// have its label elsewhere, and for a label that is not usual.
#[inline(always)]
fn label_beside<'a>(property: ContentLine<'a>, next: ContentLine<'a>) -> Option<Option<&'a str>> {
    if !next.is_named("X-ABLabel") || !next.is_beside(property) {
        return property.group().is_none().then_some(None);
    }
    let text = next.bare_value()?;
    (!is_blank(&Label::from(text))).then_some(Some(text))
}

#[inline(always)]
fn read_labelled<'a>(
    labelled: &mut Labelled<'a>,
    property: ContentLine<'a>,
    label: Option<&'a str>,
) -> Option<()> {
    labelled.value = property.bare_value()?.into();
    if let Some(label) = label {
        labelled.label = Some(Label::from(label));
    }
    read_types(&mut labelled.types, property);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Dialect, Tel};
    use crate::id::Wuid;
    use crate::vcard::Card;

    fn is_plain(text: &str) -> bool {
        let mut card = PlainCard::begin(text).unwrap();
        Contact::default().read_plain(&mut card).is_some()
    }

    #[test]
    fn what_gateways_write_is_plain() {
        let wuid: Wuid = "553198296801".parse().unwrap();
        let tel = Tel::new("+55 31 9 9829-6801").waid(wuid);
        let contact = Contact::new("Guilherme Gomes")
            .organization("AtendAI")
            .add_email("a@example.com")
            .add_url("https://example.com");
        for tel in [
            tel.clone(),
            tel.clone().label("Trabalho"),
            tel.add_type("HOME"),
        ] {
            let contact = contact.clone().add_phone(tel);
            for dialect in Dialect::ALL {
                let text = contact.to_vcard(*dialect).unwrap();
                assert!(is_plain(&text), "{text}");
            }
        }
        // A phone whose label may be elsewhere, and a text that its line does not hold.
        for line in ["item1.TEL:1", "FN:a\\, b", "FN:a\n b", "NOTE:a"] {
            assert!(
                !is_plain(&format!("BEGIN:VCARD\n{line}\nEND:VCARD\n")),
                "{line}"
            );
        }
    }

    /// Beyond them it is refused, as any card is.
    #[test]
    fn a_plain_card_is_within_the_limits() {
        let card = |line: &str, count: usize| {
            format!("BEGIN:VCARD\nFN:Ana\n{}END:VCARD\n", line.repeat(count))
        };
        let long = format!("EMAIL;TYPE={}:a\n", "a".repeat(1_000));
        for (line, count, expected) in [
            ("URL:a\n", 9_999, true),
            ("URL:a\n", 10_000, false),
            (&*long, 1, false),
        ] {
            let text = card(line, count);
            assert_eq!(is_plain(&text), expected, "{count}");
            assert_eq!(Contact::parse(&text).is_ok(), Card::parse(&text).is_ok());
        }
        assert!(Contact::parse(&card("URL:a\n", 10_000)).is_err());
    }
}
