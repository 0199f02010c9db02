//! Whapi: `POST /messages/contact` and `/messages/contact_list`.
//!
//! A request is `{"to", "name", "vcard"}` or `{"to", "list": [{"name", "vcard"}]}`.

use super::form::*;

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

impl UsualForm for Whapi {
    const ID: &'static str = "whapi";
    const MESSAGE_ID: Paths = &[&["message", "id"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("to", address).checked(check),
        &[
            Contacts::Beside(CONTACT).at("/messages/contact"),
            Contacts::List("list", LISTED).at("/messages/contact_list"),
        ],
    )
    .with_options(OptionFields::new(&[("quoted", OptionValue::QuotedId)]));
}

fn address(address: &Address) -> Option<String> {
    address.digits_or_jid().filter(|to| check(to).is_ok())
}

/// `^[\d-]{9,31}(@…)?$`
fn check(to: &str) -> Result<(), FieldErrorKind> {
    let user = to.split('@').next().unwrap_or_default();
    let is_user = |c: char| c.is_ascii_digit() || c == '-';
    let (expected, found) = ("9 to 31 digits or hyphens, or a JID", Excerpt::new(to));
    match (9..=31).contains(&user.len()) && user.chars().all(is_user) {
        true => Ok(()),
        false => Err(FieldErrorKind::Value { expected, found }),
    }
}
