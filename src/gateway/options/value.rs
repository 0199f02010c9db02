//! One option, as the value of a field.

use std::borrow::Cow;

use super::SendOptions;
use super::field::OptionField;
use crate::gateway::address::Address;
use crate::gateway::json::{Json, filled, list};

/// Names of fields with the options that they hold.
pub(in crate::gateway) type Fields = &'static [(&'static str, OptionValue)];

/// An option as the value of a field.
#[derive(Clone, Copy)]
pub(in crate::gateway) enum OptionValue {
    /// Options in an object.
    Within(Fields),
    /// The delay.
    Delay(Delay),
    /// The presence by its name.
    Presence,
    /// Whether to show previews of links.
    LinkPreview,
    /// Whether to mention everyone.
    MentionsEveryone,
    /// The mention of everyone, as the number 1.
    MentionsEveryoneAsOne,
    /// The members to mention, a list of JIDs.
    MentionedJids,
    /// The members to mention, a list in this form.
    Mentioned(fn(&Address) -> Option<String>),
    /// The members to mention, in one text with commas between, or `all`.
    MentionedInText(fn(&Address) -> Option<String>),
    /// The id of the message that is answered.
    QuotedId,
    /// Like [`QuotedId`](Self::QuotedId), for a server that refuses one without a sender.
    QuotedIdOfSender,
    /// Whether that message is one's own.
    QuotedFromMe,
    /// The chat with that message.
    QuotedChat,
    /// The sender of that message.
    QuotedMember,
    /// Like [`QuotedMember`](Self::QuotedMember), or the chat where the sender is not known.
    QuotedSender,
    /// The content of that message.
    QuotedMessage,
}

/// How a delay is written.
#[derive(Clone, Copy)]
pub(in crate::gateway) struct Delay {
    /// Milliseconds in a unit.
    pub(super) unit: u64,
    /// The fewest and the most units that the server takes.
    pub(super) min: u64,
    pub(super) max: u64,
}

impl Delay {
    pub(in crate::gateway) const MILLISECONDS: Self = Self::milliseconds(0, u64::MAX);

    /// Milliseconds, of which the server takes at least and at most so many.
    pub(in crate::gateway) const fn milliseconds(min: u64, max: u64) -> Self {
        Self { unit: 1, min, max }
    }

    /// Seconds, of which the server takes at least and at most so many.
    pub(in crate::gateway) const fn seconds(min: u64, max: u64) -> Self {
        Self {
            unit: 1000,
            min,
            max,
        }
    }
}

impl OptionValue {
    /// Reads a field that has a value, unless the option was read already.
    pub(super) fn read<'j>(self, value: OptionField<'_, 'j>, options: &mut SendOptions<'j>) {
        let quoted = options.quoted.get_or_insert_default();
        match self {
            Self::Within(_) => {}
            Self::Delay(delay) => {
                let units = value.whole();
                let milliseconds = units.map(|units| units.saturating_mul(delay.unit));
                set(&mut options.delay, milliseconds);
            }
            Self::Presence => set(&mut options.presence, value.presence()),
            // No server checks its type.
            Self::LinkPreview => set(&mut options.link_preview, value.of_any_type().boolean()),
            Self::MentionsEveryone => options.mentions_everyone |= value.boolean() == Some(true),
            Self::MentionsEveryoneAsOne => options.mentions_everyone |= value.whole() == Some(1),
            Self::MentionedJids | Self::Mentioned(_) if options.mentioned.is_empty() => {
                options.mentioned = value.texts()
            }
            Self::MentionedInText(_) if options.mentioned.is_empty() => {
                options.mentioned = value.texts_in_text();
                options.mentions_everyone |= options.mentioned == ["all"];
                options.mentioned.retain(|to| to != "all");
            }
            Self::MentionedJids | Self::Mentioned(_) | Self::MentionedInText(_) => {}
            Self::QuotedId | Self::QuotedIdOfSender if quoted.id.is_empty() => {
                quoted.id = value.text().unwrap_or_default();
            }
            Self::QuotedId | Self::QuotedIdOfSender => {}
            Self::QuotedFromMe => set(&mut quoted.from_me, value.boolean()),
            Self::QuotedChat => set(&mut quoted.chat, value.text()),
            Self::QuotedSender | Self::QuotedMember => set(&mut quoted.sender, value.text()),
            Self::QuotedMessage => set(&mut quoted.message, value.object()),
        }
    }

    pub(super) fn write(self, options: &SendOptions<'_>) -> Option<Json<'static>> {
        let address = |to: &str, form: fn(&Address) -> Option<String>| form(&Address::parse(to)?);
        let mentioned = |form| {
            options
                .mentioned
                .iter()
                .filter_map(move |to| address(to, form))
        };
        let quoted = || {
            options
                .quoted
                .as_ref()
                .filter(|quoted| !quoted.id.is_empty())
        };
        match self {
            Self::Within(fields) => {
                let written = write_fields(fields, options);
                (!written.is_empty()).then_some(Json::Object(written))
            }
            Self::Delay(delay) => {
                let units = options.delay?.div_ceil(delay.unit);
                Some(Json::Whole(units.clamp(delay.min, delay.max)))
            }
            Self::Presence => options.presence.map(|presence| presence.name().into()),
            // A card has none, so that no gateway's table writes it.
            Self::LinkPreview => None,
            Self::MentionsEveryone => options.mentions_everyone.then_some(Json::Bool(true)),
            Self::MentionsEveryoneAsOne => options.mentions_everyone.then_some(Json::Whole(1)),
            Self::MentionedInText(_) if options.mentions_everyone => Some("all".into()),
            Self::MentionedJids => Self::Mentioned(Address::user_jid).write(options),
            Self::Mentioned(form) => {
                list(mentioned(form).map(Json::from)).filter(|list| *list != Json::List(Vec::new()))
            }
            Self::MentionedInText(form) => filled(&mentioned(form).collect::<Vec<_>>().join(",")),
            Self::QuotedId => filled(&quoted()?.id),
            Self::QuotedIdOfSender => {
                Self::QuotedSender.write(options)?;
                filled(&quoted()?.id)
            }
            Self::QuotedFromMe => quoted()?.from_me.map(Json::Bool),
            Self::QuotedChat => {
                address(quoted()?.chat.as_ref()?, Address::user_jid).map(Json::from)
            }
            Self::QuotedSender => {
                address(quoted()?.sender_or_chat()?, Address::user_jid).map(Json::from)
            }
            Self::QuotedMember => {
                address(quoted()?.sender.as_ref()?, Address::user_jid).map(Json::from)
            }
            Self::QuotedMessage => Some(quoted()?.message.clone()?.into_owned()),
        }
    }
}

fn set<T>(option: &mut Option<T>, value: Option<T>) {
    if option.is_none() {
        *option = value;
    }
}

/// The fields of the options that are given.
pub(super) fn write_fields(
    fields: Fields,
    options: &SendOptions<'_>,
) -> Vec<(Cow<'static, str>, Json<'static>)> {
    let written = fields
        .iter()
        .map(|(name, value)| Some((Cow::Borrowed(*name), value.write(options)?)));
    written.flatten().collect()
}
