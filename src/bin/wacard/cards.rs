//! The cards of inputs.

mod pieces;

use std::io::{self, BufRead};

use wacard::vcard::{Card, Chunk, Parser, Reader};

use self::pieces::Pieces;
use crate::failure::Failure;
use crate::input::Source;
use crate::output::Output;
use crate::record::{Origin, Record};

/// Reads the cards of all inputs in order, and reports those that it cannot read.
pub fn for_each_card(
    sources: &[Source],
    parser: Parser,
    out: &mut Output,
    mut each: impl FnMut(&mut Output, Origin<'_>, &Card<'_>) -> io::Result<()>,
) -> io::Result<()> {
    for source in sources {
        let Some(input) = source.open(out) else {
            continue;
        };
        let mut indexes = 0..;
        let mut pieces = Pieces::new(input);
        while let Some((line, piece)) = pieces.next() {
            let mut reader = Reader::new(piece, parser.first_line(line));
            while let Some(chunk) = next_chunk(&mut reader, source, out) {
                for (card, index) in chunk.cards().zip(&mut indexes) {
                    let origin = Origin { source, index };
                    match card {
                        Ok(card) => each(out, origin, &card)?,
                        Err(error) => fail(origin, error.into(), out)?,
                    }
                }
            }
        }
    }
    Ok(())
}

fn fail(origin: Origin<'_>, error: Failure, out: &mut Output) -> io::Result<()> {
    let record = Record {
        origin,
        line: error.line.unwrap_or(1),
        is_item: false,
    };
    record.refuse(vec![error], out)
}

/// Returns `None` at the end of the input and after a failure to read, which it reports.
fn next_chunk<'r>(
    reader: &'r mut Reader<impl BufRead>,
    source: &Source,
    out: &mut Output,
) -> Option<Chunk<'r>> {
    match reader.next_chunk() {
        Ok(chunk) => chunk,
        Err(error) => {
            out.fail_input(source, &error);
            None
        }
    }
}
