//! Rules about properties: their names, their values and how often they occur.

use super::definition::{Definition, Rules, is_valid_name};
use super::param;
use super::requirement::Requirement;
use super::violation::{Broken, Findings};
use crate::vcard::Card;
use crate::vcard::names::is_name_byte;
use crate::vcard::property::Property;

/// Holds a property to its definition. The reading reports a line without a name.
pub(super) fn check(property: &Property<'_>, rules: &Rules, found: &mut Findings) {
    if property.name().is_empty() {
        return;
    }
    let is_name = |name: &str| name.bytes().all(is_name_byte);
    if let Some(group) = property.group().filter(|group| !is_name(group)) {
        let place = (property.line(), 1, group.len());
        found.push(place, (Requirement::Name, rules.sections.names));
    }
    if !is_name(property.name()) {
        return found.push_name(property, (Requirement::Name, rules.sections.names));
    }
    let definition = rules.definition(property.name());
    match definition.filter(|_| is_valid_name(property.name())) {
        Some(definition) => check_by(definition, property, rules, found),
        None => found.push_name(property, (Requirement::Property, rules.sections.names)),
    }
}

fn check_by(definition: &Definition, property: &Property<'_>, rules: &Rules, found: &mut Findings) {
    param::check(definition, property, rules, found);
    // A value in an encoding that the standard does not have is not its value.
    if !property.content_line().is_quoted_printable() {
        if let Some(requirement) = (definition.value)(property, &property.value()) {
            found.push_value(property, (requirement, definition.section));
        }
    }
}

/// Reports properties that occur again although they may not. Those with one `ALTID` are
/// alternatives, and count once (RFC 6350 §5.4).
pub(super) fn check_occurrences(card: &Card<'_>, rules: &Rules, found: &mut Findings) {
    for definition in rules
        .definitions
        .iter()
        .filter(|definition| !definition.may_repeat)
    {
        let mut all = card.all(definition.name);
        let Some(first) = all.next() else { continue };
        let altid = first.param("ALTID");
        let broken: Broken = (Requirement::Cardinality, definition.section);
        for again in all.filter(|again| altid.is_none() || again.param("ALTID") != altid) {
            found.push_name(again, broken);
        }
    }
}
