//! Whapi: `POST /messages/contact` and `/messages/contact_list`.
//!
//! A request is `{"to", "name", "vcard"}` or `{"to", "list": [{"name", "vcard"}]}`.

use std::borrow::Cow;

use super::Gateway;
use super::address::Address;
use super::error::{FieldErrorKind, InvalidRequest};
use super::json::{Json, list, object, text};
use super::outbox::{Item, Outbox};
use super::outgoing::{Endpoint, Outgoing};
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::{Input, Validator};
use crate::contact::WriteOptions;
use crate::id::Excerpt;
use crate::phone::ReadOptions;

/// Whapi's requests: `contact` is written for one contact, `contact_list` for several.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, whapi::Whapi};
/// use wacard::{Contact, Dialect};
///
/// let contacts = vec![Contact::new("Ana"), Contact::new("Bia")];
/// let request = ContactRequest::new("919984351847", contacts);
/// let [outgoing] = Whapi.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// assert_eq!(outgoing.endpoint.unwrap().path, "/messages/contact_list");
/// # Ok::<(), wacard::gateway::UnsupportedRequest>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Whapi;

const CONTACT: Endpoint = Endpoint::post("/messages/contact");
const CONTACT_LIST: Endpoint = Endpoint::post("/messages/contact_list");

/// The fewest digits of a recipient.
const MIN_DIGITS: usize = 9;

fn address(address: &Address) -> Option<String> {
    let is_long = |text: &String| text.chars().filter(char::is_ascii_digit).count() >= MIN_DIGITS;
    address.digits_or_jid().filter(is_long)
}

impl Gateway for Whapi {
    fn id(&self) -> &'static str {
        "whapi"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        Validator::new(options).read(body, |body| {
            let to = read_recipient(body.field("to"));
            let list = body.field("list");
            let contacts = match list.is_present() {
                true => list.vcard_objects(&["name"]),
                false => {
                    let name = body.field("name").required();
                    let contacts = body.field("vcard").vcards(name.as_deref());
                    name.and(contacts)
                }
            };
            Some(ContactRequest::new(to?, contacts?))
        })
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        Outbox::new(request).lists(address, |to, items| match items {
            [only] => Some(CONTACT.send(object([
                ("to", text(to)),
                ("name", Some(only.name()?)),
                ("vcard", Some(only.vcard(options)?)),
            ]))),
            all => {
                let item = |item: &Item<'_>| {
                    object([("name", item.name()), ("vcard", item.vcard(options))])
                };
                let list = list(all.iter().map(item));
                Some(CONTACT_LIST.send(object([("to", text(to)), ("list", list)])))
            }
        })
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.text_at(&["message", "id"])
    }
}

/// `^[\d-]{9,31}(@…)?$`
fn read_recipient<'j>(to: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = to.required()?;
    let user = text.split_once('@').map_or(&*text, |(user, _)| user);
    let is_user = |c: char| c.is_ascii_digit() || c == '-';
    match (MIN_DIGITS..=31).contains(&user.len()) && user.chars().all(is_user) {
        true => Some(text),
        false => to.report(FieldErrorKind::Value {
            expected: "9 to 31 digits or hyphens, or a JID",
            found: Excerpt::new(&text),
        }),
    }
}
