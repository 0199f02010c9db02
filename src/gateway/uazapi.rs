//! UAZAPI: `POST /send/contact`.
//!
//! A request is `{"number", "fullName", "phoneNumber", "organization", "email", "url"}`, for one
//! contact; its phones stand in one text with commas between.

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, filled, object, text};
use super::outbox::{Outbox, digits};
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::Validator;
use crate::contact::{Contact, Labelled, WriteOptions};
use crate::phone::ReadOptions;

/// UAZAPI's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, uazapi::Uazapi};
///
/// let body: Json = serde_json::from_str(r#"{"number": "5511999999999", "fullName": "Ana",
///     "phoneNumber": "5511987654322,5511987654323"}"#)?;
/// assert_eq!(Uazapi.read(&body, Rules::WhatsApp.into())?.contacts[0].phones.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Uazapi;

const ENDPOINT: Endpoint = Endpoint::post("/send/contact");

impl Gateway for Uazapi {
    fn id(&self) -> &'static str {
        "uazapi"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).in_any_case().read(body, |body| {
            let to = body.field("number").required();
            let name = body.field("fullName").required();
            let phones = body.field("phoneNumber").phones();
            let organization = body.field("organization").optional();
            let (email, url) = (body.field("email").optional(), body.field("url").optional());
            let mut contact = Contact::new(name?);
            phones?
                .into_iter()
                .for_each(|phone| phone.add_to(&mut contact));
            contact.organization = organization.map(Into::into);
            contact.emails.extend(email.map(Into::into));
            contact.urls.extend(url.map(Into::into));
            Some(ContactRequest::new(to?, vec![contact]))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        _options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let first = |all: &[Labelled<'_>]| all.iter().find_map(|one| filled(&one.value));
        Outbox::new(request).each(Address::digits_or_jid, |to, item| {
            let (name, has_phone) = (item.name(), item.digits());
            has_phone?;
            let phones = item.contact.phones.iter().filter_map(digits);
            let phones: Vec<_> = phones.map(|wuid| wuid.to_string()).collect();
            let organization = item.contact.organization.as_ref();
            Some(ENDPOINT.send(object([
                ("number", text(to)),
                ("fullName", Some(name?)),
                ("phoneNumber", text(&phones.join(","))),
                (
                    "organization",
                    organization.and_then(|org| filled(&org.name)),
                ),
                ("email", first(&item.contact.emails)),
                ("url", first(&item.contact.urls)),
            ])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(&[&["messageid"], &["id"]])
    }
}
