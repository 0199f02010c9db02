//! The JSON schema by which CodeChat refuses a request.

use super::CodeChat;
use crate::gateway::form::{ContactRequest, InvalidRequest, Json, read_by_schema};
use crate::gateway::schema::{Schema, required};
use crate::gateway::strictness::Strictness;
use crate::phone::ReadOptions;

/// The server's schema.
const SCHEMA: Schema = Schema {
    contacts: "contactMessage",
    fields: &[
        required("fullName"),
        required("wuid").at_least(10).with_digit(),
        required("phoneNumber").at_least(10),
    ],
    has_options: true,
};

impl CodeChat {
    /// Reads a request with a strictness, such as the server's own.
    ///
    /// # Errors
    ///
    /// Those of [`Gateway::read`](crate::gateway::Gateway::read).
    pub fn read_with<'j>(
        self,
        body: &'j Json<'_>,
        options: impl Into<ReadOptions>,
        strictness: Strictness,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        read_by_schema::<Self>(body, options.into(), strictness, &SCHEMA)
    }
}
