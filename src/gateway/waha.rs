//! WAHA: `POST /api/sendContactVcard`.
//!
//! A request is `{"session", "chatId", "contacts"}`, and a contact either `{"vcard"}` or
//! `{"fullName", "organization", "phoneNumber", "whatsappId"}`.

use super::form::{
    Address, Contact, ContactRequest, Endpoint, Form, Input, Item, Json, Outbox, Server, Written,
    list, object, text,
};

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

impl Form for Waha {
    const ID: &'static str = "waha";
    /// By engine: WEBJS; GOWS and WPP; NOWEB.
    const MESSAGE_ID: &'static [&'static [&'static str]] =
        &[&["id", "_serialized"], &["id"], &["key", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.field("chatId").required();
        let contacts = body.field("contacts").list(read_contacts);
        Some(ContactRequest::new(to?, contacts?.concat()))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let jid = |address: &Address| address.jid(Server::LegacyUser);
        outbox.lists(jid, |to, items| {
            let vcard = |item: &Item<'_>| object([("vcard", item.vcard())]);
            Some(Endpoint::post("/api/sendContactVcard").send(object([
                ("session", text("default")),
                ("chatId", text(to)),
                ("contacts", list(items.iter().map(vcard))),
            ])))
        })
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
