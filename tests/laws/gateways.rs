//! Laws of requests: `read(write(contact))` is the contact without what is reported.

use std::borrow::Cow;

use proptest::prelude::*;
use wacard::contact::Tel;
use wacard::gateway::{ContactRequest, Field, GATEWAYS, Gateway, UnsupportedKind};
use wacard::{Contact, Dialect, Rules, Wuid};

use crate::arbitrary::{contact, wuid};
use crate::config;

/// A contact with phones that gateways take, among others.
fn sendable() -> impl Strategy<Value = Contact<'static>> {
    let numbers = [
        "+55 31 9 9829-6801",
        "+1 650-253-0000",
        "+298 211234",
        "+44 7911 123456",
        "+52 1 55 1234 5678",
        "183746529105829@lid",
    ];
    let number = prop::sample::select(numbers.to_vec());
    let phones = prop::collection::vec((number, prop::option::of(wuid()), any::<bool>()), 0..3);
    (contact(), phones).prop_map(|(mut contact, phones)| {
        for (tel, (number, wuid, is_bare)) in contact.phones.iter_mut().zip(phones) {
            let made = Tel::parse(number, None, Rules::WhatsApp).unwrap_or_default();
            tel.value = number.into();
            tel.waid = wuid.map(Into::into).or(made.waid);
            if is_bare {
                (tel.label, tel.types) = (None, Vec::new());
            }
        }
        contact
    })
}

/// Moves a field from one contact to another.
fn take(field: Field, from: &Contact<'static>, to: &mut Contact<'static>) {
    let from = from.clone();
    match field {
        Field::FullName => to.full_name = from.full_name,
        Field::NameParts => to.name = from.name,
        Field::Organization => to.organization = from.organization,
        Field::Title => to.title = from.title,
        Field::Emails => to.emails = from.emails,
        Field::Urls => to.urls = from.urls,
        Field::Addresses => to.addresses = from.addresses,
        Field::Birthday => to.birthday = from.birthday,
        Field::Business => to.business = from.business,
        Field::Nickname => to.nickname = from.nickname,
        Field::Role => to.role = from.role,
        Field::Note => to.note = from.note,
        Field::Photo => to.photo = from.photo,
        Field::Lid => to.lid = from.lid,
        Field::Extensions => to.extensions = from.extensions,
        Field::Phones => {
            let known = to.phones.len();
            to.phones.extend(from.phones.into_iter().skip(known));
        }
        _ => {
            for (to, from) in to.phones.iter_mut().zip(from.phones) {
                take_of_phone(field, from, to);
            }
        }
    }
}

fn take_of_phone(field: Field, from: Tel<'static>, to: &mut Tel<'static>) {
    match field {
        Field::Number => to.value = from.value,
        Field::Waid => to.waid = from.waid,
        Field::Labels => to.label = from.label,
        Field::Types => to.types = from.types,
        Field::Preference => to.preference = from.preference,
        other => panic!("{other} is no field of a phone"),
    }
}

/// Removes what a request adds to a contact: what the contact says nothing of, and the forms that
/// mean the same.
fn without_additions(sent: &Contact<'static>, mut read: Contact<'static>) -> Contact<'static> {
    for (sent, read) in sent.phones.iter().zip(&mut read.phones) {
        if sent.value.is_empty() {
            read.value = Cow::default();
        }
        read.waid = read.waid.filter(|_| sent.waid.is_some());
        read.label = read.label.take().filter(|_| sent.label.is_some());
        read.preference = read.preference.filter(|_| sent.preference.is_some());
        if sent.types.is_empty() || is_same_in_any_case(&sent.types, &read.types) {
            read.types.clone_from(&sent.types);
        }
    }
    for (sent, read) in [
        (&sent.emails, &mut read.emails),
        (&sent.urls, &mut read.urls),
    ] {
        for (sent, read) in sent.iter().zip(read) {
            read.label = read.label.take().filter(|_| sent.label.is_some());
            if sent.types.is_empty() || is_same_in_any_case(&sent.types, &read.types) {
                read.types.clone_from(&sent.types);
            }
        }
    }
    read.lid = read.lid.take().filter(|_| sent.lid.is_some());
    read.name = read.name.take().filter(|_| sent.name.is_some());
    let date = |contact: &Contact<'_>| contact.birthday.as_ref().and_then(|date| date.date());
    if date(sent).is_some() && date(sent) == date(&read) {
        read.birthday.clone_from(&sent.birthday);
    }
    let photo = |contact: &Contact<'_>| contact.photo.as_ref().and_then(|photo| photo.bytes());
    if photo(sent).is_some() && photo(sent) == photo(&read) {
        read.photo.clone_from(&sent.photo);
    }
    read
}

fn is_same_in_any_case(one: &[Cow<'_, str>], other: &[Cow<'_, str>]) -> bool {
    let lower = |types: &[Cow<'_, str>]| {
        types
            .iter()
            .map(|name| name.to_ascii_lowercase())
            .collect::<Vec<_>>()
    };
    lower(one) == lower(other)
}

fn check(
    gateway: &dyn Gateway,
    contact: &Contact<'static>,
    dialect: Dialect,
) -> Result<bool, TestCaseError> {
    let request = ContactRequest::new("5511987654321", vec![contact.clone()]);
    let unsupported = gateway.unsupported(&request, dialect.into());
    let outgoing = match gateway.write(&request, dialect.into()) {
        Ok(outgoing) => outgoing,
        Err(error) => {
            prop_assert_eq!(error.reasons(), unsupported);
            return Ok(false);
        }
    };
    prop_assert_eq!(outgoing.len(), 1);
    let body = serde_json::to_string(&outgoing[0].body).unwrap();
    let body = serde_json::from_str(&body).unwrap();
    let read = gateway.read(&body, Rules::WhatsApp.into());
    let read = read.map_err(|error| TestCaseError::fail(format!("{}: {error}", gateway.id())))?;
    prop_assert_eq!(&read.ignored_fields, &[""; 0], "{}", gateway.id());
    let [read] = <[_; 1]>::try_from(read.contacts).unwrap();
    let read = without_additions(contact, read.into_owned());
    let mut restored = read.clone();
    for lost in &unsupported {
        prop_assert_eq!(lost.kind, UnsupportedKind::NotCarried);
        take(lost.field, contact, &mut restored);
        let mut changed = contact.clone();
        match lost.field {
            Field::Phones => prop_assert!(read.phones.len() < contact.phones.len()),
            field => {
                take(field, &read, &mut changed);
                prop_assert_ne!(&changed, contact, "{} reports {}", gateway.id(), field);
            }
        }
    }
    prop_assert_eq!(&restored, contact, "{}: {:?}", gateway.id(), unsupported);
    Ok(true)
}

proptest! {
    #![proptest_config(config())]

    /// `read(write(contact)) == contact`, but for exactly the fields that are reported, and every
    /// field of a request is read.
    #[test]
    fn a_request_holds_all_that_is_not_reported(contact in prop_oneof![contact(), sendable()]) {
        for gateway in GATEWAYS {
            for dialect in [Dialect::WhatsApp, Dialect::Rfc2426] {
                check(*gateway, &contact, dialect)?;
            }
        }
    }
}

/// The law above is not kept by refusing everything.
#[test]
fn every_gateway_takes_most_of_what_can_be_sent() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let wuid: Wuid = "553198296801".parse().unwrap();
    for gateway in GATEWAYS {
        let taken = (0..50).filter(|_| {
            let mut contact = sendable().new_tree(&mut runner).unwrap().current();
            contact
                .phones
                .push(Tel::new("+55 31 9 9829-6801").waid(wuid));
            contact.phones.rotate_right(1);
            check(*gateway, &contact, Dialect::WhatsApp).unwrap()
        });
        let taken = taken.count();
        assert!(taken > 40, "{}: {taken} of 50", gateway.id());
    }
}
