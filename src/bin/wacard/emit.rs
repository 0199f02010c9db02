//! `wacard emit`: contacts to vCards.

mod columns;
mod csv;
mod row;

use std::io::{self, Write};

use serde::Serialize;
use wacard::contact::{Contact, Tel};
use wacard::gateway::evolution::ContactEntry;

use crate::args::Emit;
use crate::failure::Failure;
use crate::hint::WithOption;
use crate::output::Output;
use crate::record::Record;
use crate::records::{self, Values};

const CONTACTS: Values = Values {
    name: "contact",
    max_mib: 4,
    in_arrays: true,
    are_required: false,
};

pub fn run(args: &Emit, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    if args.csv {
        return csv::emit(args, out);
    }
    let source = &args.emission.source;
    records::for_each(source, &CONTACTS, out, |out, record, json| {
        emit_entry(args, record, &json.into(), out)
    })
}

fn emit_entry(
    args: &Emit,
    record: &Record<'_>,
    entry: &ContactEntry<'_>,
    out: &mut Output,
) -> io::Result<()> {
    match entry.read(args.emission.reading.options()) {
        Ok(contact) => {
            let warnings = contact.phones.iter().filter_map(Tel::warning);
            let warnings = warnings.map(|warning| format!("phoneNumber: {}", WithOption(&warning)));
            let ignored = entry.ignored_fields();
            let ignored = ignored.map(|name| format!("{name}: is not read"));
            write(
                args,
                record,
                &contact,
                warnings.chain(ignored).collect(),
                out,
            )
        }
        Err(invalid) => record.refuse(Failure::all_of_invalid(&invalid), out),
    }
}

#[derive(Serialize)]
struct Emitted {
    vcard: String,
}

/// Writes the card of a contact with notes on it, and notes what the card omits.
fn write(
    args: &Emit,
    record: &Record<'_>,
    contact: &Contact<'_>,
    mut notes: Vec<String>,
    out: &mut Output,
) -> io::Result<()> {
    let mut vcard = String::new();
    let omitted = contact.push_vcard(args.emission.profile, &mut vcard);
    notes.extend(omitted.into_iter().map(|part| format!("omitted: {part}")));
    record.done(Emitted { vcard }, &notes, out, |Emitted { vcard }, out| {
        let end = if vcard.ends_with('\n') { "" } else { "\n" };
        write!(out, "{vcard}{end}")
    })
}
