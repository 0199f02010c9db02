//! JSON values one after another: one a line, several on a line, or over several lines.

use std::io::{self, BufRead};
use std::str;

use serde_json::Deserializer;
use serde_json::de::Read;
use wacard::gateway::Json;

use super::window::{More, Window, begins_value};
use super::{Start, Values, failure};
use crate::failure::Failure;
use crate::input::Source;
use crate::output::Output;
use crate::record::{Origin, Record};

/// Texts up to this length are checked as a whole to be UTF-8, and not string by string. Longer
/// ones may hold many values, before each of which all that follows would be checked.
const SHORT_LEN: usize = 4096;

const UNFINISHED: &str = "expected a whole JSON object, found its beginning";

/// The values of an input. After one that is not JSON, reading continues with the next line; if
/// it took several lines or has no end, with the next line that begins a value.
pub(super) struct Sequence<'s, R> {
    source: &'s Source,
    values: &'s Values,
    window: Window<R>,
    index: usize,
    /// Whether the lines up to one that begins a value belong to a value that was refused.
    skips: bool,
}

impl<'s, R: BufRead> Sequence<'s, R> {
    pub(super) fn new(source: &'s Source, values: &'s Values, start: Start, input: R) -> Self {
        let (line, column) = (start.line_ends + 1, start.spaces);
        Self {
            source,
            values,
            window: Window::new(input, values.max_mib << 20, line, column),
            index: 0,
            skips: false,
        }
    }

    /// Reads the next value. Returns `false` at the end of the input, and after a failure to read,
    /// which it reports.
    pub(super) fn next(
        &mut self,
        out: &mut Output,
        each: &mut impl FnMut(&mut Output, &Record<'_>, Json<'_>) -> io::Result<()>,
    ) -> io::Result<bool> {
        self.window.skip_white_space();
        let record = self.record();
        let rest = self.window.rest();
        if rest.is_empty() {
            let more = self.window.read_line();
            return self.take(more, out);
        }
        match first_value(rest) {
            None => Ok(false),
            Some(Ok((json, end))) => {
                self.index += 1;
                each(out, &record, json)?;
                self.window.advance(end);
                Ok(true)
            }
            Some(Err(error)) if error.is_eof() => {
                let more = self.window.read_on();
                self.take(more, out)
            }
            Some(Err(error)) => {
                self.refuse(&error, out)?;
                Ok(true)
            }
        }
    }

    /// The record with which the rest begins.
    fn record(&self) -> Record<'s> {
        let origin = Origin {
            source: self.source,
            index: self.index,
        };
        Record {
            origin,
            line: self.window.line,
            is_item: false,
        }
    }

    /// Goes on with what was read, or reports what cannot be.
    fn take(&mut self, more: io::Result<More>, out: &mut Output) -> io::Result<bool> {
        let rest = self.window.rest();
        match more {
            Ok(More::Lines) if self.skips && !begins_value(rest) => {
                self.window.advance(rest.len());
            }
            Ok(More::Lines) => self.skips = false,
            Ok(More::End) if rest.is_empty() => return Ok(false),
            Ok(More::End) => self.unfinished(out)?,
            Ok(More::TooLong) => {
                let Values { name, max_mib, .. } = self.values;
                let message = format!("expected a {name} of at most {max_mib} MiB, found more");
                self.fail(Failure::new("too-large", message), out)?;
                if let Err(error) = self.window.skip_to_start() {
                    out.fail_input(self.source, &error);
                    return Ok(false);
                }
            }
            Err(error) => {
                out.fail_input(self.source, &error);
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Refuses the value with which the rest begins.
    fn refuse(&mut self, error: &serde_json::Error, out: &mut Output) -> io::Result<()> {
        let (line, column) = self.place(error);
        let is_start = self.lines().nth(line - 1).is_some_and(begins_value);
        if line > 1 && column == 1 && is_start {
            return self.unfinished(out);
        }
        let before = if line == 1 { self.window.column } else { 0 };
        let failure = failure(error).at(self.window.line + line - 1, Some(before + column));
        self.fail(failure, out)?;
        match line {
            1 => self.skip_line(),
            _ => self.skip_to_start(),
        }
        Ok(())
    }

    /// The line and the column of an error in the rest, both from 1.
    fn place(&self, error: &serde_json::Error) -> (usize, usize) {
        match (error.line(), error.column()) {
            // An error of a line end: it is found on the next line.
            (line, 0) if line > 1 => {
                let ended = self.lines().nth(line - 2).unwrap_or_default();
                (line - 1, ended.len().max(1))
            }
            (line, column) => (line.max(1), column.max(1)),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &[u8]> {
        self.window.rest().split_inclusive(|byte| *byte == b'\n')
    }

    fn unfinished(&mut self, out: &mut Output) -> io::Result<()> {
        self.fail(Failure::new("unfinished", UNFINISHED), out)?;
        self.skip_to_start();
        Ok(())
    }

    fn fail(&mut self, failure: Failure, out: &mut Output) -> io::Result<()> {
        let record = self.record();
        self.index += 1;
        record.refuse(vec![failure], out)
    }

    fn skip_line(&mut self) {
        let rest = self.window.rest();
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
        self.window.advance(end);
    }

    /// Skips the line with which the rest begins, and those up to one that begins a value.
    fn skip_to_start(&mut self) {
        loop {
            self.skip_line();
            let rest = self.window.rest();
            if rest.is_empty() || begins_value(rest) {
                self.skips = rest.is_empty();
                return;
            }
        }
    }
}

/// The value with which a text begins, and its end. Returns `None` for white space.
fn first_value(text: &[u8]) -> Option<serde_json::Result<(Json<'_>, usize)>> {
    let short = (text.len() <= SHORT_LEN).then_some(text);
    match short.and_then(|text| str::from_utf8(text).ok()) {
        Some(text) => first_of(Deserializer::from_str(text)),
        None => first_of(Deserializer::from_slice(text)),
    }
}

fn first_of<'t>(
    json: Deserializer<impl Read<'t>>,
) -> Option<serde_json::Result<(Json<'t>, usize)>> {
    let mut values = json.into_iter();
    let first = values.next()?;
    Some(first.map(|json| (json, values.byte_offset())))
}
