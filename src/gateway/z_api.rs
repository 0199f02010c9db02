//! Z-API: `/send-contact` and `/send-contacts`.
//!
//! A request is `{"phone", "contactName", "contactPhone", "contactBusinessDescription"}` or
//! `{"phone", "contacts": [{"name", "phones", "businessDescription"}]}`.

use std::borrow::Cow;

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use super::validate::{GivenId, Input, Validator};
use crate::contact::{Business, Contact, Tel, WriteOptions};
use crate::phone::Rules;

/// Z-API's requests. Both are read, and `/send-contacts` is written.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, z_api::ZApi};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5511999999999", "contacts": [
///     {"name": "Contact 1", "phones": ["554499999999", "554488888888"]}]}"#)?;
/// let request = ZApi.read(&body, Rules::WhatsApp)?;
/// assert_eq!(request.contacts[0].phones.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
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
        Validator::new(rules).read(body, |body| {
            let to = body.field("phone").required();
            let contacts = body.field("contacts");
            let contacts = match contacts.is_present() {
                true => contacts.list(read_item),
                false => read_only(body).map(|contact| vec![contact]),
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let number = |tel: &Tel<'_>| match tel.wuid() {
            Some(wuid) => text(wuid.as_str()),
            None => text(&tel.value),
        };
        let contact = |contact: &Contact<'_>| {
            let business = contact.business.as_ref();
            let description = business.and_then(|business| business.description.as_deref());
            object([
                ("name", text(&contact.display_name())),
                ("phones", list(contact.phones.iter().filter_map(number))),
                ("businessDescription", description.and_then(text)),
            ])
        };
        vec![object([
            ("phone", text(&request.to)),
            ("contacts", list(request.contacts.iter().map(contact))),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["messageId"])
    }
}

/// The contact of a request that holds one.
fn read_only<'j>(body: Input<'_, 'j>) -> Option<Contact<'j>> {
    let description = body.field("contactBusinessDescription").optional();
    let mut contact = body.contact("contactName", "contactPhone", GivenId::Missing)?;
    contact.business = description.map(business);
    Some(contact)
}

/// One contact of a request that holds several.
fn read_item<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    let name = item.field("name").required();
    let phones = item.field("phones");
    let phones = phones.one_or_list(|phone| phone.phone(GivenId::Missing));
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
