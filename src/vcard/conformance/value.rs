//! Rules about values that both standards have.

use super::requirement::Requirement;
use crate::vcard::grammar::{after_text, first_part, is_uri, is_x_name};
use crate::vcard::property::Property;

/// A text, with bare characters only where they are not separators.
pub(super) fn text_without(value: &str, separators: &str) -> Option<Requirement> {
    match after_text(value, separators).chars().next() {
        None => None,
        Some('\\') => Some(Requirement::Escape),
        Some(_) => Some(Requirement::Text),
    }
}

/// As many components between semicolons as a property has; each is a list of texts.
pub(super) fn lists(value: &str, counts: &[usize]) -> Option<Requirement> {
    match counts.contains(&components(value)) {
        true => text_without(value, ""),
        false => Some(Requirement::Components),
    }
}

fn components(value: &str) -> usize {
    let mut count = 1;
    let mut rest = value;
    while let Some((_, after)) = rest.split_at_checked(first_part(rest, b';').len()) {
        let Some(after) = after.strip_prefix(';') else {
            break;
        };
        (count, rest) = (count + 1, after);
    }
    count
}

pub(super) fn uri(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (!is_uri(value)).then_some(Requirement::Uri)
}

/// Any value: an extension's type is its own.
pub(super) fn any(_: &Property<'_>, _: &str) -> Option<Requirement> {
    None
}

/// One of some words, or an extension.
pub(super) fn word(value: &str, words: &[&str], otherwise: Requirement) -> Option<Requirement> {
    (!is_among(words, value)).then_some(otherwise)
}

/// Whether `VALUE` names this type.
pub(super) fn has_type(property: &Property<'_>, name: &str) -> bool {
    let value = property.param("VALUE");
    value.is_some_and(|value| value.eq_ignore_ascii_case(name))
}

/// Whether a name is in a list or an extension; any name is in an empty list.
pub(super) fn is_among(names: &[&str], name: &str) -> bool {
    let is_listed = names.iter().any(|known| known.eq_ignore_ascii_case(name));
    names.is_empty() || is_listed || is_x_name(name)
}
