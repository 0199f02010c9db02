//! Whapi: `POST /messages/contact` and `/messages/contact_list`.
//!
//! A request is `{"to", "name", "vcard"}` or `{"to", "list": [{"name", "vcard"}]}`.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::request::ContactRequest;
use super::validate::Validator;
use crate::contact::{Contact, WriteOptions};
use crate::phone::Rules;

/// Whapi's requests: `contact` is written for one contact, `contact_list` for several.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, whapi::Whapi};
/// use wacard::{Contact, Dialect};
///
/// let contacts = vec![Contact::new("Ana"), Contact::new("Bia")];
/// let request = ContactRequest::new("919984351847", contacts);
/// let [body] = Whapi.write(&request, Dialect::WhatsApp.into()).try_into().unwrap();
/// assert!(body.get("list").is_some());
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Whapi;

impl Gateway for Whapi {
    fn id(&self) -> &'static str {
        "whapi"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::VCARDS
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(rules).read(body, |body| {
            let to = body.field("to").required();
            let list = body.field("list");
            let contacts = match list.is_present() {
                true => list.vcard_objects(&["name"]),
                false => {
                    let name = body.field("name").required();
                    let contacts = body.field("vcard").vcards(name.as_deref());
                    name.and(contacts)
                }
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let to = text(&request.to);
        let name = |contact: &Contact<'_>| text(&contact.display_name());
        let vcard = |contact: &Contact<'_>| text(&contact.to_vcard(options));
        vec![match request.contacts.as_slice() {
            [only] => object([("to", to), ("name", name(only)), ("vcard", vcard(only))]),
            all => {
                let item = |contact| object([("name", name(contact)), ("vcard", vcard(contact))]);
                object([("to", to), ("list", list(all.iter().map(item)))])
            }
        }]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["message", "id"])
    }
}
