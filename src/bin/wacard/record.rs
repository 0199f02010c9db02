//! A record of an input, and its result in JSON.

use serde::Serialize;

use crate::failure::Failure;
use crate::input::Source;
use crate::output::{Output, Place};

/// Where a record is from.
#[derive(Clone, Copy, Serialize)]
pub struct Origin<'a> {
    pub source: &'a Source,
    /// The record's index in its input, from 0; records that cannot be read count.
    pub index: usize,
}

/// The place of a record.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pub origin: Origin<'a>,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Whether it is an item of an array that is the whole input.
    pub is_item: bool,
}

/// The result of a record, and what is to be known of it.
#[derive(Serialize)]
struct Done<'a, T> {
    #[serde(flatten)]
    origin: Origin<'a>,
    #[serde(flatten)]
    result: T,
    notes: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Refused<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    error: Option<&'a Failure>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    more_errors: &'a [Failure],
}

impl<'a> Record<'a> {
    /// Writes the result: with its notes if each record has one result in JSON, or else by a
    /// function, and the notes to standard error.
    pub fn done<T: Serialize>(
        &self,
        result: T,
        notes: &[String],
        out: &mut Output,
        write: impl FnOnce(T, &mut Output) -> std::io::Result<()>,
    ) -> std::io::Result<()> {
        if out.is_each_in_json() {
            let origin = self.origin;
            return out.json(&Done {
                origin,
                result,
                notes,
            });
        }
        for note in notes {
            let place = Place::Line(self.origin.source, self.line);
            out.note(place, &format_args!("{}{note}", self.prefix()));
        }
        write(result, out)
    }

    /// Reports the reasons for which there is no result: as the result if each record has one in
    /// JSON, or else to standard error. The exit status becomes 1.
    pub fn refuse(&self, mut reasons: Vec<Failure>, out: &mut Output) -> std::io::Result<()> {
        out.mark_failed();
        if out.is_each_in_json() {
            for reason in &mut reasons {
                reason.line.get_or_insert(self.line);
            }
            let (first, others) = reasons.split_at(reasons.len().min(1));
            return out.json(&Refused {
                origin: self.origin,
                error: first.first(),
                more_errors: others,
            });
        }
        for reason in &reasons {
            let line = reason.line.unwrap_or(self.line);
            let place = match reason.column {
                Some(column) => Place::Column(self.origin.source, line, column),
                None => Place::Line(self.origin.source, line),
            };
            let prefix = match reason.path.is_some() {
                true => self.prefix(),
                false => String::new(),
            };
            out.fail(place, &format_args!("{prefix}{reason}"));
        }
        Ok(())
    }

    /// The path of an item, before that of its field: `[3].`, or nothing.
    fn prefix(&self) -> String {
        match self.is_item {
            true => format!("[{}].", self.origin.index),
            false => String::new(),
        }
    }
}
