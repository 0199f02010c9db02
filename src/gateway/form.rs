//! What a gateway's file says of the gateway, and the names that such a file uses.

pub(super) use super::address::Address;
pub(super) use super::error::FieldErrorKind;
pub(super) use super::error::InvalidRequest;
pub(super) use super::json::{Json, list, object, text};
pub(super) use super::options::{Delay, OptionFields, OptionValue, PROTOBUF_CONTEXT, context};
pub(super) use super::outbox::{Outbox, Written};
pub(super) use super::outgoing::Outgoing;
pub(super) use super::parts::{Part, Parts, PhoneWithId};
pub(super) use super::recipient::{Recipient, check_white_space, in_region};
pub(super) use super::request::ContactRequest;
pub(super) use super::requests::{Contacts, Requests};
use super::schema::Schema;
use super::strictness::Strictness;
pub(super) use super::validate::Input;
use super::validate::Validator;
use super::{Gateway, ReadOptions, WriteOptions};
pub(super) use crate::contact::Contact;
pub(super) use crate::id::Excerpt;

/// Paths of fields, of which the first that leads to a text counts.
pub(super) type Paths = &'static [&'static [&'static str]];

/// A gateway whose requests have one form. It is a [`Gateway`].
///
/// Both functions may return a result in which parts are missing after an error was reported: the
/// report makes the whole an error.
pub(super) trait Form: Send + Sync {
    /// [`Gateway::id`].
    const ID: &'static str;

    /// Where an answer has the message's id.
    const MESSAGE_ID: Paths;
    /// Whether the server takes field names in any case, as Go's do.
    const IGNORES_CASE: bool = false;

    /// Reads a body, and reports the errors in it.
    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>>;

    /// Writes the bodies, and reports the reasons for which there are none.
    fn write(outbox: Outbox<'_>) -> Written;
}

/// A gateway whose requests are of the usual forms. It is a [`Form`].
pub(super) trait UsualForm: Send + Sync {
    /// [`Gateway::id`].
    const ID: &'static str;

    /// [`Form::MESSAGE_ID`].
    const MESSAGE_ID: Paths;
    /// [`Form::IGNORES_CASE`].
    const IGNORES_CASE: bool = false;

    /// How they are read and written.
    const REQUESTS: Requests;
}

impl<U: UsualForm> Form for U {
    const ID: &'static str = <U as UsualForm>::ID;
    const MESSAGE_ID: Paths = <U as UsualForm>::MESSAGE_ID;
    const IGNORES_CASE: bool = <U as UsualForm>::IGNORES_CASE;

    fn read<'j>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
        U::REQUESTS.read(body)
    }

    fn write(outbox: Outbox<'_>) -> Written {
        U::REQUESTS.write(outbox)
    }
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
        validator.read(body, read_object::<F>)
    }

    fn write(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Written {
        F::write(Outbox::new(request, options))
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.first_text(F::MESSAGE_ID)
    }
}

/// Reads a request with the strictness of a gateway that refuses requests by a JSON schema.
pub(super) fn read_by_schema<'j, F: Form>(
    body: &'j Json<'_>,
    options: ReadOptions,
    strictness: Strictness,
    schema: &Schema,
) -> Result<ContactRequest<'j>, InvalidRequest> {
    let validator = || Validator::new(options).with_strictness(strictness);
    if strictness == Strictness::Gateway {
        validator().read(body, |body| schema.check(body))?;
    }
    validator().read(body, read_object::<F>)
}

fn read_object<'j, F: Form>(body: Input<'_, 'j>) -> Option<ContactRequest<'j>> {
    let request = F::read(body.object()?)?;
    let ignored_fields = body.ignored_fields();
    Some(ContactRequest {
        ignored_fields,
        ..request
    })
}
