//! A contact from a card: each property into its field, the others into extensions.

mod contacts;
mod labels;
mod lines;
mod name;
mod phone;
mod plain;

use std::borrow::Cow;
use std::iter;
use std::mem::take;

pub use self::contacts::Contacts;
use self::labels::{Labels, label_beside};
use self::lines::{Lines, OfCard, OfText};
use self::name::{read_name, repeats_next};
pub(crate) use self::phone::shows_other_account;
use super::Contact;
use super::address::Address;
use super::birthday::Birthday;
use super::blank::is_blank;
use super::extension::ExtensionProperty;
use super::field::FieldProperty;
use super::label::Label;
use super::labelled::Labelled;
use super::list::add;
use super::name::PersonName;
use super::organization::Organization;
use super::photo::Photo;
use super::warning::Warning;
use crate::id::Excerpt;
use crate::vcard::{Card, ContentLine, Diagnostic, Param, TextList, Version};

/// A contact that was read from a card, with warnings.
///
/// ```
/// use wacard::contact::{Warning, Reading};
/// use wacard::vcard::Card;
///
/// let card = Card::parse("\
/// BEGIN:VCARD
/// VERSION:3.0
/// N:;DitzOfc;;;
/// FN:DitzOfc
/// TEL;type=Mobile;waid=13135550002:+62 857-1706-0000
/// END:VCARD")?;
///
/// let reading = Reading::from_card(&card);
/// assert_eq!(reading.contact.phones[0].wuid().unwrap().as_str(), "13135550002");
/// assert_eq!(reading.warnings[0].kind, Warning::AnotherNumber);
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Reading<'a> {
    /// The contact.
    pub contact: Contact<'a>,
    /// Warnings about the card, in the order of its properties.
    pub warnings: Vec<Diagnostic<Warning>>,
}

impl<'a> Reading<'a> {
    /// Reads a card.
    #[must_use]
    pub fn from_card(card: &'a Card<'_>) -> Self {
        let mut contact = Contact::default();
        let lines = OfCard(card.properties());
        let mut reader = CardReader::<_, true>::new(card, lines, &mut contact);
        reader.read_all();
        let warnings = reader.warnings;
        Self { contact, warnings }
    }
}

impl<'a> Contact<'a> {
    /// The contact of a card; [`Reading::from_card`] has warnings too.
    // Inlined, the contact is made where the caller has it, and not moved there.
    #[inline(always)]
    #[must_use]
    pub fn from_card(card: &'a Card<'_>) -> Self {
        let mut contact = Self::default();
        let lines = OfCard(card.properties());
        CardReader::<_, false>::new(card, lines, &mut contact).read_all();
        contact
    }

    /// Reads a card into an empty contact that borrows from the card's text. Returns `None` if the
    /// card owns one of its lines.
    fn read_card(&mut self, card: &Card<'a>) -> Option<()> {
        let lines = OfText::new(card.properties())?;
        CardReader::<_, false>::new(card, lines, self).read_all();
        Some(())
    }
}

/// Reads a card into a contact that is in its place: it is too large to be moved. Warns only if it
/// is asked to: warnings cost more than the rest.
struct CardReader<'a, 'r, L, const WARNS: bool> {
    lines: L,
    /// The line that is read.
    at: usize,
    is_version_4: bool,
    labels: Labels<'a, L>,
    contact: &'r mut Contact<'a>,
    /// Whether the next line is a label that was read with the one before it.
    labels_last: bool,
    /// Whether the first `N` holds the full name alone, and was not read.
    has_repeated_name: bool,
    warnings: Vec<Diagnostic<Warning>>,
}

impl<'a, 'r, L: Lines<'a>, const WARNS: bool> CardReader<'a, 'r, L, WARNS> {
    fn new(card: &Card<'_>, lines: L, contact: &'r mut Contact<'a>) -> Self {
        Self {
            lines,
            at: 0,
            is_version_4: card.version() == Some(Version::V4_0),
            labels: Labels::new(lines),
            contact,
            labels_last: false,
            has_repeated_name: false,
            warnings: Vec::new(),
        }
    }

    fn read_all(&mut self) {
        while self.at < self.lines.count() {
            let is_read = take(&mut self.labels_last) && !WARNS;
            if !is_read && !self.read() {
                self.extension();
            }
            self.at += 1;
        }
        self.contact.forget_repeated_name();
    }

    /// Reads the line into its field. Returns whether a field holds it.
    fn read(&mut self) -> bool {
        let line = self.lines.get(self.at);
        let Some(field) = FieldProperty::from_name(line.name()) else {
            return line.is_named("VERSION") || line.name().is_empty();
        };
        if WARNS && field.has_first_line() && line.has_further_lines() {
            self.warn(Warning::FurtherLines, line.value_column());
        }
        // The parameters of a phone are looked at once, with their values.
        if WARNS && line.has_params() && field != FieldProperty::Tel {
            self.other_params(line, field);
        }
        let contact = &mut *self.contact;
        match field {
            FieldProperty::Tel => self.tel(line),
            FieldProperty::FullName => self.full_name(line),
            FieldProperty::Name => match (&contact.name, self.has_repeated_name) {
                (None, false)
                    if contact.full_name.is_empty()
                        && repeats_next(line, self.lines.get(self.at + 1)) =>
                {
                    self.has_repeated_name = true;
                }
                (None, false) => read_name(contact.name.insert(PersonName::default()), line),
                _ => self.warn(Warning::SecondName, 1),
            },
            FieldProperty::Org => match (&contact.organization, line.only_component()) {
                (None, Some("")) => {}
                (None, Some(name)) => contact.organization = Some(name.into()),
                _ => return set(&mut contact.organization, organization(line)),
            },
            FieldProperty::Email => {
                let label = self.label(line);
                read_labelled(self.contact.emails.add(), line, label);
            }
            FieldProperty::Url => {
                let label = self.label(line);
                read_labelled(self.contact.urls.add(), line, label);
            }
            FieldProperty::Adr => self.address(line),
            FieldProperty::Bday => {
                let birthday = one_line(line).map(Birthday::new);
                return set(&mut contact.birthday, birthday);
            }
            FieldProperty::Photo => return set(&mut contact.photo, Photo::read(line)),
            FieldProperty::Nickname => return set(&mut contact.nickname, text_list(line)),
            FieldProperty::Title => return set(&mut contact.title, one_line(line)),
            FieldProperty::Role => return set(&mut contact.role, one_line(line)),
            FieldProperty::Note => return set(&mut contact.note, filled(line.text())),
            FieldProperty::Lid => return set(&mut contact.lid, one_line(line)),
            FieldProperty::BusinessName => {
                let business = contact.business.get_or_insert_default();
                return set(&mut business.name, one_line(line));
            }
            FieldProperty::BusinessDescription => {
                let business = contact.business.get_or_insert_default();
                return set(&mut business.description, filled(line.text()));
            }
            // Read with the property that it labels.
            FieldProperty::Label => return self.labels.labels_a_field(line, self.before(1)),
            FieldProperty::CountryCode => return self.is_of_address(line),
        }
        true
    }

    /// The line after the one that is read.
    #[inline(always)]
    fn next(&self) -> ContentLine<'a> {
        self.lines.get(self.at + 1)
    }

    /// A line before the one that is read.
    fn before(&self, count: usize) -> ContentLine<'a> {
        self.lines.get(self.at.wrapping_sub(count))
    }

    /// Keeps a property that no field holds.
    fn extension(&mut self) {
        let line = self.lines.get(self.at);
        let is_shared = |group| self.labels.is_of_field(group);
        let is_shared = line.group().is_some_and(is_shared);
        if let Some(extension) = add(&mut self.contact.extensions, ExtensionProperty::unread) {
            extension.read(line);
            if is_shared {
                extension.leave_group();
                self.warn(Warning::SharedGroup, 1);
            }
        }
    }

    /// Reports the parameters that no field holds.
    fn other_params(&mut self, line: ContentLine<'a>, field: FieldProperty) {
        for (column, param) in line.params_with_columns() {
            if !field.reads(&param) {
                self.warn(Warning::Parameter(Excerpt::new(param.source())), column);
            }
        }
    }

    fn full_name(&mut self, line: ContentLine<'a>) {
        if is_blank(&self.contact.full_name) {
            line.read_first_line(&mut self.contact.full_name);
        } else {
            self.warn(Warning::SecondName, 1);
        }
    }

    /// An address, unless all its parts are empty.
    fn address(&mut self, line: ContentLine<'a>) {
        let addresses = &mut self.contact.addresses;
        let address = add(addresses, Address::default);
        if !address.is_some_and(|address| address.read_parts(line)) {
            addresses.pop();
            return;
        }
        let (country_code, label) = (self.country_code(line), self.label(line));
        if let Some(address) = self.contact.addresses.last_mut() {
            address.country_code = country_code;
            address.label = label.map(|label| label.first_line().into());
            read_types(&mut address.types, line);
        }
    }

    /// The country code of an address, which may follow its label.
    fn country_code(&self, address: ContentLine<'a>) -> Option<Cow<'a, str>> {
        let group = address.group()?;
        let after = (1..=2).map(|count| self.lines.get(self.at + count));
        let near = after.take_while(|near| near.is_in(group));
        let mut codes = near.filter(|near| near.is_named("X-ABADR"));
        codes.next().and_then(one_line)
    }

    /// Whether a country code is read with an address before it.
    fn is_of_address(&self, code: ContentLine<'a>) -> bool {
        code.group().is_some_and(|group| {
            let before = (1..=2).map(|count| self.before(count));
            let mut near = before.take_while(|near| near.is_in(group) && !near.is_named("X-ABADR"));
            near.any(|near| near.is_named("ADR"))
        })
    }

    /// The label on the next line, or elsewhere in the property's group.
    #[inline(always)]
    pub(super) fn label(&mut self, line: ContentLine<'a>) -> Option<ContentLine<'a>> {
        let beside = label_beside(line, self.next());
        self.labels_last = beside.is_some();
        beside.or_else(|| self.labels.by_group(line.group()?))
    }

    /// Warns of the line that is read.
    fn warn(&mut self, kind: Warning, column: usize) {
        if WARNS {
            let line = self.lines.number(self.at);
            self.warnings.push(Diagnostic { line, column, kind });
        }
    }
}

/// Reads into a value in its place.
#[inline]
fn read_labelled<'a>(
    labelled: Option<&mut Labelled<'a>>,
    line: ContentLine<'a>,
    label: Option<ContentLine<'a>>,
) {
    if let Some(labelled) = labelled {
        line.read_first_line(&mut labelled.value);
        read_label(&mut labelled.label, label);
        read_types(&mut labelled.types, line);
    }
}

#[inline(always)]
fn read_label<'a>(place: &mut Option<Label<'a>>, label: Option<ContentLine<'a>>) {
    if let Some(label) = label {
        label.read_first_line(place.insert(Label::from("")).as_written_mut());
    }
}

/// Adds the types of a property in their order.
#[inline(always)]
fn read_types<'a>(types: &mut Vec<Cow<'a, str>>, line: ContentLine<'a>) {
    if line.has_params() {
        add_types(types, line.params());
    }
}

fn add_types<'a>(types: &mut Vec<Cow<'a, str>>, params: impl Iterator<Item = Param<'a>>) {
    params.for_each(|param| param.each_type(|name| add_type(types, name)));
}

/// Adds a type; most properties have fewer than five, for which there is room at once.
#[inline]
fn add_type<'a>(types: &mut Vec<Cow<'a, str>>, name: Cow<'a, str>) {
    if types.is_empty() {
        types.reserve_exact(4);
    }
    types.push(name);
}

fn organization<'a>(line: ContentLine<'a>) -> Option<Organization<'a>> {
    let mut components = line.components();
    let name = components.next().unwrap_or_default();
    let (mut units, mut empty) = (Vec::new(), 0);
    for unit in components {
        match unit.is_empty() {
            true => empty += 1,
            false => {
                units.extend(iter::repeat_n(Cow::default(), empty));
                units.push(unit);
                empty = 0;
            }
        }
    }
    (!name.is_empty() || !units.is_empty()).then_some(Organization { name, units })
}

fn one_line<'a>(line: ContentLine<'a>) -> Option<Cow<'a, str>> {
    filled(line.first_line())
}

fn filled(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    (!is_blank(&text)).then_some(text)
}

fn text_list<'a>(line: ContentLine<'a>) -> Option<TextList<'a>> {
    if let Some(text) = line.bare_value() {
        return filled(text.into()).map(TextList::from);
    }
    let list = match line.has_further_lines() {
        true => line.first_line().into(),
        false => line.values().collect::<TextList<'_>>(),
    };
    let is_filled = |item: &Cow<'_, str>| !is_blank(item);
    list.items().iter().any(is_filled).then_some(list)
}

/// Sets a field by the first property with its name. Returns `false` for a later one, unless it is
/// empty.
fn set<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    let is_later = field.is_some() && value.is_some();
    if field.is_none() {
        *field = value;
    }
    !is_later
}
