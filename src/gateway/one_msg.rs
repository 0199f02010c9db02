//! 1msg: `POST /{instanceId}/sendContact`.
//!
//! A request is `{"phone", "contacts"}` or `{"chatId", "contacts"}`, where `contacts` are those of
//! [`cloud_api`]. A `contact` in their place is one of them, or `{"name", "phone"}`.

use super::cloud_api;
use super::form::{
    Address, Contact, ContactRequest, Endpoint, Form, Input, Json, Outbox, Part, Parts, Written,
    list, object, text,
};

/// 1msg's request, written with `contacts`.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, one_msg::OneMsg};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "79181976551",
///     "contact": {"name": "Lida", "phone": "+79181976551"}}"#)?;
/// assert_eq!(OneMsg.read(&body, Rules::WhatsApp.into())?.contacts[0].full_name, "Lida");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct OneMsg;

const ENDPOINT: Endpoint = Endpoint::post("/{instanceId}/sendContact");
const PLAIN: Parts = Parts(&[("name", Part::Name), ("phone", Part::Phone)]);

impl Form for OneMsg {
    const ID: &'static str = "1msg";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.any_field(&["phone", "chatId"]).text_or_whole();
        let contacts = body
            .any_field(&["contacts", "contact"])
            .one_or_list(read_contact);
        Some(ContactRequest::new(to?, contacts?.concat()))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        outbox.lists(Address::person_or_group, |to, items| {
            let phone = to.strip_suffix("@c.us");
            let contacts = items.iter();
            let contacts = contacts.filter_map(|item| cloud_api::write_contact(*item));
            Some(ENDPOINT.send(object([
                ("phone", phone.and_then(text)),
                ("chatId", text(to).filter(|_| phone.is_none())),
                ("contacts", list(contacts)),
            ])))
        })
    }
}

fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
    match item.field("name").json() {
        Some(Json::Text(_)) => Some(PLAIN.read(item)),
        _ => Some(vec![cloud_api::read_contact(item)?]),
    }
}
