//! WPPConnect server: `POST /api/{session}/contact-vcard`.
//!
//! A request is `{"phone", "isGroup", "name", "contactsId"}`: recipients, ids of contacts that the
//! account knows, and one name for all of them. Recipients and ids are one text or a list.

use super::form::*;

/// WPPConnect server's request. One is written for each contact, because it holds one name.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wppconnect::WppConnect};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5521999999999", "isGroup": false,
///     "name": "Ana", "contactsId": ["5521981523740@c.us"]}"#)?;
/// let request = WppConnect.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].value, "+55 21 98152-3740");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WppConnect;

/// The server takes more digits for a hidden id.
const MAX_NUMBER_LEN: usize = 14;
const CONTACTS: Contacts = Contacts::Beside(Parts(&[
    ("name", Part::OptionalName),
    ("contactsId", Part::KnownContacts(MAX_NUMBER_LEN)),
]));
const REQUESTS: Requests = Requests::new(
    Recipient::new("phone", |to| to.digits_by_len(MAX_NUMBER_LEN)).checked(check_white_space),
    &[CONTACTS.at("/api/{session}/contact-vcard")],
);

impl Form for WppConnect {
    const ID: &'static str = "wppconnect";
    const MESSAGE_ID: Paths = &[&["response", "0", "id"], &["response", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        // The recipient says so itself.
        body.skip_field("isGroup");
        REQUESTS.read_to_several(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        let mut all = REQUESTS.write(outbox)?;
        all.iter_mut().for_each(|one| mark_group(&mut one.body));
        Ok(all)
    }
}

/// The server takes an id for a group's only if the request says so.
fn mark_group(body: &mut Json<'_>) {
    let to = body.get("phone").and_then(Json::as_str);
    let is_group = to.is_some_and(|to| to.ends_with("@g.us"));
    if let Json::Object(fields) = body {
        fields.push(("isGroup".into(), Json::Bool(is_group)));
    }
}
