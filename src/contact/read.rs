use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;

use super::Contact;
use super::address::Address;
use super::birthday::Birthday;
use super::field::FieldProperty;
use super::labelled::Labelled;
use super::name::PersonName;
use super::organization::Organization;
use super::photo::Photo;
use super::tel::Tel;
use super::waid::Waid;
use super::warning::Warning;
use crate::id::{Jid, Server, Wuid, WuidError};
use crate::phone::{Phone, Region, Rules, tel_uri};
use crate::vcard::{Card, Diagnostic, Property, Version};

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
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Reading<'a> {
    /// The contact.
    pub contact: Contact<'a>,
    /// Warnings about the card, in the order of its properties.
    pub warnings: Vec<Diagnostic<Warning>>,
}

impl<'a> Reading<'a> {
    /// Reads a card.
    pub fn from_card(card: &'a Card<'_>) -> Self {
        let mut reader = CardReader {
            is_version_4: card.version() == Some(Version::V4_0),
            labels: Labels::from_card(card),
            reading: Self {
                contact: Contact::default(),
                warnings: Vec::new(),
            },
        };
        let properties = card.properties();
        for (at, property) in properties.iter().enumerate() {
            reader.read(property, properties.get(at + 1));
        }
        reader.reading.contact.forget_repeated_name();
        reader.reading
    }
}

impl<'a> Contact<'a> {
    /// The contact of a card; [`Reading::from_card`] has warnings too.
    pub fn from_card(card: &'a Card<'_>) -> Self {
        Reading::from_card(card).contact
    }

    /// Removes an `N` that holds the full name alone: the parts are not known.
    pub(crate) fn forget_repeated_name(&mut self) {
        let has_parts = |name: &PersonName<'_>| {
            let others = [&name.additional, &name.prefixes, &name.suffixes];
            let only = match (name.family.as_ref(), name.given.as_ref()) {
                ("", only) | (only, "") => only,
                _ => return true,
            };
            others.iter().any(|part| !part.is_empty())
                || !(only.is_empty() || only == self.full_name)
        };
        if !self.name.as_ref().is_some_and(has_parts) {
            self.name = None;
        }
    }
}

/// The labels of groups (`item1.X-ABLabel`), by group; collected when a label is first needed that
/// is not on the line after the property that it labels.
struct Labels<'a> {
    card: &'a Card<'a>,
    by_group: OnceCell<Vec<(&'a str, &'a Property<'a>)>>,
}

impl<'a> Labels<'a> {
    fn from_card(card: &'a Card<'_>) -> Self {
        Self {
            card,
            by_group: OnceCell::new(),
        }
    }

    fn by_group(&self, group: &str) -> Option<Cow<'a, str>> {
        let labels = self.by_group.get_or_init(|| {
            let labels = self.card.all("X-ABLabel");
            let labels = labels.filter(|label| label_text(label).is_some());
            let mut labels: Vec<_> = labels
                .filter_map(|label| Some((label.group()?, label)))
                .collect();
            labels.sort_by(|(one, _), (other, _)| in_any_case(one, other));
            labels
        });
        let at = labels.partition_point(|(other, _)| in_any_case(other, group).is_lt());
        let (_, label) = labels
            .get(at)
            .filter(|(found, _)| in_any_case(found, group).is_eq())?;
        label_text(label)
    }
}

fn in_any_case(one: &str, other: &str) -> Ordering {
    let one = one.bytes().map(|byte| byte.to_ascii_lowercase());
    one.cmp(other.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// Labels that Apple's address book knows are written `_$!<Mobile>!$_`.
fn label_text<'a>(label: &'a Property<'_>) -> Option<Cow<'a, str>> {
    let bare = |text: &str| {
        let inner = text.strip_prefix("_$!<")?.strip_suffix(">!$_")?;
        Some(inner.to_owned())
    };
    let text = label.first_line();
    let text = bare(&text).map_or(text, Cow::Owned);
    (!text.trim().is_empty()).then_some(text)
}

struct CardReader<'a> {
    is_version_4: bool,
    labels: Labels<'a>,
    reading: Reading<'a>,
}

impl<'a> CardReader<'a> {
    fn read(&mut self, property: &'a Property<'_>, next: Option<&'a Property<'_>>) {
        let Some(field) = FieldProperty::from_name(property.name()) else {
            return;
        };
        let contact = &mut self.reading.contact;
        match field {
            FieldProperty::Tel => self.tel(property, next),
            FieldProperty::FullName => self.full_name(property),
            FieldProperty::Name => {
                contact.name.get_or_insert_with(|| person_name(property));
            }
            FieldProperty::Org => set(&mut contact.organization, organization(property)),
            FieldProperty::Email => {
                let email = self.labelled(property, next);
                self.reading.contact.emails.push(email);
            }
            FieldProperty::Url => {
                let url = self.labelled(property, next);
                self.reading.contact.urls.push(url);
            }
            FieldProperty::Adr => {
                let address = self.address(property, next);
                self.reading.contact.addresses.extend(address);
            }
            FieldProperty::Bday => {
                set(&mut contact.birthday, one_line(property).map(Birthday::new));
            }
            FieldProperty::Photo => set(&mut contact.photo, Photo::read(property)),
            FieldProperty::Nickname => set(&mut contact.nickname, one_line(property)),
            FieldProperty::Title => set(&mut contact.title, one_line(property)),
            FieldProperty::Role => set(&mut contact.role, one_line(property)),
            FieldProperty::Note => set(&mut contact.note, filled(property.text())),
            FieldProperty::Lid => set(&mut contact.lid, one_line(property)),
            FieldProperty::BusinessName => {
                let business = contact.business.get_or_insert_default();
                set(&mut business.name, one_line(property));
            }
            FieldProperty::BusinessDescription => {
                let business = contact.business.get_or_insert_default();
                set(&mut business.description, filled(property.text()));
            }
            // Read with the property that it labels.
            FieldProperty::Label => {}
        }
    }

    fn full_name(&mut self, property: &'a Property<'_>) {
        let name = property.first_line();
        if self.reading.contact.full_name.trim().is_empty() {
            self.reading.contact.full_name = name;
        } else {
            self.warn(Warning::SecondName, property, 1);
        }
    }

    fn tel(&mut self, property: &'a Property<'_>, next: Option<&'a Property<'_>>) {
        let mut params = TelParams::from_property(property);
        let value = match self.is_version_4 || params.names_uri {
            true => without_scheme(property.first_line()),
            false => property.first_line(),
        };
        match params.waid {
            Some(Err(error)) => {
                set(&mut self.reading.contact.lid, params.lid.take());
                self.warn(Warning::Waid(error), property, 1);
            }
            Some(Ok(wuid)) if shows_other_account(wuid, &value) => {
                self.warn(Warning::AnotherNumber, property, property.value_column());
            }
            Some(Ok(_)) => {}
            None if value.trim().is_empty() => {
                self.warn(Warning::NoNumber, property, property.value_column());
            }
            None => {}
        }
        self.reading.contact.phones.push(Tel {
            value,
            waid: params.waid.and_then(Result::ok).map(Waid::Given),
            label: self.label(property, next),
            preference: params.preference(),
            types: params.types,
        });
    }

    /// An address. Returns `None` if all its parts are empty.
    fn address(
        &self,
        property: &'a Property<'_>,
        next: Option<&'a Property<'_>>,
    ) -> Option<Address<'a>> {
        let mut components = property.components();
        let mut next_one = || components.next().unwrap_or_default();
        let address = Address {
            po_box: next_one(),
            extended: next_one(),
            street: next_one(),
            locality: next_one(),
            region: next_one(),
            postal_code: next_one(),
            country: next_one(),
            label: self.label(property, next),
            types: property.types().collect(),
        };
        let is_filled = |component: &&str| !component.trim().is_empty();
        let is_any = address.components().iter().any(is_filled);
        is_any.then_some(address)
    }

    fn labelled(&self, property: &'a Property<'_>, next: Option<&'a Property<'_>>) -> Labelled<'a> {
        Labelled {
            value: property.first_line(),
            label: self.label(property, next),
            types: property.types().collect(),
        }
    }

    /// A group's label; without a group, the label on the next line if that has no group either.
    fn label(
        &self,
        property: &Property<'_>,
        next: Option<&'a Property<'_>>,
    ) -> Option<Cow<'a, str>> {
        match property.group() {
            Some(group) => next
                .filter(|next| next.is_named("X-ABLabel") && is_in(next, group))
                .and_then(label_text)
                .or_else(|| self.labels.by_group(group)),
            None => next
                .filter(|next| next.is_named("X-ABLabel") && next.group().is_none())
                .and_then(label_text),
        }
    }

    fn warn(&mut self, kind: Warning, property: &Property<'_>, column: usize) {
        let line = property.line();
        self.reading
            .warnings
            .push(Diagnostic { line, column, kind });
    }
}

/// The number of a `tel:` URI, as RFC 6350 writes phones: `tel:+55-31-…`.
fn without_scheme(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(text) => Cow::Borrowed(tel_uri::subscriber(text).unwrap_or(text)),
        Cow::Owned(text) => match tel_uri::subscriber(&text) {
            Some(number) => Cow::Owned(number.to_owned()),
            None => Cow::Owned(text),
        },
    }
}

/// The parameters of a `TEL`, read in one pass.
#[derive(Default)]
struct TelParams<'a> {
    waid: Option<Result<Wuid, WuidError>>,
    /// The user of a LID that stands where the id should be.
    lid: Option<Cow<'a, str>>,
    types: Vec<Cow<'a, str>>,
    /// `PREF` (RFC 6350 §5.3), 1 to 100.
    pref: Option<u8>,
    names_uri: bool,
}

impl<'a> TelParams<'a> {
    fn from_property(property: &'a Property<'_>) -> Self {
        let mut params = Self::default();
        for param in property.params() {
            let first = || param.values().next().unwrap_or_default();
            if param.is_named("waid") {
                let waid = params
                    .waid
                    .get_or_insert_with(|| Wuid::parse_lenient(&first()));
                if let Err(WuidError::OtherJid(Server::Lid | Server::HostedLid)) = waid {
                    params.lid = lid(&first());
                }
            } else if param.is_named("PREF") {
                let pref = first().parse().ok();
                params.pref = pref.filter(|degree| (1..=100).contains(degree));
            } else if param.is_named("VALUE") {
                params.names_uri = first().eq_ignore_ascii_case("uri");
            } else {
                params.types.extend(param.types());
            }
        }
        params
    }

    /// The degree of `PREF`, or 1 for `TYPE=pref`.
    fn preference(&self) -> Option<u8> {
        let is_pref = |name: &Cow<'_, str>| name.eq_ignore_ascii_case("pref");
        self.pref
            .or_else(|| self.types.iter().any(is_pref).then_some(1))
    }
}

fn lid(jid: &str) -> Option<Cow<'static, str>> {
    let jid = Jid::parse(jid.trim()).ok()?;
    jid.lid().map(|lid| Cow::Owned(lid.to_owned()))
}

/// Whether the number shown can be read, and the id is not among its candidates.
fn shows_other_account(wuid: Wuid, value: &str) -> bool {
    // Most numbers show the id's digits, and need not be read.
    let mut shown = value.bytes().filter(u8::is_ascii_digit);
    let mut digits = wuid.as_bytes().iter();
    if digits.all(|digit| shown.next() == Some(*digit)) && shown.next().is_none() {
        return false;
    }
    let region = match value.contains('+') {
        true => None,
        false => Region::from_international(wuid.as_str()),
    };
    Phone::parse(value, region).is_ok_and(|phone| {
        phone.as_wuid() != wuid
            && phone
                .candidates(Rules::WhatsApp)
                .iter()
                .all(|candidate| candidate.wuid != wuid)
    })
}

fn is_in(property: &Property<'_>, group: &str) -> bool {
    let found = property.group();
    found.is_some_and(|found| found.eq_ignore_ascii_case(group))
}

fn person_name<'a>(property: &'a Property<'_>) -> PersonName<'a> {
    let mut components = property.components();
    let mut next = || components.next().unwrap_or_default();
    PersonName {
        family: next(),
        given: next(),
        additional: next(),
        prefixes: next(),
        suffixes: next(),
    }
}

fn organization<'a>(property: &'a Property<'_>) -> Option<Organization<'a>> {
    let mut components = property.components();
    let name = components.next().unwrap_or_default();
    let mut units: Vec<_> = components.collect();
    while units.last().is_some_and(|last| last.is_empty()) {
        units.pop();
    }
    (!name.is_empty() || !units.is_empty()).then_some(Organization { name, units })
}

fn one_line<'a>(property: &'a Property<'_>) -> Option<Cow<'a, str>> {
    filled(property.first_line())
}

fn filled(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    (!text.trim().is_empty()).then_some(text)
}

/// The first of several properties with a name is read.
fn set<T>(field: &mut Option<T>, value: Option<T>) {
    if field.is_none() {
        *field = value;
    }
}
