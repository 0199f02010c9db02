//! The options in the context of a message's content.

use super::{OptionFields, OptionValue, SendOptions};
use crate::gateway::json::Json;

/// The fields of a message's context in the spelling of Baileys and Evolution API.
pub(in crate::gateway) const CONTEXT: OptionFields = OptionFields::new(&[
    ("stanzaId", OptionValue::QuotedId),
    ("participant", OptionValue::QuotedSender),
    ("quotedMessage", OptionValue::QuotedMessage),
    ("mentionedJid", OptionValue::MentionedJids),
]);

/// The context of a message, unless it is empty.
pub(in crate::gateway) fn context(
    fields: OptionFields,
    options: &SendOptions<'_>,
) -> Option<Json<'static>> {
    // Most messages have none.
    if options.quoted.is_none() && options.mentioned.is_empty() && !options.mentions_everyone {
        return None;
    }
    let context = fields.write(options, Json::Object(Vec::new()));
    Some(context).filter(|context| *context != Json::Object(Vec::new()))
}

/// The fields in the spelling of the protobuf's JSON, which takes no other. Those that are only read
/// are of older versions.
pub(in crate::gateway) const PROTOBUF_CONTEXT: OptionFields = OptionFields::new(&[
    ("stanzaID", OptionValue::QuotedId),
    ("participant", OptionValue::QuotedSender),
    ("quotedMessage", OptionValue::QuotedMessage),
    ("mentionedJID", OptionValue::MentionedJids),
    ("nonJIDMentions", OptionValue::MentionsEveryoneAsOne),
])
.reading(&[
    ("stanzaId", OptionValue::QuotedId),
    ("mentionedJid", OptionValue::MentionedJids),
]);
