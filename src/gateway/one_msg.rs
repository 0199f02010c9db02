//! 1msg: `POST /{instanceId}/sendContact`.
//!
//! A request is `{"phone", "contacts"}` or `{"chatId", "contacts"}`, where `contacts` are those of
//! [`cloud_api`](super::cloud_api). A `contact` in their place is one of them, or `{"name", "phone", "email", "url"}`.

use super::cloud_api::{read_contact, write_contact};
use super::form::*;

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

const PLAIN: Parts = Parts(&[
    ("name", Part::Name),
    ("phone", Part::Phone),
    ("email", Part::Email),
    ("url", Part::Url),
]);
const CONTACTS: Contacts = Contacts::OwnList("contacts", read_contact, write_contact);
const REQUESTS: Requests = Requests::new(
    Recipient::new("phone", Address::person_group_or_lid).or("chatId"),
    &[CONTACTS.at("/{instanceId}/sendContact")],
)
.with_options(OptionFields::new(&[("quotedMsgId", OptionValue::QuotedId)]));

impl Form for OneMsg {
    const ID: &'static str = "1msg";
    const MESSAGE_ID: Paths = &[&["id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.any_field(&["phone", "chatId"]);
        let to = to
            .text_or_whole()
            .map(|text| in_region(text, to.options().region));
        let contacts = body.any_field(&["contacts", "contact"]);
        let contacts = contacts.one_or_list(read_any)?.concat();
        let options = REQUESTS.options.read(body);
        Some(ContactRequest::new(to?, contacts).with_options(options))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUESTS.write(outbox)
    }
}

fn read_any<'j>(item: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
    match item.field("name").json() {
        Some(Json::Text(_)) => Some(PLAIN.read(item)),
        _ => Some(vec![read_contact(item)?]),
    }
}
