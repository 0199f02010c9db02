//! Reads a contact of a request or a webhook.

use std::borrow::Cow;

use crate::contact::{Address, Birthday, Contact, Labelled, Organization, PersonName, Tel};
use crate::gateway::error::FieldErrorKind;
use crate::gateway::json::Json;
use crate::gateway::reach::shown;
use crate::gateway::validate::{Input, Reach};
use crate::vcard::TextList;

/// Reads a contact, in which any field may be missing.
pub(in crate::gateway) fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    let mut contact = Contact::default();
    (contact.full_name, contact.name) = read_name(item.field("name"));
    for reach in item.field("phones").optional_items(read_phone) {
        reach.add_to(&mut contact);
    }
    contact.emails = read_labelled(item.field("emails"), "email").into();
    contact.urls = read_labelled(item.field("urls"), "url").into();
    let addresses = item.field("addresses");
    contact.addresses = addresses.optional_items(|item| Some(read_address(item)));
    contact.birthday = item.field("birthday").optional().map(Birthday::new);
    (contact.organization, contact.title) = read_organization(item.field("org"));
    Some(contact)
}

/// The whole name, and its parts if there are any.
fn read_name<'j>(name: Input<'_, 'j>) -> (Cow<'j, str>, Option<PersonName<'j>>) {
    // Those who pass on its webhooks write names in camel case.
    let text = |names: &[&str]| name.any_field(names).optional();
    let part = |names: &[&str]| text(names).map(TextList::from).unwrap_or_default();
    let full_name = text(&["formatted_name", "formattedName"]).unwrap_or_default();
    let parts = PersonName {
        family: part(&["last_name", "lastName"]),
        given: part(&["first_name", "firstName"]),
        additional: part(&["middle_name", "middleName"]),
        prefixes: part(&["prefix", "namePrefix"]),
        suffixes: part(&["suffix", "nameSuffix"]),
    };
    let has_any = parts != PersonName::default();
    (full_name, has_any.then_some(parts))
}

/// The organization, and the title that is held within it.
fn read_organization<'j>(org: Input<'_, 'j>) -> (Option<Organization<'j>>, Option<Cow<'j, str>>) {
    let company = org.field("company").optional();
    let department = org.field("department").optional();
    let title = org.field("title").optional();
    let has_any = company.is_some() || department.is_some();
    let organization = has_any.then(|| Organization {
        name: company.unwrap_or_default(),
        units: department.into_iter().collect(),
    });
    (organization, title)
}

fn read_types<'j>(item: Input<'_, 'j>) -> Vec<Cow<'j, str>> {
    item.field("type").optional().into_iter().collect()
}

/// A phone without an id is not on WhatsApp, so no id is made from its number.
fn read_phone<'j>(item: Input<'_, 'j>) -> Option<Reach<'j>> {
    let reach = Reach::from_id(item.any_field(&["wa_id", "waId"]).id());
    let mut reach = match (item.field("phone").optional(), reach) {
        (Some(value), reach) => {
            let mut tel = Tel::new(shown(value));
            let (id, lid) = reach.map_or((None, None), |reach| (reach.tel, reach.lid));
            tel.waid = id.and_then(|id| id.waid);
            Reach {
                tel: Some(tel),
                lid,
            }
        }
        (None, Some(reach)) => reach,
        (None, None) => {
            let expected = "a phone or a wa_id";
            let phone = item.field("phone");
            return phone.report(FieldErrorKind::MissingAny { expected });
        }
    };
    if let Some(tel) = &mut reach.tel {
        tel.types = read_types(item);
    }
    Some(reach)
}

/// The items of a list that hold this field. An object without any field is none: Evolution API
/// sends such ones for a contact without email addresses or URLs.
fn read_labelled<'j>(list: Input<'_, 'j>, field: &str) -> Vec<Labelled<'j>> {
    list.optional_items(|item| match item.json() {
        Some(Json::Object(fields)) if fields.is_empty() => None,
        _ => {
            let mut labelled = Labelled::from(item.field(field).required()?);
            labelled.types = read_types(item);
            Some(labelled)
        }
    })
}

fn read_address<'j>(item: Input<'_, 'j>) -> Address<'j> {
    let types = read_types(item);
    let text = |field: &str| item.field(field).optional();
    let part = |field: &str| text(field).map(TextList::from).unwrap_or_default();
    Address {
        street: part("street"),
        locality: part("city"),
        region: part("state"),
        postal_code: part("zip"),
        country: part("country"),
        country_code: text("country_code"),
        types,
        ..Address::default()
    }
}
