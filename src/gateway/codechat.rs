//! CodeChat: `POST /message/sendContact/{instance}`.
//!
//! A request is like that of Evolution API 1, but a contact is `{"fullName", "wuid",
//! "phoneNumber"}`, all of them required.

mod schema;

use super::form::*;

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

const CONTACT: Parts = Parts(&[
    ("fullName", Part::Name),
    ("phoneNumber", Part::PhoneWithId(PHONE)),
]);
const PHONE: PhoneWithId = PhoneWithId::new("wuid").with_id().at_least(10);

impl UsualForm for CodeChat {
    const ID: &'static str = "codechat";
    const MESSAGE_ID: Paths = &[&["keyId"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("number", Address::in_evolution),
        &[Contacts::DistinctList("contactMessage", CONTACT).at("/message/sendContact/{instance}")],
    )
    .with_options(OPTIONS);
}

/// A quoted message is the number of a row in the server's database, or that row.
const OPTIONS: OptionFields = OptionFields::new(&[("options", SENT)])
    .reading(&[("options", OptionValue::Within(&[("quotedMessage", ROW)]))]);
const SENT: OptionValue = OptionValue::Within(&[
    ("delay", OptionValue::Delay(Delay::MILLISECONDS)),
    ("presence", OptionValue::Presence),
]);
const ROW: OptionValue = OptionValue::Within(&[
    ("keyId", OptionValue::QuotedId),
    ("keyFromMe", OptionValue::QuotedFromMe),
    ("keyRemoteJid", OptionValue::QuotedChat),
]);
