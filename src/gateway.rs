//! The JSON that gateways speak, to and from [`Contact`](crate::Contact); one file a gateway.
//!
//! Needs the feature `serde`. Requests are read into [`Json`] first, so that a request with
//! several mistakes gets all of them told at once, each with its field's path.

pub mod evolution;
mod json;
mod rejection;

pub use self::json::Json;
pub use self::rejection::{FieldError, Mistake, Rejection};
