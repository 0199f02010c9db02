//! The lines of an input that are not done.

use std::io::{self, BufRead, Read as _};

use memchr::{memchr_iter, memrchr};

use super::frame::Frame;

/// Lines that were read and are not done, and their place.
pub(super) struct Window<R> {
    input: R,
    text: Vec<u8>,
    /// How many bytes of the text are done.
    done: usize,
    /// The most bytes that are kept.
    max_len: usize,
    /// The line on which the rest begins, from 1.
    pub(super) line: usize,
    /// How many bytes of that line are done.
    pub(super) column: usize,
}

/// What reading on gave.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum More {
    Lines,
    End,
    /// The rest would be too long.
    TooLong,
}

impl<R: BufRead> Window<R> {
    pub(super) fn new(input: R, max_len: usize, line: usize, column: usize) -> Self {
        Self {
            input,
            text: Vec::new(),
            done: 0,
            max_len,
            line,
            column,
        }
    }

    /// The bytes that are not done.
    pub(super) fn rest(&self) -> &[u8] {
        self.text.get(self.done..).unwrap_or_default()
    }

    pub(super) fn skip_white_space(&mut self) {
        let rest = self.rest();
        let len = rest.len() - rest.trim_ascii_start().len();
        self.advance(len);
    }

    /// So many bytes of the rest are done.
    pub(super) fn advance(&mut self, len: usize) {
        let bytes = self.rest().get(..len).unwrap_or_default();
        let (line_ends, last_end) = (memchr_iter(b'\n', bytes).count(), memrchr(b'\n', bytes));
        self.line += line_ends;
        self.column = match last_end {
            Some(at) => len - at - 1,
            None => self.column + len,
        };
        self.done += len;
    }

    /// Reads a line after the rest.
    pub(super) fn read_line(&mut self) -> io::Result<More> {
        self.text.drain(..self.done);
        self.done = 0;
        let room = (self.max_len + 1).saturating_sub(self.text.len());
        let read = (&mut self.input)
            .take(room as u64)
            .read_until(b'\n', &mut self.text)?;
        Ok(match read {
            _ if self.text.len() > self.max_len => More::TooLong,
            0 => More::End,
            _ => More::Lines,
        })
    }

    /// Reads lines until the value with which the rest begins may be whole. It is tried to be read
    /// whenever the rest is twice as long, so that a value that never ends is found out.
    pub(super) fn read_on(&mut self) -> io::Result<More> {
        let known = self.rest().len();
        let mut frame = Frame::default();
        let mut framed = 0;
        loop {
            let is_whole = frame.ends_in(self.rest().get(framed..).unwrap_or_default());
            framed = self.rest().len();
            if framed > known && (is_whole || framed / 2 >= known) {
                return Ok(More::Lines);
            }
            match self.read_line()? {
                More::Lines => {}
                more => return Ok(more),
            }
        }
    }

    /// Skips the rest, and the following lines up to one that begins a value.
    pub(super) fn skip_to_start(&mut self) -> io::Result<()> {
        let mut is_line_start = self.rest().ends_with(b"\n");
        self.advance(self.rest().len());
        loop {
            let ahead = self.input.fill_buf()?;
            if ahead.is_empty() || is_line_start && begins_value(ahead) {
                return Ok(());
            }
            let line_end = memchr::memchr(b'\n', ahead);
            let len = line_end.map_or(ahead.len(), |at| at + 1);
            self.input.consume(len);
            is_line_start = line_end.is_some();
            self.line += usize::from(is_line_start);
            self.column = 0;
        }
    }
}

/// Whether a line begins an object or an array, without indentation.
pub(super) fn begins_value(line: &[u8]) -> bool {
    matches!(line.first(), Some(b'{' | b'['))
}
