//! Meta's Cloud API: `POST /{phone-id}/messages` of type `contacts`.
//!
//! Its webhook delivers contacts of the same form, in which any field may be missing;
//! [`contact`] reads one of either.

mod contact;
mod read;
mod sendable;
mod write;

pub use self::contact::contact;
pub(super) use self::contact::read_any_contact;
pub(super) use self::read::read_contact;
use self::sendable::read_sendable;
pub(super) use self::write::write_contact;
use super::form::*;

/// The Cloud API's request.
///
/// A phone without `wa_id` gets no id: the recipient is to invite it to WhatsApp.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Gateway, Json, cloud_api::CloudApi};
///
/// let body: Json = serde_json::from_str(r#"{"to": "16505551234", "contacts": [{
///     "name": {"formatted_name": "Barbara Johnson", "first_name": "Barbara"},
///     "phones": [{"phone": "+16505559999", "type": "HOME"}]}]}"#)?;
/// let request = CloudApi.read(&body, Rules::WhatsApp.into())?;
/// assert_eq!(request.contacts[0].phones[0].wuid(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct CloudApi;

const PATH: &str = "/{phone-number-id}/messages";

impl UsualForm for CloudApi {
    const ID: &'static str = "cloud-api";
    const MESSAGE_ID: Paths = &[&["messages", "0", "id"]];
    const REQUESTS: Requests = Requests::new(
        // A user without a number is a `recipient`.
        Recipient::new("to", Address::phone_or_user).or("recipient"),
        &[Contacts::OwnList("contacts", read_sendable, write_contact).at(PATH)],
    )
    .with_constants(&[("messaging_product", "whatsapp"), ("type", "contacts")])
    .with_options(OptionFields::new(&[("context", CONTEXT)]));
}

const CONTEXT: OptionValue = OptionValue::Within(&[("message_id", OptionValue::QuotedId)]);
