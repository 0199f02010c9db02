//! The grammar of `tel:` URIs (RFC 3966 §3), as far as numbers need it.

use std::borrow::Cow;

use nom::bytes::complete::{tag_no_case, take_till, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, rest};
use nom::multi::many0;
use nom::sequence::{pair, preceded};
use nom::{IResult, Parser};

/// The part of a `tel:` URI after its scheme. Returns `None` if the text is not such a URI.
pub(crate) fn subscriber(text: &str) -> Option<&str> {
    telephone_uri(text).ok().map(|(_, subscriber)| subscriber)
}

/// The number of a `tel:` URI as people write it, with its extension. Other parameters stay.
/// Returns `None` if the text is not such a URI.
pub(crate) fn display(text: &str) -> Option<Cow<'_, str>> {
    let subscriber = subscriber(text)?;
    let (number, params) = subscriber.split_at(subscriber.find(';').unwrap_or(subscriber.len()));
    Some(match pars(params).ok()?.1.as_slice() {
        [(name, Some(extension))] if name.eq_ignore_ascii_case("ext") => {
            Cow::Owned(format!("{number} ext. {extension}"))
        }
        _ => Cow::Borrowed(subscriber),
    })
}

/// The digits, after the plus sign, of `;phone-context=+55`: what a local number's digits are
/// preceded by (RFC 3966 §5.1.5).
pub(super) fn global_context(params: &str) -> Option<&str> {
    let (_, params) = pars(params).ok()?;
    let is_context = |name: &str| name.eq_ignore_ascii_case("phone-context");
    params
        .into_iter()
        .find_map(|(name, value)| value?.strip_prefix('+').filter(|_| is_context(name)))
}

/// `telephone-uri = "tel:" telephone-subscriber`
fn telephone_uri(input: &str) -> IResult<&str, &str> {
    preceded(tag_no_case("tel:"), rest).parse(input)
}

/// A name and a value.
type Par<'a> = (&'a str, Option<&'a str>);

/// `*par`
fn pars(input: &str) -> IResult<&str, Vec<Par<'_>>> {
    many0(par).parse(input)
}

/// `par = ";" pname ["=" pvalue]`
fn par(input: &str) -> IResult<&str, Par<'_>> {
    let name = take_while1(|c| !matches!(c, ';' | '='));
    let value = preceded(char('='), take_till(|c| c == ';'));
    preceded(char(';'), pair(name, opt(value))).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_is_read_in_any_case() {
        assert_eq!(subscriber("TEL:+1;ext=2"), Some("+1;ext=2"));
        assert_eq!(subscriber("telex"), None);
    }

    #[test]
    fn an_extension_is_shown_as_people_write_it() {
        let shown = |text| display(text).unwrap();
        assert_eq!(
            shown("tel:+44-20-7946-0000;ext=12"),
            "+44-20-7946-0000 ext. 12"
        );
        assert_eq!(shown("tel:+1-201-555-0123"), "+1-201-555-0123");
        assert_eq!(
            shown("tel:863-1234;phone-context=+1-914-555"),
            "863-1234;phone-context=+1-914-555"
        );
    }

    #[test]
    fn the_context_is_found_among_the_parameters() {
        assert_eq!(global_context(";ext=1;phone-context=+55;x"), Some("55"));
        assert_eq!(global_context(";Phone-Context=+1-206"), Some("1-206"));
        assert_eq!(global_context(";phone-context=example.com"), None);
        assert_eq!(par(";isub"), Ok(("", ("isub", None))));
        assert!(par("ext=1").is_err());
    }
}
