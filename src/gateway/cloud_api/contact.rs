use super::read::read_contact;
use crate::contact::Contact;
use crate::gateway::error::{FieldError, InvalidRequest};
use crate::gateway::json::Json;
use crate::gateway::validate::{Path, Validator};
use crate::phone::{ReadOptions, Rules};

/// Reads one contact of a request or a webhook.
///
/// # Errors
///
/// A field that is not of the API's type, a `wa_id` that is not the id of a phone, a phone with
/// neither number nor id. Missing fields are no errors.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Json, cloud_api};
///
/// let error = |item| {
///     let item: Json = serde_json::from_str(item).unwrap();
///     cloud_api::contact(&item, Rules::WhatsApp).unwrap_err().to_string()
/// };
/// assert!(error(r#"{"birthday": 1}"#).ends_with("birthday: expected a string, found a number"));
/// assert!(error(r#"{"phones": [{"wa_id": "1@g.us"}]}"#).contains("found a group"));
/// assert!(error(r#"{"phones": [{}]}"#).ends_with("a phone or a wa_id is required"));
/// ```
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::{Json, cloud_api};
///
/// let item: Json = serde_json::from_str(r#"{"org": {"company": "AtendAI"}}"#)?;
/// let contact = cloud_api::contact(&item, Rules::WhatsApp)?;
/// assert_eq!(contact.display_name(), "AtendAI");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn contact<'j>(
    item: &'j Json<'_>,
    options: impl Into<ReadOptions>,
) -> Result<Contact<'j>, InvalidRequest> {
    let path = Path::Whole("contact");
    Validator::new(options).read_at(path, item, read_contact)
}

/// Reads one contact of a webhook, at a path. A field that cannot be read is missing in the
/// contact, and among the errors.
pub(in crate::gateway) fn read_any_contact<'j>(
    item: &'j Json<'_>,
    path: &str,
) -> (Contact<'j>, Vec<FieldError>) {
    let validator = Validator::new(Rules::WhatsApp);
    let (contact, errors) = validator.read_lossy(Path::Whole(path), item, read_contact);
    (contact.unwrap_or_default(), errors)
}
