//! Whapi: `POST /messages/contact` (`{"to", "name", "vcard"}`) and `/messages/contact_list`
//! (`{"to", "list": [{"name", "vcard"}]}`).

use super::json::Json;
use super::rejection::Rejection;
use super::shape::{Carries, Sending, Shape, at, object, reading, text};
use crate::contact::Form;
use crate::phone::Rules;

/// Whapi's JSON.
#[derive(Clone, Copy, Debug)]
pub struct Whapi;

impl Shape for Whapi {
    fn name(&self) -> &'static str {
        "whapi"
    }

    fn carries(&self) -> Carries {
        Carries::VCARDS
    }

    fn read<'j>(&self, body: &'j Json<'_>, rules: Rules) -> Result<Sending<'j>, Rejection> {
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
            Some(Sending::new(to?, contacts?))
        })
    }

    fn write(&self, sending: &Sending<'_>, form: Form) -> Vec<Json<'static>> {
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
