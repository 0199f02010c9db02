//! Rules about parameters.

use super::definition::{Definition, Rules, is_extension, is_valid_name};
use super::requirement::Requirement;
use super::value::is_among;
use super::violation::{Broken, Findings};
use crate::vcard::grammar::{Param, after_strict_params};
use crate::vcard::property::Property;

/// Holds a property's parameters to its definition: at most one violation each.
pub(super) fn check(
    definition: &Definition,
    property: &Property<'_>,
    rules: &Rules,
    found: &mut Findings,
) {
    let text = property.content_line().params_text();
    let rest = after_strict_params(text);
    if !rest.is_empty() {
        let column = property.value_column() - 1 - rest.chars().count();
        let broken = (Requirement::ParamSyntax, rules.sections.param_syntax);
        return found.push((property.line(), column, rest.chars().count()), broken);
    }
    for (column, param) in property.content_line().params_with_columns() {
        let broken =
            name_rule(definition, &param, rules).or_else(|| value_rule(definition, param, rules));
        if let Some(broken) = broken {
            let place = (property.line(), column, param.source().chars().count());
            found.push(place, broken);
        }
    }
}

/// The rule that a parameter breaks by its presence.
fn name_rule(definition: &Definition, param: &Param<'_>, rules: &Rules) -> Option<Broken> {
    let Rules { sections, .. } = rules;
    let name = param.name();
    if name.is_empty() {
        return Some((Requirement::ParamName, sections.param_syntax));
    }
    if !is_valid_name(name) {
        return Some((Requirement::Name, sections.names));
    }
    if param.is_named("CHARSET") {
        return Some((Requirement::Charset, sections.charset));
    }
    let allowed = |encoding: &str| param.raw().eq_ignore_ascii_case(encoding);
    if param.is_named("ENCODING") && !rules.encoding.is_some_and(allowed) {
        return Some((Requirement::Encoding, sections.encoding));
    }
    if takes(definition, name, rules) {
        return None;
    }
    let section = sections.params.unwrap_or(definition.section);
    let requirement = match (definition.name, definition.params) {
        ("TEL", ["TYPE"]) => Requirement::TelParameter,
        (_, []) if rules.any_params.is_empty() => Requirement::NoParameter,
        _ => Requirement::Parameter,
    };
    Some((requirement, section))
}

/// Whether a property takes a parameter.
fn takes(definition: &Definition, name: &str, rules: &Rules) -> bool {
    let mut all = definition.params.iter().chain(rules.any_params);
    match is_extension(name) {
        true => all.any(|known| *known == "X-"),
        false => all.any(|known| known.eq_ignore_ascii_case(name)),
    }
}

/// The rule that a parameter breaks by its value.
fn value_rule(definition: &Definition, param: Param<'_>, rules: &Rules) -> Option<Broken> {
    if param.is_named("TYPE") {
        let broken = (Requirement::Type, definition.section);
        return (!has_types(definition, param, rules)).then_some(broken);
    }
    if param.is_named("VALUE") {
        let types = definition.value_types;
        let is_known = param.bare_values().all(|name| is_among(types, name));
        return (!is_known).then_some((Requirement::ValueType, definition.section));
    }
    let rule = rules.params.iter().find(|rule| param.is_named(rule.name))?;
    let is_valid = param.bare_values().all(rule.is_valid);
    (!is_valid).then_some((rule.requirement, rule.section))
}

fn has_types(definition: &Definition, param: Param<'_>, rules: &Rules) -> bool {
    let is_type = |name: &str| !name.is_empty() && is_among(definition.types, name);
    param
        .bare_values()
        .all(|value| match rules.divides_quoted_types {
            true => value.split(',').all(is_type),
            false => is_type(value),
        })
}
