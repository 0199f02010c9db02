//! wuzapi: `POST /chat/send/contact`.
//!
//! A request is `{"Phone", "Name", "Vcard"}`, with one card.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::Validator;
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// wuzapi's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wuzapi::Wuzapi};
///
/// let body: Json = serde_json::from_str(r#"{"Phone": "5491155554444", "Name": "Jeff",
///     "Vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}"#)?;
/// let request = Wuzapi.read(&body, Rules::WhatsApp)?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Wuzapi;

impl Gateway for Wuzapi {
    fn id(&self) -> &'static str {
        "wuzapi"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::VCARDS
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).in_any_case().read(body, |body| {
            let to = body.field("Phone").required();
            let name = body.field("Name").required();
            let contacts = body.field("Vcard").vcards(name.as_deref());
            name?;
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            object([
                ("Phone", text(&request.to)),
                ("Name", text(&contact.display_name())),
                ("Vcard", text(&contact.to_vcard(options))),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(&[&["data", "Id"], &["Id"]])
    }
}
