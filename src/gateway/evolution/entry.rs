use serde::Deserialize;

use crate::contact::Contact;
use crate::gateway::error::InvalidRequest;
use crate::gateway::json::Json;
use crate::gateway::validate::{Input, Path, Validator};
use crate::phone::ReadOptions;

/// One contact of a request as it was sent, unchecked.
///
/// It is `{"fullName", "phoneNumber", "wuid", "organization", "email", "url"}`, of which the first
/// two are required.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::ContactEntry;
///
/// let entry: ContactEntry = serde_json::from_str(r#"{"fullName": "Ana", "phoneNumber": 1}"#)?;
/// let invalid = entry.read(Rules::WhatsApp).unwrap_err();
/// assert_eq!(invalid.to_string(), "phoneNumber: expected a string, found a number");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct ContactEntry<'a>(#[serde(borrow)] Json<'a>);

/// A contact that was read as any JSON.
impl<'a> From<Json<'a>> for ContactEntry<'a> {
    fn from(json: Json<'a>) -> Self {
        Self(json)
    }
}

impl<'a> ContactEntry<'a> {
    /// The names of the fields that the API does not know.
    ///
    /// ```
    /// use wacard::gateway::evolution::ContactEntry;
    ///
    /// let entry: ContactEntry = serde_json::from_str(r#"{"fullName": "Ana", "phone": "1"}"#)?;
    /// assert!(entry.ignored_fields().eq(["phone"]));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn ignored_fields(&self) -> impl Iterator<Item = &str> {
        let fields = match &self.0 {
            Json::Object(fields) => fields.as_slice(),
            _ => &[],
        };
        let names = fields.iter().map(|(name, _)| &**name);
        names.filter(|name| !CONTACT_FIELDS.contains(name))
    }

    /// Checks one contact as [`Request::read`](super::Request::read) does. The paths of errors are the fields' names.
    ///
    /// # Errors
    ///
    /// Every mistake in the contact.
    pub fn read(&self, options: impl Into<ReadOptions>) -> Result<Contact<'_>, InvalidRequest> {
        Validator::new(options).read_at(Path::Root("contact"), &self.0, read_contact)
    }
}

/// The fields of a contact.
const CONTACT_FIELDS: [&str; 6] = [
    "wuid",
    "fullName",
    "phoneNumber",
    "organization",
    "email",
    "url",
];

fn read_contact<'j>(entry: Input<'_, 'j>) -> Option<Contact<'j>> {
    let mut contacts = Vec::new();
    add_contact(entry, &mut contacts)?;
    contacts.pop()
}

/// Adds a contact that can be read to others, in its place: it is large to move.
pub(super) fn add_contact<'j>(entry: Input<'_, 'j>, contacts: &mut Vec<Contact<'j>>) -> Option<()> {
    let entry = entry.object()?;
    let [id, name, number, organization, email, url] = entry.fields(CONTACT_FIELDS);
    let id = id.id();
    let name = name.required();
    let reach = number.phone(id);
    let organization = organization.optional();
    let email = email.optional();
    let url = url.optional();
    let (name, reach) = (name?, reach?);
    contacts.resize_with(contacts.len() + 1, Contact::default);
    let contact = contacts.last_mut()?;
    contact.full_name = name;
    reach.add_to(contact);
    contact.organization = organization.map(Into::into);
    contact.emails.extend(email.map(Into::into));
    contact.urls.extend(url.map(Into::into));
    Some(())
}
