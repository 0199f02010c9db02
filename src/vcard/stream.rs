//! Cards out of a reader, a few at a time.

use std::io::{self, BufRead};

use super::encoding::{decode_and_report, is_utf16};
use super::grammar::{Frame, find_begin, frame};
use super::parser::{Cards, Parser};

/// Reads a stream of cards piece by piece, in memory for the largest card.
///
/// # Examples
///
/// ```
/// use wacard::vcard::{Parser, Reader};
///
/// let file: &[u8] = b"BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nEND:VCARD\n";
/// let mut reader = Reader::new(file, Parser::new());
/// let mut names = Vec::new();
/// while let Some(text) = reader.next_chunk()? {
///     for card in text.cards() {
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
    /// A line that was read and belongs to the next piece.
    pending: Vec<u8>,
    line: usize,
}

/// The text of one card, and of what stands around it.
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
                let bytes = other.map_or_else(|it| it.into_bytes(), String::into_bytes);
                let (text, deviation) = decode_and_report(&bytes);
                (text.into_owned(), deviation)
            }
        };
        Self {
            text,
            parser: parser.in_bytes(deviation),
        }
    }

    /// The cards in it; usually one.
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

    /// The next piece of the stream: a card with what follows it up to the next `BEGIN:VCARD`;
    /// nothing at the stream's end. A card comes only when the next one begins.
    ///
    /// # Errors
    ///
    /// Those of the reader, and [`io::ErrorKind::InvalidData`] for a card larger than
    /// [`Parser::max_card_len`].
    pub fn next_chunk(&mut self) -> io::Result<Option<Chunk>> {
        if self.line == 1 && self.pending.is_empty() && is_utf16(self.input.fill_buf()?) {
            return self.all_text().map(Some);
        }
        let mut piece = std::mem::take(&mut self.pending);
        let mut tracker = FrameTracker::default();
        let mut is_glued = false;
        tracker.see(&piece);
        loop {
            let start = piece.len();
            if self.read_line(&mut piece)? == 0 {
                break;
            }
            let line = piece.get(start..).unwrap_or_default();
            match tracker.see(line) {
                Event::Inside => {}
                Event::End => {
                    is_glued = self.keep_glued(&mut piece, start);
                    if !is_glued {
                        self.read_to_next_begin(&mut piece)?;
                    }
                    break;
                }
                Event::NextBegin => {
                    self.pending = piece.split_off(start);
                    break;
                }
            }
        }
        if piece.is_empty() {
            return Ok(None);
        }
        let first_line = self.line;
        let lines = piece.iter().filter(|byte| **byte == b'\n').count();
        self.line += lines;
        let parser = self.parser.first_line(first_line).ends_glued(is_glued);
        Ok(Some(Chunk::new(piece, parser)))
    }

    /// UTF-16 has no lines before it is decoded: it is read as one piece.
    fn all_text(&mut self) -> io::Result<Chunk> {
        let mut all = Vec::new();
        while self.read_line(&mut all)? > 0 {}
        self.line += 1;
        Ok(Chunk::new(all, self.parser))
    }

    /// What follows a card and begins none is that card's to tell of.
    fn read_to_next_begin(&mut self, piece: &mut Vec<u8>) -> io::Result<()> {
        loop {
            let start = piece.len();
            if self.read_line(piece)? == 0 {
                return Ok(());
            }
            let line = piece.get(start..).unwrap_or_default();
            if find_begin(line).is_some() {
                self.pending = piece.split_off(start);
                return Ok(());
            }
        }
    }

    /// What stands behind `END:VCARD` on its line, where that begins another card.
    fn keep_glued(&mut self, piece: &mut Vec<u8>, end_line: usize) -> bool {
        let line = piece.get(end_line..).unwrap_or_default();
        let next = find_begin(line);
        if let Some(at) = next {
            self.pending = piece.split_off(end_line + at);
        }
        next.is_some()
    }

    fn read_line(&mut self, piece: &mut Vec<u8>) -> io::Result<usize> {
        let room = (self.parser.limit() + 1).saturating_sub(piece.len());
        let read = io::Read::take(&mut self.input, room as u64).read_until(b'\n', piece)?;
        if read == 0 && room == 0 {
            let limit = self.parser.limit();
            let message = format!("a card is longer than {limit} bytes");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        Ok(read)
    }
}

/// The place of the lines that go by, relative to the card that they belong to.
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
