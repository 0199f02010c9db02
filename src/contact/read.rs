//! A contact from a card: each property into its field, the others into extensions.

mod contacts;
mod labels;
mod name;
mod phone;
mod plain;

use std::borrow::Cow;
use std::iter;
use std::mem::take;

pub use self::contacts::Contacts;
use self::labels::{Labels, label_beside};
use self::name::{person_name, repeats_next};
pub(crate) use self::phone::shows_other_account;
use super::Contact;
use super::address::Address;
use super::birthday::Birthday;
use super::blank::is_blank;
use super::extension::ExtensionProperty;
use super::field::FieldProperty;
use super::label::Label;
use super::labelled::Labelled;
use super::organization::Organization;
use super::photo::Photo;
use super::warning::Warning;
use crate::id::Excerpt;
use crate::vcard::{Card, Diagnostic, Param, Property, TextList, Version};

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
        let warnings = CardReader::<true>::new(card, &mut contact).read_all(card);
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
        CardReader::<false>::new(card, &mut contact).read_all(card);
        contact
    }
}

/// Reads a card into a contact that is in its place: it is too large to be moved. Warns only if it
/// is asked to: warnings cost more than the rest.
struct CardReader<'a, 'r, const WARNS: bool> {
    is_version_4: bool,
    labels: Labels<'a>,
    contact: &'r mut Contact<'a>,
    /// Whether the next property is a label that was read with the one before it.
    labels_last: bool,
    /// Whether the first `N` holds the full name alone, and was not read.
    has_repeated_name: bool,
    warnings: Vec<Diagnostic<Warning>>,
}

impl<'a, 'r, const WARNS: bool> CardReader<'a, 'r, WARNS> {
    fn new(card: &'a Card<'_>, contact: &'r mut Contact<'a>) -> Self {
        Self {
            is_version_4: card.version() == Some(Version::V4_0),
            labels: Labels::from_card(card),
            contact,
            labels_last: false,
            has_repeated_name: false,
            warnings: Vec::new(),
        }
    }

    fn read_all(mut self, card: &'a Card<'_>) -> Vec<Diagnostic<Warning>> {
        let properties = card.properties();
        let mut rest = properties;
        while let Some((property, after)) = rest.split_first() {
            let before = || {
                properties
                    .get(..properties.len() - rest.len())
                    .unwrap_or_default()
            };
            let is_read = take(&mut self.labels_last) && !WARNS;
            if !is_read && !self.read(property, before, after) {
                self.extension(property);
            }
            rest = after;
        }
        self.contact.forget_repeated_name();
        self.warnings
    }

    /// Reads a property into its field. Returns whether a field holds it.
    fn read(
        &mut self,
        property: &'a Property<'_>,
        before: impl FnOnce() -> &'a [Property<'a>],
        after: &'a [Property<'_>],
    ) -> bool {
        let Some(field) = FieldProperty::from_name(property.name()) else {
            return property.is_named("VERSION") || property.name().is_empty();
        };
        if WARNS && field.has_first_line() && property.has_further_lines() {
            self.warn(Warning::FurtherLines, property, property.value_column());
        }
        // The parameters of a phone are looked at once, with their values.
        if WARNS && property.has_params() && field != FieldProperty::Tel {
            self.other_params(property, field);
        }
        let contact = &mut *self.contact;
        match field {
            FieldProperty::Tel => self.tel(property, after),
            FieldProperty::FullName => self.full_name(property),
            FieldProperty::Name => match (&contact.name, self.has_repeated_name) {
                (None, false) if contact.full_name.is_empty() && repeats_next(property, after) => {
                    self.has_repeated_name = true;
                }
                (None, false) => contact.name = Some(person_name(property)),
                _ => self.warn(Warning::SecondName, property, 1),
            },
            FieldProperty::Org => match (&contact.organization, property.only_component()) {
                (None, Some("")) => {}
                (None, Some(name)) => contact.organization = Some(name.into()),
                _ => return set(&mut contact.organization, organization(property)),
            },
            FieldProperty::Email => {
                let label = self.label(property, after);
                read_labelled(self.contact.emails.add(), property, label);
            }
            FieldProperty::Url => {
                let label = self.label(property, after);
                read_labelled(self.contact.urls.add(), property, label);
            }
            FieldProperty::Adr => {
                let address = self.address(property, after);
                self.contact.addresses.extend(address);
            }
            FieldProperty::Bday => {
                let birthday = one_line(property).map(Birthday::new);
                return set(&mut contact.birthday, birthday);
            }
            FieldProperty::Photo => return set(&mut contact.photo, Photo::read(property)),
            FieldProperty::Nickname => return set(&mut contact.nickname, text_list(property)),
            FieldProperty::Title => return set(&mut contact.title, one_line(property)),
            FieldProperty::Role => return set(&mut contact.role, one_line(property)),
            FieldProperty::Note => return set(&mut contact.note, filled(property.text())),
            FieldProperty::Lid => return set(&mut contact.lid, one_line(property)),
            FieldProperty::BusinessName => {
                let business = contact.business.get_or_insert_default();
                return set(&mut business.name, one_line(property));
            }
            FieldProperty::BusinessDescription => {
                let business = contact.business.get_or_insert_default();
                return set(&mut business.description, filled(property.text()));
            }
            // Read with the property that it labels.
            FieldProperty::Label => return self.labels.labels_a_field(property, before()),
            FieldProperty::CountryCode => return is_of_address(property, before()),
        }
        true
    }

    /// Keeps a property that no field holds.
    fn extension(&mut self, property: &'a Property<'_>) {
        let mut extension = ExtensionProperty::from_property(property);
        let is_shared = |group| self.labels.is_of_field(group);
        if property.group().is_some_and(is_shared) {
            extension.leave_group();
            self.warn(Warning::SharedGroup, property, 1);
        }
        self.contact.extensions.push(extension);
    }

    /// Reports the parameters that no field holds.
    fn other_params(&mut self, property: &'a Property<'_>, field: FieldProperty) {
        for (column, param) in property.params_with_columns() {
            if !field.reads(&param) {
                let kind = Warning::Parameter(Excerpt::new(param.source()));
                self.warn(kind, property, column);
            }
        }
    }

    fn full_name(&mut self, property: &'a Property<'_>) {
        if is_blank(&self.contact.full_name) {
            property.read_first_line(&mut self.contact.full_name);
        } else {
            self.warn(Warning::SecondName, property, 1);
        }
    }

    /// An address. Returns `None` if all its parts are empty.
    fn address(
        &mut self,
        property: &'a Property<'_>,
        after: &'a [Property<'_>],
    ) -> Option<Address<'a>> {
        let components = property.first_lists();
        let is_filled = |component: &TextList<'_>| !component.items().iter().all(|it| is_blank(it));
        if !components.iter().any(is_filled) {
            return None;
        }
        let [
            po_box,
            extended,
            street,
            locality,
            region,
            postal_code,
            country,
        ] = components;
        Some(Address {
            po_box,
            extended,
            street,
            locality,
            region,
            postal_code,
            country,
            country_code: country_code(property, after),
            label: self
                .label(property, after)
                .map(|label| label.first_line().into()),
            types: types(property),
        })
    }

    /// The label on the next line, or elsewhere in the property's group.
    #[inline(always)]
    pub(super) fn label(
        &mut self,
        property: &Property<'_>,
        after: &'a [Property<'a>],
    ) -> Option<&'a Property<'a>> {
        let beside = label_beside(property, after);
        self.labels_last = beside.is_some();
        beside.or_else(|| self.labels.by_group(property.group()?))
    }

    fn warn(&mut self, kind: Warning, property: &Property<'_>, column: usize) {
        let line = property.line();
        if WARNS {
            self.warnings.push(Diagnostic { line, column, kind });
        }
    }
}

/// Reads into a value in its place.
#[inline]
fn read_labelled<'a>(
    labelled: Option<&mut Labelled<'a>>,
    property: &'a Property<'_>,
    label: Option<&'a Property<'a>>,
) {
    if let Some(labelled) = labelled {
        property.read_first_line(&mut labelled.value);
        read_label(&mut labelled.label, label);
        if property.has_params() {
            labelled.types = types_of(property.params());
        }
    }
}

#[inline(always)]
fn read_label<'a>(place: &mut Option<Label<'a>>, label: Option<&'a Property<'a>>) {
    if let Some(label) = label {
        label.read_first_line(place.insert(Label::from("")).as_written_mut());
    }
}

#[inline]
fn types<'a>(property: &'a Property<'_>) -> Vec<Cow<'a, str>> {
    match property.has_params() {
        true => types_of(property.params()),
        false => Vec::new(),
    }
}

fn types_of<'a>(params: impl Iterator<Item = Param<'a>>) -> Vec<Cow<'a, str>> {
    let mut types = Vec::new();
    params.for_each(|param| param.each_type(|name| add_type(&mut types, name)));
    types
}

/// Adds a type; most properties have fewer than five, for which there is room at once.
#[inline]
fn add_type<'a>(types: &mut Vec<Cow<'a, str>>, name: Cow<'a, str>) {
    if types.is_empty() {
        types.reserve_exact(4);
    }
    types.push(name);
}

fn country_code<'a>(address: &Property<'_>, after: &'a [Property<'_>]) -> Option<Cow<'a, str>> {
    let group = address.group()?;
    let near = after.iter().take(2).take_while(|near| near.is_in(group));
    let mut codes = near.filter(|near| near.is_named("X-ABADR"));
    codes.next().and_then(one_line)
}

/// Whether a country code is read with an address before it.
fn is_of_address(code: &Property<'_>, before: &[Property<'_>]) -> bool {
    code.group().is_some_and(|group| {
        let near = before.iter().rev().take(2);
        let mut near = near.take_while(|near| near.is_in(group) && !near.is_named("X-ABADR"));
        near.any(|near| near.is_named("ADR"))
    })
}

fn organization<'a>(property: &'a Property<'_>) -> Option<Organization<'a>> {
    let mut components = property.components();
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

fn one_line<'a>(property: &'a Property<'_>) -> Option<Cow<'a, str>> {
    filled(property.first_line())
}

fn filled(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    (!is_blank(&text)).then_some(text)
}

fn text_list<'a>(property: &'a Property<'_>) -> Option<TextList<'a>> {
    let list = match property.has_further_lines() {
        true => property.first_line().into(),
        false => property.values().collect::<TextList<'_>>(),
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
