//! The field of an option that is being read.

use std::borrow::Cow;

use crate::gateway::json::Json;
use crate::gateway::presence::{self, PRESENCES, Presence};
use crate::gateway::validate::Input;

/// A field that has a value. One of another type is reported, or counts as missing.
#[derive(Clone, Copy)]
pub(super) struct OptionField<'v, 'j> {
    pub(super) field: Input<'v, 'j>,
    pub(super) ignores_types: bool,
}

impl<'j> OptionField<'_, 'j> {
    pub(super) fn of_any_type(self) -> Self {
        Self {
            ignores_types: true,
            ..self
        }
    }

    fn other_type<T>(self, expected: &'static str) -> Option<T> {
        match self.ignores_types {
            true => None,
            false => self.field.report_type(expected),
        }
    }

    /// A whole number, or where types do not matter its digits as a text.
    pub(super) fn whole(self) -> Option<u64> {
        match self.field.json()? {
            Json::Text(text) if self.ignores_types => text.trim().parse().ok(),
            other => other
                .whole()
                .or_else(|| self.other_type("a whole number from 0")),
        }
    }

    /// A boolean, or where types do not matter its name as a text.
    pub(super) fn boolean(self) -> Option<bool> {
        match self.field.json()? {
            Json::Bool(value) => Some(*value),
            Json::Text(text) if self.ignores_types => text.trim().parse().ok(),
            _ => self.other_type("a boolean"),
        }
    }

    pub(super) fn text(self) -> Option<Cow<'j, str>> {
        match self.ignores_types {
            true => self.field.json()?.as_str().map(Cow::Borrowed),
            false => self.field.optional(),
        }
    }

    pub(super) fn presence(self) -> Option<Presence> {
        match self.ignores_types {
            true => {
                let name = self.field.json()?.as_str()?;
                let mut known = PRESENCES.iter().filter(|(known, _)| *known == name);
                known.next().map(|(_, presence)| *presence)
            }
            false => self.field.one_of(PRESENCES, presence::EXPECTED),
        }
    }

    pub(super) fn object(self) -> Option<Json<'j>> {
        match self.field.json()? {
            object @ Json::Object(_) => Some(object.clone()),
            _ => self.other_type("an object"),
        }
    }

    /// The texts of an array, or where types do not matter one text.
    pub(super) fn texts(self) -> Vec<Cow<'j, str>> {
        match (self.field.json(), self.ignores_types) {
            (Some(Json::List(items)), true) => {
                let texts = items.iter().filter_map(Json::as_str);
                texts.map(Cow::Borrowed).collect()
            }
            (Some(Json::Text(text)), true) => vec![Cow::Borrowed(text)],
            (_, true) => Vec::new(),
            (_, false) => self.field.optional_items(|item| item.required()),
        }
    }

    pub(super) fn texts_in_text(self) -> Vec<Cow<'j, str>> {
        let text = self.text().unwrap_or_default();
        let texts = text.split(',').map(str::trim).filter(|to| !to.is_empty());
        texts.map(|to| Cow::Owned(to.to_owned())).collect()
    }
}
