//! The limits that `SECURITY.md` names are those that the readers have.

use wacard::vcard::{Card, DiagnosticKind};
use wacard::{Phone, Wuid};

const SECURITY: &str = include_str!("../../SECURITY.md");

#[test]
fn the_limits_of_the_parser_are_the_documented_ones() {
    let card = |added: &str| format!("BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A{added}\nEND:VCARD");
    for (added, limit) in [
        ("x".repeat(64 << 20), "bytes of a card"),
        ("\nNOTE:x".repeat(20_000), "properties of a card"),
        (
            format!("\nTEL{}:1", ";x=1".repeat(2_000)),
            "parameters of a property",
        ),
        (
            "\u{301}".repeat(2_000),
            "combining marks and control characters of a property",
        ),
    ] {
        let error = Card::parse(&card(&added)).unwrap_err();
        let found = match error.diagnostic().kind {
            DiagnosticKind::TooLong(found)
            | DiagnosticKind::TooManyProperties(found)
            | DiagnosticKind::TooManyParams(found)
            | DiagnosticKind::TooManyMarks(found) => found,
            other => panic!("{limit}: {other}"),
        };
        assert_eq!(documented(limit), found, "{limit}");
    }
}

#[test]
fn the_limit_of_digits_is_the_documented_one() {
    let most = documented("digits of a number or an id");
    assert_eq!(most, Wuid::MAX_LEN);
    let text = format!("+{}", "9".repeat(most + 1));
    assert!(Phone::parse(&text, None).is_err());
}

/// The number that follows a limit in the table.
#[track_caller]
fn documented(limit: &str) -> usize {
    let mut rows = SECURITY.lines().filter(|line| line.starts_with("| "));
    let row = rows.find(|row| row[2..].starts_with(limit)).unwrap();
    let number = row.split('|').nth(2).unwrap().trim();
    let number = number.split([' ', '(']).next().unwrap();
    number
        .replace(',', "")
        .parse()
        .unwrap_or_else(|_| panic!("{row}"))
}
