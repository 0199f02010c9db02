//! wuzapi: `POST /chat/send/contact`.
//!
//! A request is `{"Phone", "Name", "Vcard"}`, with one card.

use super::form::*;

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

const PARTS: Parts = Parts(&[("Name", Part::Name), ("Vcard", Part::Card)]);
const REQUESTS: Requests = Requests::new(
    Recipient::new("Phone", Address::digits_or_jid),
    &[Contacts::Beside(PARTS).at("/chat/send/contact")],
)
.with_options(OptionFields::new(&[
    ("ContextInfo", CONTEXT),
    ("QuotedMessage", OptionValue::QuotedMessage),
]));
const CONTEXT: OptionValue = OptionValue::Within(&[
    ("StanzaId", OptionValue::QuotedIdOfSender),
    ("Participant", OptionValue::QuotedSender),
    ("MentionedJid", OptionValue::MentionedJids),
]);

impl Form for Wuzapi {
    const ID: &'static str = "wuzapi";
    const MESSAGE_ID: Paths = &[&["data", "Id"], &["Id"]];
    const IGNORES_CASE: bool = true;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let request = REQUESTS.read(body);
        check_context(body.field("ContextInfo"));
        request
    }

    fn write(outbox: Outbox<'_>) -> Written {
        REQUESTS.write(outbox)
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
