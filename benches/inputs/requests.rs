//! The job of a gateway, a request's JSON in and the message's JSON out, and its floor: the least
//! that code by hand does.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use wacard::gateway::evolution::Request;
use wacard::{Dialect, Rules};

use super::contacts::Pieces;

/// A request of Evolution API's version 1.
pub fn request(pieces: &[Pieces]) -> String {
    let one = |it: &Pieces| {
        serde_json::json!({
            "fullName": it.full_name, "wuid": it.wuid, "phoneNumber": it.phone,
            "organization": it.organization, "email": it.email, "url": it.url,
        })
    };
    let contacts: Vec<_> = pieces.iter().map(one).collect();
    serde_json::json!({"number": "553198296801", "contactMessage": contacts}).to_string()
}

/// Ours: everything is checked and escaped.
pub fn wacard(body: &str, dialect: Dialect) -> String {
    let request: Request<'_> = serde_json::from_str(body).expect("JSON");
    let request = request.read(Rules::WhatsApp).expect("a request");
    request.message_json(dialect)
}

#[derive(Deserialize)]
struct TypedRequest<'a> {
    #[serde(borrow)]
    number: Cow<'a, str>,
    #[serde(borrow, rename = "contactMessage")]
    contacts: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    #[serde(borrow)]
    full_name: Cow<'a, str>,
    #[serde(borrow)]
    wuid: Cow<'a, str>,
    #[serde(borrow)]
    phone_number: Cow<'a, str>,
    #[serde(borrow)]
    organization: Cow<'a, str>,
    #[serde(borrow)]
    email: Cow<'a, str>,
    #[serde(borrow)]
    url: Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum TypedMessage<'a> {
    ContactMessage(TypedContact<'a>),
    ContactsArrayMessage(TypedArray<'a>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TypedArray<'a> {
    display_name: String,
    contacts: Vec<TypedContact<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TypedContact<'a> {
    display_name: &'a str,
    vcard: String,
}

/// Nothing is checked and nothing escaped: a typed request, its pieces pushed, a typed message. The
/// same text as ours, for contacts with nothing to escape.
pub fn floor(body: &str) -> String {
    let request: TypedRequest<'_> = serde_json::from_str(body).expect("JSON");
    std::hint::black_box(&request.number);
    let contacts = request.contacts.iter().map(|entry| TypedContact {
        display_name: &entry.full_name,
        vcard: push_pieces(entry),
    });
    let mut contacts: Vec<_> = contacts.collect();
    let message = match contacts.len() {
        1 => TypedMessage::ContactMessage(contacts.remove(0)),
        many => TypedMessage::ContactsArrayMessage(TypedArray {
            display_name: format!("{many} contacts"),
            contacts,
        }),
    };
    serde_json::to_string(&message).expect("JSON")
}

fn push_pieces(entry: &Entry<'_>) -> String {
    let mut card = String::with_capacity(320);
    for piece in [
        "BEGIN:VCARD\nVERSION:3.0\nN:",
        &entry.full_name,
        "\nFN:",
        &entry.full_name,
        "\nORG:",
        &entry.organization,
        ";\nEMAIL:",
        &entry.email,
        "\nURL:",
        &entry.url,
        "\nitem1.TEL;waid=",
        &entry.wuid,
        ":",
        &entry.phone_number,
        "\nitem1.X-ABLabel:Celular\nEND:VCARD",
    ] {
        card.push_str(piece);
    }
    card
}
