//! Changes to a card that leave all other lines as they are, byte for byte.

mod line;
mod text;

pub(crate) use self::line::Line;
use super::Card;
use super::content_line::Encoding;
use super::grammar::Param;
use super::names::{Name, ParamValue};
use super::property::Property;
use super::writer::Value;

/// A card with changes: shows as its text from the first line to the last, in which every line that
/// was not changed keeps its bytes, with its folds, case and line end. The end of the last line is
/// not the card's, as in [`Card::source`].
///
/// New and changed lines are not folded, and end as the card's first line does. A card without
/// `BEGIN` or `END`, or with more on the line of `BEGIN`, is [straightened](Self::straighten) by any
/// change. Made by [`Card::edit`].
///
/// ```
/// use wacard::vcard::{Card, Name, ParamValue, Value};
///
/// let text = "BEGIN:VCARD\r\nversion:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\n\
///     TEL;PREF=1:+55 11 98765-4321\r\nNOTE:a\r\n  long note\r\nEND:VCARD\r\n";
/// let card = Card::parse(text)?;
/// let mut edit = card.edit();
/// if let Some(mut tel) = edit.property(3) {
///     tel.remove_param("pref");
///     tel.set_param(Name::new("waid")?, ParamValue::new("5511987654321")?);
/// }
/// edit.add(None, Name::new("TITLE")?, [], Value::Text("Sales; support"));
///
/// assert_eq!(edit.to_string(), "BEGIN:VCARD\r\nversion:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\n\
///     TEL;waid=5511987654321:+55 11 98765-4321\r\nNOTE:a\r\n  long note\r\n\
///     TITLE:Sales\\; support\r\nEND:VCARD");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Edit<'c, 'a> {
    card: &'c Card<'a>,
    /// One for each property.
    slots: Vec<Slot>,
    /// In the order of their places.
    added: Vec<Added>,
    frame: Frame,
}

/// What becomes of a property.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slot {
    /// Its line, if that has changed.
    changed: Option<Line>,
    is_removed: bool,
}

#[derive(Clone, Debug)]
struct Added {
    /// The index of the property that it stands before.
    before: usize,
    slot: Slot,
}

/// What becomes of the text around and between the properties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Frame {
    Kept,
    Straight,
}

impl<'a> Card<'a> {
    /// Begins to change the card.
    #[must_use]
    pub fn edit(&self) -> Edit<'_, 'a> {
        Edit {
            card: self,
            slots: vec![Slot::default(); self.properties.len()],
            added: Vec::new(),
            frame: Frame::Kept,
        }
    }
}

impl<'c, 'a> Edit<'c, 'a> {
    /// The property at an index of [`Card::properties`], to be changed. Returns `None` if there is
    /// none.
    pub fn property(&mut self, index: usize) -> Option<PropertyEdit<'_>> {
        let property = self.card.properties.get(index)?;
        let slot = self.slots.get_mut(index)?;
        Some(PropertyEdit { property, slot })
    }

    /// Changes the property at an index, if there is one.
    pub(crate) fn change(&mut self, index: usize, change: impl FnOnce(PropertyEdit<'_>)) {
        if let Some(property) = self.property(index) {
            change(property);
        }
    }

    /// Adds a property before the card's end.
    pub fn add<'p>(
        &mut self,
        group: Option<Name<'_>>,
        name: Name<'_>,
        params: impl IntoIterator<Item = (Name<'p>, ParamValue<'p>)>,
        value: Value<'_>,
    ) {
        self.insert(usize::MAX, group, name, params, value);
    }

    /// Adds a property before the one at an index of [`Card::properties`], after those that were
    /// added there already.
    ///
    /// Lines without a name stand before all properties, and would continue the value of one: the
    /// property is added after them.
    pub fn insert<'p>(
        &mut self,
        index: usize,
        group: Option<Name<'_>>,
        name: Name<'_>,
        params: impl IntoIterator<Item = (Name<'p>, ParamValue<'p>)>,
        value: Value<'_>,
    ) {
        self.insert_line(index, Line::new(group, name, params, value));
    }

    /// Adds a copy of a property, with the changes that it has so far, before the one at an index.
    pub(crate) fn insert_copy(&mut self, index: usize, of: usize) -> Option<PropertyEdit<'_>> {
        let property = self.card.properties.get(of)?;
        let changed = self.slots.get(of)?.changed.clone();
        let line = changed.unwrap_or_else(|| Line::from_property(property));
        let at = self.insert_line(index, line.with_value_of(property));
        let slot = &mut self.added.get_mut(at)?.slot;
        Some(PropertyEdit { property, slot })
    }

    fn insert_line(&mut self, index: usize, line: Line) -> usize {
        let nameless = |property: &&Property<'_>| property.name().is_empty();
        let first = self.card.properties.iter().take_while(nameless).count();
        let before = index.clamp(first, self.slots.len());
        if before == self.slots.len() {
            self.close_last();
        }
        let at = self.added.partition_point(|added| added.before <= before);
        let slot = Slot {
            changed: Some(line),
            is_removed: false,
        };
        self.added.insert(at, Added { before, slot });
        at
    }

    /// Ends the last value if it would take the next line for its own.
    fn close_last(&mut self) {
        if let (Some(last), Some(slot)) = (self.card.properties.last(), self.slots.last_mut()) {
            if line::is_open(last) {
                slot.changed
                    .get_or_insert_with(|| Line::from_property(last));
            }
        }
    }

    /// Puts `BEGIN:VCARD`, `END:VCARD` and each property on a line of its own, without indentation
    /// and blank lines.
    pub fn straighten(&mut self) {
        self.frame = Frame::Straight;
    }

    pub(crate) fn is_straightened(&self) -> bool {
        self.frame == Frame::Straight
    }

    pub(crate) fn card(&self) -> &'c Card<'a> {
        self.card
    }

    /// Each property with what becomes of it.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (&'c Property<'a>, &Slot)> {
        self.card.properties.iter().zip(&self.slots)
    }

    /// The lines that are added.
    pub(crate) fn added(&self) -> impl Iterator<Item = &Line> {
        self.added.iter().filter_map(|added| added.slot.line())
    }

    /// The lines that are added before the property at an index.
    fn added_before(&self, index: usize) -> impl Iterator<Item = &Line> {
        let from = self.added.partition_point(|added| added.before < index);
        let rest = self.added.get(from..).unwrap_or_default().iter();
        let here = rest.take_while(move |added| added.before == index);
        here.filter_map(|added| added.slot.line())
    }
}

impl Slot {
    /// The changed line, unless it was removed.
    pub(crate) fn line(&self) -> Option<&Line> {
        self.changed.as_ref().filter(|_| !self.is_removed)
    }

    pub(crate) fn is_removed(&self) -> bool {
        self.is_removed
    }
}

/// A property of an [`Edit`]. A line without a name can be removed, and is not changed otherwise.
#[derive(Debug)]
pub struct PropertyEdit<'e> {
    property: &'e Property<'e>,
    slot: &'e mut Slot,
}

impl PropertyEdit<'_> {
    /// Removes it.
    pub fn remove(&mut self) {
        self.slot.is_removed = true;
    }

    /// Sets its group.
    pub fn set_group(&mut self, group: Option<Name<'_>>) {
        self.change(|line| line.set_group(group));
    }

    /// Sets a parameter: replaces the first with its name, or adds it after the others.
    pub fn set_param(&mut self, name: Name<'_>, value: ParamValue<'_>) {
        self.change(|line| line.set_param(name, value));
    }

    /// Removes every parameter with a name, in any case.
    pub fn remove_param(&mut self, name: &str) {
        self.retain_params(|param| !param.is_named(name));
    }

    /// Sets its value, which is neither quoted-printable nor in another character set then:
    /// parameters that say so are removed.
    pub fn set_value(&mut self, value: Value<'_>) {
        self.retain_params(|param| !is_transfer(param));
        self.change(|line| line.set_value(value));
    }

    /// Keeps the parameters of which this holds.
    pub(crate) fn retain_params(&mut self, keeps: impl Fn(&Param<'_>) -> bool) {
        self.replace_params(|param| {
            let kept = keeps(param).then(|| param.source().to_owned());
            kept.into_iter().collect()
        });
    }

    /// Replaces each parameter by those that this returns, as written.
    pub(crate) fn replace_params(&mut self, with: impl Fn(&Param<'_>) -> Vec<String>) {
        self.change(|line| line.replace_params(with));
    }

    /// Sets the value to one that is decoded and has its escapes.
    pub(crate) fn set_raw_value(&mut self, value: &str) {
        self.retain_params(|param| !is_transfer(param));
        self.change(|line| line.set_raw_value(value));
    }

    fn change(&mut self, change: impl FnOnce(&mut Line)) {
        if !self.property.name().is_empty() {
            let changed = &mut self.slot.changed;
            change(changed.get_or_insert_with(|| Line::from_property(self.property)));
        }
    }
}

/// Whether a parameter says how to decode a value to text.
fn is_transfer(param: &Param<'_>) -> bool {
    let is_encoding = Encoding::from_param(*param) == Some(Encoding::QuotedPrintable);
    is_encoding || param.is_named("CHARSET")
}
