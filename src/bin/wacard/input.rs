//! Files and standard input, and their lines.

mod utf8;

use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::PathBuf;

use serde::{Serialize, Serializer};

pub use self::utf8::in_utf8;
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

/// The bytes of an input.
pub type Input = BufReader<Box<dyn Read>>;

/// An input that is open.
pub struct Opened {
    pub input: Input,
    /// Whether it is a file, which is all there: nobody writes it and waits for results.
    pub is_file: bool,
}

impl Source {
    /// Opens the source. Reports a file that cannot be opened, and returns `None`.
    pub fn open(&self, out: &mut Output) -> Option<Opened> {
        match self.reader(out) {
            Ok((is_file, input)) => Some(Opened {
                input: BufReader::with_capacity(BUFFER_LEN, input),
                is_file,
            }),
            Err(error) => {
                out.fail(Place::Input(self), &error);
                None
            }
        }
    }

    /// Whether the source is a file, and a reader that shows its progress, unless people type what
    /// it reads.
    fn reader(&self, out: &mut Output) -> io::Result<(bool, Box<dyn Read>)> {
        let stdin = io::stdin();
        Ok(match self {
            Self::StandardInput if stdin.is_terminal() => (false, Box::new(out.read(stdin))),
            Self::StandardInput => (false, Box::new(out.watch(stdin, None))),
            Self::File(path) => {
                let file = File::open(path)?;
                let metadata = file.metadata()?;
                let len = metadata.is_file().then_some(metadata.len());
                (len.is_some(), Box::new(out.watch(file, len)))
            }
        })
    }
}

/// The lines of an input, in UTF-8.
pub struct Lines<'s> {
    source: &'s Source,
    input: Input,
    line: Vec<u8>,
    number: usize,
}

impl<'s> Lines<'s> {
    /// # Errors
    ///
    /// Those of reading the start of the input.
    pub fn new(source: &'s Source, input: Input) -> io::Result<Self> {
        Ok(Self {
            source,
            input: in_utf8(input)?,
            line: Vec::new(),
            number: 0,
        })
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
                out.fail_input(self.source, &error);
                None
            }
        }
    }
}
