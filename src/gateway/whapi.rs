//! Whapi: `POST /messages/contact` (`{"to", "name", "vcard"}`) and `/messages/contact_list`
//! (`{"to", "list": [{"name", "vcard"}]}`).

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::reading;
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Whapi's JSON.
#[derive(Clone, Copy, Debug)]
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
        reading(rules, |fields| {
            let to = fields.required("to", body.get("to"));
            let contacts = match body.get("list") {
                None => {
                    let name = fields.required("name", body.get("name"));
                    let contacts = fields.vcards("vcard", body.get("vcard"));
                    name.and(contacts)
                }
                list => {
                    let each = fields.each("list", list, |fields, path, item| {
                        fields.vcards(&format!("{path}.vcard"), item.get("vcard"))
                    });
                    each.map(|it| it.concat())
                }
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let name = |it: &crate::Contact<'_>| text(&it.display_name());
        let vcard = |it: &crate::Contact<'_>| text(&it.to_vcard(options));
        let to = text(&request.to);
        match request.contacts.as_slice() {
            [only] => vec![object([
                ("to", to),
                ("name", name(only)),
                ("vcard", vcard(only)),
            ])],
            all => {
                let item = |it| object([("name", name(it)), ("vcard", vcard(it))]);
                let list = Json::List(all.iter().map(item).collect());
                vec![object([("to", to), ("list", Some(list))])]
            }
        }
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["message", "id"])
    }
}
