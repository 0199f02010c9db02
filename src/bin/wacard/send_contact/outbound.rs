//! A request that was read, of Evolution API's or of another gateway's form.

use wacard::Dialect;
use wacard::gateway::evolution::SendContact;
use wacard::gateway::{ContactRequest, Message};

use crate::hint::WithOption;

/// The most fields that are named because they were not read.
const MAX_IGNORED: usize = 10;

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

    /// The recipient and the contacts whose ids may have no account, and the fields that were not
    /// read.
    pub fn warnings(&self) -> Vec<String> {
        let recipient = self.recipient_warning();
        let phones = self.phone_warnings();
        let ignored = self.ignored_fields().iter();
        let more = ignored.len().saturating_sub(MAX_IGNORED);
        let ignored = ignored.take(MAX_IGNORED);
        let ignored = ignored.map(|path| format!("{path}: is not read"));
        let more = (more > 0).then(|| format!("{more} more fields are not read"));
        let all = recipient.into_iter().chain(phones);
        all.chain(ignored).chain(more).collect()
    }

    fn recipient_warning(&self) -> Option<String> {
        let (field, warning) = match self {
            Self::Evolution(request) => ("number", request.recipient_warning()),
            Self::Other(request) => ("recipient", request.recipient_warning()),
        };
        Some(format!("{field}: {}", WithOption(&warning?)))
    }

    fn phone_warnings(&self) -> Vec<String> {
        match self {
            Self::Evolution(request) => {
                let field = request.version.contacts_field();
                let warnings = request.warnings().map(|of| {
                    let warning = WithOption(&of.warning);
                    format!("{field}[{}].phoneNumber: {warning}", of.contact)
                });
                warnings.collect()
            }
            Self::Other(request) => {
                let warnings = request.warnings().map(|of| {
                    let warning = WithOption(&of.warning);
                    format!("contact {}: {warning}", of.contact)
                });
                warnings.collect()
            }
        }
    }

    fn ignored_fields(&self) -> &[String] {
        match self {
            Self::Evolution(request) => &request.ignored_fields,
            Self::Other(request) => &request.ignored_fields,
        }
    }
}
