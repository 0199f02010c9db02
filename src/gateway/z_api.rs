//! Z-API: `/send-contact` and `/send-contacts`.
//!
//! A request is `{"phone", "contactName", "contactPhone", "contactBusinessDescription"}` or
//! `{"phone", "contacts": [{"name", "phones", "businessDescription"}]}`.

use std::borrow::Cow;

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, filled, list, object, text};
use super::outbox::{Item, Outbox, digits};
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::{Input, Validator};
use crate::contact::{Business, Contact, WriteOptions};
use crate::phone::ReadOptions;

/// Z-API's requests. Both are read, and `/send-contacts` is written.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, z_api::ZApi};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5511999999999", "contacts": [
///     {"name": "Contact 1", "phones": ["554499999999", "554488888888"]}]}"#)?;
/// let request = ZApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct ZApi;

const ENDPOINT: Endpoint = Endpoint::post("/instances/{instance}/token/{token}/send-contacts");

impl Gateway for ZApi {
    fn id(&self) -> &'static str {
        "z-api"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = body.field("phone").required();
            let contacts = body.field("contacts");
            let contacts = match contacts.is_present() {
                true => contacts.list(read_item),
                false => read_only(body).map(|contact| vec![contact]),
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        _options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).lists(address, |to, items| {
            let contacts: Vec<_> = items.iter().filter_map(|item| write_item(*item)).collect();
            Some(ENDPOINT.send(object([
                ("phone", text(to)),
                ("contacts", list(contacts.into_iter())),
            ])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["messageId"])
    }
}

/// Groups have a form of their own.
fn address(address: &Address) -> Option<String> {
    match address {
        Address::Phone(wuid) => Some(wuid.to_string()),
        Address::Group(id) => Some(format!("{id}-group")),
        Address::Lid(lid) => Some(format!("{lid}@lid")),
        _ => None,
    }
}

fn write_item(item: Item<'_>) -> Option<Json<'static>> {
    let (name, first) = (item.name(), item.digits());
    first?;
    let numbers = item.contact.phones.iter().filter_map(digits);
    let business = item.contact.business.as_ref();
    let description = business.and_then(|business| business.description.as_deref());
    Some(object([
        ("name", Some(name?)),
        (
            "phones",
            list(numbers.filter_map(|wuid| text(wuid.as_str()))),
        ),
        ("businessDescription", description.and_then(filled)),
    ]))
}

/// The contact of a request that holds one.
fn read_only<'j>(body: Input<'_, 'j>) -> Option<Contact<'j>> {
    let description = body.field("contactBusinessDescription").optional();
    let id = body.field("contactPhone").id_of_digits();
    let mut contact = body.contact("contactName", "contactPhone", id)?;
    contact.business = description.map(business);
    Some(contact)
}

/// One contact of a request that holds several.
fn read_item<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    let name = item.field("name").required();
    let phones = item.field("phones");
    let phones = phones.one_or_list(|phone| phone.phone(phone.id_of_digits()));
    let description = item.field("businessDescription").optional();
    let mut contact = Contact::new(name?);
    for reach in phones? {
        reach.add_to(&mut contact);
    }
    contact.business = description.map(business);
    Some(contact)
}

fn business(description: Cow<'_, str>) -> Business<'_> {
    Business {
        name: None,
        description: Some(description),
    }
}
