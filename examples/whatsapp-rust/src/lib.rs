//! Contacts of wacard in a gateway on [`whatsapp_rust`]: the message of WhatsApp's protobuf that
//! sends them, the contacts of one that was received, and the look-up of their ids.
//!
//! [`send`] is what a gateway's handler of a request does.

mod account;
mod message;

use wacard::gateway::ContactRequest;
use wacard::{Contact, Dialect};
use whatsapp_rust::waproto::whatsapp as wa;
use whatsapp_rust::{Client, ContactError, Jid, SendError, SendResult};

pub use self::account::account;
pub use self::message::{from_message, to_message};

/// Asks WhatsApp for the ids of the contacts that have none of their own, in one query.
pub async fn look_up(client: &Client, contacts: &mut [Contact<'_>]) -> Result<(), ContactError> {
    Contact::look_up_all_async(contacts, async |wuids| {
        let jids: Vec<_> = wuids.iter().map(|wuid| Jid::pn(wuid.as_str())).collect();
        let answers = client.contacts().is_on_whatsapp(&jids).await?;
        Ok(answers.iter().filter_map(account).collect::<Vec<_>>())
    })
    .await
}

/// Looks the contacts up, and sends them in one message.
pub async fn send(
    client: &Client,
    to: Jid,
    mut request: ContactRequest<'_>,
) -> Result<SendResult, Error> {
    look_up(client, &mut request.contacts).await?;
    let message: wa::Message = to_message(&request.contacts, Dialect::WhatsApp);
    Ok(client.send_message(to, message).await?)
}

/// Why contacts were not sent.
#[derive(Debug)]
pub enum Error {
    LookUp(ContactError),
    Send(SendError),
}

impl From<ContactError> for Error {
    fn from(error: ContactError) -> Self {
        Self::LookUp(error)
    }
}

impl From<SendError> for Error {
    fn from(error: SendError) -> Self {
        Self::Send(error)
    }
}
