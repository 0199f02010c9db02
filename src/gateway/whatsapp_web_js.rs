//! whatsapp-web.js and its REST servers.
//!
//! A request is `{"chatId", "contentType", "content"}`. A content of type `string` that starts
//! exactly with `BEGIN:VCARD` is sent as a card, and one of type `Contact` is `{"contactId"}`.

use super::form::{
    Address, Contact, ContactRequest, Endpoint, Excerpt, FieldErrorKind, Form, Input, Json, Outbox,
    Reach, Server, Written, object, text,
};

/// whatsapp-web.js's request. One is written for each contact, because a content of several cards
/// is sent as text.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, whatsapp_web_js::WhatsappWebJs};
/// use wacard::{Contact, Dialect};
///
/// let contacts = vec![Contact::new("Ana"), Contact::new("Bia")];
/// let request = ContactRequest::new("5491155554444@c.us", contacts);
/// let bodies = WhatsappWebJs.write(&request, Dialect::WhatsApp.into())?;
/// assert_eq!(bodies.len(), 2);
/// # Ok::<(), wacard::gateway::UnsupportedRequest>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WhatsappWebJs;

const ENDPOINT: Endpoint = Endpoint::post("/client/sendMessage/{sessionId}");

impl Form for WhatsappWebJs {
    const ID: &'static str = "whatsapp-web-js";
    const MESSAGE_ID: &'static [&'static [&'static str]] =
        &[&["message", "id", "_serialized"], &["id", "_serialized"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.field("chatId").required();
        let content = body.field("content");
        let contacts = match read_type(body.field("contentType"))? {
            ContentType::Card => read_cards(content),
            ContentType::Contact => read_contact(content).map(|contact| vec![contact]),
        };
        Some(ContactRequest::new(to?, contacts?))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let jid = |address: &Address| address.jid(Server::LegacyUser);
        outbox.each(jid, |to, item| {
            Some(ENDPOINT.send(object([
                ("chatId", text(to)),
                ("contentType", text("string")),
                ("content", Some(item.vcard()?)),
            ])))
        })
    }
}

/// The content of a request, of those that hold contacts.
#[derive(Clone, Copy)]
enum ContentType {
    Card,
    Contact,
}

/// Only the REST servers have a type of content.
fn read_type(content_type: Input<'_, '_>) -> Option<ContentType> {
    let types = [
        ("string", ContentType::Card),
        ("Contact", ContentType::Contact),
    ];
    match content_type.is_present() {
        true => content_type.one_of(&types, "string or Contact"),
        false => Some(ContentType::Card),
    }
}

/// The cards of a text, or of several. A text that does not begin with its card is sent as text.
fn read_cards<'j>(content: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
    let cards = content.one_or_list(|card| {
        let expected = "a text that begins with BEGIN:VCARD";
        match card.value().and_then(Json::as_str) {
            Some(text) if !text.starts_with("BEGIN:VCARD") => card.report(FieldErrorKind::Value {
                expected,
                found: Excerpt::new(text),
            }),
            _ => card.vcards(None),
        }
    });
    Some(cards?.concat())
}

/// `{"contactId"}`: the id of a contact that the account knows.
fn read_contact<'j>(content: Input<'_, 'j>) -> Option<Contact<'j>> {
    let content = content.object()?;
    let id = content.field("contactId");
    id.required()?;
    let mut contact = Contact::default();
    Reach::from_id(id.id())?.add_to(&mut contact);
    Some(contact)
}
