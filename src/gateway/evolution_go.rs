//! Evolution Go: `POST /send/contact`.
//!
//! A request is `{"number", "vcard": {"fullName", "phone", "organization"}}`: one contact, whose
//! phone is its id as well.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{GivenId, Validator};
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// Evolution Go's request.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, evolution_go::EvolutionGo};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let [body] = EvolutionGo.write(&request, Dialect::WhatsApp.into()).try_into().unwrap();
/// assert_eq!(
///     serde_json::to_string(&body)?,
///     r#"{"number":"5511987654321","vcard":{"fullName":"Ana","phone":"553198296801"}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct EvolutionGo;

impl Gateway for EvolutionGo {
    fn id(&self) -> &'static str {
        "evolution-go"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            organization: 1,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).in_any_case().read(body, |body| {
            let to = body.field("number").required();
            let vcard = body.field("vcard").object()?;
            let organization = vcard.field("organization").optional();
            let mut contact = vcard.contact("fullName", "phone", GivenId::Missing)?;
            contact.organization = organization.map(Into::into);
            Some(ContactRequest::new(to?, vec![contact]))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let organization = contact.organization.as_ref();
            let vcard = object([
                ("fullName", text(&contact.display_name())),
                ("phone", text(&dialled_digits(contact))),
                ("organization", organization.and_then(|org| text(&org.name))),
            ]);
            object([("number", text(&request.to)), ("vcard", Some(vcard))])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(&[&["data", "Info", "ID"], &["data", "key", "id"]])
    }
}
