//! The fields of a request that hold the options of sending, described once for both directions.

use super::value::Value;
use super::{Quoted, SendOptions};
use crate::gateway::address::Address;
use crate::gateway::json::Json;
use crate::gateway::validate::Input;

/// Paths of fields, such as `quoted.key.id`, with the options that they hold.
pub(in crate::gateway) type Paths = &'static [(&'static str, OptionValue)];

/// The fields of a gateway's options.
#[derive(Clone, Copy)]
pub(in crate::gateway) struct OptionFields {
    fields: Paths,
    /// Fields that are read where the others have no value, and never written: other spellings,
    /// and options that the gateway takes but ignores.
    read_only: Paths,
    /// Whether a value of another type counts as missing.
    ignores_types: bool,
}

/// An option as the value of a field.
#[derive(Clone, Copy)]
pub(in crate::gateway) enum OptionValue {
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

    pub(in crate::gateway) const fn new(fields: Paths) -> Self {
        Self {
            fields,
            read_only: &[],
            ignores_types: false,
        }
    }

    /// Reads further fields, which are not written.
    pub(in crate::gateway) const fn reading(self, read_only: Paths) -> Self {
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
        for (path, value) in self.fields.iter().chain(self.read_only) {
            read_at(body, path, |field| {
                let ignores_types = self.ignores_types || field.mends();
                let field = Value {
                    field,
                    ignores_types,
                };
                value.read(field, &mut options);
            });
        }
        options.quoted = options.quoted.filter(|quoted| *quoted != Quoted::default());
        options
    }

    /// A body with the fields of the options.
    pub(in crate::gateway) fn write(
        self,
        options: &SendOptions<'_>,
        mut body: Json<'static>,
    ) -> Json<'static> {
        for (path, value) in self.fields {
            if let Some(value) = value.write(options) {
                insert(&mut body, path, value);
            }
        }
        body
    }
}

/// Reads the field at a path, if it has a value.
fn read_at<'j>(object: Input<'_, 'j>, path: &str, read: impl FnOnce(Input<'_, 'j>)) {
    match path.split_once('.') {
        Some((name, rest)) => read_at(object.field(name), rest, read),
        None if object.field(path).json().is_some() => read(object.field(path)),
        None => {}
    }
}

/// Sets the field at a path, in objects that are made where they are missing.
fn insert(body: &mut Json<'static>, path: &'static str, value: Json<'static>) {
    let Json::Object(fields) = body else {
        return;
    };
    let Some((name, rest)) = path.split_once('.') else {
        fields.push((path.into(), value));
        return;
    };
    let at = fields.iter().position(|(known, _)| known == name);
    let at = at.unwrap_or_else(|| {
        fields.push((name.into(), Json::Object(Vec::new())));
        fields.len() - 1
    });
    insert(&mut fields[at].1, rest, value);
}
