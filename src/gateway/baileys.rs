//! Baileys: the content that `sendMessage(jid, content)` takes.
//!
//! It is `{"contacts": {"displayName", "contacts": [{"displayName", "vcard"}]}}`, without the
//! recipient. [`contact`] reads a contact of its address book.

mod contact;
mod options;

pub use self::contact::contact;
use self::options::OPTIONS;
use super::form::*;

/// Baileys' content of a message.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, baileys::Baileys};
/// use wacard::{Contact, Dialect};
///
/// let request = ContactRequest::new("", vec![Contact::new("Ana")]);
/// let [outgoing] = Baileys.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// let contacts = outgoing.body.get("contacts").unwrap();
/// assert_eq!(contacts.get("displayName"), Some(&"Ana".into()));
/// # Ok::<(), wacard::gateway::UnsupportedRequest>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Baileys;

const CONTACT: Parts = Parts(&[("displayName", Part::OptionalName), ("vcard", Part::Card)]);

impl Form for Baileys {
    const ID: &'static str = "baileys";
    const MESSAGE_ID: Paths = &[&["key", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let message = body.field("contacts").object()?;
        // The heading of several contacts, or the name of one.
        message.skip_field("displayName");
        let contacts = message.field("contacts");
        let contacts = contacts
            .list(|item| Some(CONTACT.read(item.object()?)))?
            .concat();
        Some(ContactRequest::new("", contacts).with_options(OPTIONS.read(body)))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let options = outbox.send_options();
        outbox.contents(|items| {
            let heading = match items {
                // Without it, one contact is shown as "Contact".
                [only] => only.name(),
                all => text(&format!("{} contacts", all.len())),
            };
            let contacts = list(items.iter().map(|item| CONTACT.object(*item)));
            let message = object([("displayName", heading), ("contacts", contacts)]);
            let content = object([("contacts", Some(message))]);
            Some(Outgoing::argument(OPTIONS.write(options, content)))
        })
    }
}
