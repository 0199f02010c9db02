//! The contacts in the messages that gateways deliver.

mod envelope;
mod field;
mod item;
mod json;
mod place;
mod received;
mod search;

use self::envelope::Envelope;
pub use self::received::{Received, ReceivedContact, ReceivedMessage};
use self::search::search;
use super::json::Json;

/// Finds the contacts of a webhook, in whatever form a gateway delivers it.
///
/// A message has one container of contacts: a card that the gateway repeats (in `body`, `vCards`
/// and `_data`, or in `Message` and `RawMessage`) is one contact, and two equal cards in one array
/// are two. Quoted messages, texts and captions have none. The forms of webhooks are those of
/// [`GATEWAYS`](super::GATEWAYS) and Telegram; of a webhook in another form, the first
/// container is read. The webhooks of waxum and QuePasa name a contact and hold no card, so there
/// is none to be found; the form of 1msg's is not published.
///
/// Contacts are vCards as text, in base64 (a `.vcf` document) or as a data URI, contacts of the
/// Cloud API, and those of Telegram, which have a number and a name beside the card.
///
/// ```
/// use wacard::gateway::{Json, receive};
///
/// let message: Json = serde_json::from_str(r#"{"type": "vcard",
///     "body": "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD",
///     "vCards": ["BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD"],
///     "quotedMsg": {"body": "BEGIN:VCARD\nVERSION:3.0\nFN:Bia\nEND:VCARD"}}"#)?;
/// let received = receive(&message);
/// assert_eq!(received.contacts().count(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn receive(webhook: &Json<'_>) -> Received {
    // A form's field may hold the webhook as a text.
    let form = webhook.get("jsonData").and_then(Json::as_str);
    let inner = form.and_then(|text| serde_json::from_str(text).ok());
    match &inner {
        Some(inner) => receive_at(inner, "jsonData"),
        None => receive_at(webhook, ""),
    }
}

fn receive_at(webhook: &Json<'_>, path: &str) -> Received {
    let Some(envelope) = Envelope::recognise(webhook) else {
        let contacts = search(webhook, path);
        return Received::new(None, [ReceivedMessage::unknown(path, contacts)]);
    };
    let messages = envelope.messages(webhook, path);
    let messages = messages
        .into_iter()
        .map(|(path, message)| envelope.read(message, path));
    Received::new(Some(envelope.gateway), messages)
}
