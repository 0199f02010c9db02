//! Whapi: `POST /messages/contact` (`{"to", "name", "vcard"}`) and `/messages/contact_list`
//! (`{"to", "list": [{"name", "vcard"}]}`).

use super::error::InvalidRequest;
use super::json::Json;
use super::shape::{Capabilities, ContactRequest, Gateway, at, object, reading, text};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Whapi's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Whapi;

impl Gateway for Whapi {
    fn name(&self) -> &'static str {
        "whapi"
    }

    fn carries(&self) -> Capabilities {
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

    fn write(&self, sending: &ContactRequest<'_>, form: WriteOptions) -> Vec<Json<'static>> {
        let name = |it: &crate::Contact<'_>| text(&it.display_name());
        let vcard = |it: &crate::Contact<'_>| text(&it.to_vcard(form));
        let to = text(&sending.to);
        match sending.contacts.as_slice() {
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
        at(answer, &["message", "id"])
    }
}
