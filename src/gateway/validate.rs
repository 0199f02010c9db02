//! The reading of a request's fields: all mistakes are gathered, each with its path.

use std::borrow::Cow;

use super::error::{FieldError, FieldErrorKind, InvalidRequest};
use super::json::Json;
use super::request::ContactRequest;
use crate::contact::{Contact, Tel};
use crate::id::Wuid;
use crate::phone::{Phone, Rules};
use crate::vcard::{Diagnostic, DiagnosticKind, Parser};

/// The most contacts that WhatsApp Web accepts in one message.
const MAX_CONTACTS: usize = 257;

pub(super) const TEXT: &str = "a string";
pub(super) const OBJECT: &str = "an object";
const CONTACTS: &str = "an array of contacts";

/// Reads fields, and gathers what is wrong with them. A field that is wrong reads as nothing.
pub(super) struct Validator {
    pub(super) rules: Rules,
    errors: Vec<FieldError>,
}

impl Validator {
    pub(super) fn new(rules: Rules) -> Self {
        Self {
            rules,
            errors: Vec::new(),
        }
    }

    pub(super) fn result<T>(self, value: Option<T>) -> Result<T, InvalidRequest> {
        match value {
            Some(value) if self.errors.is_empty() => Ok(value),
            _ => Err(InvalidRequest::new(self.errors)),
        }
    }

    /// The outer nothing: no id is given. The inner one: what is given is none.
    pub(super) fn wuid(&mut self, path: &str, value: Option<&Json<'_>>) -> Option<Option<Wuid>> {
        let text = match value {
            Some(Json::Text(text)) if !text.trim().is_empty() => text,
            None | Some(Json::Null | Json::Text(_)) => return None,
            Some(other) => return Some(self.wrong(path, TEXT, other)),
        };
        Some(match Wuid::parse_lenient(text) {
            Ok(wuid) => Some(wuid),
            Err(error) => self.refuse(path, FieldErrorKind::Wuid(error)),
        })
    }

    pub(super) fn phone<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
        wuid: Option<Option<Wuid>>,
    ) -> Option<Tel<'j>> {
        let text = self.required(path, value)?;
        match wuid {
            Some(given) => Some(Tel::new(text).wuid(given?)),
            None => match Phone::parse(&text, None) {
                Ok(phone) => Some(Tel::new(text).guess(phone.wuid(self.rules))),
                Err(error) => self.refuse(path, FieldErrorKind::Phone(error)),
            },
        }
    }

    pub(super) fn required<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
    ) -> Option<Cow<'j, str>> {
        match value {
            Some(Json::Text(text)) if text.trim().is_empty() => {
                self.refuse(path, FieldErrorKind::Empty)
            }
            Some(Json::Text(text)) => self.text(path, text),
            None => self.missing(path),
            Some(other) => self.wrong(path, TEXT, other),
        }
    }

    pub(super) fn optional<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
    ) -> Option<Cow<'j, str>> {
        match value {
            Some(Json::Text(text)) if text.is_empty() => None,
            Some(Json::Text(text)) => self.text(path, text),
            Some(Json::Null) | None => None,
            Some(other) => self.wrong(path, TEXT, other),
        }
    }

    /// Line breaks and tabs are text; other control characters are never meant.
    pub(super) fn text<'j>(&mut self, path: &str, text: &'j str) -> Option<Cow<'j, str>> {
        let is_control = |c: char| c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t');
        match text.char_indices().find(|(_, c)| is_control(*c)) {
            Some((offset, found)) => self.refuse(path, FieldErrorKind::Control { offset, found }),
            None => Some(Cow::Borrowed(text)),
        }
    }

    pub(super) fn texts<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
    ) -> Vec<Cow<'j, str>> {
        let list = match value {
            Some(Json::List(list)) => list,
            None | Some(Json::Null) => return Vec::new(),
            Some(other) => {
                return self
                    .wrong(path, "an array of strings", other)
                    .unwrap_or_default();
            }
        };
        let texts = list.iter().enumerate().filter_map(|(at, item)| match item {
            Json::Text(text) => Some(Cow::Borrowed(text.as_ref())),
            other => self.wrong(&format!("{path}[{at}]"), TEXT, other),
        });
        texts.collect()
    }

    pub(super) fn whole(&mut self, path: &str, value: Option<&Json<'_>>) -> Option<u64> {
        match value {
            Some(Json::Whole(number)) => Some(*number),
            None | Some(Json::Null) => None,
            Some(other) => self.wrong(path, "a whole number from 0", other),
        }
    }

    pub(super) fn flag(&mut self, path: &str, value: Option<&Json<'_>>) -> Option<bool> {
        match value {
            Some(Json::Bool(flag)) => Some(*flag),
            None | Some(Json::Null) => None,
            Some(other) => self.wrong(path, "a boolean", other),
        }
    }

    pub(super) fn missing<T>(&mut self, path: &str) -> Option<T> {
        self.refuse(path, FieldErrorKind::Missing)
    }

    pub(super) fn wrong<T>(
        &mut self,
        path: &str,
        expected: &'static str,
        found: &Json<'_>,
    ) -> Option<T> {
        let kind = match found {
            Json::Null => FieldErrorKind::Null { expected },
            other => FieldErrorKind::Type {
                expected,
                found: other.type_name(),
            },
        };
        self.refuse(path, kind)
    }

    pub(super) fn refuse<T>(&mut self, path: &str, kind: FieldErrorKind) -> Option<T> {
        self.errors.push(FieldError::new(path, kind));
        None
    }

    /// The items of a list of contacts, with their paths, where there are as many as WhatsApp
    /// takes.
    pub(super) fn list<'j, 'a>(
        &mut self,
        name: &str,
        list: Option<&'j Json<'a>>,
    ) -> Option<&'j [Json<'a>]> {
        let list = match list {
            Some(Json::List(list)) => list,
            None => return self.missing(name),
            Some(other) => return self.wrong(name, CONTACTS, other),
        };
        match list.len() {
            0 => self.refuse(name, FieldErrorKind::NoContacts),
            1..=MAX_CONTACTS => Some(list),
            many => self.refuse(name, FieldErrorKind::TooManyContacts(many)),
        }
    }

    /// Reads every item of a list, so that all their mistakes are told.
    pub(super) fn each<'j, 'a, T>(
        &mut self,
        name: &str,
        list: Option<&'j Json<'a>>,
        mut read: impl FnMut(&mut Self, &str, &'j Json<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.list(name, list)?.iter().enumerate();
        let read: Vec<_> = items
            .map(|(at, item)| read(self, &format!("{name}[{at}]"), item))
            .collect();
        read.into_iter().collect()
    }
}

/// Reads with [`Validator`], and makes an [`InvalidRequest`] of what they found.
pub(super) fn reading<'j>(
    rules: Rules,
    read: impl FnOnce(&mut Validator) -> Option<ContactRequest<'j>>,
) -> Result<ContactRequest<'j>, InvalidRequest> {
    let mut fields = Validator::new(rules);
    let sending = read(&mut fields);
    fields.result(sending)
}

/// The contacts of all cards in a text; those that exceed a limit are skipped if others do not.
fn contacts(text: &str) -> Result<Vec<Contact<'static>>, FieldErrorKind> {
    let (mut contacts, mut refused) = (Vec::new(), FieldErrorKind::NoVcard);
    for card in Parser::new().cards(text) {
        match card.map_err(|error| error.diagnostic()) {
            Ok(card) => contacts.push(Contact::from_card(&card).into_owned()),
            Err(error) if error.kind == DiagnosticKind::NoCard => {}
            Err(Diagnostic { line, column, .. }) => {
                refused = FieldErrorKind::LargeVcard { line, column };
            }
        }
    }
    if contacts.is_empty() {
        return Err(refused);
    }
    Ok(contacts)
}

impl Validator {
    /// A field that holds vCards: its contacts.
    pub(super) fn vcards<'j>(
        &mut self,
        path: &str,
        value: Option<&'j Json<'_>>,
    ) -> Option<Vec<Contact<'j>>> {
        let text = match value {
            // A card may hold any character; it is checked as a card.
            Some(Json::Text(text)) => text,
            None => return self.missing(path),
            Some(other) => return self.wrong(path, "a vCard", other),
        };
        match contacts(text) {
            Ok(contacts) => Some(contacts),
            Err(kind) => self.refuse(path, kind),
        }
    }

    /// A contact of a name and a number, by their fields' paths.
    pub(super) fn name_and_number<'j>(
        &mut self,
        (name_path, name): (&str, Option<&'j Json<'_>>),
        (number_path, number): (&str, Option<&'j Json<'_>>),
        wuid: Option<Option<Wuid>>,
    ) -> Option<Contact<'j>> {
        let name = self.required(name_path, name);
        let phone = self.phone(number_path, number, wuid);
        Some(Contact::new(name?).phone(phone?))
    }
}
