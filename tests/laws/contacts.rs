//! Laws of contacts: `read(write(contact)) == contact`, in every dialect.

use std::borrow::Cow;

use proptest::prelude::*;
use wacard::check::{Effect, Receiver, check};
use wacard::contact::{
    Address, Birthday, Business, ExtensionProperty, Label, Labelled, Organization, PersonName,
    Photo, Tel,
};
use wacard::vcard::{Card, Parser, Reader, TextList};
use wacard::{Contact, Dialect};

use crate::arbitrary::contact;
use crate::config;
use crate::texts::held;

/// The cards that a stream of a text has.
fn streamed(text: &str) -> Vec<String> {
    let mut reader = Reader::new(text.as_bytes(), Parser::new());
    let mut cards = Vec::new();
    while let Some(piece) = reader.next_chunk().unwrap() {
        cards.extend(piece.cards().map(|card| card.unwrap().to_string()));
    }
    cards
}

/// What is read from a contact's card: its texts as a card holds them, and what the dialect says
/// of a phone of which the contact says nothing.
fn as_written(contact: &Contact<'_>, dialect: Dialect) -> Contact<'static> {
    let held = |text: &str| Cow::<'static, str>::Owned(held(text));
    let some = |text: &Option<Cow<'_, str>>| text.as_deref().map(held);
    let list = |list: &TextList<'_>| -> TextList<'static> {
        list.items().iter().map(|item| held(item)).collect()
    };
    let mut written = Contact::new(held(&contact.full_name));
    written.name = contact.name.as_ref().map(|name| PersonName {
        family: list(&name.family),
        given: list(&name.given),
        additional: list(&name.additional),
        prefixes: list(&name.prefixes),
        suffixes: list(&name.suffixes),
    });
    let says_nothing = |name: &PersonName<'_>| {
        let others = [&name.additional, &name.prefixes, &name.suffixes];
        let is_full_name = |part: &TextList<'_>| part.is_empty() || *part == *written.full_name;
        let has_one = name.family.is_empty() || name.given.is_empty();
        let is_full_name = is_full_name(&name.family) && is_full_name(&name.given);
        others.iter().all(|part| part.is_empty()) && has_one && is_full_name
    };
    written.name = written.name.take().filter(|name| !says_nothing(name));
    written.nickname = contact.nickname.as_ref().map(list);
    written.organization = contact
        .organization
        .as_ref()
        .map(|organization| Organization {
            name: held(&organization.name),
            units: organization.units.iter().map(|unit| held(unit)).collect(),
        });
    written.title = some(&contact.title);
    written.role = some(&contact.role);
    written.note = some(&contact.note);
    written.lid = some(&contact.lid);
    written.business = contact.business.as_ref().map(|business| Business {
        name: some(&business.name),
        description: some(&business.description),
    });
    written.phones = contact
        .phones
        .iter()
        .map(|tel| {
            let mut phone = Tel::new(held(&tel.value));
            phone.waid = tel.waid;
            phone.label = tel.label.as_ref().map(|label| match label.is_apple() {
                true => Label::apple(held(label)),
                false => Label::from(held(label)),
            });
            phone.types = tel
                .types
                .iter()
                .map(|name| name.trim().to_owned().into())
                .collect();
            let is_preferred = phone
                .types
                .iter()
                .any(|name| name.eq_ignore_ascii_case("pref"));
            phone.preference = is_preferred.then_some(1);
            match (&phone.label, phone.types.as_slice(), dialect) {
                (None, [], Dialect::Evolution) => phone.label("Celular"),
                (None, [], _) => phone.add_type("CELL").add_type("VOICE"),
                _ => phone,
            }
        })
        .collect();
    written.addresses = contact
        .addresses
        .iter()
        .map(|given| {
            let mut address = Address::new()
                .po_box(list(&given.po_box))
                .extended(list(&given.extended))
                .street(list(&given.street))
                .locality(list(&given.locality))
                .region(list(&given.region))
                .postal_code(list(&given.postal_code))
                .country(list(&given.country));
            address.country_code = given.country_code.as_deref().map(held);
            address
        })
        .filter(|address| {
            let one = [&address.po_box, &address.extended, &address.street];
            let two = [&address.locality, &address.region, &address.postal_code];
            let mut all = one.into_iter().chain(two).chain([&address.country]);
            all.any(|part| !part.to_text().trim().is_empty())
        })
        .collect();
    written.birthday = contact
        .birthday
        .as_ref()
        .and_then(|birthday| match birthday.date() {
            Some((None, month, day)) => Some(Birthday::new(format!("1604-{month:02}-{day:02}"))),
            None if dialect == Dialect::Rfc2426 => None,
            _ => Some(Birthday::new(held(&birthday.value))),
        });
    written.photo = contact.clone().into_owned().photo.map(|photo| match photo {
        Photo::Inline { base64, .. } if dialect != Dialect::Rfc2426 => Photo::Inline {
            base64,
            media_type: None,
        },
        photo => photo,
    });
    written.emails = contact
        .emails
        .iter()
        .map(|item| Labelled::new(held(&item.value)))
        .collect();
    written.urls = contact
        .urls
        .iter()
        .map(|item| Labelled::new(held(&item.value)))
        .collect();
    written.extensions = contact
        .extensions
        .iter()
        .map(|extension| {
            let name = ["X-Foo", "CATEGORIES", "GEO", "IMPP", "KEY", "REV"]
                .into_iter()
                .find(|name| *name == extension.name().as_str())
                .unwrap();
            ExtensionProperty::new(name, held(&extension.value())).unwrap()
        })
        .collect();
    written
}

proptest! {
    #![proptest_config(config())]

    /// `read(write(contact)) == contact`, and no other property, in every dialect.
    #[test]
    fn a_written_contact_reads_back_the_same(contact in contact()) {
        for dialect in Dialect::ALL.iter().copied() {
            let text = contact.to_vcard_lossy(dialect);
            let cards: Vec<_> = Parser::new().cards(&text).map(Result::unwrap).collect();
            prop_assert_eq!(cards.len(), 1);
            prop_assert_eq!(cards[0].diagnostics(), &[]);
            prop_assert_eq!(streamed(&text), [cards[0].to_string()], "{}", text);
            let read = Contact::from_card(&cards[0]);
            prop_assert_eq!(&read, &as_written(&contact, dialect), "{:?}\n{}", dialect, text);
            let labels = read.phones.iter().filter(|tel| tel.label.is_some()).count();
            let parts = [
                read.nickname.is_some(), read.organization.is_some(), read.title.is_some(),
                read.role.is_some(),
                read.note.is_some(), read.lid.is_some(), read.business.is_some(),
            ];
            let expected = 3 + read.phones.len() + labels + read.emails.len() + read.urls.len()
                + contact.addresses.len()
                + read.addresses.iter().filter(|address| address.country_code.is_some()).count()
                + read.extensions.len()
                + [read.birthday.is_some(), read.photo.is_some()].iter().filter(|is_some| **is_some).count()
                + parts.iter().filter(|is_some| **is_some).count();
            prop_assert_eq!(cards[0].properties().len(), expected, "{}", text);
        }
    }

    /// No line of the RFC's dialect passes 75 bytes, none of WhatsApp's is folded.
    #[test]
    fn lines_are_as_long_as_their_dialect_has_them(contact in contact()) {
        let text = contact.to_vcard_lossy(Dialect::Rfc2426);
        let lines = text.strip_suffix("\r\n").unwrap().split("\r\n");
        for line in lines {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
        }
        let text = contact.to_vcard_lossy(Dialect::WhatsApp);
        for line in text.split('\n') {
            prop_assert!(!line.starts_with([' ', '\t']) && !line.contains('\r'), "{:?}", line);
        }
    }

    /// WhatsApp's own readers refuse nothing that its dialect writes, but for numbers without an
    /// id that are too many or too long.
    #[test]
    fn whatsapps_readers_accept_what_its_dialect_writes(contact in contact()) {
        let text = contact.to_vcard_lossy(Dialect::WhatsApp);
        let card = Card::parse(&text).unwrap();
        for report in check(&card) {
            let refused = report.reasons.iter().filter(|finding| finding.rule.effect() == Effect::Refuses);
            let others: Vec<_> = refused
                .filter(|finding| !finding.rule.code().starts_with("android-plain-number"))
                .collect();
            let is_whatsapp = report.receiver != Receiver::Rfc2426;
            prop_assert!(!is_whatsapp || others.is_empty(), "{others:?}\n{text}");
        }
    }
}
