//! Results on standard output, diagnostics on standard error, and the exit status.

use std::fmt;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::error::Category;
use serde_json::ser::Serializer;
use wacard::id::Escaped;

use crate::json::Visible;

/// The output of one run, and whether an item failed.
pub struct Output {
    results: BufWriter<StdoutLock<'static>>,
    has_failed: bool,
}

impl Output {
    pub fn new() -> Self {
        Self {
            results: BufWriter::new(io::stdout().lock()),
            has_failed: false,
        }
    }

    /// Writes a value as one line of JSON without control characters and invisible marks.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let mut json = Serializer::with_formatter(&mut self.results, Visible);
        value.serialize(&mut json)?;
        writeln!(self.results)
    }

    /// Reports an error; the exit status becomes 1.
    pub fn fail(&mut self, place: Place<'_>, error: &impl fmt::Display) {
        self.mark_failed();
        self.note(place, error);
    }

    /// Reports an error of JSON that begins on a line of an input.
    pub fn fail_json(&mut self, name: &str, first_line: usize, error: &serde_json::Error) {
        let (line, column) = (error.line(), error.column());
        let text = error.to_string();
        let place = format!(" at line {line} column {column}");
        let text = text.strip_suffix(&place).unwrap_or(&text);
        let line = first_line + line.saturating_sub(1);
        let place = Place::Column(name, line, column.max(1));
        match error.classify() {
            Category::Io => self.fail(Place::Input(name), error),
            Category::Data => self.fail(place, &text),
            Category::Syntax => self.fail(place, &format_args!("not JSON: {text}")),
            Category::Eof => self.fail(place, &"not JSON: the input ends too early"),
        }
    }

    /// Makes the exit status 1 for an error that the results report.
    pub fn mark_failed(&mut self) {
        self.has_failed = true;
    }

    /// Reports a fact that is not an error.
    pub fn note(&self, place: Place<'_>, message: &impl fmt::Display) {
        let line = format!("{place}: {message}");
        // If standard error is closed, the other items are still to be done.
        let _ = writeln!(io::stderr(), "{}", Escaped(&line));
    }

    /// Writes what is buffered, and returns the exit status.
    pub fn finish(mut self, written: io::Result<()>) -> ExitCode {
        match written.and_then(|()| self.results.flush()) {
            // The reader of the results has read enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => self.fail(Place::Output, &error),
            Ok(()) => {}
        }
        ExitCode::from(u8::from(self.has_failed))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.results.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.results.flush()
    }
}

/// The place that a message is about. Lines, columns and arguments are counted from 1; the input
/// `-` shows as `stdin`.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// `argument 1`
    Argument(usize),
    /// `contacts.vcf`
    Input(&'a str),
    /// `contacts.vcf:3`
    Line(&'a str, usize),
    /// `contacts.vcf:3:5`
    Column(&'a str, usize, usize),
    /// `stdout`
    Output,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |name| if name == "-" { "stdin" } else { name };
        match *self {
            Self::Argument(at) => write!(f, "argument {at}"),
            Self::Input(name) => f.write_str(shown(name)),
            Self::Line(name, line) => write!(f, "{}:{line}", shown(name)),
            Self::Column(name, line, column) => write!(f, "{}:{line}:{column}", shown(name)),
            Self::Output => f.write_str("stdout"),
        }
    }
}
