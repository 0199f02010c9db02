//! The options that a content holds.

use crate::gateway::form::{OptionFields, OptionValue};

/// The content may hold the message that it answers, which else is another argument.
pub(super) const OPTIONS: OptionFields = OptionFields::new(&[
    ("contextInfo", CONTEXT),
    ("mentions", OptionValue::MentionedJids),
    ("mentionAll", OptionValue::MentionsEveryone),
]);
const CONTEXT: OptionValue = OptionValue::Within(&[
    ("stanzaId", OptionValue::QuotedId),
    ("participant", OptionValue::QuotedSender),
    ("quotedMessage", OptionValue::QuotedMessage),
]);
