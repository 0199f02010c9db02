//! Dates: complete ones (RFC 2426 §4), and those without a year (RFC 6350 §4.3.1).

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{eof, map_res, opt, peek, recognize, value, verify};
use nom::multi::count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// A date: the year if it has one, the month and the day.
pub(crate) type Date = (Option<u16>, u8, u8);

/// The date that a text begins with, before its time.
pub(crate) fn date_of(text: &str) -> Option<Date> {
    date(text).ok().map(|(_, date)| date)
}

/// `date = (year ["-"] / "--") month ["-"] mday`, before a time or the end.
fn date(input: &str) -> IResult<&str, Date> {
    let hyphen = || opt(char('-'));
    let year = alt((
        value(None, tag("--")),
        terminated(digits::<4>.map(Some), hyphen()),
    ));
    let month = verify(digits::<2>, |month| (1..=12).contains(month));
    let day = verify(digits::<2>, |day| (1..=31).contains(day));
    let end = peek(alt((recognize(one_of("T ")), eof)));
    let (rest, (year, month, day)) =
        (year, month, preceded(hyphen(), terminated(day, end))).parse(input)?;
    Ok((rest, (year, month as u8, day as u8)))
}

/// `N*DIGIT`
fn digits<const N: usize>(input: &str) -> IResult<&str, u16> {
    let digit = one_of("0123456789");
    map_res(recognize(count(digit, N)), str::parse).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_basic_extended_or_without_a_year() {
        let cases = [
            ("19960415", Some((Some(1996), 4, 15))),
            ("1996-04-15", Some((Some(1996), 4, 15))),
            ("1953-10-15T23:10:00Z", Some((Some(1953), 10, 15))),
            ("--0412", Some((None, 4, 12))),
            ("--04-12", Some((None, 4, 12))),
            ("1996-13-01", None),
            ("1996-04-32", None),
            ("1996-04-1", None),
            ("1996-04-15x", None),
            ("circa 1800", None),
        ];
        for (text, expected) in cases {
            assert_eq!(date_of(text), expected, "{text}");
        }
    }
}
