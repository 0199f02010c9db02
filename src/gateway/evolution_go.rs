//! Evolution Go: `POST /send/contact`.
//!
//! A request is `{"number", "vcard": {"fullName", "phone", "organization"}}`: one contact, whose
//! phone is its id as well.

use super::form::{
    Address, ContactRequest, Endpoint, Form, Input, OneContact, Outbox, Part, Parts, Written,
};

/// Evolution Go's request.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, evolution_go::EvolutionGo};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?);
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let [outgoing] = EvolutionGo.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// assert_eq!(
///     serde_json::to_string(&outgoing.body)?,
///     r#"{"number":"5511987654321","vcard":{"fullName":"Ana","phone":"553198296801"}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct EvolutionGo;

const REQUEST: OneContact = OneContact {
    endpoint: Endpoint::post("/send/contact"),
    to: "number",
    address: Address::in_evolution,
    within: Some("vcard"),
    parts: Parts(&[
        ("fullName", Part::Name),
        ("phone", Part::Phone),
        ("organization", Part::Organization),
    ]),
};

impl Form for EvolutionGo {
    const ID: &'static str = "evolution-go";
    const MESSAGE_ID: &'static [&'static [&'static str]] =
        &[&["data", "Info", "ID"], &["data", "key", "id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        REQUEST.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUEST.write(outbox)
    }
}
