//! A request that was read, of Evolution API's or of another gateway's form.

use wacard::Dialect;
use wacard::contact::{Contact, Tel};
use wacard::gateway::evolution::SendContact;
use wacard::gateway::{ContactRequest, Message};

use crate::hint::WithOption;

/// A request that was read.
pub enum Outbound<'a> {
    /// With options, and perhaps as the answer to a message.
    Evolution(SendContact<'a>),
    Other(ContactRequest<'a>),
}

impl<'a> From<SendContact<'a>> for Outbound<'a> {
    fn from(request: SendContact<'a>) -> Self {
        Self::Evolution(request)
    }
}

impl<'a> From<ContactRequest<'a>> for Outbound<'a> {
    fn from(request: ContactRequest<'a>) -> Self {
        Self::Other(request)
    }
}

impl<'a> Outbound<'a> {
    fn contacts(&self) -> &[Contact<'a>] {
        match self {
            Self::Evolution(request) => &request.contacts,
            Self::Other(request) => &request.contacts,
        }
    }

    /// The content to send.
    pub fn message(&self, dialect: Dialect) -> Message<'static> {
        match self {
            Self::Evolution(request) => request.message(dialect),
            Self::Other(request) => request.message(dialect),
        }
    }

    /// The content to send as JSON.
    pub fn message_json(&self, dialect: Dialect) -> String {
        match self {
            Self::Evolution(request) => request.message_json(dialect),
            Self::Other(request) => request.message_json(dialect),
        }
    }

    /// The request, for any gateway.
    pub fn into_request(self) -> ContactRequest<'a> {
        match self {
            Self::Evolution(request) => request.into(),
            Self::Other(request) => request,
        }
    }

    /// The recipient and the contacts whose ids may have no account.
    pub fn warnings(&self) -> Vec<String> {
        let (field, to) = match self {
            Self::Evolution(request) => ("number", &request.number),
            Self::Other(request) => ("recipient", &request.to),
        };
        let recipient = ContactRequest::new(&**to, Vec::new()).recipient_warning();
        let recipient = recipient.map(|warning| format!("{field}: {}", WithOption(&warning)));
        let contacts = self.contacts().iter().enumerate();
        let warnings = contacts.flat_map(|(index, contact)| {
            let warnings = contact.phones.iter().filter_map(Tel::warning);
            warnings.map(move |warning| {
                let warning = WithOption(&warning);
                match self {
                    Self::Evolution(request) => {
                        let field = request.version.contacts_field();
                        format!("{field}[{index}].phoneNumber: {warning}")
                    }
                    Self::Other(_) => format!("contact {index}: {warning}"),
                }
            })
        });
        recipient.into_iter().chain(warnings).collect()
    }
}
