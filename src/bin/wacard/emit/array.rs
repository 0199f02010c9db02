//! Contacts in a JSON array, each emitted before the next is read.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use wacard::gateway::evolution::ContactEntry;

use super::emit_contact;
use crate::args::Emission;
use crate::output::{Output, Place};

pub fn emit(args: &Emission, input: impl Read, out: &mut Output) -> io::Result<()> {
    let line = Cell::new(1);
    let input = LineCounter { input, line: &line };
    let mut items = Items {
        args,
        line: &line,
        out,
        written: Ok(()),
    };
    let mut json = serde_json::Deserializer::from_reader(input);
    let read = json.deserialize_seq(&mut items);
    let Items { out, written, .. } = items;
    written?;
    if let Err(error) = read.and_then(|()| json.end()) {
        out.fail_json(&args.source, 1, &error);
    }
    Ok(())
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

struct Items<'r> {
    args: &'r Emission,
    line: &'r Cell<usize>,
    out: &'r mut Output,
    written: io::Result<()>,
}

impl<'de> Visitor<'de> for &mut Items<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of contacts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut index = 0usize;
        while let Some((line, entry)) = seq.next_element_seed(Item { line: self.line })? {
            let place = Place::Line(&self.args.source, line);
            let path = format!("[{index}].");
            index += 1;
            self.written = emit_contact(self.args, place, &path, &entry, self.out);
            if self.written.is_err() {
                return Err(A::Error::custom("the results cannot be written"));
            }
        }
        Ok(())
    }
}

/// A contact, and the line on which it begins.
struct Item<'c> {
    line: &'c Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = (usize, ContactEntry<'de>);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // The reader is at the first character of the contact.
        let line = self.line.get();
        Ok((line, ContactEntry::deserialize(deserializer)?))
    }
}
