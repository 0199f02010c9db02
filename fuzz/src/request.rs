use arbitrary::{Arbitrary, Result, Unstructured};
use wacard::gateway::{ContactRequest, GATEWAYS, Gateway, Outgoing, Unsupported, UnsupportedKind};
use wacard::{Dialect, Rules};

use crate::{AnyContact, Text};

/// A request to send contacts through a gateway.
pub struct AnyRequest {
    pub gateway: &'static dyn Gateway,
    pub request: ContactRequest<'static>,
}

const RECIPIENTS: [&str; 8] = [
    "5511987654321",
    "+55 11 98765-4321",
    "5511987654321@s.whatsapp.net",
    "120363123456789012@g.us",
    "183746529105829@lid",
    "120363123456789012@newsletter",
    "status@broadcast",
    "",
];

impl<'a> Arbitrary<'a> for AnyRequest {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
        let gateway = *bytes.choose(GATEWAYS)?;
        let to = match bytes.ratio(1, 4)? {
            true => Text::arbitrary(bytes)?.0,
            false => (*bytes.choose(&RECIPIENTS)?).to_owned(),
        };
        let count = bytes.int_in_range(1..=3)?;
        let contacts = (0..count).map(|_| Ok(AnyContact::arbitrary(bytes)?.0));
        let request = ContactRequest::new(to, contacts.collect::<Result<_>>()?);
        Ok(Self { gateway, request })
    }
}

impl AnyRequest {
    /// Reads a request that was written. Returns the number of its contacts, and the requests that
    /// are written of them.
    #[track_caller]
    pub fn read_and_write(&self, outgoing: &Outgoing) -> (usize, Vec<Outgoing>) {
        let text = serde_json::to_string(&outgoing.body).expect("JSON is written");
        let body = serde_json::from_str(&text).expect("JSON is read");
        let read = self.gateway.read(&body, Rules::WhatsApp.into());
        let read = read.expect("a written request is read");
        let written = self.gateway.write(&read, Dialect::WhatsApp.into());
        let written = written.or_else(|error| match error.reasons().iter().all(is_len) {
            true => Ok(Vec::new()),
            false => Err(error),
        });
        (read.contacts.len(), written.expect("a request that was read is written"))
    }
}

/// A phone whose types all were omitted is read without types, which is written as a mobile phone:
/// a card at the limit becomes too long.
fn is_len(reason: &Unsupported) -> bool {
    matches!(reason.kind, UnsupportedKind::TooLong(_))
}

impl std::fmt::Debug for AnyRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:#?}", self.gateway.id(), self.request)
    }
}
