//! Reads the fields of a request, and collects every error in them.

mod lists;

use std::borrow::Cow;

use super::cards::read_cards;
use super::error::{FieldError, FieldErrorKind, InvalidRequest};
use super::ignored::Fields;
use super::json::{Json, first_control, without_controls};
pub(super) use super::path::Path;
pub(super) use super::reach::{GivenId, Reach};
use super::reach::{id_of_digits, lid, parse_id, shown};
pub(super) use super::validator::Validator;
use crate::contact::{Contact, Tel, is_blank};
use crate::id::{Excerpt, Wuid};
use crate::phone::{Phone, ReadOptions};

/// The most usual type of a field.
pub(super) const STRING: &str = "a string";

impl Validator {
    /// Reads a request's body. The result counts only if no error was reported on the way.
    pub(super) fn read<'j, T>(
        self,
        body: &'j Json<'_>,
        read: impl FnOnce(Input<'_, 'j>) -> Option<T>,
    ) -> Result<T, InvalidRequest> {
        self.read_at(Path::Root("body"), body, read)
    }

    /// Reads a value at a path.
    pub(super) fn read_at<'j, T>(
        self,
        path: Path<'_>,
        value: &'j Json<'_>,
        read: impl FnOnce(Input<'_, 'j>) -> Option<T>,
    ) -> Result<T, InvalidRequest> {
        match self.read_lossy(path, value, read) {
            (Some(result), errors) if errors.is_empty() => Ok(result),
            (_, errors) => Err(InvalidRequest::new(errors)),
        }
    }

    /// Reads what can be read of a value at a path, with the errors of the rest.
    pub(super) fn read_lossy<'j, T>(
        self,
        path: Path<'_>,
        value: &'j Json<'_>,
        read: impl FnOnce(Input<'_, 'j>) -> Option<T>,
    ) -> (Option<T>, Vec<FieldError>) {
        let result = read(Input {
            validator: &self,
            path,
            value: Some(value),
        });
        (result, self.into_errors())
    }
}

/// One value of a request, or the place of one that is missing.
///
/// Methods return `None` if the value is wrong, and report why. Those for optional values also
/// return `None`, without an error, if the value is missing or null.
#[derive(Clone, Copy)]
pub(super) struct Input<'v, 'j> {
    validator: &'v Validator,
    path: Path<'v>,
    value: Option<&'j Json<'j>>,
}

impl<'j> Input<'_, 'j> {
    /// A field of this object. Where this is not an object, the field is missing. If it occurs
    /// twice, the last one counts.
    pub(super) fn field<'s>(&'s self, name: &'s str) -> Input<'s, 'j> {
        let found = self.position(name);
        if let Some((fields, index)) = found {
            self.validator.read_fields.mark(fields, index);
        }
        Input {
            validator: self.validator,
            path: Path::Field(&self.path, name),
            value: found.and_then(|(fields, index)| Some(&fields.get(index)?.1)),
        }
    }

    /// Whether this object has a field. It does not count as read.
    pub(super) fn has_field(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// Counts a field as read that adds nothing to the others.
    pub(super) fn skip_field(&self, name: &str) {
        let _ = self.field(name);
    }

    /// Like [`skip_field`](Self::skip_field), if the field has this text.
    pub(super) fn skip_text(&self, name: &str, text: &str) {
        let value = self.position(name).and_then(|(all, at)| all.get(at));
        if value.is_some_and(|(_, value)| value.as_str() == Some(text)) {
            self.skip_field(name);
        }
    }

    /// The paths of the fields that were not read, so far, in this object and in those within it
    /// that were not read as a whole.
    pub(super) fn ignored_fields(&self) -> Vec<String> {
        let read_fields = &self.validator.read_fields;
        self.value
            .map(|json| read_fields.ignored(json, self.path))
            .unwrap_or_default()
    }

    /// The fields of this object, and the place of one among them.
    #[inline]
    fn position(&self, name: &str) -> Option<(&'j Fields<'j>, usize)> {
        let Some(Json::Object(fields)) = self.value else {
            return None;
        };
        let index = match self.validator.ignores_case() {
            true => fields
                .iter()
                .rposition(|(found, _)| found.eq_ignore_ascii_case(name)),
            false => fields.iter().rposition(|(found, _)| found == name),
        };
        Some((fields, index?))
    }

    /// Several fields of this object, as [`field`](Self::field) finds each, in one pass over it.
    #[inline(always)]
    pub(super) fn fields<'s, const N: usize>(
        &'s self,
        names: [&'static str; N],
    ) -> [Input<'s, 'j>; N] {
        let mut found = names.map(|name| Input {
            validator: self.validator,
            path: Path::Field(&self.path, name),
            value: None,
        });
        match self.value {
            Some(Json::Object(fields))
                if !self.validator.ignores_case() && fields.len() <= u64::BITS as usize =>
            {
                let mut read = 0;
                for (at, (name, value)) in fields.iter().enumerate().rev() {
                    for (wanted, field) in names.iter().zip(&mut found) {
                        if name == wanted && field.value.is_none() {
                            field.value = Some(value);
                            read |= 1 << at;
                        }
                    }
                }
                self.validator.read_fields.mark_all(fields, read);
                found
            }
            _ => names.map(|name| self.field(name)),
        }
    }

    /// Whether the value is there, even if it is null.
    pub(super) fn is_present(&self) -> bool {
        self.value.is_some()
    }

    /// Whether what is wrong is mended, and not reported.
    pub(super) fn mends(&self) -> bool {
        self.validator.mends()
    }

    /// How the request's numbers are read.
    pub(super) fn options(&self) -> ReadOptions {
        self.validator.options()
    }

    /// The value, even if it is null.
    pub(super) fn value(self) -> Option<&'j Json<'j>> {
        self.value
    }

    /// The value, unless it is missing or null.
    pub(super) fn json(self) -> Option<&'j Json<'j>> {
        self.value.filter(|value| **value != Json::Null)
    }

    /// This value, which must be an object.
    pub(super) fn object(self) -> Option<Self> {
        match self.value {
            Some(Json::Object(_)) => Some(self),
            _ => self.report_type("an object"),
        }
    }

    /// A string that must be there and hold more than white space.
    pub(super) fn required(self) -> Option<Cow<'j, str>> {
        match self.value {
            Some(Json::Text(text)) if is_blank(text) && !self.validator.mends() => {
                self.report(FieldErrorKind::Empty)
            }
            Some(Json::Text(text)) => self.without_controls(text),
            _ => self.report_type(STRING),
        }
    }

    /// Like [`required`](Self::required), but the string may be written as a whole number.
    pub(super) fn text_or_whole(self) -> Option<Cow<'j, str>> {
        match self.value {
            Some(Json::Whole(number)) => Some(number.to_string().into()),
            _ => self.required(),
        }
    }

    /// A string that may be missing or empty.
    pub(super) fn optional(self) -> Option<Cow<'j, str>> {
        match self.json()? {
            Json::Text(text) if text.is_empty() => None,
            Json::Text(text) => self.without_controls(text),
            _ => self.report_type(STRING),
        }
    }

    fn without_controls(self, text: &'j str) -> Option<Cow<'j, str>> {
        match first_control(text) {
            Some(_) if self.validator.mends() => Some(Cow::Owned(without_controls(text))),
            Some((offset, found)) => self.report(FieldErrorKind::Control { offset, found }),
            None => Some(Cow::Borrowed(text)),
        }
    }

    /// The items of an array that can be read; the array may be missing.
    pub(super) fn optional_items<T>(self, read: impl FnMut(Input<'_, 'j>) -> Option<T>) -> Vec<T> {
        match self.json() {
            None => Vec::new(),
            Some(Json::List(list)) => self.items(list).filter_map(read).collect(),
            Some(_) => {
                self.report_type::<()>("an array");
                Vec::new()
            }
        }
    }

    /// The value as an array, if it is one, or else as the only item of one.
    pub(super) fn one_or_list<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>) -> Option<T>,
    ) -> Option<Vec<T>> {
        match self.value {
            Some(Json::List(_)) | None => self.list(read),
            Some(_) => Some(vec![read(self)?]),
        }
    }

    /// The first of these fields that is there, or else the place of the first.
    pub(super) fn any_field<'s>(&'s self, names: &[&'s str]) -> Input<'s, 'j> {
        let present = names.iter().find(|name| self.has_field(name));
        self.field(present.or(names.first()).copied().unwrap_or_default())
    }

    /// A text that must be one of these, which give values.
    pub(super) fn one_of<T: Copy>(self, values: &[(&str, T)], expected: &'static str) -> Option<T> {
        let Some(Json::Text(text)) = self.value else {
            return self.report_type(expected);
        };
        let found = values.iter().find(|(name, _)| name == text);
        match found {
            Some((_, value)) => Some(*value),
            None => self.report(FieldErrorKind::Value {
                expected,
                found: Excerpt::new(text),
            }),
        }
    }

    /// The id of a phone, as digits, stylised or as a JID, or a hidden id; missing or empty.
    pub(super) fn id(self) -> GivenId<'j> {
        match self.json() {
            None => GivenId::Missing,
            Some(Json::Text(text)) if is_blank(text) => GivenId::Missing,
            Some(Json::Text(text)) => self.parse_id(text),
            Some(_) => {
                self.report_type::<()>(STRING);
                GivenId::Invalid
            }
        }
    }

    /// The id that a number's digits are, if no country has such a number. For servers that take a
    /// number's digits for its id.
    pub(super) fn id_of_digits(self) -> GivenId<'j> {
        id_of_digits(self.value.and_then(Json::as_str).unwrap_or_default())
    }

    fn parse_id(self, text: &'j str) -> GivenId<'j> {
        match parse_id(text) {
            Ok(id) => id,
            Err(_) if self.validator.mends() => GivenId::Missing,
            Err(error) => {
                self.report::<()>(FieldErrorKind::Wuid(error));
                GivenId::Invalid
            }
        }
    }

    /// A phone by its number, which is mere text if the request gives an id for it, or a hidden id
    /// in the place of the number.
    pub(super) fn phone(self, id: GivenId<'j>) -> Option<Reach<'j>> {
        self.phone_of(self.required()?, id)
    }

    /// The phones of a text that holds numbers with commas between, as [`phone`](Self::phone).
    pub(super) fn phones(self) -> Option<Vec<Reach<'j>>> {
        let text = self.required()?;
        let numbers = text.split(',').map(|number| number.trim().to_owned());
        let phones = numbers.map(|number| {
            let id = id_of_digits(&number);
            self.phone_of(number.into(), id)
        });
        let phones: Vec<_> = phones.collect();
        phones.into_iter().collect()
    }

    fn phone_of(self, text: Cow<'j, str>, id: GivenId<'j>) -> Option<Reach<'j>> {
        let hidden = |text: &str| lid(text).map(|lid| GivenId::Lid(lid.to_owned().into()));
        match (id, hidden(&text)) {
            (GivenId::Invalid, _) => None,
            (GivenId::Valid(wuid), None) => Some(Tel::new(shown(text)).waid(wuid).into()),
            (GivenId::Lid(lid), None) => Some(Reach {
                lid: Some(lid),
                ..self.number(text)?
            }),
            (GivenId::Missing, None) => self.number(text),
            (id @ (GivenId::Valid(_) | GivenId::Lid(_)), Some(hidden)) => Some(Reach {
                lid: Reach::from_id(hidden)?.lid,
                ..Reach::from_id(id)?
            }),
            (GivenId::Missing, Some(hidden)) => Reach::from_id(hidden),
        }
    }

    /// A phone whose id is made from its number.
    fn number(self, text: Cow<'j, str>) -> Option<Reach<'j>> {
        let ReadOptions { region, rules } = self.options();
        match Phone::parse(&text, region) {
            Ok(phone) => {
                let candidates = phone.candidates(rules);
                Some(Tel::new(shown(text)).waid(candidates).into())
            }
            Err(_) if self.validator.mends() => Some(Tel::new(shown(text)).into()),
            Err(error) => self.report(match Wuid::parse_lenient(&text) {
                Ok(wuid) if wuid.looks_like_lid() => {
                    FieldErrorKind::Lid(Excerpt::new(wuid.as_str()))
                }
                _ => FieldErrorKind::Phone(error),
            }),
        }
    }

    /// The contacts of a text that holds vCards. One without a name gets this one. Controls in the
    /// text are checked as the card's.
    pub(super) fn vcards(self, name: Option<&str>) -> Option<Vec<Contact<'j>>> {
        let Some(Json::Text(text)) = self.value else {
            return self.report_type("a vCard");
        };
        let cards = read_cards(text, name).into_iter();
        let contacts = cards.map(|card| match card {
            Ok(card) => Some(card.contact),
            Err(kind) => self.report(kind),
        });
        let contacts: Vec<_> = contacts.collect();
        contacts.into_iter().collect()
    }

    /// The contacts of an array of objects that hold vCards in their field `vcard`, and a name in
    /// another one.
    pub(super) fn vcard_objects(self, names: &[&str]) -> Option<Vec<Contact<'j>>> {
        let contacts = self.list(|item| {
            let name = item.any_field(names).optional();
            item.field("vcard").vcards(name.as_deref())
        })?;
        Some(contacts.into_iter().flatten().collect())
    }

    /// Reports a value that is not of the type that it must have, or missing.
    pub(super) fn report_type<T>(self, expected: &'static str) -> Option<T> {
        self.report(match self.value {
            None => FieldErrorKind::Missing,
            Some(Json::Null) => FieldErrorKind::Null { expected },
            Some(other) => FieldErrorKind::Type {
                expected,
                found: other.type_name(),
            },
        })
    }

    /// Reports an error in this value.
    pub(super) fn report<T>(self, kind: FieldErrorKind) -> Option<T> {
        let error = FieldError::new(self.path.to_string(), kind);
        self.validator.report(error);
        None
    }
}
