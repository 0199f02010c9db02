//! `wacard send-contact`: a request to the content of a message.

use std::io::{self, Read};

use wacard::contact::Tel;
use wacard::gateway::evolution::{Request, SendContact};

use crate::args::Emission;
use crate::hint::WithOption;
use crate::input::Source;
use crate::output::{Output, Place};

/// The most bytes of a request: 257 contacts take some 60 kB. A longer one is refused before it is
/// read as JSON.
const MAX_BODY: usize = 4 << 20;

pub fn run(args: &Emission, out: &mut Output) -> io::Result<()> {
    let source = &args.source;
    let Some(body) = body(source, out) else {
        return Ok(());
    };
    let request: Request<'_> = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => {
            out.fail_json(source, 1, &error);
            return Ok(());
        }
    };
    match request.read(args.reading.options()) {
        Ok(request) => {
            warn(&request, Place::Input(source), out);
            out.json(&request.message(args.profile))
        }
        Err(invalid) => {
            for error in invalid.errors() {
                out.fail(Place::Input(source), &WithOption(error));
            }
            Ok(())
        }
    }
}

/// Reports the contacts whose ids may have no account.
fn warn(request: &SendContact<'_>, place: Place<'_>, out: &Output) {
    let field = request.version.contacts_field();
    for (index, contact) in request.contacts.iter().enumerate() {
        for warning in contact.phones.iter().filter_map(Tel::warning) {
            let warning = WithOption(&warning);
            let message = format_args!("{field}[{index}].phoneNumber: {warning}");
            out.note(place, &message);
        }
    }
}

/// The request without its byte order mark. Reports a request that cannot be read, is too long or
/// is empty, and returns `None`.
fn body(source: &Source, out: &mut Output) -> Option<Vec<u8>> {
    let input = source.open(out)?;
    let mut body = Vec::new();
    let read = input.take(MAX_BODY as u64 + 1).read_to_end(&mut body);
    if body.starts_with(b"\xEF\xBB\xBF") {
        body.drain(..3);
    }
    let place = Place::Input(source);
    match read {
        Err(error) => out.fail(place, &error),
        Ok(len) if len > MAX_BODY => {
            out.fail(place, &"expected a request of at most 4 MiB, found more");
        }
        Ok(_) if body.trim_ascii().is_empty() => out.fail(place, &"the request is empty"),
        Ok(_) => return Some(body),
    }
    None
}
