//! What holds for every input.

mod texts;

use proptest::prelude::*;
use texts::{filled, held, text};
use wacard::check::{Effect, Receiver, check, fix};
use wacard::contact::{
    Address, Birthday, Business, Labelled, Organization, PersonName, Photo, Reading, Tel,
};
use wacard::id::Jid;
use wacard::vcard::{Card, Parser, Reader, decode_text};
use wacard::{Contact, Dialect, Phone, Region, Rules, Wuid};

const PROFILES: [Dialect; 3] = [Dialect::WhatsApp, Dialect::Evolution, Dialect::Rfc2426];

fn wuid() -> impl Strategy<Value = Wuid> {
    "[1-9][0-9]{5,14}".prop_map(|digits| digits.parse().unwrap())
}

fn kind() -> impl Strategy<Value = String> {
    "[A-Za-zé ]{0,5}[A-Z]"
}

fn tel() -> impl Strategy<Value = Tel<'static>> {
    let bracketed = filled().prop_map(|it| format!("_$!<{it}>!$_"));
    let label = prop::option::of(prop_oneof![4 => filled(), 1 => bracketed]);
    (
        text(),
        prop::option::of(wuid()),
        label,
        prop::collection::vec(kind(), 0..3),
    )
        .prop_map(|(value, wuid, label, kinds)| {
            let mut tel = Tel::new(value);
            tel.waid = wuid.map(Into::into);
            tel.label = label.map(Into::into);
            tel.types = kinds.into_iter().map(Into::into).collect();
            tel
        })
}

fn contact() -> impl Strategy<Value = Contact<'static>> {
    let name = prop::option::of(prop::array::uniform5(text()));
    let organization = prop::option::of((filled(), prop::collection::vec(filled(), 0..3)));
    let texts = prop::array::uniform5(prop::option::of(filled()));
    let tels = prop::collection::vec(tel(), 0..4);
    let addresses = prop::array::uniform2(prop::collection::vec(text(), 0..3));
    (
        filled(),
        name,
        organization,
        texts,
        tels,
        addresses,
        details(),
    )
        .prop_map(
            |(full_name, name, organization, texts, phones, [emails, urls], details)| {
                let [nickname, title, note, lid, business] = texts.map(|it| it.map(Into::into));
                let mut contact = Contact::new(full_name);
                contact.name =
                    name.map(
                        |[family, given, additional, prefixes, suffixes]| PersonName {
                            family: family.into(),
                            given: given.into(),
                            additional: additional.into(),
                            prefixes: prefixes.into(),
                            suffixes: suffixes.into(),
                        },
                    );
                contact.organization = organization.map(|(name, units)| Organization {
                    name: name.into(),
                    units: units.into_iter().map(Into::into).collect(),
                });
                contact.role = title.clone();
                (contact.nickname, contact.title, contact.note, contact.lid) =
                    (nickname, title, note, lid);
                contact.business = business.map(|name| Business {
                    name: Some(name),
                    description: None,
                });
                contact.phones = phones;
                contact.emails = emails.into_iter().map(Labelled::from).collect();
                contact.urls = urls.into_iter().map(Labelled::from).collect();
                (contact.addresses, contact.birthday, contact.photo) = details;
                contact
            },
        )
}

type Details = (
    Vec<Address<'static>>,
    Option<Birthday<'static>>,
    Option<Photo<'static>>,
);

fn details() -> impl Strategy<Value = Details> {
    let address = prop::array::uniform7(text()).prop_map(|parts| {
        let [
            po_box,
            extended,
            street,
            locality,
            region,
            postal_code,
            country,
        ] = parts.map(Into::into);
        let mut address = Address::default();
        (address.po_box, address.extended, address.street) = (po_box, extended, street);
        (address.locality, address.region) = (locality, region);
        (address.postal_code, address.country) = (postal_code, country);
        address
    });
    let birthday = prop_oneof![filled(), Just("--04-15".to_owned())].prop_map(Birthday::new);
    let photo = prop::collection::vec(any::<u8>(), 1..200)
        .prop_map(|bytes| Photo::from_bytes(&bytes, "image/x-test"));
    (
        prop::collection::vec(address, 0..2),
        prop::option::of(birthday),
        prop::option::of(photo),
    )
}

/// The cards that a stream of a text has.
fn streamed(text: &str) -> Vec<String> {
    let mut reader = Reader::new(text.as_bytes(), Parser::new());
    let mut cards = Vec::new();
    while let Some(piece) = reader.next_chunk().unwrap() {
        cards.extend(piece.cards().map(|card| card.unwrap().to_string()));
    }
    cards
}

/// What is read from a contact's card: its texts as a card holds them, and what the profile says
/// of a phone of which the contact says nothing.
fn as_written(contact: &Contact<'_>, profile: Dialect) -> Contact<'static> {
    let held = |it: &str| held(it).into();
    let some = |it: &Option<std::borrow::Cow<'_, str>>| it.as_deref().map(held);
    let mut written = Contact::new(held(&contact.full_name));
    written.name = contact.name.as_ref().map(|name| PersonName {
        family: held(&name.family),
        given: held(&name.given),
        additional: held(&name.additional),
        prefixes: held(&name.prefixes),
        suffixes: held(&name.suffixes),
    });
    let bare = |given: &str, family: &str| PersonName {
        given: given.to_owned().into(),
        family: family.to_owned().into(),
        ..PersonName::default()
    };
    let full_name = written.full_name.clone();
    let says_nothing = [bare("", ""), bare(&full_name, ""), bare("", &full_name)];
    written.name = written.name.filter(|name| !says_nothing.contains(name));
    written.nickname = some(&contact.nickname);
    written.organization = contact.organization.as_ref().map(|it| Organization {
        name: held(&it.name),
        units: it.units.iter().map(|it| held(it)).collect(),
    });
    written.title = some(&contact.title);
    written.role = some(&contact.role);
    written.note = some(&contact.note);
    written.lid = some(&contact.lid);
    written.business = contact.business.as_ref().map(|it| Business {
        name: some(&it.name),
        description: some(&it.description),
    });
    written.phones = contact
        .phones
        .iter()
        .map(|tel| {
            let mut phone = Tel::new(held(&tel.value));
            phone.waid = tel.waid;
            phone.label = some(&tel.label);
            phone.types = tel
                .types
                .iter()
                .map(|it| it.trim().to_owned().into())
                .collect();
            let is_preferred = phone.types.iter().any(|it| it.eq_ignore_ascii_case("pref"));
            phone.preference = is_preferred.then_some(1);
            match (&phone.label, phone.types.as_slice(), profile) {
                (None, [], Dialect::Evolution) => phone.label("Celular"),
                (None, [], _) => phone.add_type("CELL").add_type("VOICE"),
                _ => phone,
            }
        })
        .collect();
    written.addresses = contact
        .addresses
        .iter()
        .map(|it| {
            let mut address = Address::default();
            address.po_box = held(&it.po_box);
            address.extended = held(&it.extended);
            address.street = held(&it.street);
            address.locality = held(&it.locality);
            address.region = held(&it.region);
            address.postal_code = held(&it.postal_code);
            address.country = held(&it.country);
            address
        })
        .filter(|it| {
            let one = [&it.po_box, &it.extended, &it.street, &it.locality];
            let two = [&it.region, &it.postal_code, &it.country];
            one.into_iter().chain(two).any(|it| !it.trim().is_empty())
        })
        .collect();
    written.birthday = contact.birthday.as_ref().map(|it| match it.date() {
        Some((None, month, day)) => Birthday::new(format!("1604-{month:02}-{day:02}")),
        _ => Birthday::new(held(&it.value)),
    });
    let photo = contact.photo.as_ref().and_then(Photo::bytes);
    written.photo = photo.map(|bytes| match Photo::from_bytes(&bytes, "image/x-test") {
        Photo::Inline { base64, .. } if profile != Dialect::Rfc2426 => Photo::Inline {
            base64,
            media_type: None,
        },
        photo => photo,
    });
    written.emails = contact
        .emails
        .iter()
        .map(|it| held(&it.value))
        .map(|it: std::borrow::Cow<'_, str>| it.into_owned().into())
        .collect();
    written.urls = contact
        .urls
        .iter()
        .map(|it| held(&it.value))
        .map(|it: std::borrow::Cow<'_, str>| it.into_owned().into())
        .collect();
    written
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// An international form has the id's digits, in their order; a valid one reads back to the number.
    #[test]
    fn an_international_form_keeps_the_number(wuid in wuid()) {
        let phone = wuid.phone();
        let written = phone.international().to_string();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        prop_assert_eq!(&digits, wuid.as_str());
        if let Some(read) = Phone::parse(wuid.as_str(), None).ok().filter(Phone::is_valid) {
            let again = Phone::parse(&read.international().to_string(), None);
            prop_assert_eq!(again, Ok(read));
        }
    }

    /// `read(write(contact)) == contact`, and no other property, in every profile.
    #[test]
    fn a_written_contact_reads_back_the_same(contact in contact()) {
        for profile in PROFILES {
            let text = contact.to_vcard(profile);
            let cards: Vec<_> = Parser::new().cards(&text).map(Result::unwrap).collect();
            prop_assert_eq!(cards.len(), 1);
            prop_assert_eq!(cards[0].diagnostics(), &[]);
            prop_assert_eq!(streamed(&text), [cards[0].to_string()], "{}", text);
            let read = Contact::from_card(&cards[0]);
            prop_assert_eq!(&read, &as_written(&contact, profile), "{:?}\n{}", profile, text);
            let labels = read.phones.iter().filter(|it| it.label.is_some()).count();
            let parts = [
                read.nickname.is_some(), read.organization.is_some(), read.title.is_some(),
                read.role.is_some(),
                read.note.is_some(), read.lid.is_some(), read.business.is_some(),
            ];
            let expected = 3 + read.phones.len() + labels + read.emails.len() + read.urls.len()
                + contact.addresses.len()
                + [read.birthday.is_some(), read.photo.is_some()].iter().filter(|it| **it).count()
                + parts.iter().filter(|it| **it).count();
            prop_assert_eq!(cards[0].properties().len(), expected, "{}", text);
        }
    }

    /// No line of the RFC's profile passes 75 bytes, none of WhatsApp's is folded.
    #[test]
    fn lines_are_as_long_as_their_profile_has_them(contact in contact()) {
        let text = contact.to_vcard(Dialect::Rfc2426);
        let lines = text.strip_suffix("\r\n").unwrap().split("\r\n");
        for line in lines {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
        }
        let text = contact.to_vcard(Dialect::WhatsApp);
        for line in text.split('\n') {
            prop_assert!(!line.starts_with([' ', '\t']) && !line.contains('\r'), "{:?}", line);
        }
    }

    /// Whatever `waid` is written, it is an id.
    #[test]
    fn a_written_waid_is_an_id(contact in contact()) {
        let text = contact.to_vcard(Dialect::WhatsApp);
        let card = Card::parse(&text).unwrap();
        for waid in card.all("TEL").filter_map(|it| it.param("waid")) {
            prop_assert!(waid.parse::<Wuid>().is_ok());
        }
    }

    /// A card that was read is written with the same properties.
    #[test]
    fn a_card_that_is_read_is_kept(lines in prop::collection::vec(text(), 0..8)) {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD", lines.join("\n"));
        for card in Parser::new().cards(&text).flatten() {
            let written = card.to_string();
            let again = Card::parse(&written).unwrap();
            let facts = |card: &Card<'_>| -> Vec<String> {
                let of = |it: &wacard::vcard::Property<'_>| format!("{:?} {} {:?} {}", it.group(), it.name(), it.params().collect::<Vec<_>>(), it.value().replace('\n', "\\n"));
                card.properties().iter().filter(|it| !it.name().is_empty()).map(of).collect()
            };
            prop_assert_eq!(facts(&again), facts(&card), "{:?}", written);
        }
    }

    /// No text panics.
    #[test]
    fn any_text_is_read(text in text(), more in ".{0,200}") {
        let text = format!("{text}{more}");
        for card in Parser::new().cards(&text).flatten() {
            let _ = Reading::from_card(&card).contact.to_vcard(Dialect::Rfc2426);
        }
    }

    /// No bytes panic.
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode_text(&bytes);
        let mut reader = Reader::new(bytes.as_slice(), Parser::new());
        while let Some(text) = reader.next_chunk().unwrap() {
            text.cards().for_each(drop);
        }
    }

    /// `"{wuid}".parse() == wuid`, and cleaning changes nothing.
    #[test]
    fn an_id_is_what_it_shows(wuid in wuid()) {
        prop_assert_eq!(wuid.to_string().parse(), Ok(wuid));
        prop_assert_eq!(Wuid::parse_lenient(wuid.as_str()), Ok(wuid));
        prop_assert_eq!(Jid::parse(&wuid.jid().to_string()).unwrap().wuid(), Some(wuid));
    }

    /// A number that was read is read again from its E.164 form, and has ids.
    #[test]
    fn a_number_is_what_it_shows(text in "\\+?[0-9 ()./-]{3,22}", region in 0..245usize) {
        for region in [None, Region::all().nth(region)] {
            if let Ok(phone) = Phone::parse(&text, region) {
                for rules in [Rules::WhatsApp, Rules::Evolution] {
                    for candidate in phone.candidates(rules).iter() {
                        prop_assert_eq!(candidate.wuid.as_str().parse(), Ok(candidate.wuid));
                    }
                }
                prop_assert_eq!(phone.e164(), format!("{}{}", phone.calling_code(), phone.national_number()));
            }
        }
    }

    /// No text panics as a number, and separators between its digits change nothing.
    #[test]
    fn separators_do_not_count(text in any::<String>(), number in "\\+55[1-9]{2}9[0-9]{8}", at in 1..13usize) {
        let _ = (Phone::parse(&text, None), Phone::parse(&text, Some(Region::BR)), Wuid::parse_lenient(&text));
        let _ = Jid::parse(&text);
        let (before, after) = number.split_at(at);
        let written = format!("{before}\u{A0}- {after}");
        prop_assert_eq!(Phone::parse(&written, None), Phone::parse(&number, None));
    }

    /// What a JID shows is that JID.
    #[test]
    fn a_jid_is_what_it_shows(text in "[0-9]{1,9}[._]?[0-9]{0,3}:?[0-9]{0,5}@(s.whatsapp.net|c.us|lid|g.us|hosted|bot)") {
        if let Ok(jid) = Jid::parse(&text) {
            let shown = jid.to_string();
            prop_assert_eq!(Jid::parse(&shown), Ok(jid));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// WhatsApp's own readers refuse nothing that its profile writes, but for numbers without an
    /// id that are too many or too long.
    #[test]
    fn whatsapps_readers_accept_what_its_profile_writes(contact in contact()) {
        let text = contact.to_vcard(Dialect::WhatsApp);
        let card = Card::parse(&text).unwrap();
        for report in check(&card) {
            let refused = report.reasons.iter().filter(|it| it.rule.effect() == Effect::Refuses);
            let others: Vec<_> = refused
                .filter(|it| !it.rule.code().starts_with("android-plain-number"))
                .collect();
            let is_whatsapp = report.receiver != Receiver::Rfc2426;
            prop_assert!(!is_whatsapp || others.is_empty(), "{others:?}\n{text}");
        }
    }

    /// No text makes the judges panic, and what is fixed stays as it is.
    #[test]
    fn a_fixed_card_needs_no_fixing(text in text()) {
        let text = format!("BEGIN:VCARD\n{text}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let _ = check(&card);
        let fixed = fix(&card);
        let again = fix(&Card::parse(&fixed.text).unwrap());
        prop_assert_eq!(&again.text, &fixed.text);
        prop_assert_eq!(again.changes, []);
    }
}
