//! whatsapp-web.js and its REST servers.
//!
//! A request is `{"chatId", "contentType", "content"}`. A content of type `string` that starts
//! exactly with `BEGIN:VCARD` is sent as a card, and one of type `Contact` is `{"contactId"}`.

use super::form::*;

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

const TO: Recipient = Recipient::new("chatId", Address::chat_id);
const CARDS: &Requests = &Requests::new(
    TO,
    &[Contacts::Beside(Parts(&[("content", Part::FirstCard)])).at(PATH)],
)
.with_constants(&[("contentType", "string")])
.with_options(OPTIONS);
const CONTACT: Parts = Parts(&[("contactId", Part::KnownContact)]);
const CONTACTS: &Requests =
    &Requests::new(TO, &[Contacts::Within("content", CONTACT).at(PATH)]).with_options(OPTIONS);
const OPTIONS: OptionFields = OptionFields::new(&[("options", SENT)]);
const SENT: OptionValue = OptionValue::Within(&[
    ("quotedMessageId", OptionValue::QuotedId),
    ("mentions", OptionValue::Mentioned(Address::chat_id)),
]);
const PATH: &str = "/client/sendMessage/{sessionId}";

impl Form for WhatsappWebJs {
    const ID: &'static str = "whatsapp-web-js";
    const MESSAGE_ID: Paths = &[&["message", "id", "_serialized"], &["id", "_serialized"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let content_type = body.field("contentType");
        let types = [("string", CARDS), ("Contact", CONTACTS)];
        match content_type.is_present() {
            true => content_type.one_of(&types, "string or Contact")?.read(body),
            // Only the REST servers have a type of content.
            false => CARDS.read(body),
        }
    }

    fn write(outbox: Outbox<'_>) -> Written {
        CARDS.write(outbox)
    }
}
