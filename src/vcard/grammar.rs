//! The grammar of one content line (RFC 2425 §5.8.2), a function a rule. The line is unfolded up
//! to its colon, so no line end occurs here.
//!
//! Combinators are the shell; the leaves search bytes.

use memchr::{memchr_iter, memchr2};
use nom::branch::alt;
use nom::bytes::complete::take_till;
use nom::character::complete::{char, space0};
use nom::combinator::{eof, opt, peek, rest, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::names::is_name_byte;
use super::property::Param;

/// Where the parts of a content line end, in bytes from its start.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Head {
    /// The group's dot; 0 where there is none.
    pub(super) group: usize,
    pub(super) name: usize,
    /// The colon, or the end of a line without one.
    pub(super) params: usize,
    pub(super) has_colon: bool,
    pub(super) open_quote: bool,
}

impl Head {
    /// Whether the name is `BEGIN` or `END`, which no property has.
    pub(super) fn is_frame(&self, line: &str) -> bool {
        let start = match self.group {
            0 => 0,
            dot => dot + 1,
        };
        if !matches!(self.name - start, 3 | 5) {
            return false;
        }
        let name = line.get(start..self.name).unwrap_or_default();
        name.eq_ignore_ascii_case("BEGIN") || name.eq_ignore_ascii_case("END")
    }
}

/// The head of a content line, or nothing where the line is none.
pub(super) fn head(line: &str) -> Option<Head> {
    content_line(line).ok().map(|(_, head)| head)
}

/// The head of a line on which it is plain: no quote, no white space between its parts, no
/// parameter that may name an encoding, nor a name that the frame of a card has or that may have
/// one for its value (`AGENT`). Short for [`head`], which reads these to the same.
#[inline]
pub(super) fn plain_head(line: &[u8]) -> Option<Head> {
    let first = name_len(line)?;
    let (group, name) = match line.get(first)? {
        b'.' => (first, first + 1 + name_len(line.get(first + 1..)?)?),
        _ => (0, first),
    };
    let start = if group == 0 { 0 } else { group + 1 };
    if let [b'E' | b'e', _, _] | [b'A' | b'a' | b'B' | b'b', _, _, _, _] = line.get(start..name)? {
        return None;
    }
    let params = match line.get(name)? {
        b':' => name,
        b';' => name + plain_params_len(line.get(name..)?)?,
        _ => return None,
    };
    Some(Head {
        group,
        name,
        params,
        has_colon: true,
        open_quote: false,
    })
}

/// One pass over what is nearly always a few bytes, for all that it must not hold.
#[inline]
fn plain_params_len(params: &[u8]) -> Option<usize> {
    let mut before = 0;
    for (at, byte) in params.iter().enumerate() {
        match byte {
            b':' => return Some(at),
            b'"' | b'\n' | b'\r' => return None,
            _ if before == b';' && may_begin_encoding(*byte) => return None,
            _ => before = *byte,
        }
    }
    None
}

/// Whether a parameter that begins so may be `ENCODING`, the bare name of an encoding, or stand
/// behind white space. Nearly none does, and the others need not be divided.
#[inline]
fn may_begin_encoding(byte: u8) -> bool {
    matches!(byte & !0x20, b'E' | b'Q' | b'B') || matches!(byte, b' ' | b'\t')
}

/// Whether any parameter of a head may name an encoding.
pub(super) fn may_name_encoding(params: &str) -> bool {
    let mut pairs = params.as_bytes().windows(2);
    pairs.any(|pair| pair[0] == b';' && may_begin_encoding(pair[1]))
}

#[inline]
fn name_len(bytes: &[u8]) -> Option<usize> {
    let len = bytes.iter().position(|byte| !IS_NAME[usize::from(*byte)])?;
    (len > 0).then_some(len)
}

/// `contentline = [group "."] name *(";" param) ":" value`
///
/// After a name there may be white space, and after parameters the colon may be missing.
fn content_line(line: &str) -> IResult<&str, Head> {
    let (after, first) = name(line)?;
    let (after, second) = match after.starts_with('.') {
        true => opt(preceded(char('.'), name)).parse(after)?,
        false => (after, None),
    };
    let (value, params) = match after.starts_with(':') {
        true => (after, ""),
        false => preceded(space0, params_text).parse(after)?,
    };
    let name = first.len() + second.map_or(0, |name| name.len() + 1);
    let head = Head {
        group: second.map_or(0, |_| first.len()),
        name,
        params: line.len() - value.len(),
        has_colon: !value.is_empty(),
        open_quote: memchr_iter(b'"', params.as_bytes()).count() % 2 == 1,
    };
    Ok((value, head))
}

/// `name = 1*(ALPHA / DIGIT / "-")`, and `_`, which some exporters use.
fn name(input: &str) -> IResult<&str, &str> {
    let end = input.bytes().position(|byte| !IS_NAME[usize::from(byte)]);
    match end.unwrap_or(input.len()) {
        0 => Err(nom::Err::Error(Error::new(input, ErrorKind::AlphaNumeric))),
        end => split(input, end),
    }
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

/// `*(";" param)` up to the colon.
fn params_text(input: &str) -> IResult<&str, &str> {
    let bytes = input.as_bytes();
    // Nearly always no quote stands before the first colon.
    if let (Some(b';'), Some(at)) = (bytes.first(), memchr2(b':', b'"', bytes)) {
        if bytes.get(at) == Some(&b':') {
            return split(input, at);
        }
    }
    let at_colon = terminated(rest_before_colon, peek(char(':')));
    let without_colon = verify(rest, |text: &str| text.starts_with(';'));
    let text = alt((at_colon, without_colon));
    verify(text, |text: &str| text.is_empty() || text.starts_with(';')).parse(input)
}

fn rest_before_colon(input: &str) -> IResult<&str, &str> {
    split(input, find_bare(input, b':'))
}

/// The parameters of a head, from the first semicolon to the end.
pub(super) fn params(mut text: &str) -> impl Iterator<Item = Param<'_>> {
    std::iter::from_fn(move || {
        let (rest, found) = preceded((space0, char(';')), param).parse(text).ok()?;
        text = rest;
        Some(found)
    })
}

/// `param = param-name "=" param-value *("," param-value)`; vCard 2.1 has bare values too.
fn param(input: &str) -> IResult<&str, Param<'_>> {
    let (rest, text) = split(input, find_bare(input, b';'))?;
    let param = match text.split_once('=') {
        Some((name, raw)) if !name.contains('"') => Param {
            name: name.trim(),
            raw: raw.trim(),
            text: text.trim(),
        },
        _ => Param {
            name: "",
            raw: text.trim(),
            text: text.trim(),
        },
    };
    Ok((rest, param))
}

/// The values of a parameter, between commas.
pub(super) fn param_values(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (after, value) = param_value(text).ok()?;
        rest = after.strip_prefix(',');
        Some(value)
    })
}

/// `param-value = ptext / quoted-string`
fn param_value(input: &str) -> IResult<&str, &str> {
    let end = peek(alt((eof, nom::bytes::complete::tag(","))));
    alt((terminated(quoted_string, end), |input| {
        split(input, find_bare(input, b','))
    }))
    .parse(input)
}

/// `quoted-string = DQUOTE *QSAFE-CHAR DQUOTE`
fn quoted_string(input: &str) -> IResult<&str, &str> {
    delimited(char('"'), take_till(|c| c == '"'), char('"')).parse(input)
}

/// Where a character first stands outside quotes, or the end. A quote that is never closed
/// quotes nothing.
fn find_bare(text: &str, wanted: u8) -> usize {
    // Nearly always there is no quote before it.
    match memchr2(wanted, b'"', text.as_bytes()) {
        None => return text.len(),
        Some(at) if text.as_bytes().get(at) == Some(&wanted) => return at,
        Some(_) => {}
    }
    let mut quoted = false;
    let outside = text.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == wanted && !quoted
    });
    let anywhere = || text.bytes().position(|byte| byte == wanted);
    let found = match quoted {
        true => outside.or_else(anywhere),
        false => outside,
    };
    found.unwrap_or(text.len())
}

fn split(input: &str, at: usize) -> IResult<&str, &str> {
    match input.split_at_checked(at) {
        Some((before, after)) => Ok((after, before)),
        None => Err(nom::Err::Error(Error::new(input, ErrorKind::Eof))),
    }
}
