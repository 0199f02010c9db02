//! Writes a contact of a request.

use std::borrow::Cow;

use crate::contact::{Address, Birthday, Contact, Labelled, Tel};
use crate::gateway::json::{Json, filled, list, object, text};
use crate::gateway::outbox::{Item, id, shown_number};

/// Writes a contact, for which a name is required.
pub(in crate::gateway) fn write_contact(item: Item<'_>) -> Option<Json<'static>> {
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
