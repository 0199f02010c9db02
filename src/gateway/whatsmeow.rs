//! whatsmeow: the content of a message, as the JSON of WhatsApp's protobuf.
//!
//! It is `{"contactMessage": {"displayName", "vcard"}}` or `{"contactsArrayMessage":
//! {"displayName", "contacts"}}`, without the recipient.

use super::form::*;
use super::message::Message;

/// The protobuf's content of a message.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, whatsmeow::Whatsmeow};
///
/// let content: Json = serde_json::from_str(r#"{"contactMessage": {"displayName": "Jeff",
///     "vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}}"#)?;
/// let request = Whatsmeow.read(&content, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Whatsmeow;

impl Form for Whatsmeow {
    const ID: &'static str = "whatsmeow";
    const MESSAGE_ID: Paths = &[&["ID"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        // Both spellings of a name are the protobuf's: its JSON has the first.
        let name = ["displayName", "display_name"];
        let options = |message: Input<'_, 'j>| {
            let context = message.any_field(&["contextInfo", "context_info"]);
            PROTOBUF_CONTEXT.read(context)
        };
        let array = body.any_field(&["contactsArrayMessage", "contacts_array_message"]);
        if array.is_present() {
            let heading = name.iter().find(|name| array.has_field(name));
            heading.into_iter().for_each(|name| array.skip_field(name));
            let contacts = array.field("contacts").vcard_objects(&name)?;
            return Some(ContactRequest::new("", contacts).with_options(options(array)));
        }
        let message = body.any_field(&["contactMessage", "contact_message"]);
        let name = message.any_field(&name).optional();
        let contacts = message.field("vcard").vcards(name.as_deref())?;
        Some(ContactRequest::new("", contacts).with_options(options(message)))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let (options, send_options) = (outbox.options(), outbox.send_options());
        outbox.contents(|items| {
            // The name is required, also where the message has one of its own.
            let names = items.iter().filter_map(|item| item.name());
            let contacts: Vec<_> = items.iter().map(|item| item.contact.clone()).collect();
            let has_names = names.count() == contacts.len();
            let message = Message::new(&contacts, options)
                .with_context(context(PROTOBUF_CONTEXT, send_options));
            has_names.then(|| Outgoing::argument(message.into()))
        })
    }
}
