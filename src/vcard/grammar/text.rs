//! Text values (RFC 2426 §4): their escapes, and the separators between their parts.

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{char, one_of};
use nom::multi::many0_count;
use nom::sequence::pair;
use nom::{IResult, Parser as _};

use super::param::split;
use crate::vcard::lanes::find;

/// What a value has that is not its own text: the start of an escape, or a separator of parts.
pub(in crate::vcard) const MARKS: [u8; 3] = *b"\\;,";

/// Which escapes a text value has.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::vcard) enum Escapes {
    /// `\\`, `\;`, `\,`, and `\n` or `\N` for a line break (RFC 2426 §4).
    #[default]
    WithBreaks,
    /// vCard 2.1 has no `\n`; a backslash before a letter is a backslash.
    WithoutBreaks,
}

/// Undoes a text's escapes, in one pass: the second `\` of `\\n` belongs to the first.
#[inline]
pub(in crate::vcard) fn unescape(text: &str, escapes: Escapes) -> Cow<'_, str> {
    match find(text.as_bytes(), [b'\\']) {
        None => Cow::Borrowed(text),
        Some(first) => Cow::Owned(unescape_from(text, first, escapes)),
    }
}

fn unescape_from(text: &str, first: usize, escapes: Escapes) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text;
    let mut next = Some(first);
    while let Some(at) = next {
        let (before, from) = rest.split_at_checked(at).unwrap_or_default();
        unescaped.push_str(before);
        let escaped = escaped_char(from, escapes);
        unescaped.push(escaped.unwrap_or('\\'));
        let len = if escaped.is_some() { 2 } else { 1 };
        rest = from.get(len..).unwrap_or_default();
        next = find(rest.as_bytes(), [b'\\']);
    }
    unescaped.push_str(rest);
    unescaped
}

/// A text with escapes, as a value of vCard 3.0 holds it on one line; other control characters
/// stay. A [`Writer`](crate::vcard::Writer) escapes what it writes by itself, without an allocation.
pub(crate) fn escape(text: Cow<'_, str>) -> Cow<'_, str> {
    const SPECIAL: [char; 5] = ['\\', ';', ',', '\r', '\n'];

    if !text.contains(SPECIAL) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

/// Undoes the escapes of a value of vCard 3.0.
pub(crate) fn unescape_text(value: &str) -> Cow<'_, str> {
    unescape(value, Escapes::WithBreaks)
}

/// `ESCAPED-CHAR = "\\" / "\;" / "\," / "\N" / "\n"`; before another punctuation mark the
/// backslash is dropped (`\:` of Apple and Google), before the rest it is kept.
///
/// Read by hand: by the rule a text with escapes took twice as many instructions.
#[inline]
fn escaped_char(escape: &str, escapes: Escapes) -> Option<char> {
    match escape.as_bytes().get(1)? {
        b'n' | b'N' if escapes == Escapes::WithBreaks => Some('\n'),
        mark => mark.is_ascii_punctuation().then_some(char::from(*mark)),
    }
}

/// The parts of a structured value or a list, still escaped:
/// `value = part *(separator part)`.
#[inline]
pub(in crate::vcard) fn first_part(value: &str, separator: u8) -> &str {
    part(value, separator).map_or(value, |(_, part)| part)
}

/// `part = *(ESCAPED-CHAR / any-char but the separator)`
#[inline]
fn part(input: &str, separator: u8) -> IResult<&str, &str> {
    let bytes = input.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| find(rest, [separator, b'\\']))
    {
        at += found;
        if bytes.get(at) == Some(&separator) {
            return split(input, at);
        }
        // The character after a backslash is no separator, whatever it is.
        at += 2;
    }
    split(input, input.len())
}

/// What follows the longest text that a value begins with:
/// `text-value = *(any-char but the separators / ESCAPED-CHAR)` (RFC 2426 §4, RFC 6350 §3.4), with
/// no other escapes. Nothing follows if the whole value is a text.
pub(in crate::vcard) fn after_text<'a>(value: &'a str, separators: &str) -> &'a str {
    let plain = take_while1(|c| c != '\\' && !separators.contains(c)).map(|_| ());
    let escaped = pair(char('\\'), one_of(r"\;,nN")).map(|_| ());
    let text: IResult<_, _> = many0_count(alt((plain, escaped))).parse(value);
    text.map_or(value, |(rest, _)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_at_a_bare_separator_or_another_escape() {
        assert_eq!(after_text(r"a\;b\,c\\\nd\N:e", ",;"), "");
        assert_eq!(after_text("a;b,c", ","), ",c");
        assert_eq!(after_text(r"a\:b", ","), r"\:b");
        assert_eq!(after_text(r"a\", ","), r"\");
    }

    #[test]
    fn escapes_are_undone_in_one_pass() {
        let cases = [
            (r"a\nb\Nc", "a\nb\nc"),
            (r"C:\\new", r"C:\new"),
            (r"\;\,\:\x\", r";,:\x\"),
        ];
        for (text, expected) in cases {
            assert_eq!(unescape(text, Escapes::WithBreaks), expected, "{text}");
        }
        assert_eq!(unescape(r"a\nb\;", Escapes::WithoutBreaks), r"a\nb;");
    }

    #[test]
    fn an_escaped_text_is_one_line_and_reads_back() {
        for text in ["", "a;b,c", r"C:\new\;", "a\r\nb\rc\nd", "\0 é"] {
            let escaped = escape(Cow::Borrowed(text));
            assert!(!escaped.contains(['\r', '\n']), "{escaped}");
            let breaks = text.replace("\r\n", "\n").replace('\r', "\n");
            assert_eq!(unescape_text(&escaped), breaks);
            assert_eq!(first_part(&escaped, b';'), escaped);
            assert_eq!(first_part(&escaped, b','), escaped);
        }
    }

    #[test]
    fn a_part_ends_at_a_bare_separator() {
        assert_eq!(part(r"a\;b;c", b';'), Ok((";c", r"a\;b")));
        assert_eq!(part(r"a\\;c", b';'), Ok((";c", r"a\\")));
        assert_eq!(part(r"a\", b';'), Ok(("", r"a\")));
        assert_eq!(part("", b','), Ok(("", "")));
    }
}
