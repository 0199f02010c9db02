//! Meta's Cloud API: `POST /{phone-id}/messages` of type `contacts`. Its webhook holds contacts of
//! the same form, in which anything may be missing: [`contact`] reads one of either.

use std::borrow::Cow;

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, filled, object, text};
use super::request::ContactRequest;
use super::validate::{OBJECT, Validator, reading};
use crate::contact::{
    Address, Birthday, Contact, Labelled, Organization, PersonName, Tel, WriteOptions,
};
use crate::id::Wuid;
use crate::phone::Rules;

/// The Cloud API's JSON.
#[derive(Clone, Copy, Debug)]
pub struct CloudApi;

impl Gateway for CloudApi {
    fn id(&self) -> &'static str {
        "cloud-api"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            phones: usize::MAX,
            waid: true,
            types: true,
            name_parts: true,
            organization: 2,
            title: true,
            emails: usize::MAX,
            urls: usize::MAX,
            addresses: usize::MAX,
            birthday: true,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        reading(rules, |fields| {
            let to = fields.required("to", body.get("to"));
            let contacts = fields.each("contacts", body.get("contacts"), |fields, path, item| {
                let name = item.get("name");
                let full = format!("{path}.name.formatted_name");
                fields.required(&full, name.and_then(|it| it.get("formatted_name")))?;
                let parts = ["first_name", "last_name", "middle_name", "suffix", "prefix"];
                let part = |it: &&str| name.is_some_and(|name| name.get(it).is_some());
                if !parts.iter().any(part) {
                    let path = format!("{path}.name.first_name");
                    return fields.refuse(
                        &path,
                        FieldErrorKind::MissingAny {
                            expected: "another part of the name",
                        },
                    );
                }
                read_contact(fields, path, item)
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let contacts = request.contacts.iter().map(write_contact).collect();
        vec![object([
            ("messaging_product", text("whatsapp")),
            ("to", text(&request.to)),
            ("type", text("contacts")),
            ("contacts", Some(Json::List(contacts))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["messages", "0", "id"])
    }
}

/// Reads one contact of a request or a webhook.
///
/// # Errors
///
/// All mistakes at once: other types than the API's.
pub fn contact<'j>(item: &'j Json<'_>, rules: Rules) -> Result<Contact<'j>, InvalidRequest> {
    let mut fields = Validator::new(rules);
    let contact = read_contact(&mut fields, "contact", item);
    fields.result(contact)
}

fn read_contact<'j>(fields: &mut Validator, path: &str, item: &'j Json<'_>) -> Option<Contact<'j>> {
    if !matches!(item, Json::Object(_)) {
        return fields.wrong(path, OBJECT, item);
    }
    let mut contact = Contact::default();
    if let Some(name) = item.get("name") {
        let mut part = |field: &str| {
            let path = format!("{path}.name.{field}");
            fields.optional(&path, name.get(field)).unwrap_or_default()
        };
        contact.full_name = part("formatted_name");
        let name = PersonName {
            family: part("last_name"),
            given: part("first_name"),
            additional: part("middle_name"),
            prefixes: part("prefix"),
            suffixes: part("suffix"),
        };
        contact.name = Some(name).filter(|it| *it != PersonName::default());
    }
    if let Some(org) = item.get("org") {
        let mut part =
            |field: &str| fields.optional(&format!("{path}.org.{field}"), org.get(field));
        let (company, department) = (part("company"), part("department"));
        contact.title = part("title");
        contact.organization = (company.is_some() || department.is_some()).then(|| Organization {
            name: company.unwrap_or_default(),
            units: department.into_iter().collect(),
        });
    }
    let birthday = fields.optional(&format!("{path}.birthday"), item.get("birthday"));
    contact.birthday = birthday.map(Birthday::new);
    contact.phones = several(fields, path, "phones", item, phone)?;
    contact.emails = several(fields, path, "emails", item, |fields, path, it| {
        labelled(fields, path, "email", it)
    })?;
    contact.urls = several(fields, path, "urls", item, |fields, path, it| {
        labelled(fields, path, "url", it)
    })?;
    contact.addresses = several(fields, path, "addresses", item, address)?;
    Some(contact)
}

/// A list that may be missing or empty.
fn several<'j, 'a, T>(
    fields: &mut Validator,
    path: &str,
    name: &str,
    item: &'j Json<'a>,
    read: impl FnMut(&mut Validator, &str, &'j Json<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    match item.get(name) {
        None | Some(Json::Null) => Some(Vec::new()),
        Some(Json::List(list)) if list.is_empty() => Some(Vec::new()),
        list => fields.each(&format!("{path}.{name}"), list, read),
    }
}

fn types<'j>(fields: &mut Validator, path: &str, it: &'j Json<'_>) -> Vec<Cow<'j, str>> {
    let kind = fields.optional(&format!("{path}.type"), it.get("type"));
    kind.into_iter().collect()
}

fn phone<'j>(fields: &mut Validator, path: &str, it: &'j Json<'_>) -> Option<Tel<'j>> {
    let wuid = fields.wuid(&format!("{path}.wa_id"), it.get("wa_id"));
    // A phone without an id is one that is not on WhatsApp: none is made for it.
    let value = fields.optional(&format!("{path}.phone"), it.get("phone"));
    let mut tel = match (value, wuid) {
        (Some(value), _) => Tel::new(value),
        (None, Some(Some(wuid))) => Tel::new(wuid.phone().international().to_string()),
        (None, _) => {
            return fields.refuse(
                &format!("{path}.phone"),
                FieldErrorKind::MissingAny {
                    expected: "a phone or a wa_id",
                },
            );
        }
    };
    tel.wuid = match wuid {
        Some(given) => Some(given?),
        None => None::<Wuid>,
    };
    tel.types = types(fields, path, it);
    Some(tel)
}

fn labelled<'j>(
    fields: &mut Validator,
    path: &str,
    name: &str,
    it: &'j Json<'_>,
) -> Option<Labelled<'j>> {
    let value = fields.required(&format!("{path}.{name}"), it.get(name));
    let types = types(fields, path, it);
    let mut labelled = Labelled::from(value?);
    labelled.types = types;
    Some(labelled)
}

fn address<'j>(fields: &mut Validator, path: &str, it: &'j Json<'_>) -> Option<Address<'j>> {
    let types = types(fields, path, it);
    let mut part = |field: &str| {
        let path = format!("{path}.{field}");
        fields.optional(&path, it.get(field)).unwrap_or_default()
    };
    Some(Address {
        street: part("street"),
        locality: part("city"),
        region: part("state"),
        postal_code: part("zip"),
        country: part("country"),
        types,
        ..Address::default()
    })
}

fn write_contact(contact: &Contact<'_>) -> Json<'static> {
    let shown = contact.display_name();
    let name = contact.name.clone().unwrap_or_else(|| PersonName {
        // One part beside the whole name is required.
        given: shown.clone(),
        ..PersonName::default()
    });
    let name = object([
        ("formatted_name", text(&shown)),
        ("first_name", filled(&name.given)),
        ("last_name", filled(&name.family)),
        ("middle_name", filled(&name.additional)),
        ("suffix", filled(&name.suffixes)),
        ("prefix", filled(&name.prefixes)),
    ]);
    let org = contact.organization.as_ref();
    let has_org = org.is_some() || contact.title.is_some();
    let org = has_org.then(|| {
        object([
            ("company", org.and_then(|it| filled(&it.name))),
            ("department", org.and_then(|it| filled(it.units.first()?))),
            ("title", contact.title.as_deref().and_then(text)),
        ])
    });
    let list = |items: Vec<Json<'static>>| (!items.is_empty()).then_some(Json::List(items));
    let kind = |types: &[Cow<'_, str>]| types.first().and_then(|it| text(&it.to_uppercase()));
    let phones = contact.phones.iter().map(|it| {
        object([
            ("phone", text(&it.value)),
            ("type", kind(&it.types).or_else(|| text("CELL"))),
            ("wa_id", it.wuid.and_then(|it| text(it.as_str()))),
        ])
    });
    let labelled = |name: &'static str, all: &[Labelled<'_>]| {
        let one = |it: &Labelled<'_>| object([(name, text(&it.value)), ("type", kind(&it.types))]);
        list(all.iter().map(one).collect())
    };
    let addresses = contact.addresses.iter().map(|it| {
        object([
            ("street", filled(&it.street)),
            ("city", filled(&it.locality)),
            ("state", filled(&it.region)),
            ("zip", filled(&it.postal_code)),
            ("country", filled(&it.country)),
            ("type", kind(&it.types)),
        ])
    });
    object([
        ("addresses", list(addresses.collect())),
        (
            "birthday",
            contact.birthday.as_ref().and_then(|it| text(&it.text)),
        ),
        ("emails", labelled("email", &contact.emails)),
        ("name", Some(name)),
        ("org", org),
        ("phones", list(phones.collect())),
        ("urls", labelled("url", &contact.urls)),
    ])
}
