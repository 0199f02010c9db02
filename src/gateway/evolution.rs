//! Evolution API: `POST /message/sendContact/{instance}`, versions 1 and 2.
//!
//! A request is read, checked and answered in three steps:
//!
//! ```
//! use wacard::gateway::evolution::Request;
//! use wacard::{Dialect, Rules};
//!
//! let body = r#"{"number": "553198296801", "contactMessage": [{
//!     "fullName": "Guilherme Gomes", "phoneNumber": "+55 31 9 9829-6801"}]}"#;
//!
//! let request: Request = serde_json::from_str(body)?;
//! let message = request.read(Rules::WhatsApp)?.message(Dialect::WhatsApp);
//! let content = serde_json::to_string(&message)?;
//! assert!(content.starts_with(r#"{"contactMessage":{"displayName":"Guilherme Gomes","vcard":"BEGIN"#));
//! assert!(content.contains("waid=553198296801:+55 31 9 9829-6801"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Sources: the validation schemas and message code of Evolution API 1.8.2 and 2.3.6, and its
//! public API documentation.

mod message;
mod request;
mod shape;

pub use self::message::{
    BadRequest, ContactMessage, ContactsArrayMessage, Message, MessageKey, Response, Timestamp,
};
pub use self::request::{ContactEntry, Options, Presence, Request, SendContact, Version};
pub use self::shape::Evolution;
