//! Green API: `sendContact`, `{"chatId", "contact": {"phoneContact", "firstName", "middleName",
//! "lastName", "company"}}`; at least one name, and the phone as a number.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, filled, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{OBJECT, reading};
use crate::contact::{Contact, PersonName, Tel, WriteOptions};
use crate::id::Wuid;
use crate::phone::Rules;

/// Green API's JSON.
#[derive(Clone, Copy, Debug)]
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
        reading(rules, |fields| {
            let to = fields.required("chatId", body.get("chatId"));
            let it = match body.get("contact") {
                Some(it @ Json::Object(_)) => it,
                None => return fields.missing("contact"),
                Some(other) => return fields.wrong("contact", OBJECT, other),
            };
            let [given, additional, family] = ["firstName", "middleName", "lastName"]
                .map(|field| fields.optional(&format!("contact.{field}"), it.get(field)));
            let company = fields.optional("contact.company", it.get("company"));
            let path = "contact.phoneContact";
            let wuid = match it.get("phoneContact") {
                Some(Json::Whole(number)) => match number.to_string().parse::<Wuid>() {
                    Ok(wuid) => Some(wuid),
                    Err(error) => fields.refuse(path, FieldErrorKind::Wuid(error)),
                },
                None => fields.missing(path),
                Some(other) => fields.wrong(path, "a whole number", other),
            };
            let name = PersonName {
                family: family.unwrap_or_default(),
                given: given.unwrap_or_default(),
                additional: additional.unwrap_or_default(),
                ..PersonName::default()
            };
            let full_name = match (name.joined(), &company) {
                (joined, _) if !joined.is_empty() => joined,
                (_, Some(company)) => company.to_string(),
                _ => {
                    return fields.refuse(
                        "contact.firstName",
                        FieldErrorKind::MissingAny {
                            expected: "a name or a company",
                        },
                    );
                }
            };
            let wuid = wuid?;
            let value = wuid.phone().international().to_string();
            let mut contact = Contact::new(full_name).phone(Tel::new(value).wuid(wuid));
            contact.name = Some(name).filter(|it| *it != PersonName::default());
            contact.organization = company.map(Into::into);
            Some(ContactRequest::new(to?, vec![contact]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let name = contact.name.as_ref();
            let first = match name {
                Some(name) => filled(&name.given),
                None => text(&contact.display_name()),
            };
            let number = dialled_digits(contact).parse().ok().map(Json::Whole);
            let organization = contact.organization.as_ref();
            let inner = object([
                ("phoneContact", number),
                ("firstName", first),
                ("middleName", name.and_then(|it| filled(&it.additional))),
                ("lastName", name.and_then(|it| filled(&it.family))),
                ("company", organization.and_then(|it| filled(&it.name))),
            ]);
            object([("chatId", text(&request.to)), ("contact", Some(inner))])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["idMessage"])
    }
}
