//! The options that a request does not hold.

use std::borrow::Cow;

use super::{Quoted, SendOptions};
use crate::gateway::address::Address;
use crate::gateway::contact_field::Field;

/// The options that differ from those that were written, if the latter are given.
pub(super) fn lost(sent: &SendOptions<'_>, read: &SendOptions<'_>) -> Vec<Field> {
    let fields = [
        (is_other(&sent.delay, &read.delay), Field::Delay),
        (is_other(&sent.presence, &read.presence), Field::Presence),
        (
            is_other(&sent.link_preview, &read.link_preview),
            Field::LinkPreview,
        ),
        (
            sent.mentions_everyone && !read.mentions_everyone,
            Field::MentionOfEveryone,
        ),
        (
            are_others(&sent.mentioned, &read.mentioned),
            Field::Mentions,
        ),
    ];
    let lost = fields.into_iter().filter(|(is_lost, _)| *is_lost);
    let mut lost: Vec<_> = lost.map(|(_, field)| field).collect();
    let nothing = Quoted::default();
    if let Some(quoted) = &sent.quoted {
        lost.extend(lost_of_quoted(
            quoted,
            read.quoted.as_ref().unwrap_or(&nothing),
        ));
    }
    lost
}

/// A message without its id is not answered at all.
fn lost_of_quoted(sent: &Quoted<'_>, read: &Quoted<'_>) -> Option<Field> {
    if sent.id.is_empty() || sent.id != read.id {
        return Some(Field::Quoted);
    }
    let is_same = !is_other_address(&sent.chat, &read.chat)
        && !is_other_address(&sent.sender, &read.sender)
        && !is_other(&sent.from_me, &read.from_me)
        && !is_other(&sent.message, &read.message);
    (!is_same).then_some(Field::QuotedDetails)
}

fn is_other<T: PartialEq>(sent: &Option<T>, read: &Option<T>) -> bool {
    sent.is_some() && sent != read
}

fn is_other_address(sent: &Option<Cow<'_, str>>, read: &Option<Cow<'_, str>>) -> bool {
    match (sent, read) {
        (Some(sent), Some(read)) => !is_same_address(sent, read),
        _ => is_other(sent, read),
    }
}

fn are_others(sent: &[Cow<'_, str>], read: &[Cow<'_, str>]) -> bool {
    let mut pairs = sent.iter().zip(read);
    sent.len() > read.len() || pairs.any(|(sent, read)| !is_same_address(sent, read))
}

/// Whether two recipients are the same, each in a form of its own.
fn is_same_address(one: &str, other: &str) -> bool {
    one == other || Address::parse(one).is_some_and(|one| Some(one) == Address::parse(other))
}
