//! Results on standard output, diagnostics on standard error, and the exit status.

use std::fmt;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::process::ExitCode;

use anstyle::Style;
use serde::Serialize;
use serde_json::error::Category;
use serde_json::ser::Serializer;
use wacard::id::Escaped;

use crate::colours::{Colours, ERROR, WARNING};
use crate::input::{BUFFER_LEN, Source};
use crate::json::Visible;
use crate::progress::{Progress, Watched};

/// The output of one run, and whether an item failed.
pub struct Output {
    results: BufWriter<StdoutLock<'static>>,
    /// The colours of the results.
    pub colours: Colours,
    /// The colours of the messages.
    message_colours: Colours,
    progress: Progress,
    has_failed: bool,
}

impl Output {
    pub fn new() -> Self {
        let stdout = io::stdout();
        // On a terminal each line shows when it is written.
        let capacity = if stdout.is_terminal() { 0 } else { BUFFER_LEN };
        Self {
            colours: Colours::of(&stdout),
            results: BufWriter::with_capacity(capacity, stdout.lock()),
            message_colours: Colours::of(&io::stderr()),
            progress: Progress::new(None),
            has_failed: false,
        }
    }

    /// Shows the progress of an input from now on. Its length is in bytes.
    pub fn watch<R>(&mut self, input: R, len: Option<u64>) -> Watched<R> {
        self.progress = Progress::new(len);
        let progress = self.progress.clone();
        Watched { input, progress }
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
        self.say(ERROR, place, error);
    }

    /// Reports an error of JSON that begins on a line of an input.
    pub fn fail_json(&mut self, source: &Source, first_line: usize, error: &serde_json::Error) {
        let (line, column) = (error.line(), error.column());
        let text = error.to_string();
        let place = format!(" at line {line} column {column}");
        let text = text.strip_suffix(&place).unwrap_or(&text);
        let line = first_line + line.saturating_sub(1);
        let place = Place::Column(source, line, column.max(1));
        match error.classify() {
            Category::Io => self.fail(Place::Input(source), error),
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
        self.say(WARNING, place, message);
    }

    fn say(&self, style: Style, place: Place<'_>, message: &impl fmt::Display) {
        let (place, message) = (place.to_string(), message.to_string());
        let place = self.message_colours.paint(style, Escaped(&place));
        let line = format!("{place}: {}\n", Escaped(&message));
        let write = || io::stderr().write_all(line.as_bytes());
        // If standard error is closed, the other items are still to be done.
        let _ = self.progress.suspend(write);
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

/// The place that a message is about. Lines, columns and arguments are counted from 1.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// `argument 1`
    Argument(usize),
    /// `contacts.vcf`
    Input(&'a Source),
    /// `contacts.vcf:3`
    Line(&'a Source, usize),
    /// `contacts.vcf:3:5`
    Column(&'a Source, usize, usize),
    /// `stdout`
    Output,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Argument(at) => write!(f, "argument {at}"),
            Self::Input(source) => source.fmt(f),
            Self::Line(source, line) => write!(f, "{source}:{line}"),
            Self::Column(source, line, column) => write!(f, "{source}:{line}:{column}"),
            Self::Output => f.write_str("stdout"),
        }
    }
}
