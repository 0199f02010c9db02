//! WPPConnect server: `POST /api/{session}/contact-vcard`.
//!
//! A request is `{"phone", "isGroup", "name", "contactsId"}`: recipients, ids of contacts that the
//! account knows, and one name for all of them. Recipients and ids are one text or a list.

use std::borrow::Cow;

use super::form::{
    Address, Contact, ContactRequest, Endpoint, Excerpt, Field, FieldErrorKind, Form, GivenId,
    Input, Item, Json, Outbox, Reach, Server, UnsupportedKind, Written, list, object, text,
};
use crate::id::Jid;

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

const ENDPOINT: Endpoint = Endpoint::post("/api/{session}/contact-vcard");

/// The server takes more digits for a hidden id.
const MAX_NUMBER_LEN: usize = 14;

impl Form for WppConnect {
    const ID: &'static str = "wppconnect";
    const MESSAGE_ID: &'static [&'static [&'static str]] =
        &[&["response", "0", "id"], &["response", "id"]];

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let recipients = read_recipients(body.field("phone"));
        let name = body.field("name").optional().unwrap_or_default();
        let contacts = body.field("contactsId").one_or_list(|id| {
            let mut contact = Contact::new(name.clone());
            read_id(id)?.add_to(&mut contact);
            Some(contact)
        });
        ContactRequest::to_several(recipients?, contacts?)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        outbox.each(address, |to, item| {
            let (name, id) = (item.name(), write_id(item));
            Some(ENDPOINT.send(object([
                ("phone", text(to)),
                ("isGroup", Some(Json::Bool(is_group(to)))),
                ("name", Some(name?)),
                ("contactsId", list([id?].into_iter())),
            ])))
        })
    }
}

/// Digits, of a hidden id or a group too.
fn address(address: &Address) -> Option<String> {
    let is_long = |digits: &str| digits.len() > MAX_NUMBER_LEN;
    match address {
        Address::Phone(wuid) => Some(wuid.to_string()).filter(|digits| !is_long(digits)),
        Address::Lid(lid) => Some(lid.clone()).filter(|digits| is_long(digits)),
        Address::Group(_) => address.jid(Server::Group),
        _ => None,
    }
}

fn is_group(to: &str) -> bool {
    Jid::parse(to).is_ok_and(|jid| jid.server() == Server::Group)
}

/// The id of the first phone, or the hidden id of a contact without a phone.
fn write_id(item: Item<'_>) -> Option<Json<'static>> {
    if let ([], Some(lid)) = (&item.contact.phones[..], &item.contact.lid) {
        let is_long = lid.len() > MAX_NUMBER_LEN;
        let is_digits = lid.bytes().all(|byte| byte.is_ascii_digit());
        return match is_long && is_digits {
            true => text(&format!("{lid}@lid")),
            false => item.report(Field::Lid, UnsupportedKind::Form("15 digits or more")),
        };
    }
    let digits = item.digits()?;
    match digits.as_str().len() > MAX_NUMBER_LEN {
        true => item.report(Field::Waid, UnsupportedKind::TooLong(MAX_NUMBER_LEN)),
        false => text(digits.as_str()),
    }
}

/// One text, in which several recipients may stand with commas between, or a list of texts.
fn read_recipients<'j>(phone: Input<'_, 'j>) -> Option<Vec<Cow<'j, str>>> {
    let texts = phone.one_or_list(read_recipient)?;
    let each = texts.iter().flat_map(|text| text.split([',', ';']));
    let recipients = each.map(|text| Cow::Owned(text.trim().to_owned()));
    Some(recipients.collect())
}

/// The server refuses white space within a number.
fn read_recipient<'j>(phone: Input<'_, 'j>) -> Option<Cow<'j, str>> {
    let text = phone.required()?;
    let mut each = text.split([',', ';']).map(str::trim);
    match each.any(|text| text.contains(char::is_whitespace)) {
        false => Some(text),
        true => phone.report(FieldErrorKind::Value {
            expected: "a number without white space",
            found: Excerpt::new(&text),
        }),
    }
}

fn read_id<'j>(id: Input<'_, 'j>) -> Option<Reach<'j>> {
    id.required()?;
    match id.id() {
        GivenId::Valid(wuid) if wuid.as_str().len() > MAX_NUMBER_LEN => {
            Reach::from_id(GivenId::Lid(wuid.to_string().into()))
        }
        other => Reach::from_id(other),
    }
}
