//! One parameter, and its values (RFC 2425 §5.8.2).

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till};
use nom::character::complete::char;
use nom::combinator::{eof, opt, peek};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use super::caret::without_carets;
use super::short_param::{NOT_PLAIN, ShortParam};
use crate::vcard::lanes::find;

/// A parameter as written: `type=CELL`, or in vCard 2.1 a bare `CELL`.
///
/// ```
/// use wacard::vcard::Card;
///
/// let card = Card::parse("BEGIN:VCARD\nTEL;CELL;TYPE=\"work\",voice:1\nEND:VCARD")?;
/// let params: Vec<_> = card.get("TEL").unwrap().params().collect();
/// assert_eq!((params[0].name(), params[0].raw()), ("", "CELL"));
/// assert_eq!(params[1].source(), "TYPE=\"work\",voice");
/// assert!(params[1].values().eq(["work", "voice"]));
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Param<'a> {
    name: &'a str,
    raw: &'a str,
    source: &'a str,
    /// Whether the value is one without quotes and escapes: it has none of [`NOT_PLAIN`].
    is_plain: bool,
}

impl<'a> Param<'a> {
    /// The name as written; empty for a bare value.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// Whether it has this name, in any case.
    #[inline]
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        // Names differ in length more often than not.
        self.name.len() == name.len() && (self.name == name || self.name.eq_ignore_ascii_case(name))
    }

    /// A name of four bytes with its letters in lower case, to be compared with four letters.
    #[inline]
    pub(crate) fn short_name(&self) -> Option<[u8; 4]> {
        let name: [u8; 4] = self.name.as_bytes().try_into().ok()?;
        Some(name.map(|byte| byte | 0x20))
    }

    /// The values as written, with quotes and commas.
    #[must_use]
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The whole parameter as written: `type=CELL`.
    #[must_use]
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The values between commas, without quotes; `^n`, `^'` and `^^` are a line break, a quote
    /// and a caret (RFC 6868).
    #[inline]
    pub fn values(self) -> impl Iterator<Item = Cow<'a, str>> {
        let (one, several) = match self.plain_value() {
            Some(value) => (Some(value), None),
            None => (None, Some(self.raw)),
        };
        let several = several.into_iter().flat_map(param_values);
        let one = one.into_iter().map(Cow::Borrowed);
        one.chain(several.map(without_carets))
    }

    /// The first of the [`values`](Self::values); empty if there is none.
    #[inline]
    pub(crate) fn first_value(self) -> Cow<'a, str> {
        match self.plain_value() {
            Some(value) => Cow::Borrowed(value),
            None => self.values().next().unwrap_or_default(),
        }
    }

    /// The value, if it is one without quotes and escapes, as nearly all are.
    #[inline]
    pub(crate) fn plain_value(self) -> Option<&'a str> {
        self.is_plain.then_some(self.raw)
    }

    /// The values between commas, without quotes; carets as they are (RFC 2426 knows no escape).
    pub(in crate::vcard) fn bare_values(self) -> impl Iterator<Item = &'a str> {
        param_values(self.raw)
    }

    /// The types that it names: see [`Property::types`](crate::vcard::Property::types).
    #[inline]
    pub(crate) fn types(self) -> impl Iterator<Item = Cow<'a, str>> {
        let named = self.names_types().then_some(self);
        let plain = named.and_then(Self::plain_value);
        let listed = named.filter(|_| plain.is_none()).into_iter();
        // In vCard 4.0 a list in quotes is a list: `TYPE="voice,home"` (RFC 6350 §5.6).
        let mut listed = listed.flat_map(Self::values).flat_map(divided).peekable();
        // A backslash before the separator is no part of a type.
        let listed = std::iter::from_fn(move || {
            let name = listed.next()?;
            Some(match listed.peek() {
                Some(_) => without_escape(name),
                None => name,
            })
        });
        let types = plain.into_iter().map(Cow::Borrowed).chain(listed);
        types.filter(|value| !value.is_empty())
    }

    /// Takes the types one by one, which is cheaper than to return them: nearly all parameters
    /// have one.
    #[inline]
    pub(crate) fn each_type(self, mut take: impl FnMut(Cow<'a, str>)) {
        if !self.names_types() {
            return;
        }
        match self.plain_value() {
            Some("") => {}
            Some(name) => take(Cow::Borrowed(name)),
            None => self.types().for_each(take),
        }
    }

    #[inline]
    fn names_types(&self) -> bool {
        match self.name {
            "" => !is_encoding(self.raw),
            _ => self.short_name() == Some(*b"type"),
        }
    }
}

fn is_encoding(value: &str) -> bool {
    let mut names = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].iter();
    names.any(|name| value.eq_ignore_ascii_case(name))
}

#[inline]
fn divided(value: Cow<'_, str>) -> impl Iterator<Item = Cow<'_, str>> {
    let list = match &value {
        Cow::Borrowed(list) if list.contains(',') => Some(*list),
        _ => None,
    };
    let whole = list.is_none().then_some(value);
    let parts = list.into_iter().flat_map(|list| list.split(','));
    whole.into_iter().chain(parts.map(Cow::Borrowed))
}

/// A comma within a list of types is not escaped, but some write `TYPE=WORK\,VOICE`.
#[inline]
fn without_escape(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(name) => Cow::Borrowed(name.strip_suffix('\\').unwrap_or(name)),
        owned => owned,
    }
}

impl<'a> From<ShortParam<'a>> for Param<'a> {
    #[inline(always)]
    fn from(short: ShortParam<'a>) -> Self {
        Self {
            name: short.name,
            raw: short.raw,
            source: short.source,
            is_plain: short.is_plain,
        }
    }
}

/// `param = param-name "=" param-value *("," param-value)`; vCard 2.1 has bare values too.
#[inline]
pub(super) fn param(input: &str) -> IResult<&str, Param<'_>> {
    let (rest, source) = split(input, find_bare(input, b';'))?;
    let name = take_till(|c| matches!(c, '=' | '"'));
    let (raw, name) = opt(terminated(name, char('='))).parse(source)?;
    let raw = raw.trim();
    let param = Param {
        name: name.unwrap_or_default().trim(),
        raw,
        source: source.trim(),
        is_plain: find(raw.as_bytes(), NOT_PLAIN).is_none(),
    };
    Ok((rest, param))
}

/// The values of a parameter, between commas.
fn param_values(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (after, value) = param_value(rest?).ok()?;
        rest = after.strip_prefix(',');
        Some(value)
    })
}

/// `param-value = ptext / quoted-string`
fn param_value(input: &str) -> IResult<&str, &str> {
    let end = peek(alt((eof, tag(","))));
    alt((terminated(quoted_string, end), ptext)).parse(input)
}

/// `ptext = *SAFE-CHAR`, up to a comma outside quotes.
fn ptext(input: &str) -> IResult<&str, &str> {
    split(input, find_bare(input, b','))
}

/// `quoted-string = DQUOTE *QSAFE-CHAR DQUOTE`
pub(super) fn quoted_string(input: &str) -> IResult<&str, &str> {
    delimited(char('"'), take_till(|c| c == '"'), char('"')).parse(input)
}

/// The first position of a byte outside quotes, or the end. A quote that is never closed is
/// ignored. Scanned by hand: a rule would run once for each character.
#[inline]
pub(super) fn find_bare(text: &str, wanted: u8) -> usize {
    // Nearly always there is no quote before it.
    match find(text.as_bytes(), [wanted, b'"']) {
        None => return text.len(),
        Some(at) if text.as_bytes().get(at) == Some(&wanted) => return at,
        Some(_) => {}
    }
    let mut is_quoted = false;
    let outside = text.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == wanted && !is_quoted
    });
    let anywhere = || text.bytes().position(|byte| byte == wanted);
    let found = outside.or_else(|| anywhere().filter(|_| is_quoted));
    found.unwrap_or(text.len())
}

#[inline]
pub(super) fn split(input: &str, at: usize) -> IResult<&str, &str> {
    match input.split_at_checked(at) {
        Some((before, after)) => Ok((after, before)),
        None => Err(nom::Err::Error(Error::new(input, ErrorKind::Eof))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_or_end_at_a_comma() {
        assert_eq!(quoted_string("\"a,b\",c"), Ok((",c", "a,b")));
        assert_eq!(param_value("\"a\"b,c"), Ok((",c", "\"a\"b")));
        assert_eq!(ptext("a,b"), Ok((",b", "a")));
    }
}
