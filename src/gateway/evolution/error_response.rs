use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::gateway::error::InvalidRequest;
use crate::gateway::json::{Json, object};

/// The answer to a request that was not carried out, of status 400 and above.
///
/// The API writes the errors of a request as a list within a list, a recipient who is not on
/// WhatsApp as an object in a list, and other errors as a text, alone or in a list. All are read,
/// and written again as they were.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::evolution::{ErrorResponse, Request};
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": []}"#)?;
/// let invalid = request.read(Rules::WhatsApp).unwrap_err();
/// assert_eq!(
///     serde_json::to_string(&ErrorResponse::from(&invalid))?,
///     r#"{"status":400,"error":"Bad Request","response":{"message":[["contact: expected at least one contact, found none"]]}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse<'a> {
    status: u16,
    #[serde(borrow)]
    error: Cow<'a, str>,
    #[serde(borrow)]
    response: Body<'a>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Body<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    message: Option<Json<'a>>,
}

/// A recipient as WhatsApp knows it.
///
/// ```
/// use wacard::gateway::evolution::{ErrorResponse, NumberStatus};
///
/// let status = NumberStatus {
///     jid: "553198296801@s.whatsapp.net".into(),
///     exists: false,
///     number: "553198296801".into(),
/// };
/// let response = ErrorResponse::not_on_whatsapp(&[status.clone()]);
/// assert_eq!(response.numbers(), [status]);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
pub struct NumberStatus<'a> {
    /// The JID that was looked up.
    pub jid: Cow<'a, str>,
    /// Whether it has an account.
    pub exists: bool,
    /// The number of the request.
    pub number: Cow<'a, str>,
}

impl<'a> ErrorResponse<'a> {
    /// An answer of a status, with its reason phrase, such as `Not Found`, and one message.
    #[must_use]
    pub fn new(
        status: u16,
        error: impl Into<Cow<'a, str>>,
        message: impl Into<Cow<'a, str>>,
    ) -> Self {
        let message = Json::Text(message.into());
        Self {
            status,
            error: error.into(),
            response: Body {
                message: Some(message),
            },
        }
    }

    /// The answer for recipients who are not on WhatsApp, of status 400.
    #[must_use]
    pub fn not_on_whatsapp(numbers: &[NumberStatus<'a>]) -> Self {
        let numbers = numbers.iter().map(NumberStatus::to_json);
        Self::bad_request(Json::List(numbers.collect()))
    }

    fn bad_request(message: Json<'a>) -> Self {
        Self {
            status: 400,
            error: "Bad Request".into(),
            response: Body {
                message: Some(message),
            },
        }
    }

    /// The status of HTTP.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The reason phrase of the status, such as `Bad Request`.
    #[must_use]
    pub fn error(&self) -> &str {
        &self.error
    }

    /// The text of each error, in order.
    #[must_use]
    pub fn messages(&self) -> Vec<&str> {
        let all = self.response.message.iter().flat_map(flatten);
        all.filter_map(Json::as_str).collect()
    }

    /// The recipients who are not on WhatsApp.
    #[must_use]
    pub fn numbers(&self) -> Vec<NumberStatus<'_>> {
        let all = self.response.message.iter().flat_map(flatten);
        all.filter_map(NumberStatus::from_json).collect()
    }
}

/// The errors of a request, as the API writes those of its schema.
impl From<&InvalidRequest> for ErrorResponse<'static> {
    fn from(invalid: &InvalidRequest) -> Self {
        let errors = invalid.errors().iter();
        let errors = errors.map(|error| Json::from(error.to_string()));
        Self::bad_request(Json::List(vec![Json::List(errors.collect())]))
    }
}

impl<'a> NumberStatus<'a> {
    fn from_json(json: &'a Json<'_>) -> Option<Self> {
        let text = |field: &str| json.get(field).and_then(Json::as_str);
        Some(Self {
            jid: text("jid")?.into(),
            exists: json.get("exists") == Some(&Json::Bool(true)),
            number: text("number").unwrap_or_default().into(),
        })
    }

    fn to_json(&self) -> Json<'a> {
        object([
            ("jid", Some(Json::Text(self.jid.clone()))),
            ("exists", Some(Json::Bool(self.exists))),
            ("number", Some(Json::Text(self.number.clone()))),
        ])
    }
}

/// The values of a list, of the lists in it, or a value alone.
fn flatten<'j>(json: &'j Json<'j>) -> Vec<&'j Json<'j>> {
    match json {
        Json::List(items) => items.iter().flat_map(flatten).collect(),
        other => vec![other],
    }
}
