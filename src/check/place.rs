//! Places in a card, and the searches that several receivers share.

use crate::id::Wuid;
use crate::vcard::{Card, Param, Property, physical_lines};

/// Where a card breaks a rule.
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) width: usize,
    pub(super) found: String,
}

impl Place {
    pub(super) fn new(line: usize, column: usize, width: usize, found: String) -> Self {
        Self {
            line,
            column,
            width,
            found,
        }
    }

    /// The name of a property.
    pub(super) fn name(property: &Property<'_>) -> Self {
        Self::in_head(
            property,
            property.content_line().name_column(),
            property.name(),
        )
    }

    /// The group of a property.
    pub(super) fn group(property: &Property<'_>, group: &str) -> Self {
        Self::in_head(property, 1, group)
    }

    /// A parameter of a property, at its column.
    pub(super) fn param(property: &Property<'_>, column: usize, param: &Param<'_>) -> Self {
        Self::in_head(property, column, param.source())
    }

    fn in_head(property: &Property<'_>, column: usize, part: &str) -> Self {
        Self::new(property.line(), column, part.chars().count(), String::new())
    }

    pub(super) fn value(property: &Property<'_>) -> Self {
        let value = property.value();
        let width = value.lines().next().unwrap_or_default().chars().count();
        Self::new(
            property.line(),
            property.value_column(),
            width,
            String::new(),
        )
    }

    /// The card as a whole, at its first line.
    pub(super) fn whole(card: &Card<'_>) -> Self {
        Self::new(card.line(), 1, 1, String::new())
    }
}

pub(super) fn tels<'c, 'a>(card: &'c Card<'a>) -> impl Iterator<Item = &'c Property<'a>> {
    card.all("TEL")
}

/// All parameters of all properties that break a rule.
pub(super) fn params(
    card: &Card<'_>,
    breaks: impl Fn(&Property<'_>, &Param<'_>) -> bool,
) -> Vec<Place> {
    let of_property = |property: &Property<'_>| {
        let all = property.content_line().params_with_columns();
        let broken = all.filter(|(_, param)| breaks(property, param));
        let places = broken.map(|(column, param)| Place::param(property, column, &param));
        places.collect::<Vec<_>>()
    };
    card.properties().iter().flat_map(of_property).collect()
}

/// The lines of a card, each with its number and its end.
pub(super) fn lines<'a>(card: &Card<'a>) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
    let lines = physical_lines(card.source());
    (card.line()..)
        .zip(lines)
        .map(|(number, (line, end))| (number, line, end))
}

pub(super) fn named(card: &Card<'_>, name: &str) -> Vec<Place> {
    let places = card.all(name).map(Place::name);
    places.collect()
}

pub(super) fn none_of(card: &Card<'_>, names: &[&str]) -> Vec<Place> {
    let shows = |name: &&str| {
        card.all(name)
            .any(|property| !property.text().trim().is_empty())
    };
    match names.iter().any(shows) {
        true => Vec::new(),
        false => vec![Place::whole(card)],
    }
}

pub(super) fn version_other_than(card: &Card<'_>, accepted: &[&str]) -> Vec<Place> {
    match card.get("VERSION") {
        None => vec![Place::whole(card)],
        Some(version) if accepted.contains(&version.value().as_ref()) => Vec::new(),
        Some(version) => vec![Place::value(version)],
    }
}

pub(super) fn is_waid(param: &Param<'_>) -> bool {
    param.is_named("waid")
}

pub(super) fn bad_waids(card: &Card<'_>) -> Vec<Place> {
    params(card, |property, param| {
        let is_id = || param.raw().parse::<Wuid>().is_ok();
        property.is_named("TEL") && is_waid(param) && !is_id()
    })
}
