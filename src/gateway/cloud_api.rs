//! Meta's Cloud API: `POST /{phone-id}/messages` of type `contacts`.
//!
//! Its webhook delivers contacts of the same form, in which any field may be missing;
//! [`contact`] reads one of either.

use std::borrow::Cow;

use super::address::Address as Recipient;
use super::error::{FieldError, InvalidRequest};
use super::form::{
    Contact, ContactRequest, Endpoint, Excerpt, FieldErrorKind, Form, Input, Item, Json, Outbox,
    Reach, Written, filled, list, object, text,
};
use super::outbox::{id, shown_number};
use super::reach::shown;
use super::validate::{Path, Validator};
use crate::contact::{Address, Birthday, Labelled, Organization, PersonName, Tel};
use crate::phone::{ReadOptions, Rules};
use crate::vcard::TextList;

/// The Cloud API's request.
///
/// A phone without `wa_id` gets no id: the recipient is to invite it to WhatsApp.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, cloud_api::CloudApi};
///
/// let body: Json = serde_json::from_str(r#"{"to": "16505551234", "contacts": [{
///     "name": {"formatted_name": "Barbara Johnson", "first_name": "Barbara"},
///     "phones": [{"phone": "+16505559999", "type": "HOME"}]}]}"#)?;
/// let request = CloudApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].wuid(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct CloudApi;

const ENDPOINT: Endpoint = Endpoint::post("/{phone-number-id}/messages");

impl Form for CloudApi {
    const ID: &'static str = "cloud-api";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["messages", "0", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        // A user without a number is a `recipient`.
        let to = body.any_field(&["to", "recipient"]).required();
        let contacts = body.field("contacts").list(|item| {
            check_birthday(item.field("birthday"));
            check_name(item.field("name"))?;
            read_contact(item)
        });
        Some(ContactRequest::new(to?, contacts?))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let addresses = |address: &Recipient| match address {
            Recipient::Phone(wuid) => Some(wuid.to_string()),
            Recipient::Scoped(user) => Some(user.clone()),
            _ => None,
        };
        outbox.lists(addresses, |to, items| {
            let has_number = to.chars().all(|c| c.is_ascii_digit());
            let contacts = items.iter().filter_map(|item| write_contact(*item));
            Some(ENDPOINT.send(object([
                ("messaging_product", text("whatsapp")),
                ("to", text(to).filter(|_| has_number)),
                ("recipient", text(to).filter(|_| !has_number)),
                ("type", text("contacts")),
                ("contacts", list(contacts)),
            ])))
        })
    }
}

/// Reads one contact of a request or a webhook.
///
/// # Errors
///
/// A field that is not of the API's type, a `wa_id` that is not the id of a phone, a phone with
/// neither number nor id. Missing fields are no errors.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Json, cloud_api};
///
/// let error = |item| {
///     let item: Json = serde_json::from_str(item).unwrap();
///     cloud_api::contact(&item, Rules::WhatsApp).unwrap_err().to_string()
/// };
/// assert!(error(r#"{"birthday": 1}"#).ends_with("birthday: expected a string, found a number"));
/// assert!(error(r#"{"phones": [{"wa_id": "1@g.us"}]}"#).contains("found a group"));
/// assert!(error(r#"{"phones": [{}]}"#).ends_with("a phone or a wa_id is required"));
/// ```
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Json, cloud_api};
///
/// let item: Json = serde_json::from_str(r#"{"org": {"company": "AtendAI"}}"#)?;
/// let contact = cloud_api::contact(&item, Rules::WhatsApp)?;
/// assert_eq!(contact.display_name(), "AtendAI");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn contact<'j>(
    item: &'j Json<'_>,
    options: impl Into<ReadOptions>,
) -> Result<Contact<'j>, InvalidRequest> {
    let path = Path::Whole("contact");
    Validator::new(options).read_at(path, item, read_contact)
}

/// Reads one contact of a webhook, at a path. A field that cannot be read is missing in the
/// contact, and among the errors.
pub(super) fn read_any_contact<'j>(
    item: &'j Json<'_>,
    path: &str,
) -> (Contact<'j>, Vec<FieldError>) {
    let validator = Validator::new(Rules::WhatsApp);
    let (contact, errors) = validator.read_lossy(Path::Whole(path), item, read_contact);
    (contact.unwrap_or_default(), errors)
}

/// A birthday to send is `YYYY-MM-DD`.
fn check_birthday(birthday: Input<'_, '_>) {
    let Some(text) = birthday.optional() else {
        return;
    };
    let date = Birthday::new(&*text).date();
    let is_date = matches!(date, Some((Some(_), ..))) && text.len() == "YYYY-MM-DD".len();
    if !is_date {
        let (expected, found) = ("YYYY-MM-DD", Excerpt::new(&text));
        birthday.report::<()>(FieldErrorKind::Value { expected, found });
    }
}

/// A name to send has its whole form and at least one part.
fn check_name(name: Input<'_, '_>) -> Option<()> {
    name.field("formatted_name").required()?;
    let parts = ["first_name", "last_name", "middle_name", "suffix", "prefix"];
    if parts.iter().any(|part| name.field(part).is_present()) {
        return Some(());
    }
    let expected = "another part of the name";
    let first_name = name.field("first_name");
    first_name.report(FieldErrorKind::MissingAny { expected })
}

/// Reads a contact, in which any field may be missing.
pub(super) fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
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

/// Writes a contact, for which a name is required.
pub(super) fn write_contact(item: Item<'_>) -> Option<Json<'static>> {
    let contact = item.contact;
    let name = write_name(contact, item.name()?);
    let (emails, urls) = (contact.emails.iter(), contact.urls.iter());
    Some(object([
        (
            "addresses",
            any(contact.addresses.iter().map(write_address)),
        ),
        (
            "birthday",
            contact.birthday.as_ref().and_then(write_birthday),
        ),
        (
            "emails",
            any(emails.filter_map(|email| write_labelled("email", email))),
        ),
        ("name", Some(name)),
        ("org", write_organization(contact)),
        ("phones", any(contact.phones.iter().filter_map(write_phone))),
        (
            "urls",
            any(urls.filter_map(|url| write_labelled("url", url))),
        ),
    ]))
}

/// A list, unless it is empty.
fn any(items: impl Iterator<Item = Json<'static>>) -> Option<Json<'static>> {
    let mut items = items.peekable();
    items.peek()?;
    list(items)
}

/// The form `YYYY-MM-DD` is the only one.
fn write_birthday(birthday: &Birthday<'_>) -> Option<Json<'static>> {
    let (year, month, day) = birthday.date()?;
    text(&format!("{:04}-{month:02}-{day:02}", year?))
}

fn write_name(contact: &Contact<'_>, shown: Json<'static>) -> Json<'static> {
    let name = contact.name.clone().unwrap_or_default();
    let parts = [
        ("first_name", &name.given),
        ("last_name", &name.family),
        ("middle_name", &name.additional),
        ("suffix", &name.suffixes),
        ("prefix", &name.prefixes),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(field, part)| Some((field, filled(&part.to_text())?)));
    let mut fields = vec![("formatted_name", shown.clone())];
    fields.extend(parts);
    if fields.len() == 1 {
        // One part beside the whole name is required.
        fields.push(("first_name", shown));
    }
    Json::from_iter(fields)
}

fn write_organization(contact: &Contact<'_>) -> Option<Json<'static>> {
    let organization = contact.organization.as_ref();
    let department = organization.and_then(|org| org.units.first());
    let fields = [
        ("company", organization.and_then(|org| filled(&org.name))),
        ("department", department.and_then(|unit| filled(unit))),
        ("title", contact.title.as_deref().and_then(filled)),
    ];
    let has_any = fields.iter().any(|(_, value)| value.is_some());
    has_any.then(|| object(fields))
}

/// The first type, as it is: the API shows any text.
fn write_type(types: &[Cow<'_, str>]) -> Option<Json<'static>> {
    types.iter().find_map(|name| filled(name))
}

fn write_phone(tel: &Tel<'_>) -> Option<Json<'static>> {
    Some(object([
        ("phone", Some(filled(&shown_number(tel))?)),
        ("type", write_type(&tel.types).or_else(|| text("CELL"))),
        ("wa_id", id(tel).and_then(|wuid| text(wuid.as_str()))),
    ]))
}

fn write_labelled(field: &'static str, labelled: &Labelled<'_>) -> Option<Json<'static>> {
    Some(object([
        (field, Some(filled(&labelled.value)?)),
        ("type", write_type(&labelled.types)),
    ]))
}

fn write_address(address: &Address<'_>) -> Json<'static> {
    object([
        ("street", filled(&address.street.to_text())),
        ("city", filled(&address.locality.to_text())),
        ("state", filled(&address.region.to_text())),
        ("zip", filled(&address.postal_code.to_text())),
        ("country", filled(&address.country.to_text())),
        (
            "country_code",
            address.country_code.as_deref().and_then(filled),
        ),
        ("type", write_type(&address.types)),
    ])
}
