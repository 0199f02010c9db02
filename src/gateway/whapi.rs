//! Whapi: `POST /messages/contact` and `/messages/contact_list`.
//!
//! A request is `{"to", "name", "vcard"}` or `{"to", "list": [{"name", "vcard"}]}`.

use super::form::{
    Address, ContactRequest, Endpoint, Excerpt, FieldErrorKind, Form, Input, Outbox, Part, Parts,
    Written, list, object, text,
};

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

const CONTACT: Parts = Parts(&[("name", Part::Name), ("vcard", Part::Card)]);
const LISTED: Parts = Parts(&[("name", Part::OptionalName), ("vcard", Part::Card)]);

/// The fewest digits of a recipient.
const MIN_DIGITS: usize = 9;

impl Form for Whapi {
    const ID: &'static str = "whapi";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["message", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.field("to").required();
        check_recipient(body.field("to"));
        let contacts = match body.field("list") {
            list if list.is_present() => list.list(|item| Some(LISTED.read(item)))?.concat(),
            _ => CONTACT.read(body),
        };
        Some(ContactRequest::new(to?, contacts))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let is_long = |to: &String| to.chars().filter(char::is_ascii_digit).count() >= MIN_DIGITS;
        let address = |address: &Address| address.digits_or_jid().filter(is_long);
        outbox.lists(address, |to, items| {
            let to = ("to", text(to)?);
            Some(match items {
                [only] => {
                    let fields = CONTACT.write(*only);
                    Endpoint::post("/messages/contact")
                        .send(std::iter::once(to).chain(fields).collect())
                }
                all => {
                    let items = list(all.iter().map(|item| LISTED.object(*item)));
                    let body = object([("to", Some(to.1)), ("list", items)]);
                    Endpoint::post("/messages/contact_list").send(body)
                }
            })
        })
    }
}

/// `^[\d-]{9,31}(@…)?$`
fn check_recipient(to: Input<'_, '_>) {
    let text = to.json().and_then(|to| to.as_str()).unwrap_or_default();
    let user = text.split('@').next().unwrap_or_default();
    let is_user = |c: char| c.is_ascii_digit() || c == '-';
    let is_recipient = (MIN_DIGITS..=31).contains(&user.len()) && user.chars().all(is_user);
    if !is_recipient && !text.trim().is_empty() {
        let (expected, found) = ("9 to 31 digits or hyphens, or a JID", Excerpt::new(text));
        to.report::<()>(FieldErrorKind::Value { expected, found });
    }
}
