//! Files and standard input, their lines and their cards.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use wacard::vcard::{Card, Chunk, Diagnostic, ParseError, Parser, Reader};

use crate::output::{Output, Place};

/// A few hundred cards are read at once.
const BUFFER_LEN: usize = 64 << 10;

/// The names of the inputs: those given, or `-` for standard input.
pub fn names(given: &[String]) -> Vec<&str> {
    match given.is_empty() {
        true => vec!["-"],
        false => given.iter().map(String::as_str).collect(),
    }
}

/// Opens a file or standard input, with a progress bar on a terminal. Reports an input that it
/// cannot open, and returns `None`.
pub fn open(name: &str, out: &mut Output) -> Option<impl BufRead + use<>> {
    let opened: io::Result<(Box<dyn Read>, _)> = match name {
        "-" => Ok((Box::new(io::stdin()), None)),
        _ => File::open(name).map(|file| {
            let len = file.metadata().ok().map(|metadata| metadata.len());
            (Box::new(file) as Box<dyn Read>, len)
        }),
    };
    match opened {
        Ok((input, len)) => {
            let input = progress(len).wrap_read(input);
            Some(BufReader::with_capacity(BUFFER_LEN, input))
        }
        Err(error) => {
            out.fail(Place::Input(name), &error);
            None
        }
    }
}

/// A bar for inputs long enough to wait for, on a terminal that does not show the output too.
fn progress(len: Option<u64>) -> ProgressBar {
    const LONG: u64 = 1 << 20;

    let is_watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
    let Some(len) = len.filter(|len| is_watched && *len > LONG) else {
        return ProgressBar::hidden();
    };
    let bar = ProgressBar::new(len);
    match ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The lines of an input.
pub struct Lines<'n, R> {
    name: &'n str,
    input: R,
    line: Vec<u8>,
    number: usize,
}

impl<'n, R: BufRead> Lines<'n, R> {
    pub fn new(name: &'n str, input: R) -> Self {
        Self {
            name,
            input,
            line: Vec::new(),
            number: 0,
        }
    }

    /// The next line with its end, and its number from 1. Returns `None` at the end of the input
    /// and after a failure to read, which it reports.
    pub fn next(&mut self, out: &mut Output) -> Option<(usize, &[u8])> {
        self.line.clear();
        self.number += 1;
        match self.input.read_until(b'\n', &mut self.line) {
            Ok(0) => None,
            Ok(_) => Some((self.number, &self.line)),
            Err(error) => {
                out.fail(Place::Input(self.name), &error);
                None
            }
        }
    }
}

/// The input that a card is from.
#[derive(Clone, Copy, Serialize)]
pub struct Origin<'a> {
    /// The name of the input.
    pub source: &'a str,
    /// The card's index in its input, from 0; cards that cannot be read count.
    pub index: usize,
}

/// Reads the cards of all inputs in order, and reports those that it cannot read.
pub fn for_each_card(
    files: &[String],
    parser: Parser,
    out: &mut Output,
    mut each: impl FnMut(&mut Output, Origin<'_>, &Card<'_>) -> io::Result<()>,
) -> io::Result<()> {
    for source in names(files) {
        let Some(input) = open(source, out) else {
            continue;
        };
        let mut reader = Reader::new(input, parser);
        let mut indexes = 0..;
        while let Some(chunk) = next_chunk(&mut reader, source, out) {
            for (card, index) in chunk.cards().zip(&mut indexes) {
                match card {
                    Ok(card) => each(out, Origin { source, index }, &card)?,
                    Err(error) => fail_card(out, source, error),
                }
            }
        }
    }
    Ok(())
}

/// Returns `None` at the end of the input and after a failure to read, which it reports.
fn next_chunk<'r>(
    reader: &'r mut Reader<impl BufRead>,
    source: &str,
    out: &mut Output,
) -> Option<Chunk<'r>> {
    match reader.next_chunk() {
        Ok(chunk) => chunk,
        Err(error) => {
            out.fail(Place::Input(source), &error);
            None
        }
    }
}

fn fail_card(out: &mut Output, source: &str, error: ParseError) {
    let Diagnostic { line, column, kind } = error.diagnostic();
    let place = Place::Column(source, line, column);
    match kind.section() {
        Some(section) => out.fail(place, &format_args!("{kind} ({section})")),
        None => out.fail(place, &kind),
    }
}
