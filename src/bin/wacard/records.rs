//! The JSON values of an input, one after another or in an array.

mod array;
mod frame;
mod sequence;
mod window;

use std::io::{self, BufRead, Read};

use wacard::gateway::Json;

use self::sequence::Sequence;
use crate::failure::Failure;
use crate::input::{Input, Source, in_utf8};
use crate::output::{Output, Place};
use crate::record::Record;

/// What an input holds.
pub struct Values {
    /// A value, as messages name it.
    pub name: &'static str,
    /// The most MiB that a value may take. A longer one is refused before it is read as JSON.
    pub max_mib: usize,
    /// Whether an array that is the whole input holds the values.
    pub in_arrays: bool,
    /// Whether an input without a value is an error.
    pub are_required: bool,
}

/// Calls a function with each value of an input, in order, and reports those that are not JSON.
pub fn for_each(
    source: &Source,
    values: &Values,
    out: &mut Output,
    mut each: impl FnMut(&mut Output, &Record<'_>, Json<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let Some(opened) = source.open(out) else {
        return Ok(());
    };
    let (start, input) = match begin(opened.input) {
        Ok(begun) => begun,
        Err(error) => {
            out.fail_input(source, &error);
            return Ok(());
        }
    };
    match start.first {
        None if values.are_required => {
            out.fail(
                Place::Input(source),
                &format_args!("the {} is empty", values.name),
            );
            Ok(())
        }
        None => Ok(()),
        Some(b'[') if values.in_arrays => {
            let input = start.white_space().chain(input);
            array::for_each(source, input, out, &mut each)
        }
        Some(_) => {
            let mut sequence = Sequence::new(source, values, start, input);
            while sequence.next(out, &mut each)? {}
            Ok(())
        }
    }
}

/// The start of an input: white space that was read, and the first byte after it.
#[derive(Clone, Copy, Default)]
struct Start {
    line_ends: usize,
    spaces: usize,
    first: Option<u8>,
}

impl Start {
    /// White space that takes as many lines and columns.
    fn white_space(self) -> impl Read {
        let line_ends = io::repeat(b'\n').take(self.line_ends as u64);
        line_ends.chain(io::repeat(b' ').take(self.spaces as u64))
    }
}

/// Takes the byte order mark and the white space at the start of an input, which is then in UTF-8.
fn begin(input: Input) -> io::Result<(Start, Input)> {
    let mut input = in_utf8(input)?;
    let mut start = Start::default();
    loop {
        let taken = match input.fill_buf()? {
            [b'\n', ..] => {
                start.line_ends += 1;
                start.spaces = 0;
                1
            }
            [space, ..] if space.is_ascii_whitespace() => {
                start.spaces += 1;
                1
            }
            ahead => {
                start.first = ahead.first().copied();
                return Ok((start, input));
            }
        };
        input.consume(taken);
    }
}

/// An error of JSON, at a place that was found elsewhere.
fn failure(error: &serde_json::Error) -> Failure {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = text.strip_suffix(&place).unwrap_or(&text);
    match error.is_eof() {
        true => Failure::new("not-json", "not JSON: the input ends too early"),
        false => Failure::new("not-json", format_args!("not JSON: {text}")),
    }
}
