//! Reads cards from a stream, with memory for the largest card.

use std::io::{self, BufRead};

use super::Card;
use super::decode::{Decoded, StreamDecoder};
use super::diagnostic::{DiagnosticKind, ParseError};
use super::line_end::count_line_ends;
use super::lines::Place;
use super::parser::Parser;
use super::progress::{Input, Progress, Step};

/// Reads a stream of cards, with memory for the largest card.
///
/// A stream is read to the same cards, diagnostics and errors as the whole text of its bytes by
/// [`Parser::cards`], in whatever pieces it comes. Two things differ: the cards of a stream report
/// bytes that are not UTF-8, which a text no longer shows, and a line that is longer than
/// [`Parser::max_card_len`] and is not UTF-8 is decoded in pieces.
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
    decoder: StreamDecoder,
    decoded: Decoded,
    progress: Progress,
    /// Whether the stream has ended.
    is_last: bool,
    /// The number of bytes that were parsed before the card was whole.
    wasted: usize,
}

impl<R: BufRead> Reader<R> {
    /// Reads with a parser's settings.
    pub fn new(input: R, parser: Parser) -> Self {
        Self {
            input,
            parser,
            decoder: StreamDecoder::new(),
            decoded: Decoded::default(),
            progress: Progress::new(parser.first_line),
            is_last: false,
            wasted: 0,
        }
    }

    /// The next cards: at least one, and as many as were read with it. Returns `None` at the end of
    /// the stream. A card is returned only when the next one begins or the stream ends.
    ///
    /// # Errors
    ///
    /// Those of the stream. It can be read on after them.
    pub fn next_chunk(&mut self) -> io::Result<Option<Chunk<'_>>> {
        while !self.has_card() {
            if self.is_last {
                return Ok(None);
            }
            self.read_more()?;
        }
        self.wasted = 0;
        Ok(Some(Chunk {
            parser: self.parser,
            input: self.decoded.input(self.is_last),
            deviations: &self.decoded.deviations,
            progress: &mut self.progress,
        }))
    }

    /// Whether the next card can be read. If it cannot, skips the text that is certainly no card.
    fn has_card(&mut self) -> bool {
        let mut ahead = self.progress;
        let input = self.decoded.input(self.is_last);
        let has_card = matches!(ahead.step(&self.parser.limits, input), Step::Card(_));
        if !has_card {
            self.progress = ahead;
            self.wasted += input.text.len() - ahead.place.at;
        }
        has_card
    }

    /// Reads more: so much that all repeated parses together take a few times the text's length, and
    /// the time stays linear.
    fn read_more(&mut self) -> io::Result<()> {
        const MOST_PARSES: usize = 4;

        let read = self.progress.place.at;
        self.progress = self.progress.after_loss(read);
        self.decoded.drop_before(read);
        let known = self.decoded.text.len();
        let wanted = known.max(self.wasted / MOST_PARSES);
        while !self.is_last && self.decoded.text.len() <= wanted {
            self.read_piece()?;
        }
        Ok(())
    }

    fn read_piece(&mut self) -> io::Result<()> {
        let piece = match self.input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
            piece => piece?,
        };
        let len = piece.len();
        match len {
            0 => self.decoder.finish(&mut self.decoded),
            _ => self
                .decoder
                .decode(piece, self.parser.limits.max_read(), &mut self.decoded),
        }
        self.is_last = len == 0;
        self.input.consume(len);
        Ok(())
    }
}

impl Decoded {
    fn input(&self, is_last: bool) -> Input<'_> {
        let text = &self.text;
        Input { text, is_last }
    }
}

/// Some cards of a stream. Those that are not taken come with the next chunk.
#[derive(Debug)]
pub struct Chunk<'r> {
    parser: Parser,
    input: Input<'r>,
    deviations: &'r [(usize, DiagnosticKind)],
    progress: &'r mut Progress,
}

impl<'r> Chunk<'r> {
    /// The cards of the chunk, or the reasons why they are refused.
    pub fn cards(self) -> impl Iterator<Item = Result<Card<'r>, ParseError>> {
        std::iter::from_fn(move || {
            let start = self.progress.place;
            match self.progress.step(&self.parser.limits, self.input) {
                Step::Card(card) => Some(card.and_then(|card| self.accept(card, start))),
                Step::NeedMore | Step::End => None,
            }
        })
    }

    /// Adds the deviations of the bytes that were read for a card, from a place on.
    fn accept(&self, mut card: Card<'r>, start: Place) -> Result<Card<'r>, ParseError> {
        let index = |end| self.deviations.partition_point(|(at, _)| *at < end);
        let here = index(start.at)..index(self.progress.place.at);
        let mut line_of = LineFinder::new(self.input.text, start);
        let here = self.deviations.get(here).unwrap_or_default().iter();
        let here = here.map(|(at, kind)| kind.at(line_of.find(*at), 1));
        card.diagnostics.extend(here);
        self.parser.refusal(&card).map_or(Ok(card), Err)
    }
}

/// Finds the lines of places, in the order of the places.
struct LineFinder<'a> {
    text: &'a str,
    at: usize,
    number: usize,
}

impl<'a> LineFinder<'a> {
    fn new(text: &'a str, start: Place) -> Self {
        let Place { at, number, .. } = start;
        Self { text, at, number }
    }

    fn find(&mut self, at: usize) -> usize {
        let between = self.text.get(self.at..at).unwrap_or_default();
        self.number += count_line_ends(between);
        self.at = at;
        self.number
    }
}
