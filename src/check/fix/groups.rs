//! Groups as WhatsApp Web knows them, `item1`, and labels where WhatsApp for Android expects them:
//! on the line after the property that they label.

use std::collections::HashMap;

use crate::check::web::is_item;
use crate::vcard::{Card, Edit, Name, Property};

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    rename(card, edit);
    move_labels(card, edit);
}

/// Renames the groups of phones that are not `item` and digits in lower case, for all of their
/// properties.
fn rename(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let mut names = HashMap::new();
    let mut last = card
        .properties()
        .iter()
        .filter_map(number_of_item)
        .max()
        .unwrap_or(0);
    let groups = card.all("TEL").filter_map(|tel| tel.group());
    for group in groups.filter(|group| !is_item(group)) {
        let lower = group.to_ascii_lowercase();
        names
            .entry(lower.clone())
            .or_insert_with(|| match is_item(&lower) {
                true => lower,
                false => {
                    last = last.saturating_add(1);
                    format!("item{last}")
                }
            });
    }
    for (index, property) in card.properties().iter().enumerate() {
        let group = property.group().map(str::to_ascii_lowercase);
        let name = group.and_then(|group| names.get(&group));
        if let Some(name) = name.filter(|name| property.group() != Some(name.as_str())) {
            edit.change(index, |mut edited| {
                edited.set_group(Some(Name::checked(name)))
            });
        }
    }
}

fn number_of_item(property: &Property<'_>) -> Option<u64> {
    let group = property.group()?;
    let (item, digits) = group.split_at_checked("item".len())?;
    item.eq_ignore_ascii_case("item")
        .then(|| digits.parse().ok())?
}

/// Moves each label of a group that does not follow a property of it.
fn move_labels(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let properties = card.properties();
    let mut owners: HashMap<String, usize> = HashMap::new();
    for (index, property) in properties.iter().enumerate() {
        if let Some(group) = property.group().filter(|_| may_own(property)) {
            owners.entry(group.to_ascii_lowercase()).or_insert(index);
        }
    }
    let (mut last, mut follows) = (None, false);
    let stays = |property: &Property<'_>| may_own(property) || is_label(property);
    for (index, property) in properties.iter().enumerate() {
        if !stays(property) {
            continue;
        }
        let before: Option<&Property<'_>> = last.replace(property);
        let Some(group) = property.group().filter(|_| is_label(property)) else {
            continue;
        };
        // Labels of a group that follow one another are moved together.
        let before = before.filter(|before| before.content_line().is_in(group));
        follows = before.is_some_and(|before| follows || !is_label(before));
        let owner = owners.get(&group.to_ascii_lowercase());
        if let Some(owner) = owner.filter(|_| !follows) {
            edit.insert_copy(owner + 1, index);
            edit.change(index, |mut label| label.remove());
        }
    }
}

/// Whether a property may have a label: not one that stands elsewhere or is removed, as a line
/// without a name is.
fn may_own(property: &Property<'_>) -> bool {
    let mut others = ["X-ABLabel", "VERSION", "AGENT", ""].iter();
    !others.any(|name| property.is_named(name))
}

fn is_label(property: &Property<'_>) -> bool {
    property.is_named("X-ABLabel")
}
