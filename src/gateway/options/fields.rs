//! The fields of a request that hold the options of sending, described once for both directions.

use std::borrow::Cow;

use super::value::Value;
use super::{Quoted, SendOptions};
use crate::gateway::address::Address;
use crate::gateway::json::Json;
use crate::gateway::validate::Input;

/// Names of fields with the options that they hold.
pub(in crate::gateway) type Fields = &'static [(&'static str, OptionValue)];

/// The fields of a gateway's options.
#[derive(Clone, Copy)]
pub(in crate::gateway) struct OptionFields {
    fields: Fields,
    /// Fields that are read where the others have no value, and never written: other spellings,
    /// and options that the gateway takes but ignores.
    read_only: Fields,
    /// Whether a value of another type counts as missing.
    ignores_types: bool,
}

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

impl OptionFields {
    pub(in crate::gateway) const NONE: Self = Self::new(&[]);

    pub(in crate::gateway) const fn new(fields: Fields) -> Self {
        Self {
            fields,
            read_only: &[],
            ignores_types: false,
        }
    }

    /// Reads further fields, which are not written.
    pub(in crate::gateway) const fn reading(self, read_only: Fields) -> Self {
        Self { read_only, ..self }
    }

    /// Takes a value of another type for a missing one.
    pub(in crate::gateway) const fn of_any_type(self) -> Self {
        Self {
            ignores_types: true,
            ..self
        }
    }

    pub(in crate::gateway) fn read<'j>(self, body: Input<'_, 'j>) -> SendOptions<'j> {
        let mut options = SendOptions::default();
        self.read_fields(self.fields, body, &mut options);
        self.read_fields(self.read_only, body, &mut options);
        options.quoted = options.quoted.filter(|quoted| *quoted != Quoted::default());
        options
    }

    fn read_fields<'j>(self, fields: Fields, object: Input<'_, 'j>, options: &mut SendOptions<'j>) {
        for (name, value) in fields {
            let field = object.field(name);
            if field.json().is_none() {
                continue;
            }
            if let OptionValue::Within(fields) = value {
                self.read_fields(fields, field, options);
                continue;
            }
            let ignores_types = self.ignores_types || field.mends();
            let field = Value {
                field,
                ignores_types,
            };
            value.read(field, options);
        }
    }

    /// A body with the fields of the options.
    pub(in crate::gateway) fn write(
        self,
        options: &SendOptions<'_>,
        mut body: Json<'static>,
    ) -> Json<'static> {
        let written = write_fields(self.fields, options);
        if let Json::Object(fields) = &mut body {
            fields.extend(written);
        }
        body
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
