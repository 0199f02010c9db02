//! The parameters of a head, one after another: `*(";" param)` (RFC 2425 §5.8.2).

use memchr::memchr2;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, space0};
use nom::combinator::{peek, recognize, rest};
use nom::error::{Error, ErrorKind};
use nom::multi::{many0_count, separated_list1};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::param::{Param, find_bare, param, quoted_string, split};
use super::short_param::short_param;

/// The parameters of a head, from the first semicolon to the end.
#[inline]
pub(crate) fn params(text: &str) -> impl Iterator<Item = Param<'_>> {
    params_within(text, 0, text.len())
}

/// The parameters between two places of a line.
#[inline]
pub(in crate::vcard) fn params_within(
    line: &str,
    start: usize,
    end: usize,
) -> impl Iterator<Item = Param<'_>> {
    Params { line, start, end }
}

/// A type, because a closure may be called, and then each parameter is moved through memory.
struct Params<'a> {
    line: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Iterator for Params<'a> {
    type Item = Param<'a>;

    #[inline(always)]
    fn next(&mut self) -> Option<Param<'a>> {
        if self.start >= self.end {
            return None;
        }
        if let Some(short) = short_param(self.line, self.start, self.end) {
            self.start = short.end;
            return Some(short.into());
        }
        let (rest, param) = next_param(self.line.get(self.start..self.end)?).ok()?;
        self.start = self.end - rest.len();
        Some(param)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_divided_outside_quotes() {
        let all: Vec<_> = params(r#";A=b;"c;d=e" ;TYPE="x;y",z"#).collect();
        let names: Vec<_> = all
            .iter()
            .map(|param| (param.name(), param.raw()))
            .collect();
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
