//! The JSON of a report.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::receiver::{Receiver, Verdict};
use super::report::{Finding, Report};

/// `{"receiver", "verdict", "reasons"}`: `wacard check --json` prints these in `verdicts`.
///
/// ```
/// use wacard::check::check;
/// use wacard::vcard::Card;
///
/// let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=5511987654321:1\nEND:VCARD";
/// let [web, ..] = check(&Card::parse(text)?);
/// assert_eq!(
///     serde_json::to_string(&web)?,
///     r#"{"receiver":"web","verdict":"message","reasons":[]}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("receiver", &self.receiver)?;
        object.serialize_entry("verdict", &self.verdict)?;
        object.serialize_entry("reasons", &self.reasons)?;
        object.end()
    }
}

/// `{"rule", "line", "column", "width", "message", "source"}`: the rule's code, the place in
/// characters, what the rule expects and what was found, and the origin of the rule.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.rule.message();
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("rule", self.rule.code())?;
        object.serialize_entry("line", &self.line)?;
        object.serialize_entry("column", &self.column)?;
        object.serialize_entry("width", &self.width)?;
        match self.found.as_str() {
            "" => object.serialize_entry("message", text)?,
            found => object.serialize_entry("message", &format_args!("{text}: {found}"))?,
        }
        object.serialize_entry("source", self.rule.source())?;
        object.end()
    }
}

/// The [`code`](Receiver::code): `web`.
impl Serialize for Receiver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// The [`code`](Verdict::code): `no-number`.
impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
