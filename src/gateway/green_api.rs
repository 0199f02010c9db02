//! Green API: `sendContact`.
//!
//! A request is `{"chatId", "contact": {"phoneContact", "firstName", "middleName", "lastName",
//! "company"}}`. The phone is a whole number, and at least one of the names is required.

use std::borrow::Cow;

use super::form::{
    Address, Contact, ContactRequest, Endpoint, Excerpt, Field, FieldErrorKind, Form, Input, Item,
    Json, Outbox, UnsupportedKind, Written, filled, object, text,
};
use crate::contact::{PersonName, Tel};
use crate::id::Wuid;
use crate::vcard::TextList;

/// Green API's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, green_api::GreenApi};
///
/// let body: Json = serde_json::from_str(r#"{"chatId": "11001234567@c.us",
///     "contact": {"phoneContact": 79001234568, "firstName": "Artem"}}"#)?;
/// let request = GreenApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].value, "+7 900 123-45-68");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct GreenApi;

const ENDPOINT: Endpoint = Endpoint::post("/waInstance{idInstance}/sendContact/{apiTokenInstance}");

impl Form for GreenApi {
    const ID: &'static str = "green-api";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["idMessage"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = read_recipient(body.field("chatId"));
        let contact = read_contact(body.field("contact").object()?);
        Some(ContactRequest::new(to?, vec![contact?]))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        outbox.each(Address::person_or_group, |to, item| {
            let contact = write_contact(item)?;
            Some(ENDPOINT.send(object([("chatId", text(to)), ("contact", Some(contact))])))
        })
    }
}

/// A person or a group, with its server.
fn read_recipient<'j>(to: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = to.required()?;
    match text.ends_with("@c.us") || text.ends_with("@g.us") {
        true => Some(text),
        false => to.report(FieldErrorKind::Value {
            expected: "an id with @c.us or @g.us",
            found: Excerpt::new(&text),
        }),
    }
}

fn write_contact(item: Item<'_>) -> Option<Json<'static>> {
    let (shown, phone) = (item.name(), write_phone(item));
    let shown = shown?;
    let name = item.contact.name.clone().unwrap_or_default();
    let parts = [&name.given, &name.additional, &name.family];
    let [given, additional, family] = parts.map(|part| filled(&part.to_text()));
    let has_part = given.is_some() || additional.is_some() || family.is_some();
    let organization = item.contact.organization.as_ref();
    Some(object([
        ("phoneContact", Some(phone?)),
        ("firstName", given.or(Some(shown).filter(|_| !has_part))),
        ("middleName", additional),
        ("lastName", family),
        ("company", organization.and_then(|org| filled(&org.name))),
    ]))
}

/// The fewest digits of a phone.
const MIN_DIGITS: usize = 11;

fn write_phone(item: Item<'_>) -> Option<Json<'static>> {
    let digits = item.digits()?;
    match digits.as_str().parse() {
        Ok(number) if digits.as_str().len() >= MIN_DIGITS => Some(Json::Whole(number)),
        _ => item.report(Field::Number, UnsupportedKind::TooShort(MIN_DIGITS)),
    }
}

fn read_contact<'j>(contact: Input<'_, 'j>) -> Option<Contact<'j>> {
    let text = |name: &str| contact.field(name).optional();
    let part = |name: &str| text(name).map(TextList::from).unwrap_or_default();
    let name = PersonName {
        given: part("firstName"),
        additional: part("middleName"),
        family: part("lastName"),
        ..PersonName::default()
    };
    let company = text("company");
    let wuid = read_phone(contact.field("phoneContact"));
    let full_name = match (name.joined(), &company) {
        (joined, _) if !joined.is_empty() => joined,
        (_, Some(company)) => company.to_string(),
        _ => {
            let expected = "a name or a company";
            let first_name = contact.field("firstName");
            return first_name.report(FieldErrorKind::MissingAny { expected });
        }
    };
    let wuid = wuid?;
    let value = wuid.phone().international().to_string();
    let mut contact = Contact::new(full_name).add_phone(Tel::new(value).waid(wuid));
    contact.name = Some(name).filter(|name| *name != PersonName::default());
    contact.organization = company.map(Into::into);
    Some(contact)
}

/// A whole number, or its digits as a text.
fn read_phone(phone: Input<'_, '_>) -> Option<Wuid> {
    let digits = match phone.json() {
        Some(Json::Text(text)) => text.trim().to_owned(),
        other => match other.and_then(Json::whole) {
            Some(number) => number.to_string(),
            None => return phone.report_type("a whole number"),
        },
    };
    match digits.parse() {
        Ok(wuid) => Some(wuid),
        Err(error) => phone.report(FieldErrorKind::Wuid(error)),
    }
}
