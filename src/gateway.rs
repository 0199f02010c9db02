//! The JSON of WhatsApp gateways, to and from [`Contact`].
//!
//! Every [`Gateway`] reads its request to a [`ContactRequest`] and writes one, and reports the
//! fields that its request cannot hold. So a request for one gateway can be sent through another:
//!
//! ```
//! use wacard::gateway::{Json, Gateway, cloud_api::CloudApi, go_whatsapp::GoWhatsapp};
//! use wacard::{Dialect, Rules};
//!
//! let body: Json = serde_json::from_str(r#"{"phone": "5511987654321", "contact_name": "Ana",
//!     "contact_phone": "+55 31 9 9829-6801"}"#)?;
//! let request = GoWhatsapp.read(&body, Rules::WhatsApp.into())?;
//! assert_eq!(CloudApi.unsupported(&request, Dialect::WhatsApp.into()), []);
//! let [outgoing] = CloudApi.write(&request, Dialect::WhatsApp.into())?.try_into().unwrap();
//! let body = serde_json::to_string(&outgoing.body)?;
//! assert!(body.contains(r#"{"phone":"+55 31 9 9829-6801","type":"CELL","wa_id":"553198296801"}"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A request is read to [`Json`] first, so that every mistake in it is reported at once, each
//! with the path of its field. Fields that a gateway does not know are ignored, as the gateway
//! ignores them.
//!
//! [`SendOptions`] are the options of sending. [`receive`] reads the messages that any gateway delivers, and [`evolution`] has types for all
//! of Evolution API's `sendContact`. The module needs the feature `serde`.

mod address;
pub mod baileys;
mod cards;
pub mod cloud_api;
pub mod codechat;
mod contact_field;
mod distinct;
mod error;
pub mod evolution;
pub mod evolution_go;
mod form;
pub mod go_whatsapp;
pub mod green_api;
mod ignored;
mod json;
mod limits;
mod list;
mod lost;
mod message;
mod message_json;
pub mod one_msg;
mod options;
mod outbox;
mod outgoing;
mod parts;
mod path;
mod phone_warning;
mod presence;
pub mod quepasa;
mod reach;
mod receive;
mod recipient;
mod request;
mod requests;
mod schema;
mod strictness;
pub mod uazapi;
pub mod ultramsg;
mod unsupported;
mod validate;
mod validator;
pub mod waha;
pub mod waxum;
pub mod whapi;
pub mod whatsapp_web_js;
pub mod whatsmeow;
pub mod wppconnect;
pub mod wsapi;
pub mod wuzapi;
pub mod z_api;

pub use self::contact_field::Field;
pub use self::error::{FieldError, FieldErrorKind, InvalidRequest};
pub use self::json::Json;
pub use self::list::GATEWAYS;
use self::lost::lost;
pub use self::message::{ContactMessage, ContactsArrayMessage, Message};
pub use self::options::{Quoted, SendOptions};
pub use self::outgoing::{Endpoint, Outgoing};
pub use self::phone_warning::PhoneWarning;
pub use self::presence::Presence;
pub use self::receive::{Received, ReceivedContact, ReceivedMessage, receive};
pub use self::request::ContactRequest;
pub use self::strictness::Strictness;
pub use self::unsupported::{Unsupported, UnsupportedKind, UnsupportedRequest};
use crate::contact::{Contact, WriteOptions};
use crate::phone::{ReadOptions, Rules};

/// A gateway's JSON for a request to send contacts.
///
/// An application can implement it for a gateway that this crate does not know:
///
/// ```
/// use wacard::contact::{Tel, WriteOptions};
/// use wacard::gateway::{
///     ContactRequest, Endpoint, Field, FieldError, FieldErrorKind, Gateway, InvalidRequest, Json,
///     Outgoing, Unsupported, UnsupportedKind, UnsupportedRequest,
/// };
/// use wacard::phone::ReadOptions;
/// use wacard::{Contact, Dialect, Rules};
///
/// /// `{"to": "5511987654321", "name": "Ana", "phone": "+55 31 9829-6801"}`
/// struct Mine;
///
/// impl Gateway for Mine {
///     fn id(&self) -> &'static str {
///         "mine"
///     }
///
///     fn read<'j>(
///         &self,
///         body: &'j Json<'_>,
///         options: ReadOptions,
///     ) -> Result<ContactRequest<'j>, InvalidRequest> {
///         let text = |name: &str| {
///             let text = body.get(name).and_then(Json::as_str);
///             text.ok_or_else(|| FieldError::new(name, FieldErrorKind::Missing))
///         };
///         let tel = Tel::parse(text("phone")?, options.region, options.rules)
///             .map_err(|error| FieldError::new("phone", FieldErrorKind::Phone(error)))?;
///         Ok(ContactRequest::new(text("to")?, vec![Contact::new(text("name")?).add_phone(tel)]))
///     }
///
///     fn write(
///         &self,
///         request: &ContactRequest<'_>,
///         _: WriteOptions,
///     ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
///         let body = |(index, contact): (usize, &Contact<'_>)| match contact.phones.first() {
///             Some(tel) => Ok(Endpoint::post("/contacts").send(Json::from_iter([
///                 ("to", request.to.to_string().into()),
///                 ("name", contact.display_name().into_owned().into()),
///                 ("phone", tel.value.to_string().into()),
///             ]))),
///             None => Err(Unsupported::new(index, Field::Phones, UnsupportedKind::Required)),
///         };
///         let bodies = request.contacts.iter().enumerate().map(body);
///         bodies.collect::<Result<_, _>>().map_err(|reason| UnsupportedRequest::new(vec![reason]))
///     }
///
///     fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
///         answer.get("id")?.as_str()
///     }
/// }
///
/// let text = r#"{"to":"5511987654321","name":"Ana","phone":"+55 31 9829-6801"}"#;
/// let body: Json = serde_json::from_str(text)?;
/// let request = Mine.read(&body, Rules::WhatsApp.into())?;
/// let outgoing = Mine.write(&request, Dialect::WhatsApp.into())?;
/// assert_eq!(outgoing[0].body, body);
///
/// let invalid = Mine.read(&Json::Null, Rules::WhatsApp.into()).unwrap_err();
/// assert_eq!(invalid.to_string(), "phone: is required");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// This `read` stops at the first error; those of this crate report every error at once.
///
/// `CONTRIBUTING.md` says how to add a gateway to this crate, in a file of at most 60 lines.
pub trait Gateway: Send + Sync {
    /// A stable name in kebab case.
    fn id(&self) -> &'static str;

    /// Reads a request. A number without an id gets the best id by these rules, and is read as
    /// dialled in this region if it has no country calling code.
    ///
    /// # Errors
    ///
    /// A missing field, a field of the wrong type, a text that is not a phone number, and other
    /// mistakes, each with the path of its field.
    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest>;

    /// Writes the requests that together send all the contacts to every recipient: several if the
    /// gateway takes one contact a request, or if the contacts are more than it takes.
    ///
    /// The recipient is written in the gateway's own form. No national rule changes its digits.
    ///
    /// # Errors
    ///
    /// Whatever the gateway would refuse: a recipient that it cannot address, a contact without a
    /// name or without a phone, an id that is missing or too short, no contacts. Fields that it
    /// ignores are no errors: [`unsupported`](Self::unsupported) reports them.
    fn write(
        &self,
        request: &ContactRequest<'_>,
        options: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest>;

    /// The id of the message that was sent, in the gateway's answer.
    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str>;

    /// The options of sending and the fields of each contact that [`write`](Self::write) leaves out
    /// or changes, or the reasons for which it refuses the request.
    ///
    /// They are found in the requests that are written, by reading these again. A field that the
    /// contact does not have is not among them, even if the request adds it.
    #[must_use]
    fn unsupported(&self, request: &ContactRequest<'_>, options: WriteOptions) -> Vec<Unsupported> {
        let outgoing = match self.write(request, options) {
            Ok(outgoing) => outgoing,
            Err(error) => return error.reasons().to_vec(),
        };
        let read = outgoing.iter().map(|outgoing| {
            let read = self.read(&outgoing.body, Rules::WhatsApp.into());
            read.unwrap_or_default()
        });
        let read: Vec<_> = read.collect();
        let options = match read.first() {
            Some(read) => request.options.lost(&read.options),
            None => Vec::new(),
        };
        let options = options
            .into_iter()
            .map(|field| Unsupported::of_request(field, UnsupportedKind::NotCarried));
        let read = read.iter().flat_map(|read| &read.contacts);
        let nothing = Contact::default();
        let pairs = request
            .contacts
            .iter()
            .zip(read.chain(std::iter::repeat(&nothing)));
        let fields = pairs.enumerate().flat_map(|(index, (sent, read))| {
            let fields = lost(sent, read).into_iter();
            fields.map(move |field| Unsupported::new(index, field, UnsupportedKind::NotCarried))
        });
        options.chain(fields).collect()
    }
}
