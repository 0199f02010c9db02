//! The fields of an object that hold the parts of a contact, described once for both directions.

use super::contact_field::Field;
use super::error::FieldErrorKind;
use super::json::{Json, filled, list, object, text};
use super::outbox::{Item, digits};
use super::unsupported::UnsupportedKind;
use super::validate::{Input, Reach};
use crate::contact::{Business, Contact, Labelled, Tel};
use crate::phone::Phone;

/// Names of fields with the parts that they hold, in the order in which they are written.
#[derive(Clone, Copy)]
pub(super) struct Parts(pub(super) &'static [(&'static str, Part)]);

/// A part of a contact, as the value of a field.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The name to show.
    Name,
    /// The name to show, which may be missing.
    OptionalName,
    /// The digits of the first phone, which are its id as well.
    Phone,
    /// The digits of all phones in one text, with commas between.
    PhonesInText,
    /// The digits of all phones, as a list.
    PhoneList,
    /// The phones, each an object of its number as it is shown and its first type.
    TypedPhones {
        number: &'static str,
        kind: &'static str,
    },
    /// The name of the organization.
    Organization,
    /// The first email address.
    Email,
    /// The first URL.
    Url,
    /// The description of the business.
    Business,
    /// The card. Its contacts count, and the other fields only name one without a name.
    Card,
    /// Like [`Card`](Self::Card), of at most so many characters.
    CardWithin(usize),
    /// Like [`Card`](Self::Card), but the other fields make the contact where there is none.
    OptionalCard,
}

impl Parts {
    /// The contacts of an object: several if its card's text holds several cards. A field that
    /// cannot be read is reported, and missing in the contact.
    pub(super) fn read<'j>(self, object: Input<'_, 'j>) -> Vec<Contact<'j>> {
        let mut contact = Contact::default();
        for (name, part) in self.0 {
            part.read(object.field(name), &mut contact);
        }
        let name = Some(&*contact.full_name);
        let mut fields = self.0.iter();
        let cards = fields.find_map(|(field, part)| part.read_cards(object.field(field), name));
        cards.unwrap_or_else(|| vec![contact])
    }

    /// The fields of a contact that have a value. A part that is required but missing is reported.
    pub(super) fn write(
        self,
        item: Item<'_>,
    ) -> impl Iterator<Item = (&'static str, Json<'static>)> {
        let fields = self.0.iter();
        fields.filter_map(move |(name, part)| Some((*name, part.write(item)?)))
    }

    /// An object of the fields of a contact.
    pub(super) fn object(self, item: Item<'_>) -> Json<'static> {
        self.write(item).collect()
    }
}

impl Part {
    fn read<'j>(self, field: Input<'_, 'j>, contact: &mut Contact<'j>) {
        match self {
            Self::Name => contact.full_name = field.required().unwrap_or_default(),
            Self::OptionalName => contact.full_name = field.optional().unwrap_or_default(),
            Self::Phone => add(contact, field.phone(field.id_of_digits())),
            Self::PhonesInText => add(contact, field.phones().into_iter().flatten()),
            Self::PhoneList => {
                let phones = field.one_or_list(|phone| phone.phone(phone.id_of_digits()));
                add(contact, phones.into_iter().flatten());
            }
            Self::TypedPhones { number, kind } => {
                let phones = field.list(|phone| read_typed(phone, number, kind));
                add(contact, phones.into_iter().flatten());
            }
            Self::Organization => contact.organization = field.optional().map(Into::into),
            Self::Email => contact.emails.extend(field.optional().map(Into::into)),
            Self::Url => contact.urls.extend(field.optional().map(Into::into)),
            Self::Business => {
                contact.business = field.optional().map(|description| Business {
                    name: None,
                    description: Some(description),
                });
            }
            Self::Card | Self::CardWithin(_) | Self::OptionalCard => {}
        }
    }

    /// The contacts of a card. Returns `None` if this part is no card, or one that may be missing
    /// and is.
    fn read_cards<'j>(self, field: Input<'_, 'j>, name: Option<&str>) -> Option<Vec<Contact<'j>>> {
        match self {
            Self::Card => {}
            Self::CardWithin(max) => check_len(field, max)?,
            Self::OptionalCard => drop(field.optional()?),
            _ => return None,
        }
        Some(field.vcards(name).unwrap_or_default())
    }

    fn write(self, item: Item<'_>) -> Option<Json<'static>> {
        let contact = item.contact;
        let first = |all: &[Labelled<'_>]| all.iter().find_map(|one| filled(&one.value));
        match self {
            Self::Name | Self::OptionalName => item.name(),
            Self::Phone => text(item.digits()?.as_str()),
            Self::PhonesInText => text(&all_digits(item)?.join(",")),
            Self::PhoneList => list(all_digits(item)?.iter().filter_map(|digits| text(digits))),
            Self::TypedPhones { number, kind } => {
                item.digits()?;
                let phones = contact.phones.iter();
                list(phones.filter_map(|tel| write_typed(tel, number, kind)))
            }
            Self::Organization => filled(&contact.organization.as_ref()?.name),
            Self::Email => first(&contact.emails),
            Self::Url => first(&contact.urls),
            Self::Business => filled(contact.business.as_ref()?.description.as_deref()?),
            Self::Card | Self::OptionalCard => item.vcard(),
            Self::CardWithin(max) => match item.vcard()? {
                card if is_longer(&card, max) => {
                    item.report(Field::Card, UnsupportedKind::TooLong(max))
                }
                card => Some(card),
            },
        }
    }
}

fn add<'j>(contact: &mut Contact<'j>, phones: impl IntoIterator<Item = Reach<'j>>) {
    for phone in phones {
        phone.add_to(contact);
    }
}

fn read_typed<'j>(phone: Input<'_, 'j>, number: &str, kind: &str) -> Option<Reach<'j>> {
    let number = phone.field(number);
    let kind = phone.field(kind).optional();
    let mut reach = number.phone(number.id_of_digits())?;
    if let Some(tel) = &mut reach.tel {
        tel.types = kind.into_iter().collect();
    }
    Some(reach)
}

/// The number as it is shown if a server can make an id of it, or else the digits.
fn write_typed(
    tel: &Tel<'_>,
    number: &'static str,
    kind_field: &'static str,
) -> Option<Json<'static>> {
    let digits = digits(tel)?;
    let shown = match Phone::parse(&tel.value, None) {
        Ok(_) => text(&tel.value),
        Err(_) => text(digits.as_str()),
    };
    let kind = tel.types.iter().find_map(|name| filled(name));
    Some(object([(number, shown), (kind_field, kind)]))
}

/// The digits of every phone that has some, if the first one has.
fn all_digits(item: Item<'_>) -> Option<Vec<String>> {
    item.digits()?;
    let phones = item.contact.phones.iter().filter_map(digits);
    Some(phones.map(|wuid| wuid.to_string()).collect())
}

/// Returns `None` for a card that is too long, which is reported.
fn check_len(card: Input<'_, '_>, max: usize) -> Option<()> {
    let found = card.value().and_then(Json::as_str).unwrap_or_default();
    match found.chars().count() {
        found if found > max => card.report(FieldErrorKind::TooLong {
            expected: max,
            found,
        }),
        _ => Some(()),
    }
}

fn is_longer(card: &Json<'_>, max: usize) -> bool {
    card.as_str().is_some_and(|card| card.chars().count() > max)
}
