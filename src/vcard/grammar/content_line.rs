//! The content line (RFC 2425 §5.8.2). The line is unfolded up to its colon, so no line end occurs
//! in the parts that are read here.

use memchr::memchr_iter;
use nom::character::complete::{char, space0};
use nom::combinator::{eof, opt, recognize};
use nom::error::{Error, ErrorKind};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::param::split;
use super::params::params_text;
use crate::vcard::lanes::{Lane, first_bit};
use crate::vcard::names::is_name_byte;

/// The ends of the parts of a content line, in bytes from its start.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::vcard) struct Head {
    /// The group's dot; 0 if there is no group.
    pub(in crate::vcard) group: usize,
    pub(in crate::vcard) name: usize,
    /// The colon, or the end of a line without one.
    pub(in crate::vcard) params: usize,
    pub(in crate::vcard) has_colon: bool,
    pub(in crate::vcard) has_open_quote: bool,
}

impl Head {
    /// The name without its group.
    #[inline(always)]
    pub(in crate::vcard) fn name<'a>(&self, line: &'a str) -> &'a str {
        let start = match self.group {
            0 => 0,
            dot => dot + 1,
        };
        line.get(start..self.name).unwrap_or_default()
    }
}

/// The head of a content line. Returns `None` if the line is not one.
pub(in crate::vcard) fn head(line: &str) -> Option<Head> {
    content_line(line).ok().map(|(_, head)| head)
}

/// `contentline = [group "."] name *(";" param) ":" value`; leaves the colon and the value.
///
/// White space may follow the name, and the colon may be missing after parameters.
fn content_line(line: &str) -> IResult<&str, Head> {
    let (after_name, (group, name)) = grouped_name(line)?;
    let (value, params) = preceded(space0, params_text).parse(after_name)?;
    let head = Head {
        group: group.map_or(0, str::len),
        name: group.map_or(0, |group| group.len() + 1) + name.len(),
        params: line.len() - value.len(),
        has_colon: !value.is_empty(),
        has_open_quote: memchr_iter(b'"', params.as_bytes()).count() % 2 == 1,
    };
    Ok((value, head))
}

/// `[group "."] name`: the only reader of groups.
pub(in crate::vcard) fn grouped_name(input: &str) -> IResult<&str, (Option<&str>, &str)> {
    let group = opt(terminated(name, char('.')));
    (group, recognize(name)).parse(input)
}

/// Whether a text is `group "."`.
pub(in crate::vcard) fn is_group(text: &str) -> bool {
    let group: IResult<_, _> = (name, char('.'), eof).parse(text);
    group.is_ok()
}

/// `name = 1*(ALPHA / DIGIT / "-")`, and `_`, which some exporters use.
fn name(input: &str) -> IResult<&str, &str> {
    match name_len(input.as_bytes()) {
        None => Err(nom::Err::Error(Error::new(input, ErrorKind::AlphaNumeric))),
        Some(len) => split(input, len),
    }
}

#[inline]
fn name_len(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|byte| !IS_NAME[usize::from(*byte)]);
    Some(end.unwrap_or(bytes.len())).filter(|len| *len > 0)
}

const IS_NAME: [bool; 256] = {
    let mut is_name = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        is_name[byte] = is_name_byte(byte as u8) || byte as u8 == b'_';
        byte += 1;
    }
    is_name
};

/// The fast path of [`head`], for the line that a text begins with: no quote, no white space
/// between the parts, no parameter that may name an encoding, and a name other than `BEGIN`, `END`
/// and `AGENT`.
///
/// Scanned by hand, 16 bytes at once: the rule costs eight times as many instructions, and reads
/// the last bytes of a text, which fill no lane. Where this returns a head, the rule returns the
/// same (`the_fast_path_is_the_rule`, and `fast_lines_read_as_others_do` in `tests/laws`).
#[inline(always)]
pub(in crate::vcard) fn fast_head(ahead: &[u8]) -> Option<Head> {
    let first = fast_name_len(ahead)?;
    let (group, start, name) = match ahead.get(first)? {
        b'.' => {
            let start = first + 1;
            (first, start, start + fast_name_len(ahead.get(start..)?)?)
        }
        _ => (0, 0, first),
    };
    if let [b'E' | b'e', _, _] | [b'A' | b'a' | b'B' | b'b', _, _, _, _] = ahead.get(start..name)? {
        return None;
    }
    let params = match ahead.get(name)? {
        b':' => name,
        b';' => name + fast_params_len(ahead.get(name..)?)?,
        _ => return None,
    };
    Some(Head {
        group,
        name,
        params,
        has_colon: true,
        has_open_quote: false,
    })
}

/// The length of a name, if another byte follows it.
#[inline(always)]
fn fast_name_len(bytes: &[u8]) -> Option<usize> {
    let lane = Lane::first(bytes)?;
    let letters = lane.with(0x20).is_within(b'a', b'z');
    let others = lane.is_within(b'0', b'9') | lane.is_any(*b"-_");
    let len = match first_bit(!(letters | others).bits()) {
        Some(len) => len,
        None => bytes.iter().position(|byte| !IS_NAME[usize::from(*byte)])?,
    };
    (len > 0).then_some(len)
}

/// The length of parameters, by one pass for all that a fast head must not hold.
#[inline]
fn fast_params_len(params: &[u8]) -> Option<usize> {
    // The bit of a semicolon before the lane.
    let mut carry = 0;
    for (start, lane) in Lane::all(params) {
        let ends = lane.is_any(*b":\"\n\r");
        let lower = lane.with(0x20);
        let encodings = lower.is_any(*b"eqb") | lane.is_any(*b" \t");
        let semicolons = lane.is(b';').bits();
        let bad = (semicolons << 1 | carry) & encodings.bits();
        carry = semicolons >> (Lane::WIDTH - 1);
        match (ends.first_mark(), first_bit(bad)) {
            (None, None) => {}
            (Some(end), bad) if bad.is_none_or(|bad| end < bad) => {
                let end = start + end;
                return (params.get(end) == Some(&b':')).then_some(end);
            }
            _ => return None,
        }
    }
    None
}

/// Whether a parameter that begins so may be `ENCODING`, the bare name of an encoding, or stand
/// after white space. Most parameters do not, and need not be divided.
#[inline]
fn may_begin_encoding(byte: u8) -> bool {
    matches!(byte & !0x20, b'E' | b'Q' | b'B') || matches!(byte, b' ' | b'\t')
}

/// Whether any parameter of a head may name an encoding.
pub(in crate::vcard) fn may_name_encoding(params: &str) -> bool {
    let mut pairs = params.as_bytes().windows(2);
    pairs.any(|pair| pair[0] == b';' && may_begin_encoding(pair[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Option<(&str, &str, &str)> {
        let head = head(line)?;
        let group = line.get(..head.group)?;
        Some((group, head.name(line), line.get(head.name..head.params)?))
    }

    #[test]
    fn a_content_line_has_a_group_a_name_and_parameters() {
        let cases = [
            ("FN:Ana", Some(("", "FN", ""))),
            ("item1.TEL;waid=1:+1", Some(("item1", "TEL", ";waid=1"))),
            ("TEL ;type=CELL:+1", Some(("", "TEL", " ;type=CELL"))),
            ("X_Y;A=\"b:c\":d", Some(("", "X_Y", ";A=\"b:c\""))),
            ("TEL;CELL", Some(("", "TEL", ";CELL"))),
            ("a.:x", None),
            (".FN:x", None),
            ("no colon", None),
        ];
        for (line, expected) in cases {
            assert_eq!(parts(line), expected, "{line}");
        }
    }

    #[test]
    fn the_fast_path_is_the_rule() {
        let lines = [
            "FN:Ana",
            "item1.TEL;type=CELL;waid=553198296801:+55 31 9829-6801",
            "N:;;;;",
            "X-A_B;c=d:e:f",
            "NOTE;LANGUAGE=pt:a\"b",
        ];
        let fast = |line: &str| fast_head(format!("{line}\nEND:VCARD\n       ").as_bytes());
        for line in lines {
            assert!(fast(line).is_some(), "{line}");
            assert_eq!(fast(line), head(line), "{line}");
        }
        for line in ["END:VCARD", "AGENT:", "A;ENCODING=b:x", "A;b=\"c\":d", "A"] {
            assert_eq!(fast(line), None, "{line}");
        }
    }
}
