//! The JSON of a contact, and of a card that was read.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Contact;
use super::address::Address;
use super::business::Business;
use super::extension::ExtensionProperty;
use super::label::Label;
use super::labelled::Labelled;
use super::name::PersonName;
use super::photo::Photo;
use super::read::Reading;
use super::tel::Tel;
use super::warning::Warning;
use crate::vcard::{Card, Diagnostic, DiagnosticJson};

/// A card that was read, as JSON. Made by [`Reading::to_json`].
#[derive(Clone, Copy, Debug)]
pub struct ReadingJson<'a> {
    reading: &'a Reading<'a>,
    card: &'a Card<'a>,
}

impl Reading<'_> {
    /// The card that was read, as JSON: `wacard parse` prints the same fields.
    ///
    /// The object has the card's `version` as written (`null` if there is none), the fields of the
    /// [`Contact`], with the card's other properties in `extensions`, and `diagnostics`: the card's
    /// own and the warnings of this reading together, sorted by line and column.
    ///
    /// ```
    /// use wacard::contact::Reading;
    /// use wacard::vcard::Card;
    ///
    /// let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;waid=undefined:1\nEND:VCARD")?;
    /// let json = serde_json::to_value(Reading::from_card(&card).to_json(&card))?;
    /// assert_eq!((&json["version"], &json["displayName"]), (&"3.0".into(), &"Ana".into()));
    /// assert_eq!(json["diagnostics"][0]["kind"], "no-n");
    /// assert_eq!(json["diagnostics"][1]["kind"], "waid");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json<'r>(&'r self, card: &'r Card<'_>) -> ReadingJson<'r> {
        ReadingJson {
            reading: self,
            card,
        }
    }
}

impl ReadingJson<'_> {
    fn diagnostics(&self) -> Vec<DiagnosticJson<'_>> {
        let syntax = self.card.diagnostics().iter();
        let syntax = syntax.map(|found| DiagnosticJson::new(found, |kind| kind.code()));
        let warnings = self.reading.warnings.iter();
        let warnings = warnings.map(|found| DiagnosticJson::new(found, |kind| kind.code()));
        let mut all: Vec<_> = syntax.chain(warnings).collect();
        all.sort_by_key(|found| (found.line, found.column));
        all
    }
}

impl Serialize for ReadingJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let version = self.card.get("VERSION").map(|version| version.value());
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("version", &version.as_deref().map(str::trim))?;
        self.reading.contact.serialize_fields(&mut object)?;
        object.serialize_entry("diagnostics", &self.diagnostics())?;
        object.end()
    }
}

/// All fields, in the order of the example; a missing text or object is `null`.
///
/// ```
/// use wacard::Contact;
///
/// let contact = Contact::new("Ana Gomes").add_phone("+55 11 98765-4321".parse()?).add_email("a@b.c");
/// assert_eq!(serde_json::to_string_pretty(&contact)?, r#"{
///   "displayName": "Ana Gomes",
///   "fullName": "Ana Gomes",
///   "name": null,
///   "phones": [
///     {
///       "waid": "5511987654321",
///       "value": "+55 11 98765-4321",
///       "label": null,
///       "types": []
///     }
///   ],
///   "nickname": null,
///   "organization": null,
///   "units": [],
///   "title": null,
///   "role": null,
///   "note": null,
///   "emails": [
///     "a@b.c"
///   ],
///   "emailDetails": [
///     {
///       "value": "a@b.c",
///       "label": null,
///       "types": []
///     }
///   ],
///   "urls": [],
///   "urlDetails": [],
///   "addresses": [],
///   "birthday": null,
///   "photo": null,
///   "lid": null,
///   "business": null,
///   "extensions": []
/// }"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for Contact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        self.serialize_fields(&mut object)?;
        object.end()
    }
}

impl Contact<'_> {
    fn serialize_fields<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error> {
        let organization = self.organization.as_ref();
        let units = organization.map_or(&[][..], |organization| &organization.units);
        let birthday = self.birthday.as_ref();
        object.serialize_entry("displayName", &self.display_name())?;
        object.serialize_entry("fullName", &self.full_name)?;
        object.serialize_entry("name", &self.name)?;
        object.serialize_entry("phones", &*self.phones)?;
        object.serialize_entry("nickname", &self.nickname)?;
        object.serialize_entry("organization", &organization.map(|found| &found.name))?;
        object.serialize_entry("units", units)?;
        object.serialize_entry("title", &self.title)?;
        object.serialize_entry("role", &self.role)?;
        object.serialize_entry("note", &self.note)?;
        object.serialize_entry("emails", &values(&self.emails))?;
        object.serialize_entry("emailDetails", &*self.emails)?;
        object.serialize_entry("urls", &values(&self.urls))?;
        object.serialize_entry("urlDetails", &*self.urls)?;
        object.serialize_entry("addresses", &self.addresses)?;
        object.serialize_entry("birthday", &birthday.map(|birthday| &birthday.value))?;
        object.serialize_entry("photo", &self.photo)?;
        object.serialize_entry("lid", &self.lid)?;
        object.serialize_entry("business", &self.business)?;
        object.serialize_entry("extensions", &self.extensions)
    }
}

fn values<'a>(labelled: &'a [Labelled<'_>]) -> Vec<&'a str> {
    labelled.iter().map(|one| one.value.as_ref()).collect()
}

/// `{"family", "given", "additional", "prefixes", "suffixes"}`.
impl Serialize for PersonName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("family", &self.family)?;
        object.serialize_entry("given", &self.given)?;
        object.serialize_entry("additional", &self.additional)?;
        object.serialize_entry("prefixes", &self.prefixes)?;
        object.serialize_entry("suffixes", &self.suffixes)?;
        object.end()
    }
}

/// `{"waid", "value", "label", "types"}`, and `preference` if there is one.
impl Serialize for Tel<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("waid", &self.wuid())?;
        object.serialize_entry("value", &self.value)?;
        object.serialize_entry("label", &self.label)?;
        object.serialize_entry("types", &self.types)?;
        if let Some(preference) = self.preference {
            object.serialize_entry("preference", &preference)?;
        }
        object.end()
    }
}

/// The text, without Apple's marks.
impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// `{"value", "label", "types"}`.
impl Serialize for Labelled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("value", &self.value)?;
        object.serialize_entry("label", &self.label)?;
        object.serialize_entry("types", &self.types)?;
        object.end()
    }
}

/// `{"poBox", "extended", "street", "locality", "region", "postalCode", "country", "label",
/// "types"}`, and `countryCode` if there is one.
impl Serialize for Address<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("poBox", &self.po_box)?;
        object.serialize_entry("extended", &self.extended)?;
        object.serialize_entry("street", &self.street)?;
        object.serialize_entry("locality", &self.locality)?;
        object.serialize_entry("region", &self.region)?;
        object.serialize_entry("postalCode", &self.postal_code)?;
        object.serialize_entry("country", &self.country)?;
        object.serialize_entry("label", &self.label)?;
        object.serialize_entry("types", &self.types)?;
        if let Some(code) = &self.country_code {
            object.serialize_entry("countryCode", code)?;
        }
        object.end()
    }
}

/// `{"mediaType", "bytes", "url"}`: the kind of picture and its number of bytes. The picture
/// itself would drown the rest; [`Photo::bytes`] returns it.
impl Serialize for Photo<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (media_type, url) = match self {
            Self::Inline { media_type, .. } => (media_type.as_ref(), None),
            Self::Url(url) => (None, Some(url)),
        };
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("mediaType", &media_type)?;
        object.serialize_entry("bytes", &self.bytes().map(|bytes| bytes.len()))?;
        object.serialize_entry("url", &url)?;
        object.end()
    }
}

/// `{"name", "description"}`.
impl Serialize for Business<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("name", &self.name)?;
        object.serialize_entry("description", &self.description)?;
        object.end()
    }
}

/// `{"name", "value"}`, the value as text; and, if there are any, `rawValue` with its separators and
/// escapes, `group` and `params`, as written.
impl Serialize for ExtensionProperty<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let params: Vec<_> = self.params().map(|param| param.source()).collect();
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("name", self.name().as_str())?;
        object.serialize_entry("value", &self.value())?;
        // The text alone does not show which separators are text.
        if self.raw_value().contains([';', ',', '\\']) {
            object.serialize_entry("rawValue", self.raw_value())?;
        }
        if let Some(group) = self.group() {
            object.serialize_entry("group", group)?;
        }
        if !params.is_empty() {
            object.serialize_entry("params", &params)?;
        }
        object.end()
    }
}

/// `{"line", "column", "kind", "message"}`: the warning's [`code`](Warning::code), and the
/// warning as a phrase for people.
impl Serialize for Diagnostic<Warning> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DiagnosticJson::new(self, |kind| kind.code()).serialize(serializer)
    }
}
