//! UltraMsg: `POST /{instance_id}/messages/vcard`.
//!
//! A request is `{"to", "vcard"}`, with one card of at most 4096 characters.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Server,
    Written,
};

/// UltraMsg's request.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, ultramsg::UltraMsg};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").note("-".repeat(5000));
/// let request = ContactRequest::new("5511999999999", vec![ana]);
/// let error = UltraMsg.write(&request, Dialect::WhatsApp.into()).unwrap_err();
/// assert_eq!(error.to_string(), "contact 0: card: expected at most 4096 characters");
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct UltraMsg;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/{instance_id}/messages/vcard"),
    to: "to",
    address: |address| Address::jid(address, Server::LegacyUser),
    within: None,
    parts: Parts(&[("vcard", Part::CardWithin(4096))]),
};

impl Form for UltraMsg {
    const ID: &'static str = "ultramsg";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
