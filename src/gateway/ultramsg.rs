//! UltraMsg: `POST /{instance_id}/messages/vcard`.
//!
//! A request is `{"to", "vcard"}`, with one card of at most 4096 characters.

use super::Gateway;
use super::address::Address;
use super::contact_field::Field;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, object, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::{UnsupportedKind, UnsupportedRequest};
use super::validate::Validator;
use crate::contact::WriteOptions;
use crate::id::Server;
use crate::phone::ReadOptions;

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

const ENDPOINT: Endpoint = Endpoint::post("/{instance_id}/messages/vcard");

/// The most characters of a card.
const MAX_LEN: usize = 4096;

impl Gateway for UltraMsg {
    fn id(&self) -> &'static str {
        "ultramsg"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = body.field("to").required();
            let card = body.field("vcard");
            let contacts = match card
                .value()
                .and_then(Json::as_str)
                .map(|card| card.chars().count())
            {
                Some(found) if found > MAX_LEN => card.report(FieldErrorKind::TooLong {
                    expected: MAX_LEN,
                    found,
                }),
                _ => card.vcards(None),
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let jid = |address: &Address| address.jid(Server::LegacyUser);
        Outbox::new(request).each(jid, |to, item| {
            let card = item.vcard(options)?;
            match card
                .as_str()
                .is_some_and(|card| card.chars().count() > MAX_LEN)
            {
                true => item.report(Field::Card, UnsupportedKind::TooLong(MAX_LEN)),
                false => Some(ENDPOINT.send(object([("to", text(to)), ("vcard", Some(card))]))),
            }
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["id"])
    }
}
