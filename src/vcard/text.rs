//! Text values: escapes, and what separates their parts.

use std::borrow::Cow;

use memchr::memchr;

/// Which escapes a text value has.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Escapes {
    /// `\\`, `\;`, `\,`, and `\n` or `\N` for a line break (RFC 2426 §4).
    #[default]
    WithBreaks,
    /// vCard 2.1 has no `\n`; a backslash before a letter is a backslash.
    WithoutBreaks,
}

/// A text without its escapes. A backslash before any other character is dropped before a
/// punctuation mark (`\:` of Apple and Google) and kept before the rest, in one pass: the
/// second `\` of `\\n` belongs to the first.
pub(super) fn unescape(text: &str, escapes: Escapes) -> Cow<'_, str> {
    let Some(first) = memchr(b'\\', text.as_bytes()) else {
        return Cow::Borrowed(text);
    };
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut next = Some(first);
    while let Some(at) = next {
        plain.push_str(rest.get(..at).unwrap_or_default());
        let mut escape = rest.get(at + 1..).unwrap_or_default().chars();
        match (escape.next(), escapes) {
            (Some('n' | 'N'), Escapes::WithBreaks) => plain.push('\n'),
            (Some(c), _) if c.is_ascii_punctuation() => plain.push(c),
            (other, _) => {
                plain.push('\\');
                plain.extend(other);
            }
        }
        rest = escape.as_str();
        next = memchr(b'\\', rest.as_bytes());
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The text up to the first separator that no backslash escapes, still escaped.
pub(super) fn first_part(text: &str, separator: u8) -> &str {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let found = byte == separator && !escaped;
        escaped = byte == b'\\' && !escaped;
        found
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// A parameter's value without the escapes of RFC 6868. A caret before anything else is kept.
pub(super) fn without_carets(value: &str) -> Cow<'_, str> {
    if !value.contains('^') {
        return Cow::Borrowed(value);
    }
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, escape)) = rest.split_once('^') {
        plain.push_str(before);
        let mut after = escape.chars();
        match after.next() {
            Some('n') => plain.push('\n'),
            Some('\'') => plain.push('"'),
            Some('^') => plain.push('^'),
            _ => {
                plain.push('^');
                after = escape.chars();
            }
        }
        rest = after.as_str();
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
