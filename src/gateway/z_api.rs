//! Z-API: `/send-contact` (`{"phone", "contactName", "contactPhone",
//! "contactBusinessDescription"}`) and `/send-contacts` (`{"phone", "contacts": [{"name",
//! "phones", "businessDescription"}]}`).

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::{OBJECT, Validator, reading};
use crate::contact::{Business, Contact, WriteOptions};
use crate::phone::Rules;

/// Z-API's JSON.
#[derive(Clone, Copy, Debug)]
pub struct ZApi;

impl Gateway for ZApi {
    fn id(&self) -> &'static str {
        "z-api"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            phones: usize::MAX,
            business: true,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        reading(rules, |fields| {
            let to = fields.required("phone", body.get("phone"));
            let contacts = match body.get("contacts") {
                None => only(fields, body).map(|it| vec![it]),
                list => fields.each("contacts", list, one_of_many),
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &Contact<'_>| {
            let number = |it: &crate::contact::Tel<'_>| {
                let id = it.wuid.map(|it| it.to_string());
                text(id.as_deref().unwrap_or(&it.value))
            };
            let phones = contact.phones.iter().filter_map(number).collect();
            let business = contact.business.as_ref();
            let description = business.and_then(|it| it.description.as_deref());
            object([
                ("name", text(&contact.display_name())),
                ("phones", Some(Json::List(phones))),
                ("businessDescription", description.and_then(text)),
            ])
        };
        let contacts = request.contacts.iter().map(contact).collect();
        vec![object([
            ("phone", text(&request.to)),
            ("contacts", Some(Json::List(contacts))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["messageId"])
    }
}

fn only<'j>(fields: &mut Validator, body: &'j Json<'_>) -> Option<Contact<'j>> {
    let path = "contactBusinessDescription";
    let description = fields.optional(path, body.get(path));
    let mut contact = fields.name_and_number(
        ("contactName", body.get("contactName")),
        ("contactPhone", body.get("contactPhone")),
        None,
    )?;
    contact.business = description.map(business);
    Some(contact)
}

fn one_of_many<'j>(fields: &mut Validator, path: &str, item: &'j Json<'_>) -> Option<Contact<'j>> {
    let name = |field: &str| format!("{path}.{field}");
    if !matches!(item, Json::Object(_)) {
        return fields.wrong(path, OBJECT, item);
    }
    let full_name = fields.required(&name("name"), item.get("name"));
    let phones = fields.each(
        &name("phones"),
        item.get("phones"),
        |fields, path, phone| fields.phone(path, Some(phone), None),
    );
    let field = name("businessDescription");
    let description = fields.optional(&field, item.get("businessDescription"));
    let mut contact = Contact::new(full_name?);
    contact.phones = phones?;
    contact.business = description.map(business);
    Some(contact)
}

fn business(description: std::borrow::Cow<'_, str>) -> Business<'_> {
    Business {
        name: None,
        description: Some(description),
    }
}
