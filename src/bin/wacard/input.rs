//! Files and standard input, their lines and their cards.

use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::PathBuf;

use serde::{Serialize, Serializer};
use wacard::vcard::{Card, Chunk, Diagnostic, ParseError, Parser, Reader};

use crate::output::{Output, Place};

/// A few hundred cards are read or written at once.
pub const BUFFER_LEN: usize = 64 << 10;

/// The source of an input: a file, whose name need not be UTF-8, or standard input.
#[derive(Clone)]
pub enum Source {
    StandardInput,
    File(PathBuf),
}

impl From<OsString> for Source {
    fn from(name: OsString) -> Self {
        match name == "-" {
            true => Self::StandardInput,
            false => Self::File(name.into()),
        }
    }
}

/// As messages name it: `contacts.vcf`, `stdin`.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StandardInput => f.write_str("stdin"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

/// As arguments name it: `contacts.vcf`, `-`.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::StandardInput => serializer.serialize_str("-"),
            Self::File(path) => serializer.collect_str(&path.display()),
        }
    }
}

impl Source {
    /// Opens the source. Reports a file that cannot be opened, and returns `None`.
    pub fn open(&self, out: &mut Output) -> Option<impl BufRead + use<>> {
        match self.reader(out) {
            Ok(input) => Some(BufReader::with_capacity(BUFFER_LEN, input)),
            Err(error) => {
                out.fail(Place::Input(self), &error);
                None
            }
        }
    }

    /// A reader that shows its progress, unless people type what it reads.
    fn reader(&self, out: &mut Output) -> io::Result<Box<dyn Read>> {
        let stdin = io::stdin();
        Ok(match self {
            Self::StandardInput if stdin.is_terminal() => Box::new(stdin),
            Self::StandardInput => Box::new(out.watch(stdin, None)),
            Self::File(path) => {
                let file = File::open(path)?;
                let metadata = file.metadata()?;
                let len = metadata.is_file().then_some(metadata.len());
                Box::new(out.watch(file, len))
            }
        })
    }
}

/// The lines of an input.
pub struct Lines<'s, R> {
    source: &'s Source,
    input: R,
    line: Vec<u8>,
    number: usize,
}

impl<'s, R: BufRead> Lines<'s, R> {
    pub fn new(source: &'s Source, input: R) -> Self {
        Self {
            source,
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
                out.fail(Place::Input(self.source), &error);
                None
            }
        }
    }
}

/// The place that a card is from.
#[derive(Clone, Copy, Serialize)]
pub struct Origin<'a> {
    pub source: &'a Source,
    /// The card's index in its input, from 0; cards that cannot be read count.
    pub index: usize,
}

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
    source: &Source,
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

fn fail_card(out: &mut Output, source: &Source, error: ParseError) {
    let Diagnostic { line, column, kind } = error.diagnostic();
    let place = Place::Column(source, line, column);
    match kind.section() {
        Some(section) => out.fail(place, &format_args!("{kind} ({section})")),
        None => out.fail(place, &kind),
    }
}
