use crate::phone::Rules;

/// The options of reading a request. [`Rules`] alone are accepted wherever options are.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::Request;
/// use wacard::gateway::{ReadOptions, Strictness};
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": [
///     {"fullName": "Ana\u0007", "phoneNumber": "0800 123 4567"}]}"#)?;
/// assert!(request.read(Rules::WhatsApp).is_err());
///
/// let drop_in = ReadOptions::from(Rules::Evolution).strictness(Strictness::Gateway);
/// let contact = request.read(drop_in)?.contacts.remove(0);
/// assert_eq!((&*contact.full_name, contact.phones[0].wuid()), ("Ana", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[must_use]
pub struct ReadOptions {
    pub(super) rules: Rules,
    pub(super) strictness: Strictness,
}

impl ReadOptions {
    /// Sets the strictness.
    pub fn strictness(self, strictness: Strictness) -> Self {
        Self { strictness, ..self }
    }
}

impl From<Rules> for ReadOptions {
    fn from(rules: Rules) -> Self {
        Self {
            rules,
            strictness: Strictness::default(),
        }
    }
}

/// The requests that are refused.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub enum Strictness {
    /// Those that would make a card of no use: without a name, with a text that is not a number
    /// where the request gives no id, with control characters.
    #[default]
    Usable,
    /// Those that the gateway refuses, and no other, for an engine that takes a gateway's place.
    /// What is wrong in the others is mended: control characters are removed, a phone whose number
    /// and id are none keeps its text alone, and the contact's number is shown for an empty name.
    Gateway,
}
