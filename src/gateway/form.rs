//! What a gateway's file says of the gateway, and the names that such a file uses.

pub(super) use super::address::Address;
pub(super) use super::contact_field::Field;
pub(super) use super::error::FieldErrorKind;
use super::error::InvalidRequest;
pub(super) use super::json::{Json, filled, list, object, text};
pub(super) use super::one_contact::OneContact;
pub(super) use super::outbox::{Item, Outbox};
pub(super) use super::outgoing::{Endpoint, Outgoing};
pub(super) use super::parts::{Part, Parts};
pub(super) use super::request::ContactRequest;
pub(super) use super::unsupported::UnsupportedKind;
use super::unsupported::UnsupportedRequest;
use super::validate::Validator;
pub(super) use super::validate::{GivenId, Input, Reach};
use super::{Gateway, ReadOptions, WriteOptions};
pub(super) use crate::contact::Contact;
pub(super) use crate::id::{Excerpt, Server};

/// The requests that were written, or the reasons for which the gateway would refuse them.
pub(super) type Written = Result<Vec<Outgoing>, UnsupportedRequest>;

/// A gateway whose requests have one form. It is a [`Gateway`].
///
/// Both functions may return a result in which parts are missing after an error was reported: the
/// report makes the whole an error.
pub(super) trait Form: Send + Sync {
    /// [`Gateway::id`].
    const ID: &'static str;

    /// Where an answer has the message's id: the first of these paths that leads to a text.
    const MESSAGE_ID: &'static [&'static [&'static str]];

    /// Whether the server takes field names in any case, as Go's do.
    const IGNORES_CASE: bool = false;

    /// Reads a body, and reports the errors in it.
    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>>;

    /// Writes the bodies, and reports the reasons for which there are none.
    fn write(outbox: Outbox<'_>) -> Written;
}

impl<F: Form> Gateway for F {
    fn id(&self) -> &'static str {
        F::ID
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let validator = Validator::new(options);
        let validator = match F::IGNORES_CASE {
            true => validator.in_any_case(),
            false => validator,
        };
        validator.read(body, F::read)
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Written {
        F::write(Outbox::new(request, options))
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(F::MESSAGE_ID)
    }
}
