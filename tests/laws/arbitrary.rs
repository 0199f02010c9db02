//! Arbitrary ids and contacts.

use proptest::prelude::*;
use wacard::contact::{
    Address, Birthday, Business, ExtensionProperty, Labelled, Organization, PersonName, Photo, Tel,
};
use wacard::vcard::TextList;
use wacard::{Contact, Wuid};

use crate::texts::{filled, text};

pub fn wuid() -> impl Strategy<Value = Wuid> {
    "[1-9][0-9]{5,14}".prop_map(|digits| digits.parse().unwrap())
}

fn kind() -> impl Strategy<Value = String> {
    "[A-Za-zé ]{0,5}[A-Z]"
}

/// A text, or several.
fn list() -> impl Strategy<Value = TextList<'static>> {
    prop_oneof![
        3 => text().prop_map(TextList::from),
        1 => prop::collection::vec(text(), 2..4).prop_map(TextList::from_iter),
    ]
}

fn extension() -> impl Strategy<Value = ExtensionProperty<'static>> {
    let name = prop::sample::select(&["X-Foo", "CATEGORIES", "GEO", "IMPP", "KEY", "REV"][..]);
    (name, text()).prop_map(|(name, value)| ExtensionProperty::new(name, value).unwrap())
}

fn tel() -> impl Strategy<Value = Tel<'static>> {
    let bracketed = filled().prop_map(|label| format!("_$!<{label}>!$_"));
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

pub fn contact() -> impl Strategy<Value = Contact<'static>> {
    let name = prop::option::of(prop::array::uniform5(list()));
    let nickname = prop::option::of(prop_oneof![
        filled().prop_map(TextList::from),
        (filled(), text()).prop_map(|(one, other)| TextList::from_iter([one, other])),
    ]);
    let organization = prop::option::of((filled(), prop::collection::vec(filled(), 0..3)));
    let texts = prop::array::uniform4(prop::option::of(filled()));
    let tels = prop::collection::vec(tel(), 0..4);
    let addresses = prop::array::uniform2(prop::collection::vec(text(), 0..3));
    (
        filled(),
        (name, nickname),
        organization,
        texts,
        tels,
        addresses,
        details(),
    )
        .prop_map(
            |(
                full_name,
                (name, nickname),
                organization,
                texts,
                phones,
                [emails, urls],
                details,
            )| {
                let [title, note, lid, business] = texts.map(|text| text.map(Into::into));
                let mut contact = Contact::new(full_name);
                contact.name =
                    name.map(
                        |[family, given, additional, prefixes, suffixes]| PersonName {
                            family,
                            given,
                            additional,
                            prefixes,
                            suffixes,
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
                contact.phones = phones.into();
                contact.emails = emails.into_iter().map(Labelled::from).collect();
                contact.urls = urls.into_iter().map(Labelled::from).collect();
                (
                    contact.addresses,
                    contact.birthday,
                    contact.photo,
                    contact.extensions,
                ) = details;
                contact
            },
        )
}

type Details = (
    Vec<Address<'static>>,
    Option<Birthday<'static>>,
    Option<Photo<'static>>,
    Vec<ExtensionProperty<'static>>,
);

fn details() -> impl Strategy<Value = Details> {
    let code = prop::option::of("[a-z]{2}");
    let address = (prop::array::uniform7(list()), code).prop_map(|(parts, code)| {
        let [
            po_box,
            extended,
            street,
            locality,
            region,
            postal_code,
            country,
        ] = parts;
        let mut address = Address::default();
        (address.po_box, address.extended, address.street) = (po_box, extended, street);
        (address.locality, address.region) = (locality, region);
        (address.postal_code, address.country) = (postal_code, country);
        address.country_code = code.map(Into::into);
        address
    });
    let birthday = prop_oneof![filled(), Just("--04-15".to_owned())].prop_map(Birthday::new);
    let inline = prop::collection::vec(any::<u8>(), 1..200)
        .prop_map(|bytes| Photo::from_bytes(&bytes, "image/x-test"));
    let photo = prop_oneof![
        inline,
        "https://[a-z]{1,9}/[a-z;,]{0,9}".prop_map(|url| Photo::Url(url.into())),
    ];
    (
        prop::collection::vec(address, 0..2),
        prop::option::of(birthday),
        prop::option::of(photo),
        prop::collection::vec(extension(), 0..3),
    )
}
