use serde::Serialize;

use super::json::Json;

/// A request as it is sent: its body, and the endpoint that it is for. As JSON it is
/// `{"endpoint": {"method", "path"}, "body"}`.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, wuzapi::Wuzapi};
/// use wacard::{Contact, Dialect};
///
/// let request = ContactRequest::new("+55 11 98765-4321", vec![Contact::new("Ana")]);
/// let [outgoing] = Wuzapi.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
/// let endpoint = outgoing.endpoint.unwrap();
/// assert_eq!((endpoint.method, endpoint.path), ("POST", "/chat/send/contact"));
/// assert_eq!(outgoing.body.get("Phone"), Some(&"5511987654321".into()));
/// # Ok::<(), wacard::gateway::UnsupportedRequest>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Outgoing {
    /// The endpoint. `None` if the body is an argument of a library's function.
    pub endpoint: Option<Endpoint>,
    /// The body.
    pub body: Json<'static>,
}

/// A method of HTTP and a path, in which names in braces stand for values: `/send/{instance}`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Serialize)]
#[non_exhaustive]
pub struct Endpoint {
    /// The method, in upper case.
    pub method: &'static str,
    /// The path, after the server's address.
    pub path: &'static str,
}

impl Outgoing {
    /// The argument of a library's function.
    #[must_use]
    pub fn argument(body: Json<'static>) -> Self {
        Self {
            endpoint: None,
            body,
        }
    }
}

impl Endpoint {
    /// `POST` to a path.
    #[must_use]
    pub const fn post(path: &'static str) -> Self {
        Self {
            method: "POST",
            path,
        }
    }

    /// A request for this endpoint.
    #[must_use]
    pub fn send(self, body: Json<'static>) -> Outgoing {
        Outgoing {
            endpoint: Some(self),
            body,
        }
    }
}
