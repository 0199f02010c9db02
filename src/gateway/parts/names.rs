//! The parts of a name.

use super::{Part, Parts};
use crate::contact::{Contact, PersonName, shows_something};
use crate::gateway::error::FieldErrorKind;
use crate::gateway::json::{Json, filled};
use crate::gateway::outbox::Item;
use crate::gateway::validate::Input;
use crate::vcard::TextList;

impl Parts {
    /// Reads a name that is written in parts. The organization's name is shown if no part has text.
    pub(super) fn read_name<'j>(self, object: Input<'_, 'j>, contact: &mut Contact<'j>) {
        let mut name = PersonName::default();
        let mut first = None;
        for (field, part) in self.0 {
            if let Some(place) = part.name_part(&mut name) {
                let text = object.field(field).optional();
                *place = text.map(TextList::from).unwrap_or_default();
                first.get_or_insert(*field);
            }
        }
        let Some(first) = first else {
            return;
        };
        let organization = contact.organization.as_ref();
        match (name.joined(), organization) {
            (joined, _) if !joined.is_empty() => contact.full_name = joined.into(),
            (_, Some(organization)) => contact.full_name = organization.name.clone(),
            _ => {
                let expected = "a name or a company";
                let kind = FieldErrorKind::MissingAny { expected };
                object.field(first).report::<()>(kind);
            }
        }
        contact.name = Some(name).filter(|name| *name != PersonName::default());
    }
}

impl Part {
    /// The place in a name of the part that this is.
    fn name_part<'n, 'a>(self, name: &'n mut PersonName<'a>) -> Option<&'n mut TextList<'a>> {
        match self {
            Self::GivenName => Some(&mut name.given),
            Self::AdditionalName => Some(&mut name.additional),
            Self::FamilyName => Some(&mut name.family),
            _ => None,
        }
    }

    /// The text of this part of the name. The given name is the name to show if the contact has
    /// none of the parts.
    pub(super) fn write_name_part(self, item: Item<'_>) -> Option<Json<'static>> {
        let mut name = item.contact.name.clone().unwrap_or_default();
        let parts = [&name.given, &name.additional, &name.family];
        let has_any = parts.iter().any(|part| shows_something(&part.to_text()));
        match self {
            Self::GivenName => {
                let shown = item.name()?;
                match has_any {
                    true => filled(&name.given.to_text()),
                    false => Some(shown),
                }
            }
            _ => filled(&self.name_part(&mut name)?.to_text()),
        }
    }
}
