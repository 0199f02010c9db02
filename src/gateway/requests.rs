//! Requests of the usual forms, described once for both directions.

use super::json::{Json, list};
use super::limits::MAX_CONTACTS;
use super::options::{OptionFields, SendOptions};
use super::outbox::{Item, Outbox, Written, distinct_list};
use super::outgoing::Endpoint;
use super::parts::Parts;
use super::recipient::Recipient;
use super::request::ContactRequest;
use super::validate::Input;
use crate::contact::Contact;

/// The requests of a gateway: how they are read, and how they are written.
pub(super) struct Requests {
    pub(super) to: Recipient,
    /// The forms, of which the first that holds the contacts is written. A request is read as one
    /// of a list, if it has the field of the list.
    pub(super) forms: &'static [(Endpoint, Contacts)],
    /// Fields that have the same text in every request.
    pub(super) constants: &'static [(&'static str, &'static str)],
    /// The options of sending.
    pub(super) options: OptionFields,
}

/// Where a request holds its contacts.
pub(super) enum Contacts {
    /// One contact, whose parts stand beside the recipient.
    Beside(Parts),
    /// One contact, in an object.
    Within(&'static str, Parts),
    /// A list of objects, each a contact.
    List(&'static str, Parts),
    /// A list in which no two objects are equal.
    DistinctList(&'static str, Parts),
    /// A list of objects that have a form of their own.
    OwnList(&'static str, Read, Write),
}

/// Reads an object that is a contact.
type Read = for<'j> fn(Input<'_, 'j>) -> Option<Contact<'j>>;
/// Writes a contact as an object.
type Write = fn(Item<'_>) -> Option<Json<'static>>;

impl Requests {
    /// Requests of one form.
    pub(super) const fn new(to: Recipient, forms: &'static [(Endpoint, Contacts)]) -> Self {
        Self {
            to,
            forms,
            constants: &[],
            options: OptionFields::NONE,
        }
    }

    /// With options of sending.
    pub(super) const fn with_options(self, options: OptionFields) -> Self {
        Self { options, ..self }
    }

    /// With fields that have the same text in every request.
    pub(super) const fn with_constants(
        self,
        constants: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { constants, ..self }
    }

    pub(super) fn read<'j>(&self, body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = self.to.read(body);
        let contacts = self.read_contacts(body);
        let options = self.read_options(body);
        Some(ContactRequest::new(to?, contacts?).with_options(options))
    }

    /// Like [`read`](Self::read), for a server that takes several recipients.
    pub(super) fn read_to_several<'j>(&self, body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let recipients = self.to.read_several(body);
        let contacts = self.read_contacts(body);
        let options = self.read_options(body);
        let request = ContactRequest::to_several(recipients?, contacts?)?;
        Some(request.with_options(options))
    }

    fn read_options<'j>(&self, body: Input<'_, 'j>) -> SendOptions<'j> {
        for (name, value) in self.constants {
            body.skip_text(name, value);
        }
        self.options.read(body)
    }

    fn read_contacts<'j>(&self, body: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
        let forms = || self.forms.iter().map(|(_, contacts)| contacts);
        let mut lists = forms().filter(|contacts| contacts.is_list_of(body));
        let form = lists
            .next()
            .or_else(|| forms().min_by_key(|contacts| contacts.max()));
        form?.read(body)
    }

    pub(super) fn write(&self, outbox: Outbox<'_>) -> Written {
        let options = outbox.send_options();
        let max = self.forms.iter().map(|(_, contacts)| contacts.max()).max();
        outbox.lists_of(max.unwrap_or_default(), self.to.address, |to, items| {
            let mut forms = self.forms.iter();
            let (endpoint, contacts) = forms.find(|(_, form)| items.len() <= form.max())?;
            let constants = self.constants.iter();
            let mut fields: Vec<_> = constants
                .map(|(name, value)| (*name, (*value).into()))
                .collect();
            fields.push(self.to.write(to)?);
            contacts.write(items, &mut fields)?;
            let body = self.options.write(options, Json::from_iter(fields));
            Some(endpoint.send(body))
        })
    }
}

impl Contacts {
    /// A form for `POST` to a path.
    pub(super) const fn at(self, path: &'static str) -> (Endpoint, Self) {
        (Endpoint::post(path), self)
    }

    /// The most contacts of a request.
    fn max(&self) -> usize {
        match self {
            Self::Beside(_) | Self::Within(..) => 1,
            Self::List(..) | Self::DistinctList(..) | Self::OwnList(..) => MAX_CONTACTS,
        }
    }

    fn is_list_of(&self, body: Input<'_, '_>) -> bool {
        match self {
            Self::List(name, _) | Self::DistinctList(name, _) | Self::OwnList(name, ..) => {
                body.has_field(name)
            }
            Self::Beside(_) | Self::Within(..) => false,
        }
    }

    fn read<'j>(&self, body: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
        match self {
            Self::Beside(parts) => Some(parts.read(body)),
            Self::Within(name, parts) => Some(parts.read(body.field(name).object()?)),
            Self::List(name, parts) => {
                let items = body
                    .field(name)
                    .list(|item| Some(parts.read(item.object()?)));
                Some(items?.concat())
            }
            Self::DistinctList(name, parts) => {
                let field = body.field(name);
                let items = field.distinct_list(|item| Some(parts.read(item.object()?)));
                Some(items?.concat())
            }
            Self::OwnList(name, read, _) => body.field(name).list(read),
        }
    }

    /// Adds the fields of the contacts. Returns `None` if they are not what the form holds.
    fn write(
        &self,
        items: &[Item<'_>],
        fields: &mut Vec<(&'static str, Json<'static>)>,
    ) -> Option<()> {
        match (self, items) {
            (Self::Beside(parts), [only]) => fields.extend(parts.write(*only)),
            (Self::Within(name, parts), [only]) => fields.push((name, parts.object(*only))),
            (Self::List(name, parts), items) => {
                fields.push((name, list(items.iter().map(|item| parts.object(*item)))?));
            }
            (Self::DistinctList(name, parts), items) => {
                fields.push((name, distinct_list(items, |item| Some(parts.object(item)))?));
            }
            (Self::OwnList(name, _, write), items) => {
                fields.push((name, list(items.iter().filter_map(|item| write(*item)))?));
            }
            _ => return None,
        }
        Some(())
    }
}
