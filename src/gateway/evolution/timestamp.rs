use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A time in seconds since 1970-01-01T00:00:00Z, and the form in which it is written.
///
/// The API's documentation shows a string. Its code also sends a number, or an object of two
/// halves such as `{"low": 1717780437, "high": 0}`, which is read as a number.
///
/// ```
/// use wacard::gateway::evolution::Timestamp;
///
/// let timestamp: Timestamp = serde_json::from_str(r#"{"low": 1717780437, "high": 0}"#)?;
/// assert_eq!(timestamp, Timestamp::Number(1717780437));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Timestamp {
    /// A string such as `"1717780437"`.
    Text(u64),
    /// A number such as `1717780437`.
    Number(u64),
}

impl Timestamp {
    /// The seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconds(self) -> u64 {
        match self {
            Self::Text(seconds) | Self::Number(seconds) => seconds,
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(seconds) => serializer.collect_str(seconds),
            Self::Number(seconds) => serializer.serialize_u64(*seconds),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyTimestamp)
    }
}

struct AnyTimestamp;

impl<'de> Visitor<'de> for AnyTimestamp {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("seconds since 1970, as a number, a string of digits or {low, high}")
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<Timestamp, E> {
        Ok(Timestamp::Number(seconds))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
        let seconds = text.parse().map(Timestamp::Text);
        seconds.map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    /// The two halves of JavaScript's `Long`, of 32 bits each, which may be written as negative.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Timestamp, A::Error> {
        let (mut low, mut high) = (0, 0);
        while let Some(field) = map.next_key::<Cow<'_, str>>()? {
            match field.as_ref() {
                "low" => low = map.next_value::<i64>()? as u32,
                "high" => high = map.next_value::<i64>()? as u32,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Timestamp::Number(u64::from(high) << 32 | u64::from(low)))
    }
}
