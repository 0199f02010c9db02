//! Evolution Go: `POST /send/contact`.
//!
//! A request is `{"number", "vcard": {"fullName", "phone", "organization"}}`: one contact, whose
//! phone is its id as well.

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, filled, object, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::Validator;
use crate::contact::WriteOptions;
use crate::phone::ReadOptions;

/// Evolution Go's request.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, evolution_go::EvolutionGo};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let [outgoing] = EvolutionGo.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// assert_eq!(
///     serde_json::to_string(&outgoing.body)?,
///     r#"{"number":"5511987654321","vcard":{"fullName":"Ana","phone":"553198296801"}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct EvolutionGo;

const ENDPOINT: Endpoint = Endpoint::post("/send/contact");

impl Gateway for EvolutionGo {
    fn id(&self) -> &'static str {
        "evolution-go"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).in_any_case().read(body, |body| {
            let to = body.field("number").required();
            let vcard = body.field("vcard").object()?;
            let organization = vcard.field("organization").optional();
            let mut contact =
                vcard.contact("fullName", "phone", vcard.field("phone").id_of_digits())?;
            contact.organization = organization.map(Into::into);
            Some(ContactRequest::new(to?, vec![contact]))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        _options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).each(Address::in_evolution, |to, item| {
            let (name, digits) = (item.name(), item.digits());
            let organization = item.contact.organization.as_ref();
            let vcard = object([
                ("fullName", Some(name?)),
                ("phone", text(digits?.as_str())),
                (
                    "organization",
                    organization.and_then(|org| filled(&org.name)),
                ),
            ]);
            Some(ENDPOINT.send(object([("number", text(to)), ("vcard", Some(vcard))])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(&[&["data", "Info", "ID"], &["data", "key", "id"]])
    }
}
