//! Several numbers in one text, as address books join them.

use std::ops::RangeInclusive;

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::character::complete::{multispace0, multispace1, one_of, space0};
use nom::combinator::{peek, recognize};
use nom::sequence::{delimited, pair, terminated};
use nom::{IResult, Parser};

use crate::id::is_invisible;

/// The fewest digits of a local number, and the most of an E.164 number with its prefix.
const LENGTHS: RangeInclusive<usize> = 7..=17;

/// The numbers of a text that holds at least two, and nothing else: `+55 31 3333-4444 / +55 31
/// 98888-2222`. Returns `None` for any other text.
pub(crate) fn several_numbers(text: &str) -> Option<Vec<&str>> {
    // Most texts have too few digits for two numbers, and need not be divided.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 2 * LENGTHS.start() {
        return None;
    }
    let mut numbers = Vec::new();
    let (mut rest, mut at) = (text, 0);
    while let Some(here) = rest.get(at..) {
        let is_within_space = rest.get(..at)?.ends_with([' ', '\t', '\r']);
        let found = match is_within_space {
            true => sign(here),
            false => separator(here),
        };
        match found {
            Ok((after, _)) => {
                numbers.push(rest.get(..at)?);
                (rest, at) = (after, 0);
            }
            // A second plus sign begins a second number.
            Err(_) if at > 0 && here.starts_with('+') => {
                numbers.push(rest.get(..at)?);
                (rest, at) = (here, 1);
            }
            // A separator that spaces precede begins with all of them.
            Err(_) => match here.char_indices().find(|(_, c)| !matches!(c, ' ' | '\t')) {
                Some((0, c)) => at += c.len_utf8(),
                Some((end, _)) => at += end,
                None => break,
            },
        }
    }
    numbers.push(rest);
    let numbers: Vec<_> = numbers.into_iter().map(str::trim).collect();
    (numbers.len() > 1 && numbers.iter().all(|text| is_number(text))).then_some(numbers)
}

/// `separator = sign / 1*WSP word 1*WSP`
fn separator(input: &str) -> IResult<&str, &str> {
    let word = delimited(multispace1, word, multispace1);
    alt((sign, word)).parse(input)
}

/// `sign = *WSP mark *WSP / list-mark (1*WSP / before "+")`: after a comma or a semicolon alone,
/// digits are dialled after a pause.
fn sign(input: &str) -> IResult<&str, &str> {
    let mark = alt((tag(":::"), tag("/"), tag("|"), tag("&"), tag("\n")));
    let mark = delimited(space0, mark, multispace0);
    let list_mark = recognize(one_of(",;"));
    let list_mark = terminated(list_mark, alt((multispace1, peek(tag("+")))));
    alt((mark, list_mark)).parse(input)
}

/// "And" and "or" in English, Portuguese, Spanish, German and French.
fn word(input: &str) -> IResult<&str, &str> {
    let two = alt((tag_no_case("ou"), tag_no_case("or"), tag_no_case("et")));
    let three = alt((tag_no_case("and"), tag_no_case("und"), tag_no_case("oder")));
    let one = recognize(one_of("eEyYoO"));
    terminated(alt((three, two, one)), peek(pair(multispace1, multispace0))).parse(input)
}

/// Whether a text has the digits of a number, and only the punctuation of numbers.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_usual =
        |c: char| c.is_ascii_digit() || " +-.()\u{A0}\u{2010}\u{2011}\u{2013}".contains(c);
    LENGTHS.contains(&digits) && text.chars().all(|c| is_usual(c) || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_divided_at_marks_and_words() {
        let (one, other) = ("+55 31 99829-6801", "+55 31 98888-2222");
        for between in [
            " ::: ", "/", " / ", ", ", ",", "; ", " e ", " ou ", " OR ", " y ", "\n", " | ",
        ] {
            let text = format!("{one}{between}{other}");
            assert_eq!(several_numbers(&text), Some(vec![one, other]), "{text:?}");
        }
        let joined = format!("{one}{other}");
        assert_eq!(several_numbers(&joined), Some(vec![one, other]));
        // Seven digits, the fewest of a number: North America's numbers for fiction.
        let local = several_numbers("555-0100 / 555-0199");
        assert_eq!(local, Some(vec!["555-0100", "555-0199"]));
        let three = format!("{one} ::: {other} ::: (31) 3333-4444");
        assert_eq!(several_numbers(&three).unwrap().len(), 3);
    }

    #[test]
    fn one_number_with_marks_is_one() {
        let texts = [
            "+55 31 99829-6801",
            "030/1234567",
            "+49 89 / 12345678",
            "+1 202 555 0100,1234567",
            "+1 202 555 0100,,1234567#",
            "+55 31 3333-4444 ou recado",
            "3333-4444/5555",
            "863-1234;phone-context=+1-914-555",
            " ::: ",
            "",
        ];
        for text in texts {
            assert_eq!(several_numbers(text), None, "{text:?}");
        }
    }
}
