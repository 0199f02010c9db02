//! One option, as the value of a field.

use std::borrow::Cow;

use super::fields::write_fields;
use super::{OptionValue, SendOptions};
use crate::gateway::address::Address;
use crate::gateway::json::{Json, filled, list};
use crate::gateway::presence::{self, PRESENCES, Presence};
use crate::gateway::validate::Input;

impl OptionValue {
    /// Reads a field that has a value, unless the option was read already.
    pub(super) fn read<'j>(self, value: Value<'_, 'j>, options: &mut SendOptions<'j>) {
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
            Self::LinkPreview => options.link_preview.map(Json::Bool),
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

/// A field that has a value. One of another type is reported, or counts as missing.
#[derive(Clone, Copy)]
pub(super) struct Value<'v, 'j> {
    pub(super) field: Input<'v, 'j>,
    pub(super) ignores_types: bool,
}

impl<'j> Value<'_, 'j> {
    fn of_any_type(self) -> Self {
        Self {
            ignores_types: true,
            ..self
        }
    }

    fn other_type<T>(self, expected: &'static str) -> Option<T> {
        match self.ignores_types {
            true => None,
            false => self.field.report_type(expected),
        }
    }

    /// A whole number, or where types do not matter its digits as a text.
    fn whole(self) -> Option<u64> {
        match self.field.json()? {
            Json::Text(text) if self.ignores_types => text.trim().parse().ok(),
            other => other
                .whole()
                .or_else(|| self.other_type("a whole number from 0")),
        }
    }

    /// A boolean, or where types do not matter its name as a text.
    fn boolean(self) -> Option<bool> {
        match self.field.json()? {
            Json::Bool(value) => Some(*value),
            Json::Text(text) if self.ignores_types => text.trim().parse().ok(),
            _ => self.other_type("a boolean"),
        }
    }

    fn text(self) -> Option<Cow<'j, str>> {
        match self.ignores_types {
            true => self.field.json()?.as_str().map(Cow::Borrowed),
            false => self.field.optional(),
        }
    }

    fn presence(self) -> Option<Presence> {
        match self.ignores_types {
            true => {
                let name = self.field.json()?.as_str()?;
                let mut known = PRESENCES.iter().filter(|(known, _)| *known == name);
                known.next().map(|(_, presence)| *presence)
            }
            false => self.field.one_of(PRESENCES, presence::EXPECTED),
        }
    }

    fn object(self) -> Option<Json<'j>> {
        match self.field.json()? {
            object @ Json::Object(_) => Some(object.clone()),
            _ => self.other_type("an object"),
        }
    }

    /// The texts of an array, or where types do not matter one text.
    fn texts(self) -> Vec<Cow<'j, str>> {
        match (self.field.json(), self.ignores_types) {
            (Some(Json::List(items)), true) => {
                let texts = items.iter().filter_map(Json::as_str);
                texts.map(Cow::Borrowed).collect()
            }
            (Some(Json::Text(text)), true) => vec![Cow::Borrowed(text)],
            (_, true) => Vec::new(),
            (_, false) => self.field.optional_items(|item| item.required()),
        }
    }

    fn texts_in_text(self) -> Vec<Cow<'j, str>> {
        let text = self.text().unwrap_or_default();
        let texts = text.split(',').map(str::trim).filter(|to| !to.is_empty());
        texts.map(|to| Cow::Owned(to.to_owned())).collect()
    }
}
