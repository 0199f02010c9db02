//! `wacard send-contact`: a request to the content of a message, or to another gateway's requests.

mod outbound;

use std::io;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use wacard::Dialect;
use wacard::gateway::evolution::Request;
use wacard::gateway::{Gateway, InvalidRequest, Outgoing};

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
            let dialect = args.emission.profile;
            let content = Content { outbound, dialect };
            let notes = content.outbound.warnings();
            record.done(content, &notes, out, |content, out| {
                out.json_text(&content.outbound.message_json(dialect))
            })
        }
        (Ok(outbound), Some(gateway)) => write(args, gateway, record, outbound, out),
    }
}

/// The content of a message, made when it is written.
struct Content<'a> {
    outbound: Outbound<'a>,
    dialect: Dialect,
}

impl Serialize for Content<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut content = serializer.serialize_struct("Content", 1)?;
        content.serialize_field("message", &self.outbound.message(self.dialect))?;
        content.end()
    }
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
