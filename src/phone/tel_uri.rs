//! The parameters of `tel:` URIs (RFC 3966 §3), as far as numbers need them.

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::opt;
use nom::multi::many0;
use nom::sequence::{pair, preceded};
use nom::{IResult, Parser};

/// The digits, after the plus sign, of `;phone-context=+55`: what a local number's digits are
/// preceded by (RFC 3966 §5.1.5).
pub(super) fn global_context(params: &str) -> Option<&str> {
    let digits = parameter(params, "phone-context")?.strip_prefix('+')?;
    let is_phonedigit = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '(' | ')');
    digits.chars().all(is_phonedigit).then_some(digits)
}

/// The digits of `;ext=12`.
pub(super) fn extension(params: &str) -> Option<&str> {
    parameter(params, "ext").filter(|value| !value.is_empty())
}

/// The value of the first parameter with a name and a value.
fn parameter<'a>(params: &'a str, name: &str) -> Option<&'a str> {
    let (_, params) = pars(params).ok()?;
    params
        .into_iter()
        .find_map(|(found, value)| value.filter(|_| found.eq_ignore_ascii_case(name)))
}

/// A name and a value.
type Par<'a> = (&'a str, Option<&'a str>);

/// `*par`
fn pars(input: &str) -> IResult<&str, Vec<Par<'_>>> {
    many0(par).parse(input)
}

/// `par = ";" pname ["=" pvalue]`; a character that no URI has ends it.
fn par(input: &str) -> IResult<&str, Par<'_>> {
    let name = take_while1(|c| !matches!(c, ';' | '='));
    let value = preceded(
        char('='),
        take_while(|c: char| c.is_ascii_graphic() && c != ';'),
    );
    preceded(char(';'), pair(name, opt(value))).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_is_found_among_the_parameters() {
        assert_eq!(global_context(";ext=1;phone-context=+55;x"), Some("55"));
        assert_eq!(global_context(";Phone-Context=+1-206"), Some("1-206"));
        assert_eq!(global_context(";phone-context=example.com"), None);
        assert_eq!(global_context(";phone-context=+55tel:"), None);
        assert_eq!(extension(";isub=1;EXT=12"), Some("12"));
        assert_eq!(extension(";ext="), None);
        assert_eq!(par(";isub"), Ok(("", ("isub", None))));
        assert!(par("ext=1").is_err());
    }
}
