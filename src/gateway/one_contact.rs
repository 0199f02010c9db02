//! Requests that hold one recipient and one contact.

use super::address::Address;
use super::json::{Json, text};
use super::outbox::Outbox;
use super::outgoing::{Endpoint, Outgoing};
use super::parts::Parts;
use super::request::ContactRequest;
use super::unsupported::UnsupportedRequest;
use super::validate::Input;
use crate::contact::Contact;

/// A request of one recipient and one contact: how it is read, and how it is written.
pub(super) struct OneContact {
    pub(super) endpoint: Endpoint,
    /// The field of the recipient.
    pub(super) to: &'static str,
    /// The recipient in the gateway's form, if the gateway can address it.
    pub(super) address: fn(&Address) -> Option<String>,
    /// The object that holds the contact. `None` if its parts stand beside the recipient.
    pub(super) within: Option<&'static str>,
    pub(super) parts: Parts,
}

impl OneContact {
    pub(super) fn read<'j>(&self, body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        let to = body.field(self.to).required();
        let contacts = self.read_contacts(body);
        Some(ContactRequest::new(to?, contacts?))
    }

    pub(super) fn read_contacts<'j>(&self, body: Input<'_, 'j>) -> Option<Vec<Contact<'j>>> {
        match self.within {
            Some(name) => Some(self.parts.read(body.field(name).object()?)),
            None => Some(self.parts.read(body)),
        }
    }

    pub(super) fn write(&self, outbox: Outbox<'_>) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        outbox.each(self.address, |to, item| {
            let mut fields = vec![(self.to, text(to)?)];
            match self.within {
                Some(name) => fields.push((name, self.parts.object(item))),
                None => fields.extend(self.parts.write(item)),
            }
            Some(self.endpoint.send(Json::from_iter(fields)))
        })
    }
}
