//! Parameters (RFC 2425 §5.8.2).

use std::borrow::Cow;

use memchr::memchr2;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_while, take_while1};
use nom::character::complete::{char, space0};
use nom::combinator::{eof, opt, peek, recognize, rest};
use nom::error::{Error, ErrorKind};
use nom::multi::{many0_count, separated_list1};
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use super::caret::without_carets;
use super::short_param::{NOT_PLAIN, ShortParam, short_param};
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
    fn plain_value(self) -> Option<&'a str> {
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

/// The parameters of a head, from the first semicolon to the end.
#[inline]
pub(crate) fn params(text: &str) -> impl Iterator<Item = Param<'_>> {
    params_within(text, 0, text.len())
}

/// The parameters between two places of a line.
#[inline]
pub(in crate::vcard) fn params_within(
    line: &str,
    mut start: usize,
    end: usize,
) -> impl Iterator<Item = Param<'_>> {
    std::iter::from_fn(move || {
        if start >= end {
            return None;
        }
        if let Some(short) = short_param(line, start, end) {
            start = short.end;
            return Some(short.into());
        }
        let (rest, param) = next_param(line.get(start..end)?).ok()?;
        start = end - rest.len();
        Some(param)
    })
}

/// `";" param`
fn next_param(input: &str) -> IResult<&str, Param<'_>> {
    preceded(separator, param).parse(input)
}

/// `";"`, after white space.
#[inline]
fn separator(input: &str) -> IResult<&str, &str> {
    match input.as_bytes().first() {
        Some(b';') => split(input, 1),
        _ => recognize((space0, char(';'))).parse(input),
    }
}

/// `*(";" param)` up to the colon, undivided.
pub(super) fn params_text(input: &str) -> IResult<&str, &str> {
    let bytes = input.as_bytes();
    match bytes.first() {
        Some(b':') => return split(input, 0),
        Some(b';') => {}
        _ => return Err(nom::Err::Error(Error::new(input, ErrorKind::Char))),
    }
    // Nearly always no quote stands before the first colon.
    if let Some(at) = memchr2(b':', b'"', bytes).filter(|at| bytes.get(*at) == Some(&b':')) {
        return split(input, at);
    }
    let at_colon = terminated(rest_before_colon, peek(char(':')));
    alt((at_colon, rest)).parse(input)
}

fn rest_before_colon(input: &str) -> IResult<&str, &str> {
    split(input, find_bare(input, b':'))
}

/// `param = param-name "=" param-value *("," param-value)`; vCard 2.1 has bare values too.
#[inline]
fn param(input: &str) -> IResult<&str, Param<'_>> {
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

/// What follows the parameters that match the standards without leniency, `*(";" param)` with
/// `param = param-name "=" param-value *("," param-value)` (RFC 2425 §5.8.2, RFC 6350 §3.3), in a
/// head from its first semicolon. Nothing follows if all of them do.
///
/// A parameter without a name and `=` counts as one that matches; so does any name.
pub(in crate::vcard) fn after_strict_params(text: &str) -> &str {
    let name = take_while1(|c: char| !"=\";:,".contains(c) && !c.is_whitespace());
    let value = || alt((quoted_string, take_while(|c| !"\";:,".contains(c))));
    let values = separated_list1(char(','), value());
    let named = recognize((name, char('='), values));
    let bare = take_while(|c| !"=\";:,".contains(c));
    let mut params = many0_count(pair(char(';'), alt((named, bare))));
    let end: IResult<_, _> = params.parse(text);
    end.map_or(text, |(rest, _)| rest)
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
fn quoted_string(input: &str) -> IResult<&str, &str> {
    delimited(char('"'), take_till(|c| c == '"'), char('"')).parse(input)
}

/// The first position of a byte outside quotes, or the end. A quote that is never closed is
/// ignored. Scanned by hand: a rule would run once for each character.
#[inline]
fn find_bare(text: &str, wanted: u8) -> usize {
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
    fn parameters_are_divided_outside_quotes() {
        let all: Vec<_> = params(r#";A=b;"c;d=e" ;TYPE="x;y",z"#).collect();
        let names: Vec<_> = all.iter().map(|param| (param.name, param.raw)).collect();
        assert_eq!(
            names,
            [("A", "b"), ("", r#""c;d=e""#), ("TYPE", r#""x;y",z"#)]
        );
        let values: Vec<_> = all[2].values().collect();
        assert_eq!(values, ["x;y", "z"]);
    }

    #[test]
    fn the_parameters_end_at_a_colon_outside_quotes() {
        assert_eq!(params_text(r#";A="b:c":d"#), Ok((":d", r#";A="b:c""#)));
        assert_eq!(params_text(r#";A="b:c"#), Ok((":c", r#";A="b"#)));
        assert_eq!(params_text(";A"), Ok(("", ";A")));
        assert!(params_text("A:").is_err());
    }

    #[test]
    fn strict_parameters_have_no_stray_quotes_and_no_space_between() {
        assert_eq!(after_strict_params(r#";A=b,"c;d:e",f;G=;H"#), "");
        assert_eq!(after_strict_params(r#";A=b;C=d"e""#), r#""e""#);
        assert_eq!(after_strict_params(r#";A="b"c;D=e"#), "c;D=e");
        assert_eq!(after_strict_params(" ;A=b"), " ;A=b");
        assert_eq!(after_strict_params(";A =b"), "=b");
    }

    #[test]
    fn values_are_quoted_or_end_at_a_comma() {
        assert_eq!(quoted_string("\"a,b\",c"), Ok((",c", "a,b")));
        assert_eq!(param_value("\"a\"b,c"), Ok((",c", "\"a\"b")));
        assert_eq!(ptext("a,b"), Ok((",b", "a")));
    }

    #[test]
    fn a_short_parameter_is_the_one_of_the_rule() {
        let signs = [
            "", "=", "==", ",", "^", "\"", " ", "é", ";", "\t", "~", "a,=b",
        ];
        let after = ":+55 31 9829-6801=;,\"";
        let mut taken = 0;
        for len in 0..40 {
            for at in 0..=len {
                for sign in signs {
                    let name = ["a".repeat(at), "b".repeat(len - at)];
                    let params = format!(";{}{sign}{}", name[0], name[1]);
                    let line = format!("{params}{after}");
                    let Some(short) = short_param(&line, 0, params.len()) else {
                        continue;
                    };
                    let (rest, expected) = next_param(&params).expect("a parameter");
                    let end = params.len() - rest.len();
                    assert_eq!((short.end, Param::from(short)), (end, expected), "{line}");
                    taken += 1;
                }
            }
        }
        // Most of the short ones.
        assert!(taken > 3_000, "{taken}");
    }
}
