//! The JSON schema by which CodeChat refuses a request.

use super::CodeChat;
use crate::gateway::form::{ContactRequest, Input, InvalidRequest, Json, read_by_schema};
use crate::gateway::schema::{
    Schema, check_boolean, check_common_options, check_object, check_whole, optional, required,
};
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
    check_options,
};

fn check_options(options: Input<'_, '_>) {
    check_common_options(options);
    check_whole(options.field("quotedMessageId"));
    check_object(options.field("quotedMessage"));
    optional("messageId").check(options);
    check_boolean(options.field("convertAudio"));
}

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
