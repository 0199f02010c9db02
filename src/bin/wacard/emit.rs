//! `wacard emit`: contacts to vCards.

mod array;

use std::io::{self, BufRead, Read, Write};

use serde_json::error::Category;
use wacard::contact::Tel;
use wacard::gateway::evolution::ContactEntry;

use crate::args::Emission;
use crate::hint::WithOption;
use crate::input::Lines;
use crate::output::{Output, Place};

/// The most bytes that an object may take if it spans several lines: with each line, the object is
/// read again from its start.
const MAX_OBJECT: usize = 16 << 10;

const UNFINISHED: &str = "expected a whole JSON object, found its beginning";

pub fn run(args: &Emission, out: &mut Output) -> io::Result<()> {
    let Some(mut input) = args.source.open(out) else {
        return Ok(());
    };
    match take_white_space(&mut input) {
        Ok((white_space, first)) => {
            let input = io::Cursor::new(white_space).chain(input);
            match first {
                Some(b'[') => array::emit(args, input, out),
                _ => emit_objects(args, input, out),
            }
        }
        Err(error) => {
            out.fail(Place::Input(&args.source), &error);
            Ok(())
        }
    }
}

/// Takes the white space at the start of the input, and drops a byte order mark. Returns the
/// first byte after it too, which stays in the input.
fn take_white_space(input: &mut impl BufRead) -> io::Result<(Vec<u8>, Option<u8>)> {
    let mut white_space = Vec::new();
    loop {
        let taken = match input.fill_buf()? {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [space, ..] if space.is_ascii_whitespace() => {
                white_space.push(*space);
                1
            }
            ahead => return Ok((white_space, ahead.first().copied())),
        };
        input.consume(taken);
    }
}

/// Emits JSON objects that follow one another, usually one per line. After a line that is not
/// JSON, reading continues with the next.
fn emit_objects(args: &Emission, input: impl BufRead, out: &mut Output) -> io::Result<()> {
    let source = &args.source;
    let mut lines = Lines::new(source, input);
    let mut object = Vec::new();
    let mut first = 1;
    while let Some((number, line)) = lines.next(out) {
        if !object.is_empty() && serde_json::from_slice::<ContactEntry<'_>>(line).is_ok() {
            out.fail(Place::Line(source, first), &UNFINISHED);
            object.clear();
        }
        if object.is_empty() {
            first = number;
        }
        object.extend_from_slice(line);
        if object.trim_ascii().is_empty() {
            object.clear();
            continue;
        }
        match serde_json::from_slice(&object) {
            Ok(entry) => emit_contact(args, Place::Line(source, first), "", &entry, out)?,
            Err(error) if error.classify() == Category::Eof && object.len() < MAX_OBJECT => {
                continue;
            }
            Err(error) => out.fail_json(source, first, &error),
        }
        object.clear();
    }
    if !object.is_empty() {
        out.fail(Place::Line(source, first), &UNFINISHED);
    }
    Ok(())
}

/// Emits a contact, and reports it at a path: `[3].`, or nothing for an input's own object.
fn emit_contact(
    args: &Emission,
    place: Place<'_>,
    path: &str,
    entry: &ContactEntry<'_>,
    out: &mut Output,
) -> io::Result<()> {
    match entry.read(args.reading.options()) {
        Ok(contact) => {
            for warning in contact.phones.iter().filter_map(Tel::warning) {
                let warning = WithOption(&warning);
                out.note(place, &format_args!("{path}phoneNumber: {warning}"));
            }
            let mut card = String::new();
            for part in contact.push_vcard(args.profile, &mut card) {
                out.note(place, &format_args!("{path}omitted: {part}"));
            }
            let end = if card.ends_with('\n') { "" } else { "\n" };
            write!(out, "{card}{end}")
        }
        Err(invalid) => {
            for error in invalid.errors() {
                out.fail(place, &format_args!("{path}{}", WithOption(error)));
            }
            Ok(())
        }
    }
}
