//! WPPConnect server: `POST /api/{session}/contact-vcard`.
//!
//! A request is `{"phone", "isGroup", "name", "contactsId"}`: recipients, ids of contacts that the
//! account knows, and one name for all of them. Recipients and ids are one text or a list.

use std::borrow::Cow;

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::{ContactRequest, dialled_digits};
use super::validate::{GivenId, Input, Reach, Validator};
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// WPPConnect server's request. One is written for each contact, because it holds one name.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wppconnect::WppConnect};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5521999999999", "isGroup": false,
///     "name": "Ana", "contactsId": ["5521981523740@c.us"]}"#)?;
/// let request = WppConnect.read(&body, Rules::WhatsApp)?;
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
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).read(body, |body| {
            let recipients = read_recipients(body.field("phone"));
            let name = body.field("name").optional().unwrap_or_default();
            let contacts = body.field("contactsId").one_or_list(|id| {
                let mut contact = Contact::new(name.clone());
                read_id(id)?.add_to(&mut contact);
                Some(contact)
            });
            ContactRequest::to_several(recipients?, contacts?)
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
        answer.first_text(&[&["response", "0", "id"], &["response", "id"]])
    }
}

/// One text, in which several recipients may stand with commas between, or a list of texts.
fn read_recipients<'j>(phone: Input<'_, 'j>) -> Option<Vec<Cow<'j, str>>> {
    let texts = phone.one_or_list(|text| text.required())?;
    let each = texts.iter().flat_map(|text| text.split([',', ';']));
    let recipients = each.map(|text| Cow::Owned(text.trim().to_owned()));
    Some(recipients.collect())
}

/// The server takes more than 14 digits for a hidden id.
fn read_id<'j>(id: Input<'_, 'j>) -> Option<Reach<'j>> {
    const MAX_NUMBER_LEN: usize = 14;
    id.required()?;
    match id.id() {
        GivenId::Valid(wuid) if wuid.as_str().len() > MAX_NUMBER_LEN => {
            Reach::from_id(GivenId::Lid(wuid.to_string().into()))
        }
        other => Reach::from_id(other),
    }
}
