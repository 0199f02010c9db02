//! An input of cards, in pieces that each end after a card.

use std::io::{self, BufRead, Read};

use crate::input::{Input, Opened};

/// How much of the text that was read is kept, to see whether a card ends there.
const TAIL_LEN: usize = 32;

/// An input whose writer may wait for the result of each card before it goes on.
///
/// A card is whole only when the next one begins or the text ends: text after it belongs to it.
/// So a piece ends where everything that came so far has been read, and ends with `END:VCARD`. What
/// comes later is the next piece. A file, which nobody waits for, is one piece.
pub struct Pieces {
    input: Input,
    is_file: bool,
    /// The last bytes that were read.
    tail: Vec<u8>,
    /// The line that is read next, from 1.
    line: usize,
    state: State,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    WithinPiece,
    AfterPiece,
    AtEnd,
}

impl Pieces {
    pub fn new(opened: Opened) -> Self {
        Self {
            input: opened.input,
            is_file: opened.is_file,
            tail: Vec::new(),
            line: 1,
            state: State::AfterPiece,
        }
    }

    /// The next piece, and the number of its first line. Returns `None` at the end of the input.
    pub fn next(&mut self) -> Option<(usize, Piece<'_>)> {
        if self.state == State::AtEnd {
            return None;
        }
        self.tail.clear();
        self.state = State::WithinPiece;
        Some((self.line, Piece(self)))
    }

    /// Takes note of bytes that are read.
    fn note(&mut self, len: usize) {
        if self.is_file {
            return;
        }
        let read = self.input.buffer().get(..len).unwrap_or_default();
        self.line += line_ends(read, self.tail.last().copied());
        let kept = read.get(len.saturating_sub(TAIL_LEN)..).unwrap_or_default();
        self.tail.extend_from_slice(kept);
        let extra = self.tail.len().saturating_sub(TAIL_LEN);
        self.tail.drain(..extra);
    }

    fn has_whole_card(&self) -> bool {
        let text = self.tail.trim_ascii_end();
        let is_line = self
            .tail
            .get(text.len()..)
            .is_some_and(|end| end.contains(&b'\n'));
        let (before, end) = text.split_at(text.len().saturating_sub(b"END:VCARD".len()));
        let is_start = matches!(before.last(), None | Some(b'\n' | b'\r'));
        is_line && is_start && end.eq_ignore_ascii_case(b"END:VCARD")
    }
}

/// A piece, which ends as an input does.
pub struct Piece<'p>(&'p mut Pieces);

impl BufRead for Piece<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let pieces = &mut *self.0;
        if pieces.input.buffer().is_empty() && pieces.state == State::WithinPiece {
            if pieces.has_whole_card() {
                pieces.state = State::AfterPiece;
            } else {
                let read = pieces.input.fill_buf();
                if !read.as_ref().is_ok_and(|read| !read.is_empty()) {
                    pieces.state = State::AtEnd;
                }
                read?;
            }
        }
        Ok(pieces.input.buffer())
    }

    fn consume(&mut self, len: usize) {
        self.0.note(len);
        self.0.input.consume(len);
    }
}

impl Read for Piece<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = self.fill_buf()?.read(buffer)?;
        self.consume(len);
        Ok(len)
    }
}

/// How many lines end in bytes after another byte: with LF, CR and LF, or CR.
fn line_ends(bytes: &[u8], before: Option<u8>) -> usize {
    let mut before = before;
    let mut ends = 0;
    for byte in bytes {
        let ends_before = before == Some(b'\r') && !matches!(byte, b'\r' | b'\n');
        ends += usize::from(*byte == b'\n') + usize::from(ends_before);
        before = Some(*byte);
    }
    ends
}
