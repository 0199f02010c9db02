//! The lines that frame a card (RFC 2426 §4): the only place that knows them.

use memchr::memchr_iter;
use nom::bytes::complete::tag_no_case;
use nom::character::complete::{char, space0};
use nom::combinator::eof;
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use super::content_line::grouped_name;

/// The start or the end of a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::vcard) enum Frame {
    Begin,
    End,
}

/// `frame = begin / end`, in any case; the frame that a text begins with.
#[inline]
pub(in crate::vcard) fn frame(text: &[u8]) -> Option<Frame> {
    // Nearly every line is neither, and its first byte shows it (bit 5 is a letter's case).
    match text.first()? & !0x20 {
        b'B' => begin(text).ok().map(|_| Frame::Begin),
        b'E' => end(text).ok().map(|_| Frame::End),
        _ => None,
    }
}

/// `begin = "BEGIN" ":" "VCARD"`
#[inline]
fn begin(input: &[u8]) -> IResult<&[u8], &[u8; 11]> {
    no_case(input, b"BEGIN:VCARD")
}

/// `end = "END" ":" "VCARD"`
#[inline]
fn end(input: &[u8]) -> IResult<&[u8], &[u8; 9]> {
    no_case(input, b"END:VCARD")
}

/// A literal in any case; in upper case, as nearly always, all of its bytes are compared at once.
#[inline]
fn no_case<'a, const N: usize>(input: &'a [u8], upper: &[u8; N]) -> IResult<&'a [u8], &'a [u8; N]> {
    match input.split_first_chunk::<N>() {
        Some((start, rest)) if start == upper || start.eq_ignore_ascii_case(upper) => {
            Ok((rest, start))
        }
        _ => Err(nom::Err::Error(Error::new(input, ErrorKind::Tag))),
    }
}

impl Frame {
    /// The frame that a text begins with, if it is this one.
    #[inline]
    pub(in crate::vcard) fn starts(self, text: &str) -> Option<&str> {
        let len = match frame(text.as_bytes())? {
            found if found != self => return None,
            Self::Begin => "BEGIN:VCARD".len(),
            Self::End => "END:VCARD".len(),
        };
        text.get(..len)
    }
}

/// The text after a frame that it begins with.
#[inline]
pub(in crate::vcard) fn strip_frame(text: &str, wanted: Frame) -> Option<&str> {
    text.get(wanted.starts(text)?.len()..)
}

/// Where a card first begins within a text.
pub(crate) fn find_begin(text: &[u8]) -> Option<usize> {
    if frame(text) == Some(Frame::Begin) {
        return Some(0);
    }
    memchr_iter(b':', text)
        .filter_map(|colon| colon.checked_sub("BEGIN".len()))
        .find(|at| text.get(*at..).and_then(frame) == Some(Frame::Begin))
}

/// Whether a logical line is `[group "."] "END" *WSP ":" *WSP "VCARD" *WSP`, with white space where
/// the frame itself has none.
pub(in crate::vcard) fn is_spaced_end(line: &str) -> bool {
    fn rule(input: &str) -> IResult<&str, &str> {
        let card = terminated(tag_no_case("VCARD"), (space0, eof));
        let (value, (_, name)) = grouped_name(input)?;
        let (rest, _) = delimited((space0, char(':'), space0), card, space0).parse(value)?;
        Ok((rest, name))
    }
    let first_line = line.lines().next().unwrap_or_default();
    rule(first_line.trim_end()).is_ok_and(|(_, name)| name.eq_ignore_ascii_case("END"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_read_in_any_case() {
        assert_eq!(frame(b"begin:vCard x"), Some(Frame::Begin));
        assert_eq!(strip_frame("End:VCARD;", Frame::End), Some(";"));
        assert_eq!(strip_frame("End:VCARD;", Frame::Begin), None);
        assert_eq!(frame(b"BEGIN:VCAR"), None);
        assert_eq!(frame(b""), None);
    }

    #[test]
    fn a_card_begins_within_a_line() {
        assert_eq!(find_begin(b"x:BEGIN:VCARD"), Some(2));
        assert_eq!(find_begin("é: begin:vcard".as_bytes()), Some(4));
        assert_eq!(find_begin(b"BEGIN :VCARD"), None);
    }

    #[test]
    fn an_end_may_be_grouped_and_spaced() {
        for line in ["item1.END:VCARD", "END : vcard ", "END\t:VCARD\nx"] {
            assert!(is_spaced_end(line), "{line}");
        }
        for line in ["END:VCARDS", "END;A=b:VCARD", "BEGIN:VCARD", "END"] {
            assert!(!is_spaced_end(line), "{line}");
        }
    }
}
