//! The notations in which machines give a number: URIs, WhatsApp's links, spreadsheets' fractions.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_till, take_while};
use nom::character::complete::{char, satisfy};
use nom::combinator::{opt, peek, recognize, rest, verify};
use nom::multi::many0_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::id::is_invisible;

/// A text that holds a number in a machine's notation, divided.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Notation<'a> {
    /// The text before the notation: a label.
    pub(super) before: &'a str,
    pub(super) scheme: Scheme,
    /// The number, from its first digit or plus sign.
    pub(super) number: &'a str,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Scheme {
    /// `wa.me/…`, `api.whatsapp.com/send?phone=…`, `whatsapp:…`: the number is international, with
    /// or without its plus sign.
    WhatsApp,
    /// `tel:…` (RFC 3966), `sms:…` (RFC 5724) and `callto:…`: the number may be national.
    Uri,
}

/// The length of the shortest scheme, `tel:`.
const MIN_LEN: usize = 4;

/// Finds the notation of the first number in a text: at the beginning of a word, with a digit or a
/// plus sign right after it. So `Tel: +55 …` is a label, and `tel:+55…` is a URI.
pub(super) fn find(text: &str) -> Option<Notation<'_>> {
    let first_digit = text.find(char::is_numeric).filter(|at| *at >= MIN_LEN)?;
    let spaces = text.char_indices().filter(|(_, c)| is_before_word(*c));
    let starts = spaces.map(|(at, c)| at + c.len_utf8());
    let mut starts = std::iter::once(0).chain(starts);
    starts
        .by_ref()
        .take_while(|start| *start < first_digit)
        .find_map(|start| {
            let (before, word) = text.split_at_checked(start)?;
            let (_, (scheme, number)) = notation(word).ok()?;
            Some(Notation {
                before,
                scheme,
                number,
            })
        })
}

/// `wa.me/message/CODE`, `wa.me/qr/CODE`, `chat.whatsapp.com/CODE`: codes that only WhatsApp's
/// servers resolve.
pub(super) fn is_link_without_number(text: &str) -> bool {
    let lower = || text.to_ascii_lowercase();
    text.contains('/')
        && ["wa.me/message/", "wa.me/qr/", "chat.whatsapp.com/"]
            .iter()
            .any(|link| lower().contains(link))
}

/// The digits of a number that a spreadsheet wrote as a fraction: `5531998296801.0`. A number with
/// other separators is not one.
#[cold]
pub(super) fn without_fraction(text: &str) -> &str {
    let is_digit = |byte: u8| byte.is_ascii_digit() || byte == b'+' || !byte.is_ascii();
    match text.strip_suffix(".0") {
        Some(whole) if whole.bytes().all(is_digit) => whole,
        _ => text,
    }
}

fn is_before_word(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || matches!(c, '(' | '<' | '[')
}

/// `notation = link / address / uri`
fn notation(input: &str) -> IResult<&str, (Scheme, &str)> {
    alt((link, address, uri)).parse(input)
}

/// `link = (short / send / app) number`, where the number ends with its part of the URL.
fn link(input: &str) -> IResult<&str, (Scheme, &str)> {
    let start = terminated(alt((short, send, app)), peek(number_start));
    let number = take_till(|c| matches!(c, '?' | '&' | '#' | '/' | ';'));
    let number = preceded(start, number);
    number
        .map(|number| (Scheme::WhatsApp, number.trim_end()))
        .parse(input)
}

/// `short = [web] "wa.me/" ["c/"]`
fn short(input: &str) -> IResult<&str, &str> {
    recognize((opt(web), tag_no_case("wa.me/"), opt(tag("c/")))).parse(input)
}

/// `send = [web] "whatsapp.com/send" ["/"] "?" *(param "&") "phone="`
fn send(input: &str) -> IResult<&str, &str> {
    let host = tag_no_case("whatsapp.com/send");
    recognize((opt(web), host, phone_parameter)).parse(input)
}

/// `app = "whatsapp://send" ["/"] "?" *(param "&") "phone="`
fn app(input: &str) -> IResult<&str, &str> {
    recognize((tag_no_case("whatsapp://send"), phone_parameter)).parse(input)
}

/// `web = ["http" ["s"] "://"] ["www." / "api." / "web."]`
fn web(input: &str) -> IResult<&str, &str> {
    let scheme = alt((tag_no_case("https://"), tag_no_case("http://")));
    let names = (
        tag_no_case("www."),
        tag_no_case("api."),
        tag_no_case("web."),
    );
    recognize((opt(scheme), opt(alt(names)))).parse(input)
}

/// `["/"] "?" *(param "&") "phone="`
fn phone_parameter(input: &str) -> IResult<&str, &str> {
    let name = tag_no_case("phone=");
    let text = take_till(|c: char| c == '&' || c.is_whitespace());
    let other = verify(terminated(text, char('&')), |param: &str| {
        !param.to_ascii_lowercase().starts_with("phone=")
    });
    recognize((opt(char('/')), char('?'), many0_count(other), name)).parse(input)
}

/// `address = "whatsapp:" ["//"] number`, as Twilio writes it; parameters are no part of it.
fn address(input: &str) -> IResult<&str, (Scheme, &str)> {
    let scheme = (tag_no_case("whatsapp:"), opt(tag("//")));
    let number = take_till(|c| c == ';');
    let number = preceded(terminated(scheme, peek(number_start)), number);
    number
        .map(|number| (Scheme::WhatsApp, number.trim_end()))
        .parse(input)
}

/// `uri = ("tel:" / "sms:" / "callto:") ["//"] number`
fn uri(input: &str) -> IResult<&str, (Scheme, &str)> {
    let names = (
        tag_no_case("tel:"),
        tag_no_case("sms:"),
        tag_no_case("callto:"),
    );
    let scheme = (alt(names), opt(tag("//")));
    let number = preceded(terminated(scheme, peek(number_start)), rest);
    number.map(|number| (Scheme::Uri, number)).parse(input)
}

/// `number-start = *invisible ["+" / "%2B"] *invisible ["("] DIGIT`
fn number_start(input: &str) -> IResult<&str, &str> {
    let plus = alt((tag("+"), tag_no_case("%2B")));
    let marks = || take_while(is_invisible);
    let digit = satisfy(char::is_numeric);
    recognize((marks(), opt(plus), marks(), opt(char('(')), digit)).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notation_is_found_at_the_beginning_of_a_word() {
        let found = |text| find(text).map(|found| (found.before, found.scheme, found.number));
        let cases = [
            ("whatsapp:+1", Some(("", Scheme::WhatsApp, "+1"))),
            ("Ana WhatsApp://1", Some(("Ana ", Scheme::WhatsApp, "1"))),
            (
                "(https://wa.me/1?text=2)",
                Some(("(", Scheme::WhatsApp, "1")),
            ),
            ("wa.me/c/1", Some(("", Scheme::WhatsApp, "1"))),
            ("wa.me/message/1", None),
            (
                "http://api.whatsapp.com/send/?text=a&Phone=%2B1&b",
                Some(("", Scheme::WhatsApp, "%2B1")),
            ),
            ("whatsapp://send?phone=1", Some(("", Scheme::WhatsApp, "1"))),
            ("TEL://1;ext=2", Some(("", Scheme::Uri, "1;ext=2"))),
            ("Tel: 1", None),
            ("hotel:1", None),
            ("1 whatsapp:2", None),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
