//! Dates: leniently, complete ones or without a year; and the formats of the standards, of which
//! each has its own (RFC 2425 §5.8.4, RFC 6350 §4.3).

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{eof, map_res, opt, peek, recognize, value, verify};
use nom::multi::count;
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::whole::is_whole;

/// A date: the year if it has one, the month and the day.
pub(crate) type Date = (Option<u16>, u8, u8);

/// The date that a text begins with, before its time.
pub(crate) fn date_of(text: &str) -> Option<Date> {
    date(text).ok().map(|(_, date)| date)
}

/// `date = (year ["-"] / "--") month ["-"] mday`, before a time or the end.
fn date(input: &str) -> IResult<&str, Date> {
    let hyphen = || opt(char('-'));
    let year = alt((value(None, tag("--")), terminated(year.map(Some), hyphen())));
    let end = peek(alt((recognize(one_of("T ")), eof)));
    let (rest, (year, month, day)) =
        (year, month, preceded(hyphen(), terminated(mday, end))).parse(input)?;
    Ok((rest, (year, month as u8, day as u8)))
}

/// `date = date-fullyear ["-"] date-month ["-"] date-mday` (RFC 2425 §5.8.4)
pub(in crate::vcard) fn is_rfc2425_date(text: &str) -> bool {
    is_whole(rfc2425_date, text)
}

/// `date-time = date "T" time` (RFC 2425 §5.8.4)
pub(in crate::vcard) fn is_rfc2425_date_time(text: &str) -> bool {
    is_whole((rfc2425_date, char('T'), rfc2425_time), text)
}

/// `utc-offset = ("+" / "-") time-hour ":" time-minute` (RFC 2426 §4)
pub(in crate::vcard) fn is_rfc2426_utc_offset(text: &str) -> bool {
    is_whole((one_of("+-"), hour, char(':'), minute), text)
}

fn rfc2425_date(input: &str) -> IResult<&str, &str> {
    recognize((year, opt(char('-')), month, opt(char('-')), mday)).parse(input)
}

/// `time = time-hour [":"] time-minute [":"] time-second [time-secfrac] [time-zone]`; the ABNF has
/// a comma before the fraction, the examples a full stop.
fn rfc2425_time(input: &str) -> IResult<&str, &str> {
    let colon = || opt(char(':'));
    let fraction = opt(pair(one_of(",."), digit1));
    let offset = recognize((one_of("+-"), hour, colon(), minute));
    let zone = opt(alt((tag("Z"), offset)));
    recognize((hour, colon(), minute, colon(), second, fraction, zone)).parse(input)
}

/// `date-and-or-time = date-time / date / "T" time` (RFC 6350 §4.3.4)
pub(in crate::vcard) fn is_date_and_or_time(text: &str) -> bool {
    let date_time = recognize((date_noreduc, char('T'), time_notrunc));
    let time = recognize(pair(char('T'), rfc6350_time));
    [
        is_whole(date_time, text),
        is_whole(rfc6350_date, text),
        is_whole(time, text),
    ]
    .contains(&true)
}

/// `timestamp = date-complete "T" time-complete` (RFC 6350 §4.3.5)
pub(in crate::vcard) fn is_timestamp(text: &str) -> bool {
    is_whole(
        (
            year,
            month,
            mday,
            char('T'),
            hour,
            minute,
            second,
            opt(zone),
        ),
        text,
    )
}

/// `utc-offset = sign hour [minute]` (RFC 6350 §4.7)
pub(in crate::vcard) fn is_rfc6350_utc_offset(text: &str) -> bool {
    is_whole(utc_offset, text)
}

/// `date = year [month day] / year "-" month / "--" month [day] / "--" "-" day`
/// (RFC 6350 §4.3.1)
fn rfc6350_date(input: &str) -> IResult<&str, &str> {
    let year_month = recognize((year, char('-'), month));
    let of_year = recognize((year, opt(pair(month, mday))));
    let of_month = recognize((tag("--"), month, opt(mday)));
    let of_day = recognize(pair(tag("---"), mday));
    alt((year_month, of_year, of_day, of_month)).parse(input)
}

/// `date-noreduc = year month day / "--" month day / "--" "-" day` (RFC 6350 §4.3.3)
fn date_noreduc(input: &str) -> IResult<&str, &str> {
    let of_year = recognize((year, month, mday));
    let of_month = recognize((tag("--"), month, mday));
    let of_day = recognize(pair(tag("---"), mday));
    alt((of_year, of_day, of_month)).parse(input)
}

/// `time = hour [minute [second]] [zone] / "-" minute [second] [zone] / "-" "-" second [zone]`
/// (RFC 6350 §4.3.2)
fn rfc6350_time(input: &str) -> IResult<&str, &str> {
    let of_minute = recognize((char('-'), minute, opt(second), opt(zone)));
    let of_second = recognize((tag("--"), second, opt(zone)));
    alt((time_notrunc, of_second, of_minute)).parse(input)
}

/// `time-notrunc = hour [minute [second]] [zone]` (RFC 6350 §4.3.3)
fn time_notrunc(input: &str) -> IResult<&str, &str> {
    recognize((hour, opt(pair(minute, opt(second))), opt(zone))).parse(input)
}

/// `zone = utc-designator / utc-offset` (RFC 6350 §4.3)
fn zone(input: &str) -> IResult<&str, &str> {
    alt((tag("Z"), utc_offset)).parse(input)
}

fn utc_offset(input: &str) -> IResult<&str, &str> {
    recognize((one_of("+-"), hour, opt(minute))).parse(input)
}

fn year(input: &str) -> IResult<&str, u16> {
    digits::<4>(input)
}

fn month(input: &str) -> IResult<&str, u16> {
    verify(digits::<2>, |month| (1..=12).contains(month)).parse(input)
}

fn mday(input: &str) -> IResult<&str, u16> {
    verify(digits::<2>, |day| (1..=31).contains(day)).parse(input)
}

fn hour(input: &str) -> IResult<&str, u16> {
    verify(digits::<2>, |hour| *hour < 24).parse(input)
}

fn minute(input: &str) -> IResult<&str, u16> {
    verify(digits::<2>, |minute| *minute < 60).parse(input)
}

/// With a leap second.
fn second(input: &str) -> IResult<&str, u16> {
    verify(digits::<2>, |second| *second <= 60).parse(input)
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

    /// The examples of RFC 2425 §5.8.4 and RFC 2426 §3.1.5 and §3.6.4.
    #[test]
    fn dates_of_version_3_are_complete() {
        let dates = ["1985-04-12", "19850412", "1996-08-05", "1996-11-11"];
        assert!(dates.iter().all(|text| is_rfc2425_date(text)));
        let others = [
            "--0412",
            "1985-04",
            "1985",
            "02-10",
            "1985-13-01",
            "1985-04-12 ",
        ];
        assert!(others.iter().all(|text| !is_rfc2425_date(text)));
        let times = [
            "1996-10-22T14:00:00Z",
            "1996-08-11T12:34:56Z",
            "19960811T123456Z",
            "1996-10-22T14:00:00-06:00",
            "1953-10-15T23:10:00,5",
        ];
        assert!(times.iter().all(|text| is_rfc2425_date_time(text)));
        let others = [
            "1996-10-22T14",
            "1996-10-22 14:00:00",
            "1996-10-22T25:00:00Z",
            "1996-10-22T24:00:00Z",
            "1996-10-22T23:60:00Z",
        ];
        assert!(others.iter().all(|text| !is_rfc2425_date_time(text)));
    }

    /// The examples of RFC 6350 §4.3.
    #[test]
    fn dates_of_version_4_may_be_truncated() {
        let dates = [
            "19850412",
            "1985-04",
            "1985",
            "--0412",
            "---12",
            "19961022T140000",
            "--1022T1400",
            "---22T14",
            "T102200",
            "T1022",
            "T10",
            "T-2200",
            "T--00",
            "T102200Z",
            "T102200-0800",
        ];
        for text in dates {
            assert!(is_date_and_or_time(text), "{text}");
        }
        let others = [
            "1985-04-12",
            "T10:22",
            "1985T10",
            "--12T",
            "circa 1800",
            "198504",
        ];
        for text in others {
            assert!(!is_date_and_or_time(text), "{text}");
        }
        let stamps = [
            "19961022T140000",
            "19961022T140000Z",
            "19961022T140000-05",
            "19961022T140000-0500",
        ];
        assert!(stamps.iter().all(|text| is_timestamp(text)));
        assert!(!is_timestamp("19961022") && !is_timestamp("1996-10-22T14:00:00Z"));
    }

    #[test]
    fn offsets_have_a_colon_in_version_3_only() {
        assert!(is_rfc2426_utc_offset("-05:00") && !is_rfc2426_utc_offset("-0500"));
        assert!(is_rfc6350_utc_offset("-0500") && is_rfc6350_utc_offset("-05"));
        assert!(!is_rfc6350_utc_offset("-05:00"));
    }
}
