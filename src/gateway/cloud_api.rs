//! Meta's Cloud API: `POST /{phone-id}/messages` of type `contacts`.
//!
//! Its webhook delivers contacts of the same form, in which any field may be missing;
//! [`contact`] reads one of either.

use std::borrow::Cow;

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, filled, list, object, text};
use super::request::ContactRequest;
use super::validate::{GivenId, Input, Path, Validator};
use crate::contact::{
    Address, Birthday, Contact, Labelled, Organization, PersonName, Tel, Waid, WriteOptions,
};
use crate::phone::ReadOptions;
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
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = body.field("to").required();
            let contacts = body.field("contacts").list(|item| {
                check_name(item.field("name"))?;
                read_contact(item)
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        vec![object([
            ("messaging_product", text("whatsapp")),
            ("to", text(&request.to)),
            ("type", text("contacts")),
            ("contacts", list(request.contacts.iter().map(write_contact))),
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
    let path = Path::Field(&Path::Root("body"), "contact");
    Validator::new(options.into()).read_at(path, item, read_contact)
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

fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    let mut contact = Contact::default();
    (contact.full_name, contact.name) = read_name(item.field("name"));
    (contact.organization, contact.title) = read_organization(item.field("org"));
    contact.birthday = item.field("birthday").optional().map(Birthday::new);
    let phones = read_any(item.field("phones"), read_phone);
    let emails = read_any(item.field("emails"), |item| read_labelled(item, "email"));
    let urls = read_any(item.field("urls"), |item| read_labelled(item, "url"));
    let addresses = read_any(item.field("addresses"), |item| Some(read_address(item)));
    contact.phones = phones?;
    contact.emails = emails?;
    contact.urls = urls?;
    contact.addresses = addresses?;
    Some(contact)
}

/// The whole name, and its parts if there are any.
fn read_name<'j>(name: Input<'_, 'j>) -> (Cow<'j, str>, Option<PersonName<'j>>) {
    let text = |field: &str| name.field(field).optional();
    let part = |field: &str| text(field).map(TextList::from).unwrap_or_default();
    let full_name = text("formatted_name").unwrap_or_default();
    let parts = PersonName {
        family: part("last_name"),
        given: part("first_name"),
        additional: part("middle_name"),
        prefixes: part("prefix"),
        suffixes: part("suffix"),
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

/// A list that may be missing or empty.
fn read_any<'j, T>(
    list: Input<'_, 'j>,
    read: impl FnMut(Input<'_, 'j>) -> Option<T>,
) -> Option<Vec<T>> {
    match list.json() {
        None => Some(Vec::new()),
        Some(Json::List(items)) if items.is_empty() => Some(Vec::new()),
        Some(_) => list.list(read),
    }
}

fn read_types<'j>(item: Input<'_, 'j>) -> Vec<Cow<'j, str>> {
    item.field("type").optional().into_iter().collect()
}

/// A phone without an id is not on WhatsApp, so no id is made from its number.
fn read_phone<'j>(item: Input<'_, 'j>) -> Option<Tel<'j>> {
    let id = item.field("wa_id").id();
    let value = item.field("phone").shown_number();
    let mut tel = match (value, id) {
        (Some(value), _) => Tel::new(value),
        (None, GivenId::Valid(wuid)) => Tel::new(wuid.phone().international().to_string()),
        (None, _) => {
            let expected = "a phone or a wa_id";
            let phone = item.field("phone");
            return phone.report(FieldErrorKind::MissingAny { expected });
        }
    };
    tel.waid = match id {
        GivenId::Valid(wuid) => Some(Waid::Given(wuid)),
        GivenId::Invalid => return None,
        GivenId::Missing => None,
    };
    tel.types = read_types(item);
    Some(tel)
}

fn read_labelled<'j>(item: Input<'_, 'j>, field: &str) -> Option<Labelled<'j>> {
    let value = item.field(field).required();
    let types = read_types(item);
    let mut labelled = Labelled::from(value?);
    labelled.types = types;
    Some(labelled)
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
        types,
        ..Address::default()
    }
}

fn write_contact(contact: &Contact<'_>) -> Json<'static> {
    let birthday = contact.birthday.as_ref();
    let phones = contact.phones.iter().map(write_phone);
    let emails = contact
        .emails
        .iter()
        .map(|email| write_labelled("email", email));
    let urls = contact.urls.iter().map(|url| write_labelled("url", url));
    object([
        (
            "addresses",
            any(contact.addresses.iter().map(write_address)),
        ),
        (
            "birthday",
            birthday.and_then(|birthday| text(&birthday.value)),
        ),
        ("emails", any(emails)),
        ("name", Some(write_name(contact))),
        ("org", write_organization(contact)),
        ("phones", any(phones)),
        ("urls", any(urls)),
    ])
}

/// A list, unless it is empty.
fn any(items: impl Iterator<Item = Json<'static>>) -> Option<Json<'static>> {
    let mut items = items.peekable();
    items.peek()?;
    list(items)
}

fn write_name(contact: &Contact<'_>) -> Json<'static> {
    let shown = contact.display_name();
    // One part beside the whole name is required.
    let only_shown = || PersonName {
        given: shown.clone().into(),
        ..PersonName::default()
    };
    let name = contact.name.clone().unwrap_or_else(only_shown);
    object([
        ("formatted_name", text(&shown)),
        ("first_name", filled(&name.given.to_text())),
        ("last_name", filled(&name.family.to_text())),
        ("middle_name", filled(&name.additional.to_text())),
        ("suffix", filled(&name.suffixes.to_text())),
        ("prefix", filled(&name.prefixes.to_text())),
    ])
}

fn write_organization(contact: &Contact<'_>) -> Option<Json<'static>> {
    let organization = contact.organization.as_ref();
    let title = contact.title.as_deref();
    if organization.is_none() && title.is_none() {
        return None;
    }
    let department = organization.and_then(|org| org.units.first());
    Some(object([
        ("company", organization.and_then(|org| filled(&org.name))),
        ("department", department.and_then(|unit| filled(unit))),
        ("title", title.and_then(text)),
    ]))
}

fn write_type(types: &[Cow<'_, str>]) -> Option<Json<'static>> {
    text(&types.first()?.to_uppercase())
}

fn write_phone(tel: &Tel<'_>) -> Json<'static> {
    object([
        ("phone", text(&tel.value)),
        ("type", write_type(&tel.types).or_else(|| text("CELL"))),
        ("wa_id", tel.wuid().and_then(|wuid| text(wuid.as_str()))),
    ])
}

fn write_labelled(field: &'static str, labelled: &Labelled<'_>) -> Json<'static> {
    object([
        (field, text(&labelled.value)),
        ("type", write_type(&labelled.types)),
    ])
}

fn write_address(address: &Address<'_>) -> Json<'static> {
    object([
        ("street", filled(&address.street.to_text())),
        ("city", filled(&address.locality.to_text())),
        ("state", filled(&address.region.to_text())),
        ("zip", filled(&address.postal_code.to_text())),
        ("country", filled(&address.country.to_text())),
        ("type", write_type(&address.types)),
    ])
}
