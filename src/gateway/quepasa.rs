//! QuePasa: `POST /v3/bot/{token}/send`.
//!
//! A request is `{"chatId", "contact": {"phone", "name", "vcard"}}`, for one contact. The card
//! counts if there is one; phone and name are required beside it.

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::Validator;
use crate::contact::WriteOptions;
use crate::phone::ReadOptions;

/// QuePasa's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, quepasa::QuePasa};
///
/// let body: Json = serde_json::from_str(r#"{"chatId": "5511999999999@s.whatsapp.net",
///     "contact": {"phone": "5511987654322", "name": "Ana"}}"#)?;
/// assert_eq!(QuePasa.read(&body, Rules::WhatsApp.into())?.contacts[0].full_name, "Ana");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct QuePasa;

const ENDPOINT: Endpoint = Endpoint::post("/v3/bot/{token}/send");

impl Gateway for QuePasa {
    fn id(&self) -> &'static str {
        "quepasa"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).in_any_case().read(body, |body| {
            let to = body.field("chatId").required();
            let contact = body.field("contact").object()?;
            let id = contact.field("phone").id_of_digits();
            let by_phone = contact.contact("name", "phone", id);
            let name = contact.field("name").optional();
            let cards = match contact.field("vcard").optional() {
                Some(_) => contact.field("vcard").vcards(name.as_deref()),
                None => by_phone.clone().map(|contact| vec![contact]),
            };
            by_phone?;
            Some(ContactRequest::new(to?, cards?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).each(Address::digits_or_jid, |to, item| {
            let (name, digits) = (item.name(), item.digits());
            let contact = object([
                ("phone", text(digits?.as_str())),
                ("name", Some(name?)),
                ("vcard", Some(item.vcard(options)?)),
            ]);
            Some(ENDPOINT.send(object([("chatId", text(to)), ("contact", Some(contact))])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["message", "id"])
    }
}
