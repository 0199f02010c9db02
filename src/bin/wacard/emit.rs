//! `wacard emit`: contacts to vCards.

use std::io::{self, Write};

use serde::Serialize;
use wacard::contact::Tel;
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
    let source = &args.emission.source;
    records::for_each(source, &CONTACTS, out, |out, record, json| {
        emit(args, record, &json.into(), out)
    })
}

#[derive(Serialize)]
struct Emitted {
    vcard: String,
}

fn emit(
    args: &Emit,
    record: &Record<'_>,
    entry: &ContactEntry<'_>,
    out: &mut Output,
) -> io::Result<()> {
    let contact = match entry.read(args.emission.reading.options()) {
        Ok(contact) => contact,
        Err(invalid) => return record.refuse(Failure::all_of_invalid(&invalid), out),
    };
    let warnings = contact.phones.iter().filter_map(Tel::warning);
    let mut notes: Vec<_> = warnings
        .map(|warning| format!("phoneNumber: {}", WithOption(&warning)))
        .collect();
    let mut vcard = String::new();
    let omitted = contact.push_vcard(args.emission.profile, &mut vcard);
    notes.extend(omitted.into_iter().map(|part| format!("omitted: {part}")));
    record.done(Emitted { vcard }, &notes, out, |Emitted { vcard }, out| {
        let end = if vcard.ends_with('\n') { "" } else { "\n" };
        write!(out, "{vcard}{end}")
    })
}
