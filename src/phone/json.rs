//! The JSON of a phone number.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Candidate, NumberType, Phone, PhoneError, Region, Rules};

/// A number as JSON, with the ids that it may have. Made by [`Phone::to_json`].
#[derive(Clone, Copy, Debug)]
pub struct PhoneJson<'a> {
    phone: &'a Phone,
    rules: Rules,
}

impl Phone {
    /// The number, as JSON: `wacard normalize --json` prints the same fields.
    ///
    /// `wuid` and `jid` are those of the best candidate by these rules. `region` is `null` if the
    /// number belongs to none, `type` if the number is not valid.
    ///
    /// ```
    /// use wacard::{Phone, Rules};
    ///
    /// let phone = Phone::parse("+1 809 224 0000", None)?;
    /// let json = serde_json::to_string_pretty(&phone.to_json(Rules::WhatsApp))?;
    /// assert_eq!(json, r#"{
    ///   "e164": "18092240000",
    ///   "wuid": "18092240000",
    ///   "jid": "18092240000@s.whatsapp.net",
    ///   "region": "DO",
    ///   "type": "fixed-line-or-mobile",
    ///   "valid": true,
    ///   "international": "+1 809-224-0000",
    ///   "candidates": [
    ///     {
    ///       "wuid": "18092240000",
    ///       "reason": "the number itself",
    ///       "reasonCode": "number"
    ///     }
    ///   ]
    /// }"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json(&self, rules: Rules) -> PhoneJson<'_> {
        PhoneJson { phone: self, rules }
    }
}

impl Serialize for PhoneJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { phone, rules } = *self;
        let candidates: Vec<_> = phone.candidates(rules).iter().collect();
        let wuid = phone.wuid(rules);
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("e164", phone.e164())?;
        object.serialize_entry("wuid", &wuid)?;
        object.serialize_entry("jid", &format_args!("{}", wuid.jid()))?;
        object.serialize_entry("region", &phone.region())?;
        object.serialize_entry("type", &phone.number_type())?;
        object.serialize_entry("valid", &phone.is_valid())?;
        object.serialize_entry("international", &format_args!("{}", phone.international()))?;
        object.serialize_entry("candidates", &candidates)?;
        object.end()
    }
}

/// `{"wuid", "reason", "reasonCode"}`: the reason as a phrase for people, and its
/// [`code`](super::Reason::code).
impl Serialize for Candidate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("wuid", &self.wuid)?;
        object.serialize_entry("reason", &format_args!("{}", self.reason))?;
        object.serialize_entry("reasonCode", self.reason.code())?;
        object.end()
    }
}

/// `{"kind", "message", "offset"}`: the kind's [`code`](super::PhoneErrorKind::code), the error
/// as a phrase for people, and the byte offset where the number begins.
impl Serialize for PhoneError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("kind", self.kind().code())?;
        object.serialize_entry("message", &format_args!("{self}"))?;
        object.serialize_entry("offset", &self.offset())?;
        object.end()
    }
}

/// The [`id`](Region::id): `BR`.
impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The [`code`](NumberType::code): `mobile`.
impl Serialize for NumberType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// The [`code`](Rules::code): `whatsapp`.
impl Serialize for Rules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
