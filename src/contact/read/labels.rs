//! The labels of Apple's groups: `item1.X-ABLabel` labels the `TEL` of `item1`.

use std::cell::OnceCell;
use std::cmp::Ordering;

use crate::contact::blank::is_blank;
use crate::contact::label::Label;
use crate::vcard::{Card, Property};

/// The labels of a card, and the groups of its labelled fields; collected when one is first asked
/// for that is not on a line beside the property that it belongs to.
pub(super) struct Labels<'a> {
    card: &'a Card<'a>,
    labels: OnceCell<Vec<(&'a str, &'a Property<'a>)>>,
    fields: OnceCell<Vec<(&'a str, &'a Property<'a>)>>,
}

impl<'a> Labels<'a> {
    pub(super) fn from_card(card: &'a Card<'_>) -> Self {
        Self {
            card,
            labels: OnceCell::new(),
            fields: OnceCell::new(),
        }
    }

    /// Whether a label is read with a field of its group, or with one on the line before it.
    pub(super) fn labels_a_field(&self, label: &Property<'_>, before: &[Property<'_>]) -> bool {
        let last = before.last().filter(|last| is_labelled(last));
        let is_beside = last.is_some_and(|last| match label.group() {
            Some(group) => last.is_in(group),
            None => last.group().is_none(),
        });
        is_beside || label.group().is_some_and(|group| self.is_of_field(group))
    }

    /// Whether a group has a field that may be labelled.
    pub(super) fn is_of_field(&self, group: &str) -> bool {
        let fields = self.fields.get_or_init(|| self.grouped(is_labelled));
        find(fields, group).is_some()
    }

    pub(super) fn by_group(&self, group: &str) -> Option<&'a Property<'a>> {
        let is_wanted = |label: &Property<'_>| is_label(label) && has_text(label);
        let labels = self.labels.get_or_init(|| self.grouped(is_wanted));
        find(labels, group)
    }

    /// The properties in groups of which this holds, by group.
    fn grouped(
        &self,
        is_wanted: impl Fn(&'a Property<'a>) -> bool,
    ) -> Vec<(&'a str, &'a Property<'a>)> {
        let all = self.card.properties().iter();
        let grouped = all.filter_map(|property| Some((property.group()?, property)));
        let mut grouped: Vec<_> = grouped.filter(|(_, it)| is_wanted(it)).collect();
        grouped.sort_by(|(one, _), (other, _)| in_any_case(one, other));
        grouped
    }
}

/// The property on the line after another that labels it, in its group or both in none.
#[inline(always)]
pub(super) fn label_beside<'a>(
    property: &Property<'_>,
    after: &'a [Property<'a>],
) -> Option<&'a Property<'a>> {
    let next = after.first().filter(|next| is_label(next))?;
    let is_its = match property.group() {
        Some(group) => next.is_in(group),
        None => next.group().is_none(),
    };
    (is_its && has_text(next)).then_some(next)
}

/// The first property of a group.
fn find<'a>(grouped: &[(&'a str, &'a Property<'a>)], group: &str) -> Option<&'a Property<'a>> {
    let at = grouped.partition_point(|(other, _)| in_any_case(other, group).is_lt());
    let found = grouped
        .get(at)
        .filter(|(found, _)| in_any_case(found, group).is_eq());
    found.map(|(_, property)| *property)
}

fn in_any_case(one: &str, other: &str) -> Ordering {
    let one = one.bytes().map(|byte| byte.to_ascii_lowercase());
    one.cmp(other.bytes().map(|byte| byte.to_ascii_lowercase()))
}

#[inline]
fn is_label(property: &Property<'_>) -> bool {
    property.is_named("X-ABLabel")
}

/// Whether a property is read into a field with a label.
fn is_labelled(property: &Property<'_>) -> bool {
    let mut names = ["TEL", "EMAIL", "URL", "ADR"].iter();
    names.any(|name| property.is_named(name))
}

/// Whether anything is left without Apple's marks.
fn has_text(label: &Property<'_>) -> bool {
    !is_blank(&Label::from(label.first_line()))
}
