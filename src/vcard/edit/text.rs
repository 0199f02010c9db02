//! The text of a card with changes.

use std::borrow::Cow;
use std::fmt;

use super::line::kept_value;
use super::{Edit, Frame, Slot};
use crate::vcard::Card;
use crate::vcard::property::Property;

/// The text of the card, from its first line to its last.
impl fmt::Display for Edit<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.frame {
            Frame::Kept => self.within_its_frame(),
            Frame::Straight => self.straight(),
        })
    }
}

impl Edit<'_, '_> {
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
                    text.push_str(&line.text(Some(property)));
                    text.push_str(
                        chunk
                            .get(content_len(property, chunk)..)
                            .unwrap_or_default(),
                    );
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
            let indent = text.get(bare.len()..).unwrap_or_default().to_owned();
            if !text.is_empty() && !bare.ends_with(['\r', '\n']) {
                text.push_str(end);
            }
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
        _ => Cow::Owned(format!("{}:{}", property.head(), kept_value(property))),
    }
}

impl<'a> Card<'a> {
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

/// The line end of a text's first line.
fn line_end(text: &str) -> &'static str {
    let at = text.find(['\r', '\n']).unwrap_or(text.len());
    match text.as_bytes().get(at..).unwrap_or_default() {
        [b'\r', b'\n' | b'\r', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}
