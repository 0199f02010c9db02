//! Writes the parts of a contact.

use super::known::write_known;
use super::{Part, Parts};
use crate::contact::Labelled;
use crate::gateway::contact_field::Field;
use crate::gateway::json::{Json, filled, list};
use crate::gateway::outbox::Item;
use crate::gateway::unsupported::UnsupportedKind;

impl Parts {
    /// The fields of a contact that have a value. A part that is required but missing is reported.
    pub(in crate::gateway) fn write(
        self,
        item: Item<'_>,
    ) -> impl Iterator<Item = (&'static str, Json<'static>)> {
        let is_only_card = |(_, part): &&(_, Part)| matches!(part, Part::OnlyCard);
        let only = self.0.iter().find(is_only_card);
        let fields = match only {
            Some(only) => std::slice::from_ref(only),
            None => self.0,
        };
        fields
            .iter()
            .flat_map(move |(name, part)| part.write(name, item))
    }

    /// An object of the fields of a contact.
    pub(in crate::gateway) fn object(self, item: Item<'_>) -> Json<'static> {
        self.write(item).collect()
    }
}

impl Part {
    /// The fields of this part, with the name of its own.
    fn write(
        self,
        name: &'static str,
        item: Item<'_>,
    ) -> impl Iterator<Item = (&'static str, Json<'static>)> {
        let (id, value) = match self {
            Self::PhoneWithId(phone) => phone.write(item),
            _ => (None, self.write_value(item)),
        };
        id.into_iter().chain(value.map(|value| (name, value)))
    }

    fn write_value(self, item: Item<'_>) -> Option<Json<'static>> {
        let contact = item.contact;
        let first = |all: &[Labelled<'_>]| all.iter().find_map(|one| filled(&one.value));
        match self {
            Self::Name | Self::OptionalName => item.name(),
            Self::GivenName | Self::AdditionalName | Self::FamilyName => self.write_name_part(item),
            Self::Organization => filled(&contact.organization.as_ref()?.name),
            Self::Email => first(&contact.emails),
            Self::Url => first(&contact.urls),
            Self::Business => filled(contact.business.as_ref()?.description.as_deref()?),
            Self::KnownContacts(max) => list(std::iter::once(write_known(item, max)?)),
            Self::Card | Self::OptionalCard | Self::FirstCard | Self::OnlyCard => item.vcard(),
            Self::CardWithin(max) => match item.vcard()? {
                card if is_longer(&card, max) => {
                    item.report(Field::Card, UnsupportedKind::TooLong(max))
                }
                card => Some(card),
            },
            _ => self.write_phones(item),
        }
    }
}

fn is_longer(card: &Json<'_>, max: usize) -> bool {
    card.as_str().is_some_and(|card| card.chars().count() > max)
}
