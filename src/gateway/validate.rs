//! Reads the fields of a request, and collects every error in them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use super::cards::read_cards;
use super::error::{FieldError, FieldErrorKind, InvalidRequest};
use super::json::Json;
use crate::contact::{Contact, Tel};
use crate::id::Wuid;
use crate::phone::{Phone, Rules};

/// The most contacts that WhatsApp Web accepts in one message.
const MAX_CONTACTS: usize = 257;

/// The most usual type of a field.
pub(super) const STRING: &str = "a string";

/// Collects the errors of one request.
pub(super) struct Validator {
    rules: Rules,
    errors: RefCell<Vec<FieldError>>,
}

impl Validator {
    pub(super) fn new(rules: Rules) -> Self {
        Self {
            rules,
            errors: RefCell::default(),
        }
    }

    /// Reads a request's body. The result counts only if no error was reported on the way.
    pub(super) fn read<'j, T>(
        self,
        body: &'j Json<'_>,
        read: impl FnOnce(Input<'_, 'j>) -> Option<T>,
    ) -> Result<T, InvalidRequest> {
        self.read_at(Path::Root("body"), body, read)
    }

    /// Reads a value that stands at a path.
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

    /// Reads what can be read of a value that stands at a path, with the errors of the rest.
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
        (result, self.errors.into_inner())
    }
}

/// The place of a value in a request: `contact[2].phoneNumber`.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The whole request; its name shows only where the request itself is wrong.
    Root(&'static str),
    /// A value whose whole path is known.
    Whole(&'p str),
    /// A field of an object.
    Field(&'p Path<'p>, &'p str),
    /// An item of an array.
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => f.write_str(name),
            Self::Whole(path) => f.write_str(path),
            Self::Field(Self::Root(_), name) => f.write_str(name),
            Self::Field(object, name) => write!(f, "{object}.{name}"),
            Self::Item(array, index) => write!(f, "{array}[{index}]"),
        }
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

/// The id that a request gives for a phone.
#[derive(Clone, Copy)]
pub(super) enum GivenId {
    /// None: an id is made from the number.
    Missing,
    /// An id that is wrong, which was reported.
    Invalid,
    /// An id, which counts whatever the number is.
    Valid(Wuid),
}

impl GivenId {
    /// The id, if there is a valid one.
    pub(super) fn wuid(self) -> Option<Wuid> {
        match self {
            Self::Valid(wuid) => Some(wuid),
            Self::Missing | Self::Invalid => None,
        }
    }
}

impl<'j> Input<'_, 'j> {
    /// A field of this object. Where this is not an object, the field is missing.
    pub(super) fn field<'s>(&'s self, name: &'s str) -> Input<'s, 'j> {
        Input {
            validator: self.validator,
            path: Path::Field(&self.path, name),
            value: self.value.and_then(|object| object.get(name)),
        }
    }

    /// Whether the value is there, even if it is null.
    pub(super) fn is_present(&self) -> bool {
        self.value.is_some()
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
            Some(Json::Text(text)) if text.trim().is_empty() => self.report(FieldErrorKind::Empty),
            Some(Json::Text(text)) => self.without_controls(text),
            _ => self.report_type(STRING),
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

    /// Line breaks and tabs are text; other control characters are never meant.
    fn without_controls(self, text: &'j str) -> Option<Cow<'j, str>> {
        let is_control = |c: char| c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t');
        match text.char_indices().find(|(_, c)| is_control(*c)) {
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

    /// An array of strings that may be missing.
    pub(super) fn optional_strings(self) -> Vec<Cow<'j, str>> {
        self.optional_items(|item| match item.value {
            Some(Json::Text(text)) => Some(Cow::Borrowed(&**text)),
            _ => item.report_type(STRING),
        })
    }

    /// A whole number that may be missing.
    pub(super) fn optional_whole(self) -> Option<u64> {
        match self.json()? {
            Json::Whole(number) => Some(*number),
            _ => self.report_type("a whole number from 0"),
        }
    }

    /// A boolean that may be missing.
    pub(super) fn optional_bool(self) -> Option<bool> {
        match self.json()? {
            Json::Bool(value) => Some(*value),
            _ => self.report_type("a boolean"),
        }
    }

    /// The id of a phone, as digits, stylised or as a JID, which may be missing or empty.
    pub(super) fn id(self) -> GivenId {
        let id = match self.json() {
            None => return GivenId::Missing,
            Some(Json::Text(text)) if text.trim().is_empty() => return GivenId::Missing,
            Some(Json::Text(text)) => self.parse_id(text),
            Some(_) => self.report_type(STRING),
        };
        id.map_or(GivenId::Invalid, GivenId::Valid)
    }

    /// A text that must be the id of a phone.
    pub(super) fn parse_id(self, text: &str) -> Option<Wuid> {
        let id = Wuid::parse_lenient(text).map_err(FieldErrorKind::Wuid);
        id.map_or_else(|kind| self.report(kind), Some)
    }

    /// A phone by its number, which is mere text if the request gives an id for it.
    pub(super) fn phone(self, id: GivenId) -> Option<Tel<'j>> {
        let text = self.required()?;
        match id {
            GivenId::Valid(wuid) => Some(Tel::new(text).waid(wuid)),
            GivenId::Invalid => None,
            GivenId::Missing => match Phone::parse(&text, None) {
                Ok(phone) => Some(Tel::new(text).waid(phone.candidates(self.validator.rules))),
                Err(error) => self.report(FieldErrorKind::Phone(error)),
            },
        }
    }

    /// A contact by the fields of this object that hold its name and its number.
    pub(super) fn contact(self, name: &str, number: &str, id: GivenId) -> Option<Contact<'j>> {
        let name = self.field(name).required();
        let tel = self.field(number).phone(id);
        Some(Contact::new(name?).add_phone(tel?))
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
    pub(super) fn vcard_objects(self, name: &str) -> Option<Vec<Contact<'j>>> {
        let contacts = self.list(|item| {
            let name = item.field(name).optional();
            item.field("vcard").vcards(name.as_deref())
        })?;
        Some(contacts.into_iter().flatten().collect())
    }

    /// An array of one to 257 items, which are contacts or parts of one. Every item is read, so
    /// that the errors of all are reported.
    pub(super) fn list<T>(self, read: impl FnMut(Input<'_, 'j>) -> Option<T>) -> Option<Vec<T>> {
        let list = match self.value {
            Some(Json::List(list)) => list,
            _ => return self.report_type("an array of contacts"),
        };
        match list.len() {
            0 => self.report(FieldErrorKind::NoContacts),
            1..=MAX_CONTACTS => {
                let items: Vec<_> = self.items(list).map(read).collect();
                items.into_iter().collect()
            }
            many => self.report(FieldErrorKind::TooManyContacts(many)),
        }
    }

    /// Like [`list`](Self::list), but an item that is equal to an earlier one is an error.
    pub(super) fn distinct_list<T>(
        self,
        mut read: impl FnMut(Input<'_, 'j>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut earlier: Vec<&Json<'_>> = Vec::new();
        self.list(|item| {
            let json = item.value?;
            let first = earlier.iter().position(|other| *other == json);
            earlier.push(json);
            match first {
                Some(first) => item.report(FieldErrorKind::Repeated(first)),
                None => read(item),
            }
        })
    }

    /// The items of this array.
    fn items<'s>(&'s self, list: &'j [Json<'j>]) -> impl Iterator<Item = Input<'s, 'j>> {
        let items = list.iter().enumerate();
        items.map(|(index, value)| Input {
            validator: self.validator,
            path: Path::Item(&self.path, index),
            value: Some(value),
        })
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
        self.validator.errors.borrow_mut().push(error);
        None
    }
}
