//! wuzapi: `POST /chat/send/contact`.
//!
//! A request is `{"Phone", "Name", "Vcard"}`, with one card.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// wuzapi's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, wuzapi::Wuzapi};
///
/// let body: Json = serde_json::from_str(r#"{"Phone": "5491155554444", "Name": "Jeff",
///     "Vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nEND:VCARD"}"#)?;
/// let request = Wuzapi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].full_name, "Jeff Singh");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct Wuzapi;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/chat/send/contact"),
    to: "Phone",
    address: Address::digits_or_jid,
    within: None,
    parts: Parts(&[("Name", Part::Name), ("Vcard", Part::Card)]),
};

impl Form for Wuzapi {
    const ID: &'static str = "wuzapi";
    const MESSAGE_ID: &'static [&'static [&'static str]] = &[&["data", "Id"], &["Id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let request = REQUEST.read(body);
        check_context(body.field("ContextInfo"));
        request
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}

/// A message that is answered has an id and a sender.
fn check_context(context: Input<'_, '_>) {
    let fields = [context.field("StanzaId"), context.field("Participant")];
    if fields.iter().any(|field| field.json().is_some()) {
        let missing = fields.into_iter().filter(|field| field.json().is_none());
        missing.for_each(|field| drop(field.required()));
    }
}
