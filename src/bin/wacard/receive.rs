//! `wacard receive`: the contacts of webhooks.

use std::io;

use serde::Serialize;
use wacard::contact::{Contact, SummaryLabels, Tel, Waid};
use wacard::gateway::{self, FieldError, Received, ReceivedContact, ReceivedMessage};
use wacard::id::Escaped;
use wacard::{Phone, Region, Rules, Wuid};

use crate::args::Receive;
use crate::failure::Failure;
use crate::output::{Output, Place};
use crate::record::{Origin, Record};
use crate::records::{self, Values};

/// A webhook may hold a media file in base64.
const WEBHOOKS: Values = Values {
    name: "webhook",
    max_mib: 64,
    in_arrays: true,
    are_required: true,
};

pub fn run(args: &Receive, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    records::for_each(&args.source, &WEBHOOKS, out, |out, record, json| {
        let mut received = gateway::receive(&json);
        let contacts = contacts(&mut received, args.region);
        match args.text {
            Some(language) => contacts
                .iter()
                .try_for_each(|contact| print(contact, language.labels(), record, out)),
            None => write(record, &contacts, out),
        }
    })
}

/// A contact of a webhook, or the reason why a card cannot be read, with its message.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'a> {
    gateway: Option<&'static str>,
    message_id: Option<&'a str>,
    sender: Option<&'a str>,
    #[serde(flatten)]
    contact: Content<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Content<'a> {
    Contact {
        /// The ids that were made from numbers, as the region was given.
        #[serde(rename = "guessedWaids", skip_serializing_if = "Vec::is_empty")]
        guessed: Vec<Wuid>,
        #[serde(flatten)]
        received: &'a ReceivedContact,
    },
    Failure {
        error: Failure,
    },
}

fn contacts(received: &mut Received, region: Option<Region>) -> Vec<Found<'_>> {
    let gateway = received.gateway;
    let messages = received.messages.iter_mut();
    let found = messages.flat_map(|message| {
        let ReceivedMessage {
            id,
            sender,
            contacts,
            ..
        } = message;
        let (message_id, sender) = (id.as_deref(), sender.as_deref());
        contacts.iter_mut().map(move |contact| Found {
            gateway,
            message_id,
            sender,
            contact: content(contact, region),
        })
    });
    found.collect()
}

fn content(
    received: &mut Result<ReceivedContact, FieldError>,
    region: Option<Region>,
) -> Content<'_> {
    match received {
        Ok(received) => Content::Contact {
            guessed: guess_ids(&mut received.contact, region),
            received,
        },
        Err(error) => Content::Failure {
            error: Failure::from(&*error),
        },
    }
}

/// Gives each phone without an id of its own that of its number, if a region is given. Returns
/// these ids.
fn guess_ids(contact: &mut Contact<'_>, region: Option<Region>) -> Vec<Wuid> {
    let Some(region) = region else {
        return Vec::new();
    };
    let phones = contact.phones.iter_mut();
    let guessed = phones.filter(|tel| !matches!(tel.waid, Some(Waid::Given(_))));
    let guessed = guessed.filter_map(|tel: &mut Tel<'_>| {
        let phone = Phone::parse(&tel.value, Some(region)).ok()?;
        let candidates = phone.candidates(Rules::WhatsApp);
        tel.waid = Some(Waid::Guessed(candidates));
        Some(candidates.best().wuid)
    });
    guessed.collect()
}

/// One object a contact, or one a webhook.
fn write(record: &Record<'_>, contacts: &[Found<'_>], out: &mut Output) -> io::Result<()> {
    if contacts.iter().any(|found| found.failure().is_some()) {
        out.mark_failed();
    }
    let origin = record.origin;
    if out.is_each_in_json() {
        return out.json(&OfWebhook { origin, contacts });
    }
    contacts
        .iter()
        .try_for_each(|found| out.json(&OfContact { origin, found }))
}

#[derive(Serialize)]
struct OfContact<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    #[serde(flatten)]
    found: &'a Found<'a>,
}

#[derive(Serialize)]
struct OfWebhook<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    contacts: &'a [Found<'a>],
}

impl Found<'_> {
    fn failure(&self) -> Option<&Failure> {
        match &self.contact {
            Content::Failure { error } => Some(error),
            Content::Contact { .. } => None,
        }
    }
}

/// Prints a contact for people, and an empty line after it.
fn print(
    found: &Found<'_>,
    labels: SummaryLabels<'_>,
    record: &Record<'_>,
    out: &mut Output,
) -> io::Result<()> {
    use std::io::Write as _;

    match &found.contact {
        Content::Failure { error } => {
            let place = Place::Line(record.origin.source, record.line);
            out.fail(place, error);
            Ok(())
        }
        Content::Contact { received, .. } => {
            let text = received.contact.summary(labels).to_string();
            // Another program gets the text as it is, and a terminal is not driven by it.
            let is_terminal = out.is_terminal();
            for line in text.lines() {
                match is_terminal {
                    true => writeln!(out, "{}", Escaped(line))?,
                    false => writeln!(out, "{line}")?,
                }
            }
            writeln!(out)
        }
    }
}
