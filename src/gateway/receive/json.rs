//! The JSON of a contact that was received.

use serde::{Serialize, Serializer};

use super::received::ReceivedContact;
use crate::contact::Contact;
use crate::gateway::error::FieldError;
use crate::vcard::DiagnosticJson;

/// The path of the contact, all fields of the [`Contact`], and `diagnostics`: the card's deviations
/// and the warnings about it together, sorted by line and column, as
/// [`ReadingJson`](crate::contact::ReadingJson) has them. Fields of its object that cannot be read
/// are in `invalidFields`.
///
/// ```
/// use wacard::gateway::{Json, receive};
///
/// let webhook: Json = serde_json::from_str(r#"{"vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD"}"#)?;
/// let received = receive(&webhook);
/// let json = serde_json::to_value(received.contacts().next().unwrap())?;
/// assert_eq!((&json["path"], &json["displayName"]), (&"vcard".into(), &"Ana".into()));
/// assert_eq!(json["diagnostics"][0]["kind"], "no-n");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for ReceivedContact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = Flat {
            path: &self.path,
            contact: &self.contact,
            diagnostics: self.sorted(),
            invalid_fields: &self.invalid_fields,
        };
        json.serialize(serializer)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Flat<'a> {
    path: &'a str,
    #[serde(flatten)]
    contact: &'a Contact<'static>,
    diagnostics: Vec<DiagnosticJson<'a>>,
    invalid_fields: &'a [FieldError],
}

impl ReceivedContact {
    fn sorted(&self) -> Vec<DiagnosticJson<'_>> {
        let syntax = self.diagnostics.iter();
        let syntax = syntax.map(|found| DiagnosticJson::new(found, |kind| kind.code()));
        let warnings = self.warnings.iter();
        let warnings = warnings.map(|found| DiagnosticJson::new(found, |kind| kind.code()));
        let mut all: Vec<_> = syntax.chain(warnings).collect();
        all.sort_by_key(|found| (found.line, found.column));
        all
    }
}
