//! JSON values in an array, each taken before the next is read.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use wacard::gateway::Json;

use super::failure;
use crate::input::Source;
use crate::output::Output;
use crate::record::{Origin, Record};

pub(super) fn for_each<F>(
    source: &Source,
    input: impl Read,
    out: &mut Output,
    each: F,
) -> io::Result<()>
where
    F: FnMut(&mut Output, &Record<'_>, Json<'_>) -> io::Result<()>,
{
    let line = Cell::new(1);
    let input = LineCounter { input, line: &line };
    let mut items = Items {
        next: Record {
            origin: Origin { source, index: 0 },
            line: 1,
            is_item: true,
        },
        line: &line,
        out,
        each,
        written: Ok(()),
    };
    let mut json = serde_json::Deserializer::from_reader(input);
    let read = json.deserialize_seq(&mut items);
    let Items { next, written, .. } = items;
    written?;
    match read.and_then(|()| json.end()) {
        Ok(()) => Ok(()),
        Err(error) if error.is_io() => {
            out.fail_input(source, &error.into());
            Ok(())
        }
        Err(error) => {
            let mut failure = failure(&error).at(error.line(), Some(error.column().max(1)));
            if !error.is_eof() {
                failure.message.push_str("; what follows it is not read");
            }
            next.refuse(vec![failure], out)
        }
    }
}

/// A reader that knows the line that it has come to, from 1.
struct LineCounter<'c, R> {
    input: R,
    line: &'c Cell<usize>,
}

impl<R: Read> Read for LineCounter<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = self.input.read(buffer)?;
        let read = buffer.iter().take(len);
        let line_ends = read.filter(|byte| **byte == b'\n').count();
        self.line.set(self.line.get() + line_ends);
        Ok(len)
    }
}

struct Items<'r, 's, F> {
    next: Record<'s>,
    line: &'r Cell<usize>,
    out: &'r mut Output,
    each: F,
    written: io::Result<()>,
}

impl<'de, F> Visitor<'de> for &mut Items<'_, '_, F>
where
    F: FnMut(&mut Output, &Record<'_>, Json<'_>) -> io::Result<()>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some((line, json)) = seq.next_element_seed(Item { line: self.line })? {
            self.next.line = line;
            self.written = (self.each)(self.out, &self.next, json);
            self.next.origin.index += 1;
            if self.written.is_err() {
                return Err(A::Error::custom("the results cannot be written"));
            }
        }
        Ok(())
    }
}

/// A value, and the line on which it begins.
struct Item<'c> {
    line: &'c Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = (usize, Json<'de>);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // The reader is at the first character of the value.
        let line = self.line.get();
        Ok((line, Json::deserialize(deserializer)?))
    }
}
