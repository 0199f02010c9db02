//! Results on standard output, diagnostics on standard error, and the exit status.

use std::fmt;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use anstyle::Style;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use wacard::id::Escaped;

use crate::colours::{Colours, ERROR, WARNING};
use crate::input::Source;
use crate::json::Visible;
use crate::progress::{Progress, Watched};
use crate::results::Results;

/// The output of one run, and whether an item failed.
pub struct Output {
    results: Results,
    /// Whether each record has one result in JSON, failures too.
    each_in_json: bool,
    /// The colours of the results.
    pub colours: Colours,
    /// The colours of the messages.
    message_colours: Colours,
    progress: Option<Progress>,
    has_failed: bool,
}

impl Output {
    pub fn new() -> Self {
        let stdout = io::stdout();
        Self {
            colours: Colours::of(&stdout),
            results: Results::new(&stdout),
            each_in_json: false,
            message_colours: Colours::of(&io::stderr()),
            progress: None,
            has_failed: false,
        }
    }

    /// Makes failures results, if each record is to have one result in JSON.
    pub fn set_each_in_json(&mut self, each_in_json: bool) {
        self.each_in_json = each_in_json;
    }

    pub fn is_each_in_json(&self) -> bool {
        self.each_in_json
    }

    /// Whether people see the results at once.
    pub fn is_terminal(&self) -> bool {
        self.results.are_on_terminal()
    }

    /// The results, for a writer of another format.
    pub fn results(&self) -> Results {
        self.results.clone()
    }

    /// A reader of an input whose progress is not shown.
    pub fn read<R: Read>(&mut self, input: R) -> Watched<R> {
        self.progress = None;
        Watched {
            input,
            progress: None,
            results: self.results.clone(),
        }
    }

    /// A reader that shows the progress of an input from now on. Its length is in bytes.
    pub fn watch<R: Read>(&mut self, input: R, len: Option<u64>) -> Watched<R> {
        self.progress = Some(Progress::new(len));
        Watched {
            input,
            progress: self.progress.clone(),
            results: self.results.clone(),
        }
    }

    /// Writes a value as one line of JSON without control characters and invisible marks.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        self.results.append(|bytes| {
            value.serialize(&mut Serializer::with_formatter(&mut *bytes, Visible))?;
            bytes.push(b'\n');
            Ok(())
        })
    }

    /// Writes a value that is JSON already, as [`json`](Self::json) does.
    pub fn json_text(&mut self, json: &str) -> io::Result<()> {
        self.results.append(|bytes| {
            Visible.write_string_fragment(bytes, json)?;
            bytes.push(b'\n');
            Ok(())
        })
    }

    /// Reports an error; the exit status becomes 1.
    pub fn fail(&mut self, place: Place<'_>, error: &impl fmt::Display) {
        self.mark_failed();
        self.say(ERROR, place, error);
    }

    /// Reports an input that cannot be read on. Nothing is said if it is not read on because the
    /// results cannot be written.
    pub fn fail_input(&mut self, source: &Source, error: &io::Error) {
        if !self.results.are_lost() {
            self.fail(Place::Input(source), error);
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
        // If standard error is closed, the other items are still to be done.
        let write = || drop(io::stderr().write_all(line.as_bytes()));
        match &self.progress {
            Some(progress) => progress.suspend(write),
            None => write(),
        }
    }

    /// Writes what is buffered, and returns the exit status.
    pub fn finish(mut self, written: io::Result<()>) -> ExitCode {
        match self.results.finish().and(written) {
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
