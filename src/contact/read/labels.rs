//! The labels of Apple's groups: `item1.X-ABLabel` labels the `TEL` of `item1`.

use std::cell::OnceCell;
use std::cmp::Ordering;

use super::lines::Lines;
use crate::contact::blank::is_blank;
use crate::contact::label::Label;
use crate::vcard::ContentLine;

/// The labels of a card, and the groups of its labelled fields, for those that are not on lines
/// beside each other.
pub(super) struct Labels<'t, L> {
    lines: L,
    labels: Groups<'t>,
    fields: Groups<'t>,
}

/// Lines in the order of their groups, collected when one is first asked for.
type Groups<'t> = OnceCell<Vec<ContentLine<'t>>>;

/// The most lines that are searched one by one. Most cards have fewer, and sorting takes longer.
const FEW: usize = 32;

impl<'t, L: Lines<'t>> Labels<'t, L> {
    pub(super) fn new(lines: L) -> Self {
        Self {
            lines,
            labels: OnceCell::new(),
            fields: OnceCell::new(),
        }
    }

    /// Whether a label is read with a field of its group, or with one on the line before it.
    pub(super) fn labels_a_field(&self, label: ContentLine<'_>, before: ContentLine<'_>) -> bool {
        (is_labelled(before) && label.is_beside(before))
            || label.group().is_some_and(|group| self.is_of_field(group))
    }

    /// Whether a group has a field that may be labelled.
    pub(super) fn is_of_field(&self, group: &str) -> bool {
        self.first(&self.fields, group, is_labelled).is_some()
    }

    pub(super) fn by_group(&self, group: &str) -> Option<ContentLine<'t>> {
        self.first(&self.labels, group, |line| is_label(line) && has_text(line))
    }

    /// The first line of a group of which this holds.
    fn first(
        &self,
        groups: &Groups<'t>,
        group: &str,
        is_wanted: impl Fn(ContentLine<'t>) -> bool,
    ) -> Option<ContentLine<'t>> {
        if self.lines.count() <= FEW {
            let mut all = self.lines.all();
            return all.find(|line| line.is_in(group) && is_wanted(*line));
        }
        let groups = groups.get_or_init(|| {
            let is_wanted = |line: &ContentLine<'t>| line.group().is_some() && is_wanted(*line);
            let mut lines: Vec<_> = self.lines.all().filter(is_wanted).collect();
            lines.sort_by(|one, other| by_group(*one, other.group()));
            lines
        });
        let at = groups.partition_point(|line| by_group(*line, Some(group)).is_lt());
        let first = groups.get(at).filter(|line| line.is_in(group));
        first.copied()
    }
}

/// The line after another that labels it, in its group or both in none.
#[inline(always)]
pub(super) fn label_beside<'t>(
    line: ContentLine<'t>,
    next: ContentLine<'t>,
) -> Option<ContentLine<'t>> {
    (is_label(next) && next.is_beside(line) && has_text(next)).then_some(next)
}

/// Compares groups in any case.
fn by_group(line: ContentLine<'_>, group: Option<&str>) -> Ordering {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    let of_line = line.group().unwrap_or_default().bytes().map(lower);
    of_line.cmp(group.unwrap_or_default().bytes().map(lower))
}

#[inline(always)]
fn is_label(line: ContentLine<'_>) -> bool {
    line.is_named("X-ABLabel")
}

/// Whether a line is read into a field with a label.
fn is_labelled(line: ContentLine<'_>) -> bool {
    let mut names = ["TEL", "EMAIL", "URL", "ADR"].iter();
    names.any(|name| line.is_named(name))
}

/// Whether anything is left without Apple's marks.
fn has_text(label: ContentLine<'_>) -> bool {
    !is_blank(&Label::from(label.first_line()))
}

#[cfg(test)]
mod tests {
    use super::FEW;
    use crate::contact::{Contact, Reading, Warning};
    use crate::vcard::Card;

    #[test]
    fn labels_are_found_in_cards_of_any_length() {
        let lines = "item0.TEL:0\nitem2.X-ABLabel:Casa\nITEM1.TEL:1\nitem3.TEL:3\nitem2.TEL:2\nitem2.NOTE:a\n\
            item1.X-ABLabel:_$!<>!$_\nitem1.X-ABLabel:Trabalho\nitem1.X-ABLabel:Outro\nitem1.X-A:b\n";
        for others in [0, FEW - 12, FEW - 11, FEW - 10, 2 * FEW] {
            let text = format!(
                "BEGIN:VCARD\nFN:Ana\n{}{lines}END:VCARD",
                "X-B:c\n".repeat(others)
            );
            let card = Card::parse(&text).unwrap();
            let Reading { contact, warnings } = Reading::from_card(&card);
            let labels = contact.phones.iter().map(|tel| tel.label.as_ref());
            let labels: Vec<_> = labels.map(|label| label.map(|it| &**it)).collect();
            assert_eq!(labels, [None, Some("Trabalho"), None, Some("Casa")]);
            // A label of a field is not an extension.
            assert_eq!(contact.extensions.len(), others + 1);
            assert!(warnings.iter().any(|it| it.kind == Warning::SharedGroup));
            assert_eq!(Contact::parse(&text).unwrap(), contact);
        }
    }
}
