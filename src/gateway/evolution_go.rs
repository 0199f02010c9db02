//! Evolution Go: `POST /send/contact`.
//!
//! A request is `{"number", "vcard": {"fullName", "phone", "organization"}}`: one contact, whose
//! phone is its id as well.

use super::form::*;

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

const PARTS: Parts = Parts(&[
    ("fullName", Part::Name),
    ("phone", Part::Phone),
    ("organization", Part::Organization),
]);

impl UsualForm for EvolutionGo {
    const ID: &'static str = "evolution-go";
    const MESSAGE_ID: Paths = &[&["data", "Info", "ID"], &["data", "key", "id"]];
    const IGNORES_CASE: bool = true;
    const REQUESTS: Requests = Requests::new(
        Recipient::new("number", Address::in_evolution),
        &[Contacts::Within("vcard", PARTS).at("/send/contact")],
    )
    .with_options(OPTIONS);
}

const OPTIONS: OptionFields = OptionFields::new(&[
    (
        "delay",
        OptionValue::Delay(Delay::milliseconds(0, i32::MAX as u64)),
    ),
    ("quoted", QUOTED),
    ("mentionedJid", OptionValue::MentionedJids),
    ("mentionAll", OptionValue::MentionsEveryone),
]);
const QUOTED: OptionValue = OptionValue::Within(&[
    ("messageId", OptionValue::QuotedId),
    ("participant", OptionValue::QuotedSender),
]);
