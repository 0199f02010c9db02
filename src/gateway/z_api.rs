//! Z-API: `/send-contact` and `/send-contacts`.
//!
//! A request is `{"phone", "contactName", "contactPhone", "contactBusinessDescription"}` or
//! `{"phone", "contacts": [{"name", "phones", "businessDescription"}]}`.

use super::form::*;

/// Z-API's requests. Both are read, and `/send-contacts` is written.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, z_api::ZApi};
///
/// let body: Json = serde_json::from_str(r#"{"phone": "5511999999999", "contacts": [
///     {"name": "Contact 1", "phones": ["554499999999", "554488888888"]}]}"#)?;
/// let request = ZApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct ZApi;

const ONLY: Contacts = Contacts::Beside(Parts(&[
    ("contactName", Part::Name),
    ("contactPhone", Part::Phone),
    ("contactBusinessDescription", Part::Business),
]));
const LISTED: Parts = Parts(&[
    ("name", Part::Name),
    ("phones", Part::PhoneList),
    ("businessDescription", Part::Business),
]);
const LIST: Contacts = Contacts::List("contacts", LISTED);

impl UsualForm for ZApi {
    const ID: &'static str = "z-api";
    const MESSAGE_ID: Paths = &[&["messageId"]];
    const REQUESTS: Requests = Requests::new(
        Recipient::new("phone", address),
        &[
            LIST.at("/instances/{instanceId}/token/{token}/send-contacts"),
            ONLY.at("/instances/{instanceId}/token/{token}/send-contact"),
        ],
    )
    .with_options(OptionFields::new(&[
        ("messageId", OptionValue::QuotedId),
        ("delayMessage", OptionValue::Delay(Delay::seconds(1, 15))),
    ]));
}

/// Groups have a form of their own.
fn address(address: &Address) -> Option<String> {
    match address {
        Address::Phone(wuid) => Some(wuid.to_string()),
        Address::Group(id) => Some(format!("{id}-group")),
        Address::Lid(lid) => Some(format!("{lid}@lid")),
        _ => None,
    }
}
