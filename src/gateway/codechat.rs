//! CodeChat: `POST /message/sendContact/{instance}`.
//!
//! A request is like that of Evolution API 1, but a contact is `{"fullName", "wuid",
//! "phoneNumber"}`, all of them required.

use super::contact_field::Field;
use super::error::InvalidRequest;
use super::evolution::{MIN_LEN, long_number};
use super::form::{
    Address, Contact, ContactRequest, Endpoint, Form, Input, Item, Json, Outbox, UnsupportedKind,
    Written, object, text,
};
use super::outbox::{distinct_list, id};
use super::schema::{Schema, required};
use super::strictness::Strictness;
use super::validate::Validator;
use crate::contact::Tel;
use crate::id::Wuid;
use crate::phone::ReadOptions;

/// CodeChat's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, codechat::CodeChat};
///
/// let body: Json = serde_json::from_str(r#"{"number": "5511987654321", "contactMessage": [
///     {"fullName": "Ana", "phoneNumber": "+55 31 9829-6801"}]}"#)?;
/// let invalid = CodeChat.read(&body, Rules::WhatsApp.into()).unwrap_err();
/// assert_eq!(invalid.to_string(), "contactMessage[0].wuid: is required");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct CodeChat;

const ENDPOINT: Endpoint = Endpoint::post("/message/sendContact/{instance}");

impl Form for CodeChat {
    const ID: &'static str = "codechat";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["keyId"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.object()?.field("number").required();
        let contacts = body.field("contactMessage").distinct_list(read_contact);
        Some(ContactRequest::new(to?, contacts?))
    }

    fn write(outbox: Outbox<'_>) -> Written {
        outbox.lists(Address::in_evolution, |to, items| {
            let contacts = distinct_list(items, write_contact);
            Some(ENDPOINT.send(object([("number", text(to)), ("contactMessage", contacts)])))
        })
    }
}

/// The server's schema.
const SCHEMA: Schema = Schema {
    contacts: "contactMessage",
    fields: &[
        required("fullName"),
        required("wuid").at_least(10).with_digit(),
        required("phoneNumber").at_least(10),
    ],
    has_options: true,
};

impl CodeChat {
    /// Reads a request with a strictness, such as the server's own.
    ///
    /// # Errors
    ///
    /// Those of [`Gateway::read`](super::Gateway::read).
    pub fn read_with<'j>(
        self,
        body: &'j Json<'_>,
        options: impl Into<ReadOptions>,
        strictness: Strictness,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let options = options.into();
        let validator = || Validator::new(options).with_strictness(strictness);
        if strictness == Strictness::Gateway {
            validator().read(body, |body| SCHEMA.check(body))?;
        }
        validator().read(body, <Self as Form>::read)
    }
}

/// All three fields are required.
fn write_contact(item: Item<'_>) -> Option<Json<'static>> {
    let (name, tel) = (item.name(), item.tel());
    let tel = tel?;
    let (number, id) = (long_number(item, tel), write_id(item, tel));
    Some(object([
        ("fullName", Some(name?)),
        ("wuid", text(id?.as_str())),
        ("phoneNumber", text(&number?)),
    ]))
}

fn write_id(item: Item<'_>, tel: &Tel<'_>) -> Option<Wuid> {
    match id(tel) {
        Some(wuid) if wuid.as_str().len() >= MIN_LEN => Some(wuid),
        Some(_) => item.report(Field::Waid, UnsupportedKind::TooShort(MIN_LEN)),
        None => item.report(Field::Waid, UnsupportedKind::Required),
    }
}

fn read_contact<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    let item = item.object()?;
    item.field("wuid").required()?;
    item.contact("fullName", "phoneNumber", item.field("wuid").id())
}
