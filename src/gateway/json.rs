mod read;

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::contact::is_blank;

/// Any JSON value.
///
/// Strings are borrowed from the text that they are read from, unless they contain escapes. An
/// object keeps the order of its fields.
///
/// ```
/// use wacard::gateway::Json;
///
/// let body: Json = serde_json::from_str(r#"{"to": "5511987654321", "ids": [7, null]}"#)?;
/// assert_eq!(body.get("to").and_then(Json::as_str), Some("5511987654321"));
/// assert_eq!(body.get("ids"), Some(&Json::List(vec![Json::Whole(7), Json::Null])));
/// assert_eq!(body.type_name(), "an object");
///
/// let same = Json::from_iter([("to", "5511987654321".into()), ("ids", Json::List(Vec::new()))]);
/// assert_eq!(serde_json::to_string(&same)?, r#"{"to":"5511987654321","ids":[]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number from 0.
    Whole(u64),
    /// A whole number below 0.
    Negative(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object. If a field occurs twice, the last one counts, as in JavaScript.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// A field of an object. Returns `None` if the value is not an object or has no such field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Json<'a>> {
        match self {
            Self::Object(fields) => {
                let mut same = fields.iter().rev().filter(|(name, _)| name == field);
                same.next().map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// Takes the value of a field, and leaves null in its place.
    pub(super) fn take(&mut self, field: &str) -> Option<Json<'a>> {
        match self {
            Self::Object(fields) => {
                let mut fields = fields.iter_mut().rev();
                let found = fields.find(|(name, _)| name == field);
                found.map(|(_, value)| std::mem::replace(value, Self::Null))
            }
            _ => None,
        }
    }

    /// Takes the text of a field; empty if it has none.
    pub(super) fn take_text(&mut self, field: &str) -> Cow<'a, str> {
        match self.take(field) {
            Some(Self::Text(text)) => text,
            _ => Cow::default(),
        }
    }

    /// The value of a field.
    pub(super) fn into_field(mut self, field: &str) -> Option<Json<'a>> {
        self.take(field)
    }

    /// The same value with texts of its own.
    pub(super) fn into_owned(self) -> Json<'static> {
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(value),
            Self::Whole(number) => Json::Whole(number),
            Self::Negative(number) => Json::Negative(number),
            Self::Number(number) => Json::Number(number),
            Self::Text(text) => Json::from(text.into_owned()),
            Self::List(items) => Json::List(items.into_iter().map(Json::into_owned).collect()),
            Self::Object(fields) => {
                let fields = fields.into_iter();
                fields
                    .map(|(name, value)| (name.into_owned(), value.into_owned()))
                    .collect()
            }
        }
    }

    /// A whole number from 0, which may be written as `1200.0`.
    pub(super) fn whole(&self) -> Option<u64> {
        /// The largest number up to which floats represent every whole number.
        const MAX: f64 = 9_007_199_254_740_992.0;
        match self {
            Self::Whole(number) => Some(*number),
            Self::Number(float) if float.fract() == 0.0 && (0.0..=MAX).contains(float) => {
                Some(*float as u64)
            }
            _ => None,
        }
    }

    /// The text of a string. Returns `None` if the value is not a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An id: a string, unless it is empty, or a whole number.
    pub(super) fn to_id(&self) -> Option<String> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text.to_string()),
            Self::Whole(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The string at a path of field names and array indices such as `["messages", "0", "id"]`.
    pub(super) fn text_at(&self, path: &[&str]) -> Option<&str> {
        let found = path.iter().try_fold(self, |json, step| match json {
            Self::List(list) => list.get(step.parse::<usize>().ok()?),
            other => other.get(step),
        })?;
        found.as_str()
    }

    /// The string at the first of several paths that has one.
    pub(super) fn first_text(&self, paths: &[&[&str]]) -> Option<&str> {
        paths.iter().find_map(|path| self.text_at(path))
    }

    /// The type with its article, as in "expected a string, found …": `a number`, `null`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Whole(_) | Self::Negative(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// An object of these fields.
impl<'a, N: Into<Cow<'a, str>>> FromIterator<(N, Json<'a>)> for Json<'a> {
    fn from_iter<I: IntoIterator<Item = (N, Json<'a>)>>(fields: I) -> Self {
        let fields = fields.into_iter();
        Self::Object(fields.map(|(name, value)| (name.into(), value)).collect())
    }
}

/// An object of the fields that have a value.
pub(super) fn object<'a, const N: usize>(
    fields: [(&'static str, Option<Json<'a>>); N],
) -> Json<'a> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

/// An array, as a field's value.
pub(super) fn list(items: impl Iterator<Item = Json<'static>>) -> Option<Json<'static>> {
    Some(Json::List(items.collect()))
}

/// A string without control characters, as a field's value.
pub(super) fn text(text: &str) -> Option<Json<'static>> {
    Some(without_controls(text).into())
}

/// A text without its control characters.
pub(super) fn without_controls(text: &str) -> String {
    match first_control(text) {
        None => text.to_owned(),
        Some(_) => text.chars().filter(|c| !is_control(*c)).collect(),
    }
}

/// The first control character of a text, and its place in bytes.
pub(super) fn first_control(text: &str) -> Option<(usize, char)> {
    let mut chars = text.char_indices();
    (may_have_control(text.as_bytes()).then(|| chars.find(|(_, c)| is_control(*c))))?
}

/// Whether any byte is below the space or is DEL, eight at once.
fn may_have_control(bytes: &[u8]) -> bool {
    const LEN: usize = size_of::<u64>();
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGHEST: u64 = 0x80 * ONES;

    let is_any_below = |word: u64, most: u64| word.wrapping_sub(most * ONES) & !word & HIGHEST;
    let marks = |bytes: [u8; LEN]| {
        let word = u64::from_le_bytes(bytes);
        is_any_below(word, 0x20) | is_any_below(word ^ (0x7F * ONES), 1)
    };
    let Some(last) = bytes.last_chunk() else {
        return bytes.iter().any(|byte| matches!(byte, ..b' ' | 0x7F));
    };
    let chunks = bytes.chunks_exact(LEN);
    let chunks = chunks.filter_map(|chunk| chunk.first_chunk());
    chunks.fold(marks(*last), |all, chunk| all | marks(*chunk)) != 0
}

/// A string, as a field's value, unless it is empty or white space.
pub(super) fn filled(filled: &str) -> Option<Json<'static>> {
    text(filled).filter(|json| json.as_str().is_some_and(|text| !is_blank(text)))
}

/// Line breaks and tabs are text; other control characters are never meant.
fn is_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t')
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(value) => serializer.serialize_u64(*value),
            Self::Negative(value) => serializer.serialize_i64(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(list) => list.serialize(serializer),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
