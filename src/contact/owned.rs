//! Contacts that outlive what they were read from.

use std::borrow::Cow;

use super::{
    Address, Birthday, Business, Contact, ExtensionProperty, Labelled, Organization, PersonName,
    Photo, Tel,
};

fn own(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

fn own_all(texts: Vec<Cow<'_, str>>) -> Vec<Cow<'static, str>> {
    texts.into_iter().map(own).collect()
}

impl Contact<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Contact<'static> {
        Contact {
            full_name: own(self.full_name),
            name: self.name.map(person_name),
            nickname: self.nickname.map(own),
            organization: self.organization.map(organization),
            title: self.title.map(own),
            role: self.role.map(own),
            note: self.note.map(own),
            phones: self.phones.into_iter().map(tel).collect(),
            emails: self.emails.into_iter().map(labelled).collect(),
            urls: self.urls.into_iter().map(labelled).collect(),
            addresses: self.addresses.into_iter().map(address).collect(),
            birthday: self.birthday.map(|it| Birthday { text: own(it.text) }),
            photo: self.photo.map(photo),
            lid: self.lid.map(own),
            business: self.business.map(business),
            further: self
                .further
                .into_iter()
                .map(ExtensionProperty::into_owned)
                .collect(),
        }
    }
}

fn person_name(it: PersonName<'_>) -> PersonName<'static> {
    PersonName {
        family: own(it.family),
        given: own(it.given),
        additional: own(it.additional),
        prefixes: own(it.prefixes),
        suffixes: own(it.suffixes),
    }
}

fn organization(it: Organization<'_>) -> Organization<'static> {
    Organization {
        name: own(it.name),
        units: own_all(it.units),
    }
}

fn tel(it: Tel<'_>) -> Tel<'static> {
    Tel {
        value: own(it.value),
        wuid: it.wuid,
        guessed: it.guessed,
        label: it.label.map(own),
        types: own_all(it.types),
        preference: it.preference,
    }
}

fn labelled(it: Labelled<'_>) -> Labelled<'static> {
    Labelled {
        value: own(it.value),
        label: it.label.map(own),
        types: own_all(it.types),
    }
}

fn address(it: Address<'_>) -> Address<'static> {
    Address {
        po_box: own(it.po_box),
        extended: own(it.extended),
        street: own(it.street),
        locality: own(it.locality),
        region: own(it.region),
        postal_code: own(it.postal_code),
        country: own(it.country),
        label: it.label.map(own),
        types: own_all(it.types),
    }
}

fn photo(it: Photo<'_>) -> Photo<'static> {
    match it {
        Photo::Inline { base64, media_type } => Photo::Inline {
            base64: own(base64),
            media_type: media_type.map(own),
        },
        Photo::Url(url) => Photo::Url(own(url)),
    }
}

fn business(it: Business<'_>) -> Business<'static> {
    Business {
        name: it.name.map(own),
        description: it.description.map(own),
    }
}
