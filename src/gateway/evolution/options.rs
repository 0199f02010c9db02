//! The options of both versions.

use std::collections::HashSet;

use crate::gateway::form::{
    Address, Delay, Excerpt, FieldErrorKind, Input, Json, OptionFields, OptionValue,
};
use crate::gateway::schema::{
    check_boolean, check_common_options, check_object, optional, required,
};
use crate::gateway::validate::STRING;

/// Version 1 checks its options. A card has no preview of links.
pub(super) const V1: OptionFields = OptionFields::new(&[(
    "options",
    OptionValue::Within(&[
        ("delay", OptionValue::Delay(Delay::MILLISECONDS)),
        ("presence", OptionValue::Presence),
        ("quoted", QUOTED),
        ("mentions", MENTIONS),
    ]),
)])
.reading(&[(
    "options",
    OptionValue::Within(&[("linkPreview", OptionValue::LinkPreview)]),
)]);

/// Version 2 checks no option. It sends cards without any, but for the message that is answered on
/// Meta's channel.
pub(super) const V2: OptionFields = OptionFields::new(&[("quoted", QUOTED)])
    .reading(&[
        ("delay", OptionValue::Delay(Delay::MILLISECONDS)),
        ("presence", OptionValue::Presence),
        ("linkPreview", OptionValue::LinkPreview),
        ("mentionsEveryOne", OptionValue::MentionsEveryone),
        ("mentioned", MENTIONED),
    ])
    .of_any_type();

const QUOTED: OptionValue =
    OptionValue::Within(&[("key", KEY), ("message", OptionValue::QuotedMessage)]);
const KEY: OptionValue = OptionValue::Within(&[
    ("remoteJid", OptionValue::QuotedChat),
    ("fromMe", OptionValue::QuotedFromMe),
    ("id", OptionValue::QuotedId),
    ("participant", OptionValue::QuotedMember),
]);
const MENTIONS: OptionValue = OptionValue::Within(&[
    ("everyOne", OptionValue::MentionsEveryone),
    ("mentioned", MENTIONED),
]);
const MENTIONED: OptionValue = OptionValue::Mentioned(Address::in_evolution);

/// Checks what the schema of version 1 says of the options.
pub(super) fn check_v1(options: Input<'_, '_>) {
    check_common_options(options);
    let quoted = options.field("quoted");
    let key = quoted.field("key");
    check_object(key);
    if let Some(Json::Object(fields)) = key.value() {
        // The schema refuses an empty id only where the key has nothing else.
        let has_id_alone = fields.iter().all(|(name, _)| name == "id");
        required("id").at_least(has_id_alone.into()).check(key);
    }
    optional("remoteJid").check(key);
    check_boolean(key.field("fromMe"));
    check_object(quoted.field("message"));
    let mentions = options.field("mentions");
    check_boolean(mentions.field("everyOne"));
    check_mentioned(mentions.field("mentioned"));
}

/// Members are different texts that begin with a digit, at least one.
fn check_mentioned(mentioned: Input<'_, '_>) {
    match mentioned.value() {
        None => return,
        Some(Json::List(members)) if members.is_empty() => {
            let expected = "a member";
            mentioned.report::<()>(FieldErrorKind::MissingAny { expected });
        }
        Some(Json::Null) => drop(mentioned.report_type::<()>("an array")),
        Some(_) => {}
    }
    let mut seen = HashSet::new();
    mentioned.optional_items(|member| {
        let text = member.value().and_then(Json::as_str);
        let Some(text) = text else {
            return member.report_type(STRING);
        };
        let expected = match text.starts_with(|c: char| c.is_ascii_digit()) {
            true if seen.insert(text) => return Some(()),
            true => "each member once",
            false => "a text that begins with a digit",
        };
        let found = Excerpt::new(text);
        member.report(FieldErrorKind::Value { expected, found })
    });
}
