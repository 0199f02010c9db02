//! The search for bytes that are written escaped or not at all, 16 and more at once; scanned by
//! hand because this is most of the work of writing a card.

mod short;

use std::fmt;
use std::ops::BitOr;

use wide::u8x16;

pub(crate) use self::short::Room;
use self::short::Table;
use crate::vcard::lanes::{Lane, side_by_side};

/// A text that was searched for bytes to escape: once, however often it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanned<'a> {
    pub(super) text: &'a str,
    pub(super) state: State,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum State {
    /// As it is: nothing in it is escaped.
    Plain,
    /// As it is: it was escaped.
    Escaped,
    /// Escaped.
    ToEscape,
}

impl<'a> Scanned<'a> {
    /// A text with its marks.
    #[inline(always)]
    pub(super) fn new(text: &'a str, marks: Marks) -> Self {
        let state = match marks.any() {
            false => State::Plain,
            true => State::ToEscape,
        };
        Self { text, state }
    }

    /// A literal with nothing to escape.
    pub(crate) const fn literal(text: &'static str) -> Self {
        let state = State::Plain;
        Self { text, state }
    }

    /// The digits of an id, which were checked when the id was made: a search would cost a
    /// twelfth of all instructions of a card (`benches/instructions.rs`).
    #[inline(always)]
    pub(crate) const fn digits(text: &'a str) -> Self {
        let state = State::Plain;
        Self { text, state }
    }

    /// Escapes the text now if it is short, and not each time that it is written.
    pub(crate) fn escaped_in(self, room: &'a mut Room) -> Self {
        match self.state {
            State::ToEscape => match room.escape(self.text, &IN_TEXT.table) {
                Some(text) => Self {
                    text,
                    state: State::Escaped,
                },
                None => self,
            },
            _ => self,
        }
    }
}

/// The bytes that a text holds only escaped (DEL: not at all), beside the control characters. The
/// tab among those is looked at again.
const SPECIAL: [u8; 4] = [0x7F, b'\\', b';', b','];

/// The same for an address, to which commas and semicolons belong.
const SPECIAL_IN_URI: [u8; 2] = [0x7F, b'\\'];

/// Both, with the quote, which a JSON string escapes.
const SPECIAL_AND_QUOTE: [u8; 5] = [0x7F, b'\\', b';', b',', b'"'];
const SPECIAL_AND_QUOTE_IN_URI: [u8; 3] = [0x7F, b'\\', b'"'];

/// Those of a value that was read, which has its escapes.
pub(super) const CONTROLS: [u8; 1] = [0x7F];

/// Bytes that are escaped.
pub(super) struct Special<const M: usize> {
    bytes: [u8; M],
    table: Table,
}

pub(super) static IN_TEXT: Special<4> = Special::new(SPECIAL);
pub(super) static IN_URI: Special<2> = Special::new(SPECIAL_IN_URI);
pub(super) static IN_RAW_VALUE: Special<1> = Special::new(CONTROLS);

impl<const M: usize> Special<M> {
    const fn new(bytes: [u8; M]) -> Self {
        let table = Table::new(bytes);
        Self { bytes, table }
    }
}

/// The bytes that are compared at once.
const WIDTH: usize = Lane::WIDTH;

/// Marks of bytes that are not written as they are, in one text or in several.
#[derive(Clone, Copy)]
pub(crate) struct Marks {
    /// The least byte at each place: below the space, if any is a control character. One operation
    /// a lane, where each of the others takes two.
    least: u8x16,
    /// Marks of the others.
    others: u8x16,
}

impl Marks {
    /// Those of a text, for a place that escapes quotes or does not.
    #[inline(always)]
    pub(crate) fn of_text(text: &str, escapes_quotes: bool) -> Self {
        match escapes_quotes {
            false => Self::of(text.as_bytes(), SPECIAL),
            true => Self::of(text.as_bytes(), SPECIAL_AND_QUOTE),
        }
    }

    /// Those of an address.
    #[inline(always)]
    pub(crate) fn of_uri(uri: &str, escapes_quotes: bool) -> Self {
        match escapes_quotes {
            false => Self::of(uri.as_bytes(), SPECIAL_IN_URI),
            true => Self::of(uri.as_bytes(), SPECIAL_AND_QUOTE_IN_URI),
        }
    }

    /// Those of control characters and of these.
    #[inline(always)]
    pub(super) fn of<const M: usize>(bytes: &[u8], others: [u8; M]) -> Self {
        let (Some((first, mut rest)), Some(last)) = (bytes.split_first_chunk(), bytes.last_chunk())
        else {
            return Self::of_few(bytes, others);
        };
        // Most values have at most two lanes, which may overlap.
        let mut all = Self::of_lane(*first, others) | Self::of_lane(*last, others);
        while let (true, Some((lane, after))) = (rest.len() > WIDTH, rest.split_first_chunk()) {
            all = all | Self::of_lane(*lane, others);
            rest = after;
        }
        all
    }

    /// Searches fewer bytes than a lane has.
    #[inline(always)]
    fn of_few<const M: usize>(bytes: &[u8], others: [u8; M]) -> Self {
        if let Some((few, _)) = side_by_side(bytes) {
            return Self::of_lane(few, others);
        }
        let is_wanted = |byte: &u8| *byte < b' ' || others.contains(byte);
        Self {
            least: u8x16::splat(b' '),
            others: u8x16::splat(bytes.iter().any(is_wanted).into()),
        }
    }

    #[inline(always)]
    fn of_lane<const M: usize>(lane: [u8; WIDTH], others: [u8; M]) -> Self {
        let lane = u8x16::new(lane);
        let mark = |found: u8x16, other: &u8| found | lane.cmp_eq(u8x16::splat(*other));
        Self {
            least: lane,
            others: others.iter().fold(u8x16::ZERO, mark),
        }
    }

    /// The marks at their places: at those of the bytes if the marks are of one lane.
    #[inline(always)]
    fn lane(self) -> u8x16 {
        self.least.min(u8x16::splat(b' ' - 1)).cmp_eq(self.least) | self.others
    }

    #[inline(always)]
    pub(crate) fn any(self) -> bool {
        self.lane() != u8x16::ZERO
    }
}

impl BitOr for Marks {
    type Output = Self;

    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            others: self.others | other.others,
        }
    }
}

/// Whether any byte is a control character or one of these.
#[inline(always)]
pub(super) fn any<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    Marks::of(bytes, others).any()
}

/// Where the first such byte stands.
pub(super) fn find<const M: usize>(bytes: &[u8], others: [u8; M]) -> Option<usize> {
    let lanes = bytes.chunks_exact(WIDTH).map(<[u8]>::first_chunk);
    let is_clean =
        |lane: &Option<&[u8; WIDTH]>| lane.is_some_and(|lane| !Marks::of_lane(*lane, others).any());
    let clean = lanes.take_while(is_clean).count() * WIDTH;
    let is_wanted = |byte: &u8| *byte < b' ' || others.contains(byte);
    let at = bytes.get(clean..)?.iter().position(is_wanted)?;
    Some(clean + at)
}

/// Writes a text in which special bytes are escaped. Returns the number of control characters,
/// which are dropped.
pub(super) fn escape<const M: usize>(
    text: &str,
    special: &Special<M>,
    mut write: impl FnMut(&str) -> fmt::Result,
) -> Result<usize, fmt::Error> {
    if let Some(escaped) = Room::default().escape(text, &special.table) {
        write(escaped)?;
        return Ok(0);
    }
    let bytes = text.as_bytes();
    let (mut written, mut dropped) = (0, 0);
    for (start, lane) in (0..).step_by(WIDTH).zip(bytes.chunks(WIDTH)) {
        let mut bits = marks_of_chunk(lane, bytes, special.bytes);
        while bits != 0 {
            let at = start + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            let byte = bytes.get(at).copied().unwrap_or_default();
            // A tab is written as it is, and the LF of a CRLF was written.
            if byte == b'\t' || at < written {
                continue;
            }
            write(text.get(written..at).unwrap_or_default())?;
            written = at + 1;
            match byte {
                // Written with the text after it.
                b'\\' | b';' | b',' => {
                    write("\\")?;
                    written = at;
                }
                b'\n' => write("\\n")?,
                b'\r' => {
                    write("\\n")?;
                    written += usize::from(bytes.get(written) == Some(&b'\n'));
                }
                _ => dropped += 1,
            }
        }
    }
    write(text.get(written..).unwrap_or_default())?;
    Ok(dropped)
}

/// The marks of 16 bytes, or of the last ones of a text, as bits.
#[inline(always)]
fn marks_of_chunk<const M: usize>(chunk: &[u8], text: &[u8], special: [u8; M]) -> u16 {
    let bits = |lane| Marks::of_lane(lane, special).lane().move_mask() as u16;
    match (chunk.first_chunk(), text.last_chunk()) {
        (Some(lane), _) => bits(*lane),
        (None, Some(last)) => bits(*last) >> (WIDTH - chunk.len()),
        (None, None) => bits(padded(chunk)),
    }
}

/// A lane that spaces fill.
#[inline(always)]
fn padded(bytes: &[u8]) -> [u8; WIDTH] {
    match bytes.first_chunk() {
        Some(lane) => *lane,
        None => {
            let mut lane = [b' '; WIDTH];
            lane.iter_mut()
                .zip(bytes)
                .for_each(|(to, from)| *to = *from);
            lane
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 2426 §4, character by character.
    fn one_by_one(text: &str) -> (String, usize) {
        let (mut escaped, mut dropped) = (String::new(), 0);
        for c in text.replace("\r\n", "\n").chars() {
            match c {
                '\r' | '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                c if c.is_ascii_control() && c != '\t' => dropped += 1,
                c => escaped.push(c),
            }
        }
        (escaped, dropped)
    }

    fn escaped(text: &str) -> (String, usize) {
        let mut escaped = String::new();
        let dropped = escape(text, &IN_TEXT, |piece| {
            escaped.push_str(piece);
            Ok(())
        });
        (escaped, dropped.unwrap())
    }

    #[test]
    fn each_byte_is_escaped_at_each_place_of_a_text_of_any_length() {
        for len in 0..100 {
            for text in ["a".repeat(len), ";".repeat(len), "é;".repeat(len / 3)] {
                assert_eq!(escaped(&text), one_by_one(&text));
            }
            for at in 0..len {
                for mark in "\\;,\r\n\t\0\u{7F}é😍\""
                    .chars()
                    .map(String::from)
                    .chain(["\r\n".into()])
                {
                    let text = format!("{}{mark}{}", "a".repeat(at), ",b".repeat((len - at) / 2));
                    assert_eq!(escaped(&text), one_by_one(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn other_values_escape_less() {
        for (value, uri, raw) in [
            ("a;b,c", "a;b,c", "a;b,c"),
            ("a\\b\n", "a\\\\b\\n", "a\\b\\n"),
            ("\t\0;", "\t;", "\t;"),
        ] {
            let mut written = [String::new(), String::new()];
            let [of_uri, of_raw] = &mut written;
            let take = |to: &mut String, piece: &str| {
                to.push_str(piece);
                Ok(())
            };
            escape(value, &IN_URI, |piece| take(of_uri, piece)).unwrap();
            escape(value, &IN_RAW_VALUE, |piece| take(of_raw, piece)).unwrap();
            assert_eq!(written, [uri, raw]);
        }
    }

    #[test]
    fn a_short_text_is_escaped_before_it_is_written() {
        fn state(text: &str) -> State {
            let scanned = Scanned::new(text, Marks::of_text(text, false));
            scanned.escaped_in(&mut Room::default()).state
        }
        let longest = ";".repeat(63);
        assert_eq!(state("Ana"), State::Plain);
        assert_eq!(state("Ana; B\n\t"), State::Escaped);
        assert_eq!(state(&longest), State::Escaped);
        assert_eq!(state(&format!("{longest};")), State::ToEscape);
        assert_eq!(state("Ana\0"), State::ToEscape);
    }
}
