//! Baileys: what `sendMessage(jid, content)` takes, `{"contacts": {"displayName", "contacts":
//! [{"displayName", "vcard"}]}}`. The recipient is not in it.

use super::Gateway;
use super::capabilities::Capabilities;
use super::error::InvalidRequest;
use super::json::{Json, object, text};
use super::request::ContactRequest;
use super::validate::{OBJECT, reading};
use crate::contact::WriteOptions;
use crate::phone::Rules;

/// Baileys' JSON.
#[derive(Clone, Copy, Debug)]
pub struct Baileys;

impl Gateway for Baileys {
    fn id(&self) -> &'static str {
        "baileys"
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
            let outer = match body.get("contacts") {
                Some(outer @ Json::Object(_)) => outer,
                None => return fields.missing("contacts"),
                Some(other) => return fields.wrong("contacts", OBJECT, other),
            };
            let list = outer.get("contacts");
            let contacts = fields.each("contacts.contacts", list, |fields, path, item| {
                fields.vcards(&format!("{path}.vcard"), item.get("vcard"))
            });
            Some(ContactRequest::new("", contacts?.concat()))
        })
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &crate::Contact<'_>| {
            object([
                ("displayName", text(&contact.display_name())),
                ("vcard", text(&contact.to_vcard(options))),
            ])
        };
        let name = match request.contacts.as_slice() {
            // Without a name of its own, one contact is shown as "Contact".
            [only] => only.display_name().into_owned(),
            all => format!("{} contacts", all.len()),
        };
        let contacts = request.contacts.iter().map(contact).collect();
        let outer = object([
            ("displayName", text(&name)),
            ("contacts", Some(Json::List(contacts))),
        ]);
        vec![object([("contacts", Some(outer))])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["key", "id"])
    }
}
