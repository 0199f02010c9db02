//! The parts of a name: read, unless they hold the full name alone.

use crate::contact::Contact;
use crate::contact::blank::is_blank;
use crate::contact::name::PersonName;
use crate::vcard::ContentLine;

impl Contact<'_> {
    /// Removes an `N` that holds the full name alone: the parts are not known.
    pub(crate) fn forget_repeated_name(&mut self) {
        let has_parts = |name: &PersonName<'_>| {
            let others = [&name.additional, &name.prefixes, &name.suffixes];
            let only = match (name.family.is_empty(), name.given.is_empty()) {
                (true, _) => &name.given,
                (_, true) => &name.family,
                _ => return true,
            };
            let is_full_name = || *only == *self.full_name;
            others.iter().any(|part| !part.is_empty()) || !(only.is_empty() || is_full_name())
        };
        if !self.name.as_ref().is_some_and(has_parts) {
            self.name = None;
        }
    }
}

/// Whether an `N` holds the text of an `FN` on the next line alone, as most do: as its only part or
/// as the given name.
pub(super) fn repeats_next(name: ContentLine<'_>, next: ContentLine<'_>) -> bool {
    match (next.bare_value(), name.plain_value()) {
        (Some(full_name), Some(name)) if next.is_named("FN") => repeats(name, full_name),
        _ => false,
    }
}

/// The same of their values.
#[inline(always)]
pub(super) fn repeats(name: &str, full_name: &str) -> bool {
    let given = name.strip_prefix(';');
    let given = given.and_then(|name| name.strip_suffix(";;;"));
    (name == full_name || given == Some(full_name)) && !is_blank(full_name)
}

pub(super) fn read_name<'a>(name: &mut PersonName<'a>, line: ContentLine<'a>) {
    line.read_lists([
        &mut name.family,
        &mut name.given,
        &mut name.additional,
        &mut name.prefixes,
        &mut name.suffixes,
    ]);
}
