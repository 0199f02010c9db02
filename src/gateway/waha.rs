//! WAHA: `POST /api/sendContactVcard`.
//!
//! A request is `{"session", "chatId", "contacts"}`, and a contact either `{"vcard"}` or
//! `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::Gateway;
use super::address::Address;
use super::error::InvalidRequest;
use super::json::{Json, list, object, text};
use super::outbox::{Item, Outbox};
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::{Input, Validator};
use crate::contact::{Contact, WriteOptions};
use crate::id::Server;
use crate::phone::ReadOptions;

/// WAHA's request, written with vCards.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, waha::Waha};
///
/// let body: Json = serde_json::from_str(r#"{"session": "default", "chatId": "11111111111@c.us",
///     "contacts": [{"fullName": "John Doe", "phoneNumber": "+91 98765 43210",
///     "whatsappId": "919876543210"}]}"#)?;
/// let request = Waha.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].wuid(), Some("919876543210".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Waha;

const ENDPOINT: Endpoint = Endpoint::post("/api/sendContactVcard");

impl Gateway for Waha {
    fn id(&self) -> &'static str {
        "waha"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = body.field("chatId").required();
            let contacts = body.field("contacts").list(read_contacts);
            Some(ContactRequest::new(to?, contacts?.concat()))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let jid = |address: &Address| address.jid(Server::LegacyUser);
        Outbox::new(request).lists(jid, |to, items| {
            let vcard = |item: &Item<'_>| object([("vcard", item.vcard(options))]);
            Some(ENDPOINT.send(object([
                ("session", text("default")),
                ("chatId", text(to)),
                ("contacts", list(items.iter().map(vcard))),
            ])))
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        // By engine: WEBJS; GOWS and WPP; NOWEB.
        answer.first_text(&[&["id", "_serialized"], &["id"], &["key", "id"]])
    }
}

/// The contacts of an item: several if its text holds several cards.
fn read_contacts<'j>(item: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
    let item = item.object()?;
    let vcard = item.field("vcard");
    // The server's class has `null` here by default.
    if vcard.json().is_some_and(|json| *json != Json::from("")) {
        return vcard.vcards(None);
    }
    let id = item.field("whatsappId").id();
    let organization = item.field("organization").optional();
    let mut contact = item.contact("fullName", "phoneNumber", id)?;
    contact.organization = organization.map(Into::into);
    Some(vec![contact])
}
