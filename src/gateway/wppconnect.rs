//! WPPConnect server: `POST /api/{session}/contact-vcard`.
//!
//! A request is `{"phone", "isGroup", "name", "contactsId"}`: ids of contacts that the account
//! knows, and one name for all of them.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{Input, STRING, Validator};
use crate::contact::{Contact, Tel, WriteOptions};
use crate::id::Wuid;
use crate::phone::ReadOptions;

/// WPPConnect server's request. One is written for each contact, because it holds one name.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wppconnect::WppConnect};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5521999999999", "isGroup": false,
///     "name": "Ana", "contactsId": ["5521981523740@c.us"]}"#)?;
/// let request = WppConnect.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].value, "+55 21 98152-3740");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WppConnect;

impl Gateway for WppConnect {
    fn id(&self) -> &'static str {
        "wppconnect"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::NUMBER
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = body.field("phone").required();
            let name = body.field("name").optional().unwrap_or_default();
            let contacts = body.field("contactsId").list(|id| {
                let wuid = read_id(id)?;
                let value = wuid.phone().international().to_string();
                Some(Contact::new(name.clone()).add_phone(Tel::new(value).waid(wuid)))
            });
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, _options: WriteOptions) -> Vec<Json<'static>> {
        let body = |contact: &Contact<'_>| {
            let id = text(&dialled_digits(contact));
            object([
                ("phone", text(&request.to)),
                ("isGroup", Some(Json::Bool(request.to.ends_with("@g.us")))),
                ("name", text(&contact.display_name())),
                ("contactsId", list(id.into_iter())),
            ])
        };
        request.contacts.iter().map(body).collect()
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        let id = answer.text_at(&["response", "0", "id"]);
        id.or_else(|| answer.text_at(&["response", "id"]))
    }
}

fn read_id(id: Input<'_, '_>) -> Option<Wuid> {
    match id.json() {
        Some(Json::Text(text)) => id.parse_id(text),
        _ => id.report_type(STRING),
    }
}
