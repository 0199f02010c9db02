use std::borrow::Cow;

use crate::gateway::address::Address;
use crate::gateway::json::{Json, object, text};
use crate::gateway::presence::{EXPECTED, PRESENCES, Presence};
use crate::gateway::validate::Input;
use crate::id::Server;

/// The options of sending a message.
///
/// Version 1 checks `delay` and `presence`. Version 2 checks none: an option of another type counts
/// as missing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options<'a> {
    /// The time to wait before sending, in milliseconds.
    pub delay: Option<u64>,
    /// The state to show the recipient during the delay.
    pub presence: Option<Presence>,
    /// Whether to show previews of links.
    pub link_preview: Option<bool>,
    /// Whether to mention every member of a group.
    pub mentions_everyone: Option<bool>,
    /// The members of a group to mention.
    pub mentioned: Vec<Cow<'a, str>>,
    /// The message that this one answers, as it was sent.
    pub quoted: Option<Json<'a>>,
}

impl Options<'_> {
    /// The context of a message that answers another one or mentions members of a group, as WhatsApp
    /// has it: `{"stanzaId", "participant", "quotedMessage", "mentionedJid"}`.
    pub(super) fn context(&self) -> Option<Json<'static>> {
        let quoted = self.quoted.as_ref();
        let key = quoted.and_then(|quoted| quoted.get("key"));
        let in_key = |field: &str| text(key?.get(field)?.as_str()?);
        let mentioned = self.mentioned.iter().filter_map(|number| jid(number));
        let mentioned: Vec<_> = mentioned.map(Json::from).collect();
        let fields = [
            ("stanzaId", in_key("id")),
            (
                "participant",
                in_key("participant").or_else(|| in_key("remoteJid")),
            ),
            (
                "quotedMessage",
                quoted.and_then(|quoted| Some(quoted.get("message")?.clone().into_owned())),
            ),
            (
                "mentionedJid",
                Some(Json::List(mentioned)).filter(|list| *list != Json::List(Vec::new())),
            ),
        ];
        let has_any = fields.iter().any(|(_, value)| value.is_some());
        has_any.then(|| object(fields))
    }
}

/// The JID of a member, given as a number or a JID.
fn jid(number: &str) -> Option<String> {
    Address::parse(number)?.jid(Server::User)
}

/// The options of version 1, from its object. An array, as PHP writes an empty object, has none.
pub(super) fn read_v1<'j>(options: Input<'_, 'j>) -> Options<'j> {
    let mentions = options.field("mentions");
    let presence = options.field("presence");
    Options {
        delay: delay(options.field("delay")),
        presence: presence
            .json()
            .and_then(|_| presence.one_of(PRESENCES, EXPECTED)),
        mentions_everyone: boolean(mentions.field("everyOne")),
        mentioned: texts(mentions.field("mentioned")),
        ..read(options)
    }
}

/// The options of version 2, which stand beside the contacts.
pub(super) fn read_v2<'j>(body: Input<'_, 'j>) -> Options<'j> {
    let presence = body.field("presence").json().and_then(Json::as_str);
    let named = |(name, value): &(&str, Presence)| (Some(*name) == presence).then_some(*value);
    Options {
        delay: milliseconds(body.field("delay")),
        presence: PRESENCES.iter().find_map(named),
        mentions_everyone: boolean(body.field("mentionsEveryOne")),
        mentioned: texts(body.field("mentioned")),
        ..read(body)
    }
}

/// The options that are alike in both versions.
fn read<'j>(options: Input<'_, 'j>) -> Options<'j> {
    Options {
        link_preview: boolean(options.field("linkPreview")),
        quoted: options.field("quoted").json().cloned(),
        ..Options::default()
    }
}

fn delay(delay: Input<'_, '_>) -> Option<u64> {
    match delay.mends() {
        true => delay.json()?.whole(),
        false => delay.optional_whole(),
    }
}

/// A whole number, or its digits as a text.
fn milliseconds(delay: Input<'_, '_>) -> Option<u64> {
    match delay.json()? {
        Json::Text(text) => text.trim().parse().ok(),
        other => other.whole(),
    }
}

/// A boolean, or its name as a text.
fn boolean(value: Input<'_, '_>) -> Option<bool> {
    match value.json()? {
        Json::Bool(value) => Some(*value),
        Json::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The texts of an array, or one text.
fn texts<'j>(value: Input<'_, 'j>) -> Vec<Cow<'j, str>> {
    let items = match value.json() {
        Some(Json::List(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let texts = items.iter().filter_map(Json::as_str);
    texts.map(Cow::Borrowed).collect()
}
