//! `wacard send-contact`: a request to the content of a message, or to another gateway's requests.

mod outbound;

use std::io;

use serde::Serialize;
use wacard::gateway::evolution::Request;
use wacard::gateway::{Gateway, InvalidRequest, Message, Outgoing};

use self::outbound::Outbound;
use crate::args::SendContact;
use crate::failure::Failure;
use crate::output::Output;
use crate::record::Record;
use crate::records::{self, Values};

/// 257 contacts take some 60 kB.
const REQUESTS: Values = Values {
    name: "request",
    max_mib: 4,
    in_arrays: false,
    are_required: true,
};

pub fn run(args: &SendContact, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    let source = &args.emission.source;
    records::for_each(source, &REQUESTS, out, |out, record, json| {
        let outbound = match args.from {
            None => {
                let request = Request::from(json);
                let read = request.read(args.emission.reading.options());
                return send(args, record, read.map(Outbound::from), out);
            }
            Some(gateway) => gateway.read(&json, args.emission.reading.options()),
        };
        send(args, record, outbound.map(Outbound::from), out)
    })
}

fn send(
    args: &SendContact,
    record: &Record<'_>,
    outbound: Result<Outbound<'_>, InvalidRequest>,
    out: &mut Output,
) -> io::Result<()> {
    match (outbound, args.to) {
        (Err(invalid), _) => record.refuse(Failure::all_of_invalid(&invalid), out),
        (Ok(outbound), None) => {
            let message = outbound.message(args.emission.profile);
            let content = Content { message };
            record.done(content, &outbound.warnings(), out, |content, out| {
                out.json(&content.message)
            })
        }
        (Ok(outbound), Some(gateway)) => write(args, gateway, record, outbound, out),
    }
}

#[derive(Serialize)]
struct Content {
    message: Message<'static>,
}

#[derive(Serialize)]
struct Requests {
    requests: Vec<Outgoing>,
}

/// Writes the requests for a gateway, one a line, and reports what they do not carry.
fn write(
    args: &SendContact,
    gateway: &dyn Gateway,
    record: &Record<'_>,
    outbound: Outbound<'_>,
    out: &mut Output,
) -> io::Result<()> {
    let mut notes = outbound.warnings();
    let request = outbound.into_request();
    let options = args.emission.profile.into();
    match gateway.write(&request, options) {
        Err(unsupported) => record.refuse(Failure::all_of_unsupported(&unsupported), out),
        Ok(requests) => {
            let lost = gateway.unsupported(&request, options);
            notes.extend(lost.iter().map(ToString::to_string));
            record.done(Requests { requests }, &notes, out, |written, out| {
                written.requests.iter().try_for_each(|one| out.json(one))
            })
        }
    }
}
