//! The parts that hold phones.

use super::Part;
use super::known::read_known;
use crate::contact::Tel;
use crate::gateway::contact_field::Field;
use crate::gateway::error::FieldErrorKind;
use crate::gateway::json::{Json, filled, list, object, text};
use crate::gateway::outbox::{Item, digits, id, shown_number};
use crate::gateway::unsupported::UnsupportedKind;
use crate::gateway::validate::{GivenId, Input, Reach};
use crate::id::Wuid;
use crate::phone::{Phone, ReadOptions, Rules};

/// A phone whose id stands in a field of its own.
#[derive(Clone, Copy)]
pub(in crate::gateway) struct PhoneWithId {
    /// The field of the id.
    id: &'static str,
    /// Whether the server refuses a phone without an id, and does not make one of the number.
    needs_id: bool,
    /// The fewest characters of the number, and of the id.
    min_len: usize,
}

impl Part {
    /// The phones of a field. Returns `None` if they cannot be read.
    pub(super) fn read_phones<'j>(
        self,
        object: Input<'_, 'j>,
        name: &str,
    ) -> Option<Vec<Reach<'j>>> {
        let field = object.field(name);
        let one = |phone: Option<Reach<'j>>| phone.map(|phone| vec![phone]);
        match self {
            Self::Phone => one(field.phone(field.id_of_digits())),
            Self::WholePhone(_) => one(read_whole(field)),
            Self::PhoneWithId(phone) => one(field.phone(phone.read_id(object))),
            Self::KnownContact => one(read_known(field, usize::MAX)),
            Self::PhonesInText => field.phones(),
            Self::PhoneList => field.one_or_list(|phone| phone.phone(phone.id_of_digits())),
            Self::TypedPhones { number, kind } => {
                field.list(|phone| read_typed(phone, number, kind))
            }
            _ => None,
        }
    }

    pub(super) fn write_phones(self, item: Item<'_>) -> Option<Json<'static>> {
        let first = item.digits()?;
        let phones = item.contact.phones.iter();
        let mut digits = phones.clone().filter_map(digits);
        match self {
            Self::Phone => text(first.as_str()),
            Self::WholePhone(min) => match first.as_str().parse() {
                Ok(number) if first.as_str().len() >= min => Some(Json::Whole(number)),
                _ => item.report(Field::Number, UnsupportedKind::TooShort(min)),
            },
            Self::PhonesInText => {
                let digits: Vec<_> = digits.by_ref().map(|wuid| wuid.to_string()).collect();
                text(&digits.join(","))
            }
            Self::PhoneList => list(digits.filter_map(|wuid| text(wuid.as_str()))),
            Self::TypedPhones { number, kind } => {
                list(phones.filter_map(|tel| write_typed(tel, number, kind)))
            }
            _ => None,
        }
    }
}

/// A whole number, or its digits as a text: an id, unless they are dialled in a region or no
/// numbering plan has them.
fn read_whole<'j>(phone: Input<'_, 'j>) -> Option<Reach<'j>> {
    let digits = match phone.json() {
        Some(Json::Text(text)) => text.trim().to_owned(),
        other => match other.and_then(Json::whole) {
            Some(number) => number.to_string(),
            None => return phone.report_type("a whole number"),
        },
    };
    let wuid: Wuid = match digits.parse() {
        Ok(wuid) => wuid,
        Err(error) => return phone.report(FieldErrorKind::Wuid(error)),
    };
    let ReadOptions { region, rules } = phone.options();
    let is_id = region.is_none() && wuid.phone().is_valid();
    match Tel::parse(&digits, region, rules).map(|tel| tel.waid) {
        Ok(waid) if !is_id => Some(Reach::from(Tel {
            waid,
            ..Tel::new(digits)
        })),
        _ => Reach::from_id(GivenId::Valid(wuid)),
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

impl PhoneWithId {
    /// A phone whose id, in this field, may be missing: the server makes one of the number.
    pub(in crate::gateway) const fn new(id: &'static str) -> Self {
        Self {
            id,
            needs_id: false,
            min_len: 0,
        }
    }

    /// Requires the id.
    pub(in crate::gateway) const fn with_id(self) -> Self {
        Self {
            needs_id: true,
            ..self
        }
    }

    /// Requires so many characters of the number, and of the id.
    pub(in crate::gateway) const fn at_least(self, min_len: usize) -> Self {
        Self { min_len, ..self }
    }

    fn read_id<'j>(self, object: Input<'_, 'j>) -> GivenId<'j> {
        let id = object.field(self.id);
        match self.needs_id && id.required().is_none() {
            true => GivenId::Invalid,
            false => id.id(),
        }
    }

    /// The field of the id, and the number.
    pub(super) fn write(
        self,
        item: Item<'_>,
    ) -> (Option<(&'static str, Json<'static>)>, Option<Json<'static>>) {
        let Some(tel) = item.tel() else {
            return (None, None);
        };
        let number = self.write_number(item, tel);
        let id = self.write_id(item, tel, number.as_deref());
        let id = id.and_then(|wuid| text(wuid.as_str()));
        (id.map(|id| (self.id, id)), number.as_deref().and_then(text))
    }

    /// The number of a phone, or that of its id if the former is too short.
    fn write_number(self, item: Item<'_>, tel: &Tel<'_>) -> Option<String> {
        let of_id = id(tel).map(|wuid| wuid.phone().international().to_string());
        let mut numbers = [Some(shown_number(tel)), of_id].into_iter().flatten();
        let is_long = |number: &String| {
            let text = text(number);
            let text = text.as_ref().and_then(Json::as_str).unwrap_or_default();
            text.chars().count() >= self.min_len
        };
        let number = numbers.find(is_long);
        number.or_else(|| item.report(Field::Number, UnsupportedKind::TooShort(self.min_len)))
    }

    /// The id, unless the server makes the same one of the number.
    fn write_id(self, item: Item<'_>, tel: &Tel<'_>, number: Option<&str>) -> Option<Wuid> {
        let made = |number| Phone::parse(number, None).map(|phone| phone.wuid(Rules::Evolution));
        let made = number.filter(|_| !self.needs_id).map(made);
        match (id(tel), made) {
            (Some(wuid), _) if wuid.as_str().len() >= self.min_len => Some(wuid),
            (Some(wuid), Some(Ok(made))) if made == wuid => None,
            (Some(_), _) => item.report(Field::Waid, UnsupportedKind::TooShort(self.min_len)),
            (None, Some(Ok(_))) => None,
            (None, Some(Err(_))) => {
                let expected = UnsupportedKind::Form("an international number");
                item.report(Field::Number, expected)
            }
            (None, None) if self.needs_id => item.report(Field::Waid, UnsupportedKind::Required),
            (None, None) => None,
        }
    }
}
