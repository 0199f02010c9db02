//! Contacts in a table.

use std::io;

use wacard::contact::Tel;

use super::columns::Columns;
use super::row::Cells;
use crate::args::Emit;
use crate::failure::Failure;
use crate::hint::WithOption;
use crate::output::{Output, Place};
use crate::record::{Origin, Record};
use crate::table::{Found, Table};

pub fn emit(args: &Emit, out: &mut Output) -> io::Result<()> {
    let source = &args.emission.source;
    let Some(opened) = source.open(out) else {
        return Ok(());
    };
    let mut table = match Table::new(source, opened.input) {
        Ok(table) => table,
        Err(error) => {
            out.fail_input(source, &error);
            return Ok(());
        }
    };
    let Some(columns) = header(args, &mut table, out) else {
        return Ok(());
    };
    let mut indexes = 0..;
    while let Some(found) = table.next(out) {
        let origin = Origin {
            source,
            index: indexes.next().unwrap_or(usize::MAX),
        };
        emit_row(args, origin, &columns, found, out)?;
    }
    Ok(())
}

/// The columns, by the first row. Reports those that are not read, and what is missing.
fn header(args: &Emit, table: &mut Table<'_>, out: &mut Output) -> Option<Columns> {
    let source = &args.emission.source;
    let row = match table.next(out) {
        Some(Ok(row)) => row,
        Some(Err(quote)) => {
            let place = Place::Line(source, quote.line);
            out.fail(place, &format_args!("row 1: {quote}"));
            return None;
        }
        None => {
            out.fail(
                Place::Input(source),
                &"expected a row of headers, found none",
            );
            return None;
        }
    };
    let place = Place::Line(source, row.line);
    match Columns::from_header(row) {
        Ok(columns) => {
            if let Some(unread) = columns.unread() {
                out.note(place, &unread);
            }
            Some(columns)
        }
        Err(message) => {
            out.fail(place, &message);
            None
        }
    }
}

fn emit_row(
    args: &Emit,
    origin: Origin<'_>,
    columns: &Columns,
    found: Found,
    out: &mut Output,
) -> io::Result<()> {
    let record = |line| Record {
        origin,
        line,
        is_item: false,
    };
    let row = match found {
        Ok(row) => row,
        Err(quote) => {
            let failure = Failure::new("open-quote", &quote);
            return record(quote.line).refuse(vec![failure], out);
        }
    };
    let (record, cells) = (record(row.line), Cells { columns, row: &row });
    match cells.contact(args.emission.reading.options()) {
        Ok(contact) => {
            let tels = contact.phones.iter().enumerate();
            let warnings = tels.filter_map(|(index, tel)| Some((index, Tel::warning(tel)?)));
            let notes = warnings.map(|(index, warning)| {
                format!("{}: {}", cells.phone_place(index), WithOption(&warning))
            });
            super::write(args, &record, &contact, notes.collect(), out)
        }
        Err(failures) => record.refuse(failures, out),
    }
}
