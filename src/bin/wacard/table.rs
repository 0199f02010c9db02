//! The rows of a spreadsheet's export: cells between commas, semicolons or tabs.

mod quotes;

use std::fmt;
use std::io;

use csv::{ByteRecord, ReaderBuilder};
use wacard::vcard::decode_text;

use self::quotes::Quotes;
use crate::input::{Input, Lines, Source};
use crate::output::{Output, Place};

/// The most lines and bytes of a row: one whose quote is never closed would take all others.
const MAX_LINES: usize = 1_000;
const MAX_LEN: usize = 1 << 20;

/// The rows of an input.
pub struct Table<'s> {
    source: &'s Source,
    lines: Lines<'s>,
    separator: Option<u8>,
    /// The number of the last row, from 1 as spreadsheets count.
    row: usize,
    /// Whether all texts were UTF-8.
    is_utf8: bool,
}

/// A row.
pub struct Row {
    /// The line on which it begins.
    pub line: usize,
    /// Its number, from 1; lines within a cell do not count.
    pub number: usize,
    /// The cells as they show, without white space around them.
    pub cells: Vec<String>,
}

/// The first and the last line of a row whose quote is not closed, or is closed within a cell of a
/// later line.
pub struct OpenQuote {
    pub line: usize,
    pub last: usize,
    pub is_closed: bool,
}

impl fmt::Display for OpenQuote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, last, .. } = self;
        match self.is_closed {
            true => write!(
                f,
                "expected a separator after the closing quote on line {last}, found text: lines \
                 {line} to {last} are not read"
            ),
            false => write!(
                f,
                "expected a closing quote, found none up to line {last}: not read"
            ),
        }
    }
}

pub type Found = Result<Row, OpenQuote>;

/// The text of a row, and its first line.
type Text = Result<(usize, Vec<u8>), OpenQuote>;

impl<'s> Table<'s> {
    /// # Errors
    ///
    /// Those of reading the start of the input.
    pub fn new(source: &'s Source, input: Input) -> io::Result<Self> {
        Ok(Self {
            source,
            lines: Lines::new(source, input)?,
            separator: None,
            row: 0,
            is_utf8: true,
        })
    }

    /// The next row with a filled cell. Returns `None` at the end of the input.
    pub fn next(&mut self, out: &mut Output) -> Option<Found> {
        loop {
            let (line, text) = match self.text(out)? {
                Ok(found) => found,
                Err(refused) => return Some(Err(refused)),
            };
            if let Some(separator) = separator_line(&text).filter(|_| self.separator.is_none()) {
                self.separator = Some(separator);
                continue;
            }
            self.row += 1;
            if text.trim_ascii().is_empty() {
                continue;
            }
            let separator = *self.separator.get_or_insert_with(|| found_separator(&text));
            if !self.note_utf8(&text) {
                let message = "expected UTF-8, found other bytes: read as Windows-1252";
                out.note(Place::Line(self.source, line), &message);
            }
            let cells = cells(&text, separator);
            if cells.iter().any(|cell| !cell.is_empty()) {
                let number = self.row;
                return Some(Ok(Row {
                    line,
                    number,
                    cells,
                }));
            }
        }
    }

    /// The first line of the next row, and the text of the row.
    fn text(&mut self, out: &mut Output) -> Option<Text> {
        let (first, line) = self.lines.next(out)?;
        let mut text = line.to_vec();
        let mut quotes = Quotes::default();
        let mut last = first;
        while quotes.are_open_after(text.as_slice(), self.separator) {
            let fits = last - first < MAX_LINES && text.len() < MAX_LEN;
            match fits.then(|| self.lines.next(out)).flatten() {
                Some((number, line)) => {
                    last = number;
                    text.extend_from_slice(line);
                }
                None => {
                    self.row += 1;
                    return Some(Err(OpenQuote {
                        line: first,
                        last,
                        is_closed: false,
                    }));
                }
            }
        }
        // On one line, a stray quote takes no other row.
        if quotes.have_text_after && last > first {
            self.row += 1;
            return Some(Err(OpenQuote {
                line: first,
                last,
                is_closed: true,
            }));
        }
        Some(Ok((first, text)))
    }

    /// Returns `false` for the first text that is not UTF-8.
    fn note_utf8(&mut self, text: &[u8]) -> bool {
        let was_utf8 = self.is_utf8;
        self.is_utf8 = was_utf8 && std::str::from_utf8(text).is_ok();
        self.is_utf8 || !was_utf8
    }
}

/// The separator that a first line `sep=;` gives, which spreadsheets do not show.
fn separator_line(text: &[u8]) -> Option<u8> {
    match text.trim_ascii() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some(*separator),
        _ => None,
    }
}

/// The separator that occurs most often in the header.
fn found_separator(header: &[u8]) -> u8 {
    let count = |separator: u8| cells(header, separator).len();
    let best = [b'\t', b';', b','].into_iter();
    best.max_by_key(|separator| count(*separator))
        .unwrap_or(b',')
}

fn cells(text: &[u8], separator: u8) -> Vec<String> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .buffer_capacity(text.len().max(1))
        .from_reader(text);
    let mut record = ByteRecord::new();
    // Reading from memory cannot fail, and rows may have any number of cells.
    let _ = reader.read_byte_record(&mut record);
    let cells = record.iter().map(|cell| shown(decode_text(cell).trim()));
    cells.collect()
}

/// The text that a cell shows. Some exports write `="5531998296801"` or `'+5531998296801` for a text
/// that is not to be calculated.
fn shown(cell: &str) -> String {
    let formula = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    let guarded = cell
        .strip_prefix('\'')
        .filter(|rest| rest.starts_with(FORMULA_SIGNS));
    formula.or(guarded).unwrap_or(cell).trim().to_owned()
}

/// The characters with which a formula begins, by OWASP's page on CSV injection. In Japanese, the
/// full-width signs are equal to the others.
pub const FORMULA_SIGNS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The name of a column as spreadsheets show it, from 0: `A`, `AB`.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
