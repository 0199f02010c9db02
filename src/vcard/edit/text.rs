//! The text of a card with changes.

use std::borrow::Cow;
use std::fmt;

use super::line::kept_value;
use super::{Edit, Frame, Slot};
use crate::vcard::property::Property;
use crate::vcard::{Card, DiagnosticKind};

/// The text of the card, from its first line to its last.
impl fmt::Display for Edit<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.frame {
            Frame::Kept if !self.is_changed() || self.card.is_framed() => self.within_its_frame(),
            Frame::Kept | Frame::Straight => self.straight(),
        })
    }
}

impl Edit<'_, '_> {
    fn is_changed(&self) -> bool {
        let is_kept = |slot: &Slot| slot.changed.is_none() && !slot.is_removed;
        !self.added.is_empty() || !self.slots.iter().all(is_kept)
    }

    fn within_its_frame(&self) -> String {
        let card = self.card;
        let end = line_end(card.source);
        let mut text = String::with_capacity(card.source.len() + 64);
        text.push_str(card.before_properties());
        for (index, (property, slot)) in self.slots().enumerate() {
            self.push_added(index, end, &mut text);
            let chunk = card.chunk(index);
            match slot {
                Slot {
                    is_removed: true, ..
                } => {}
                Slot { changed: None, .. } => text.push_str(chunk),
                Slot {
                    changed: Some(line),
                    ..
                } => {
                    let rest = chunk.get(content_len(property, chunk)..);
                    text.push_str(&line.text(Some(property)));
                    push_blank_lines(rest.unwrap_or_default(), &mut text);
                }
            }
        }
        self.push_added(self.slots.len(), end, &mut text);
        text.push_str(card.source.get(card.body_len..).unwrap_or_default());
        text
    }

    /// Lines of their own, indented as the line that follows.
    fn push_added(&self, index: usize, end: &str, text: &mut String) {
        for line in self.added_before(index) {
            let bare = text.trim_end_matches([' ', '\t']);
            let is_line_start = bare.is_empty() || bare.ends_with(['\r', '\n']);
            let indent = match is_line_start {
                true => text.get(bare.len()..).unwrap_or_default().to_owned(),
                false => {
                    text.push_str(end);
                    String::new()
                }
            };
            text.push_str(&line.text(None));
            text.push_str(end);
            text.push_str(&indent);
        }
    }

    fn straight(&self) -> String {
        let end = line_end(self.card.source);
        let mut text = format!("BEGIN:VCARD{end}");
        let mut push = |line: Cow<'_, str>| text.extend([&line, end]);
        for (index, (property, slot)) in self.slots().enumerate() {
            self.added_before(index)
                .for_each(|line| push(line.text(None).into()));
            match slot.line() {
                Some(line) => push(line.text(Some(property)).into()),
                None if slot.is_removed => {}
                None => push(kept_line(property)),
            }
        }
        let last = self.added_before(self.slots.len());
        last.for_each(|line| push(line.text(None).into()));
        text.push_str("END:VCARD");
        text
    }
}

fn kept_line<'p>(property: &'p Property<'_>) -> Cow<'p, str> {
    match property.name() {
        "" => kept_value(property),
        _ => Cow::Owned(format!(
            "{}:{}",
            property.content_line().head(),
            kept_value(property)
        )),
    }
}

impl<'a> Card<'a> {
    /// Whether `BEGIN` and `END` stand on lines of their own. How a card without them is divided
    /// depends on all of its lines.
    fn is_framed(&self) -> bool {
        use DiagnosticKind::{AfterBegin, NoBegin, NoEnd};

        let mut kinds = self.diagnostics.iter().map(|diagnostic| diagnostic.kind);
        !kinds.any(|kind| matches!(kind, AfterBegin | NoBegin | NoEnd))
    }

    fn before_properties(&self) -> &'a str {
        let first = self.properties.first();
        let len = first.map_or(self.body_len, |first| first.start as usize);
        self.source.get(..len).unwrap_or_default()
    }

    /// A property's text up to the next property, or to the end of the card.
    fn chunk(&self, index: usize) -> &'a str {
        let start = |property: &Property<'_>| property.start as usize;
        let from = self.properties.get(index).map_or(self.body_len, start);
        let to = self.properties.get(index + 1).map_or(self.body_len, start);
        self.source.get(from..to).unwrap_or_default()
    }
}

/// The length of a property in its chunk, without the line end and the blank lines after it.
fn content_len(property: &Property<'_>, chunk: &str) -> usize {
    if let Cow::Borrowed(raw) = property.raw {
        return raw.len();
    }
    let bare = chunk.trim_end_matches([' ', '\t', '\r', '\n']).len();
    let rest = chunk.get(bare..).unwrap_or_default();
    bare + rest.find(['\r', '\n']).unwrap_or(0)
}

/// The blank lines after a property, without white space, which would be a fold of a line before
/// them; and the indentation of the next.
fn push_blank_lines(rest: &str, text: &mut String) {
    let bare = rest.trim_end_matches([' ', '\t']);
    text.extend(bare.chars().filter(|c| !matches!(c, ' ' | '\t')));
    text.push_str(rest.strip_prefix(bare).unwrap_or_default());
}

/// The line end of a text's first line.
fn line_end(text: &str) -> &'static str {
    let at = text.find(['\r', '\n']).unwrap_or(text.len());
    match text.as_bytes().get(at..).unwrap_or_default() {
        [b'\r', b'\n' | b'\r', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}
