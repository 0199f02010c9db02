//! Green API: `sendContact`.
//!
//! A request is `{"chatId", "contact": {"phoneContact", "firstName", "middleName", "lastName",
//! "company"}}`. The phone is a whole number, and at least one of the names is required.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, filled, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{Input, Validator};
use crate::contact::{Contact, PersonName, Tel, WriteOptions};
use crate::id::Wuid;
use crate::phone::Rules;

/// Green API's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, green_api::GreenApi};
///
/// let body: Json = serde_json::from_str(r#"{"chatId": "11001234567@c.us",
///     "contact": {"phoneContact": 79001234568, "firstName": "Artem"}}"#)?;
/// let request = GreenApi.read(&body, Rules::WhatsApp)?;
/// assert_eq!(request.contacts[0].phones[0].value, "+7 900 123-45-68");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct GreenApi;

impl Gateway for GreenApi {
    fn id(&self) -> &'static str {
        "green-api"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            name_parts: true,
            organization: 1,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).read(body, |body| {
            let to = body.field("chatId").required();
            let contact = read_contact(body.field("contact").object()?);
            Some(ContactRequest::new(to?, vec![contact?]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let name = contact.name.as_ref();
            let first_name = match name {
                Some(name) => filled(&name.given),
                None => text(&contact.display_name()),
            };
            let phone = dialled_digits(contact).parse().ok().map(Json::Whole);
            let organization = contact.organization.as_ref();
            let contact = object([
                ("phoneContact", phone),
                ("firstName", first_name),
                ("middleName", name.and_then(|name| filled(&name.additional))),
                ("lastName", name.and_then(|name| filled(&name.family))),
                ("company", organization.and_then(|org| filled(&org.name))),
            ]);
            object([("chatId", text(&request.to)), ("contact", Some(contact))])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["idMessage"])
    }
}

fn read_contact<'j>(contact: Input<'_, 'j>) -> Option<Contact<'j>> {
    let part = |name: &str| contact.field(name).optional();
    let name = PersonName {
        given: part("firstName").unwrap_or_default(),
        additional: part("middleName").unwrap_or_default(),
        family: part("lastName").unwrap_or_default(),
        ..PersonName::default()
    };
    let company = part("company");
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
