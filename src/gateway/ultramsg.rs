//! UltraMsg: `POST /{instance_id}/messages/vcard`.
//!
//! A request is `{"to", "vcard"}`, with one card of at most 4096 characters.

use super::form::*;

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

const PARTS: Parts = Parts(&[("vcard", Part::CardWithin(4096))]);

impl UsualForm for UltraMsg {
    const ID: &'static str = "ultramsg";
    const MESSAGE_ID: Paths = &[&["id"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("to", Address::chat_id),
        &[Contacts::Beside(PARTS).at("/{instance_id}/messages/vcard")],
    )
    .with_options(OptionFields::new(&[("msgId", OptionValue::QuotedId)]));
}
