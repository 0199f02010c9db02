//! The parts of a name: read, unless they hold the full name alone.

use crate::contact::Contact;
use crate::contact::blank::is_blank;
use crate::contact::name::PersonName;
use crate::vcard::Property;

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
pub(super) fn repeats_next(name: &Property<'_>, after: &[Property<'_>]) -> bool {
    let next = after.first().filter(|next| next.is_named("FN"));
    let full_name = next.and_then(Property::bare_value);
    let (Some(full_name), Some(name)) = (full_name, name.plain_value()) else {
        return false;
    };
    repeats(name, full_name)
}

/// The same of their values.
#[inline]
pub(super) fn repeats(name: &str, full_name: &str) -> bool {
    let given = name.strip_prefix(';');
    let given = given.and_then(|name| name.strip_suffix(";;;"));
    (name == full_name || given == Some(full_name)) && !is_blank(full_name)
}

pub(super) fn person_name<'a>(property: &'a Property<'_>) -> PersonName<'a> {
    let [family, given, additional, prefixes, suffixes] = property.first_lists();
    PersonName {
        family,
        given,
        additional,
        prefixes,
        suffixes,
    }
}
