//! Reads cards from a stream, a chunk at a time.

use std::io::{self, BufRead};

use super::encoding::{decode_and_report, is_utf16};
use super::grammar::{Frame, find_begin, frame};
use super::parser::{Cards, Parser};

/// Reads a stream of cards in chunks, with memory for the largest card.
///
/// # Examples
///
/// ```
/// use wacard::vcard::{Parser, Reader};
///
/// let file: &[u8] = b"BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nEND:VCARD\n";
/// let mut reader = Reader::new(file, Parser::new());
/// let mut names = Vec::new();
/// while let Some(chunk) = reader.next_chunk()? {
///     for card in chunk.cards() {
///         names.push(card?.get("FN").unwrap().text().into_owned());
///     }
/// }
/// assert_eq!(names, ["Ana"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    input: R,
    parser: Parser,
    /// Bytes that were read and belong to the next chunk.
    pending: Vec<u8>,
    line: usize,
}

/// The text of a card, with the text around it.
#[derive(Debug)]
pub struct Chunk {
    text: String,
    parser: Parser,
}

impl Chunk {
    fn new(bytes: Vec<u8>, parser: Parser) -> Self {
        let (text, deviation) = match String::from_utf8(bytes) {
            Ok(text) if !text.starts_with('\u{FEFF}') && !is_utf16(text.as_bytes()) => (text, None),
            other => {
                let bytes = other.map_or_else(|error| error.into_bytes(), String::into_bytes);
                let (text, deviation) = decode_and_report(&bytes);
                (text.into_owned(), deviation)
            }
        };
        Self {
            text,
            parser: parser.in_bytes(deviation),
        }
    }

    /// The cards of the chunk; usually one.
    pub fn cards(&self) -> Cards<'_> {
        self.parser.cards(&self.text)
    }
}

impl<R: BufRead> Reader<R> {
    /// Reads with a parser's settings.
    pub fn new(input: R, parser: Parser) -> Self {
        Self {
            input,
            parser,
            pending: Vec::new(),
            line: 1,
        }
    }

    /// The next chunk: a card with the text up to the next `BEGIN:VCARD`. Returns `None` at the end
    /// of the stream. A card is returned only when the next one begins or the stream ends.
    ///
    /// # Errors
    ///
    /// Those of the reader, and [`io::ErrorKind::InvalidData`] for a card larger than
    /// [`Parser::max_card_len`].
    pub fn next_chunk(&mut self) -> io::Result<Option<Chunk>> {
        if self.line == 1 && self.pending.is_empty() && is_utf16(self.input.fill_buf()?) {
            return self.all_text().map(Some);
        }
        let mut chunk = std::mem::take(&mut self.pending);
        let mut tracker = FrameTracker::default();
        let mut is_glued = false;
        tracker.see(&chunk);
        loop {
            let start = chunk.len();
            if self.read_line(&mut chunk)? == 0 {
                break;
            }
            let line = chunk.get(start..).unwrap_or_default();
            match tracker.see(line) {
                Event::Inside => {}
                Event::End => {
                    is_glued = self.keep_glued(&mut chunk, start);
                    if !is_glued {
                        self.read_to_next_begin(&mut chunk)?;
                    }
                    break;
                }
                Event::NextBegin => {
                    self.pending = chunk.split_off(start);
                    break;
                }
            }
        }
        if chunk.is_empty() {
            return Ok(None);
        }
        let first_line = self.line;
        let lines = chunk.iter().filter(|byte| **byte == b'\n').count();
        self.line += lines;
        let parser = self.parser.first_line(first_line).ends_glued(is_glued);
        Ok(Some(Chunk::new(chunk, parser)))
    }

    /// UTF-16 has no lines before it is decoded: it is read as one chunk.
    fn all_text(&mut self) -> io::Result<Chunk> {
        let mut all = Vec::new();
        while self.read_line(&mut all)? > 0 {}
        self.line += 1;
        Ok(Chunk::new(all, self.parser))
    }

    /// Trailing text belongs to the preceding card, which reports it.
    fn read_to_next_begin(&mut self, chunk: &mut Vec<u8>) -> io::Result<()> {
        loop {
            let start = chunk.len();
            if self.read_line(chunk)? == 0 {
                return Ok(());
            }
            let line = chunk.get(start..).unwrap_or_default();
            if find_begin(line).is_some() {
                self.pending = chunk.split_off(start);
                return Ok(());
            }
        }
    }

    /// Keeps the text after `END:VCARD` on its line for the next chunk, if it begins a card.
    fn keep_glued(&mut self, chunk: &mut Vec<u8>, end_line: usize) -> bool {
        let line = chunk.get(end_line..).unwrap_or_default();
        let next = find_begin(line);
        if let Some(at) = next {
            self.pending = chunk.split_off(end_line + at);
        }
        next.is_some()
    }

    fn read_line(&mut self, chunk: &mut Vec<u8>) -> io::Result<usize> {
        let room = (self.parser.limit() + 1).saturating_sub(chunk.len());
        let read = io::Read::take(&mut self.input, room as u64).read_until(b'\n', chunk)?;
        if read == 0 && room == 0 {
            let limit = self.parser.limit();
            let message = format!("a card is longer than {limit} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        Ok(read)
    }
}

/// The state of the frames of the lines read so far.
#[derive(Debug, Default)]
struct FrameTracker {
    inside: bool,
    /// How many cards deep, in those of `AGENT`.
    nested: usize,
    after_agent: bool,
    after_begin: bool,
    /// White space before a line does not make it a folded one.
    indented: bool,
}

enum Event {
    Inside,
    End,
    NextBegin,
}

impl FrameTracker {
    fn see(&mut self, line: &[u8]) -> Event {
        let white = matches!(line, [b' ' | b'\t', ..]);
        let line = line.trim_ascii();
        let after_begin = std::mem::take(&mut self.after_begin);
        self.indented |= white && after_begin && !line.is_empty();
        if self.inside && white && !self.indented {
            return Event::Inside;
        }
        let name = line.first_chunk::<5>();
        let is_agent = name.is_some_and(|name| name.eq_ignore_ascii_case(b"AGENT"));
        let opens_card = is_agent && line.ends_with(b":");
        let after_agent = std::mem::replace(&mut self.after_agent, opens_card);
        match frame(line) {
            Some(Frame::Begin) => match (self.inside, after_agent) {
                (true, true) => self.nested += 1,
                (true, false) if self.nested == 0 => return Event::NextBegin,
                _ => {
                    (self.inside, self.after_begin) = (true, true);
                    self.indented |= white;
                }
            },
            Some(Frame::End) => match self.nested.checked_sub(1) {
                Some(nested) => self.nested = nested,
                None => return Event::End,
            },
            None => {}
        }
        Event::Inside
    }
}
