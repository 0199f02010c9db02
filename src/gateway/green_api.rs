//! Green API: `sendContact`.
//!
//! A request is `{"chatId", "contact": {"phoneContact", "firstName", "middleName", "lastName",
//! "company"}}`. The phone is a whole number, and at least one of the names is required.

use super::form::*;

/// Green API's request.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, green_api::GreenApi};
///
/// let body: Json = serde_json::from_str(r#"{"chatId": "11001234567@c.us",
///     "contact": {"phoneContact": 79001234568, "firstName": "Artem"}}"#)?;
/// let request = GreenApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].value, "+7 900 123-45-68");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct GreenApi;

const CONTACT: Parts = Parts(&[
    ("firstName", Part::GivenName),
    ("middleName", Part::AdditionalName),
    ("lastName", Part::FamilyName),
    ("phoneContact", Part::WholePhone(11)),
    ("company", Part::Organization),
]);
const PATH: &str = "/waInstance{idInstance}/sendContact/{apiTokenInstance}";

impl UsualForm for GreenApi {
    const ID: &'static str = "green-api";
    const MESSAGE_ID: Paths = &[&["idMessage"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("chatId", Address::person_or_group).checked(check),
        &[Contacts::Within("contact", CONTACT).at(PATH)],
    )
    .with_options(OPTIONS);
}

const OPTIONS: OptionFields = OptionFields::new(&[
    ("quotedMessageId", OptionValue::QuotedId),
    (
        "typingTime",
        OptionValue::Delay(Delay::milliseconds(1000, 20_000)),
    ),
]);

/// A person or a group, with its server.
fn check(to: &str) -> Result<(), FieldErrorKind> {
    let (expected, found) = ("an id with @c.us or @g.us", Excerpt::new(to));
    match to.ends_with("@c.us") || to.ends_with("@g.us") {
        true => Ok(()),
        false => Err(FieldErrorKind::Value { expected, found }),
    }
}
