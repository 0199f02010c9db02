//! What the reader of a contact warns of: the code, the words and the place.

use wacard::contact::{Reading, Warning};
use wacard::vcard::Card;

#[test]
fn warnings_are_reported_with_their_line() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nTEL;waid=undefined:+55 11 99999-0000\n\
        TEL;waid=13135550002:+62 857-1706-0000\nTEL;waid=51987654321:987 654 321\nFN:B\nTEL:\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let reading = Reading::from_card(&card);
    let warnings: Vec<_> = reading
        .warnings
        .iter()
        .map(|it| (it.line, it.kind.code()))
        .collect();
    assert_eq!(
        warnings,
        [
            (5, "waid"),
            (6, "another-number"),
            (8, "second-name"),
            (9, "no-number")
        ]
    );
    assert_eq!(reading.warnings[1].kind, Warning::AnotherNumber);
    assert_eq!(
        reading.warnings[0].to_string(),
        "line 5, column 1: waid is ignored, it is not a WhatsApp user id: expected a digit, found 'u' at byte 0",
    );
}

/// The warnings of one line of a card that is otherwise complete: the column, the code, the words.
fn warnings(lines: &str) -> Vec<(usize, &'static str, String)> {
    let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n{lines}\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let warnings = Reading::from_card(&card).warnings.into_iter();
    let texts = warnings.map(|it| (it.column, it.kind.code(), it.kind.to_string()));
    texts.collect()
}

#[test]
fn each_deviation_of_a_field_has_its_warning() {
    let rows = [
        (
            "TEL;TYPE=CELL,waid=5511987654321:+55 11 98765-4321",
            1,
            "waid-among-types",
            "expected a parameter waid, found it among the types",
        ),
        (
            "TEL;X-SIP=\"a\":+55 11 98765-4321",
            5,
            "parameter",
            "parameter `X-SIP=\"a\"` is not read",
        ),
        (
            "EMAIL;X-CERT=1:a@b.c",
            7,
            "parameter",
            "parameter `X-CERT=1` is not read",
        ),
        (
            "TEL;waid=5511987654321;PREF=1;X-SIP=1:+55 11 98765-4321",
            31,
            "parameter",
            "parameter `X-SIP=1` is not read",
        ),
        (
            "item1.EMAIL:a@b.c\nitem1.X-ABLabel;X-A=1:Casa",
            17,
            "parameter",
            "parameter `X-A=1` is not read",
        ),
        (
            "EMAIL;PREF=1:a@b.c",
            7,
            "parameter",
            "parameter `PREF=1` is not read",
        ),
        (
            "TEL;waid=447911123456:+44 7911 123457",
            23,
            "another-number",
            "a message goes to waid, which is not the number shown",
        ),
        (
            "TEL;waid=x;waid=1:+55 11 98765-4321",
            1,
            "waid",
            "waid is ignored, it is not a WhatsApp user id: expected a digit, found 'x' at byte 0",
        ),
        (
            "NICKNAME:Nana\nLima",
            10,
            "further-lines",
            "text after a line break is not read",
        ),
        (
            "item1.TEL:+1 555 0100\nitem1.X-FOO:1",
            1,
            "shared-group",
            "read without its group, which has another property",
        ),
    ];
    for (lines, column, code, words) in rows {
        assert_eq!(
            warnings(lines),
            [(column, code, words.to_owned())],
            "{lines}"
        );
    }
}

/// The parameter that is one, before the id among the types; the first of several.
#[test]
fn one_warning_is_of_an_id_that_is_not_read() {
    for (params, found) in [("TYPE=WAID=y;waid=x", "'x'"), ("TYPE=WAID=y,WAID=z", "'y'")] {
        let warnings = warnings(&format!("TEL;{params}:+55 11 98765-4321"));
        let of_id = warnings.iter().filter(|(_, code, _)| *code == "waid");
        let words: Vec<_> = of_id.map(|(_, _, words)| words).collect();
        assert!(words.len() == 1 && words[0].contains(found), "{words:?}");
    }
}

#[test]
fn what_a_field_reads_is_not_warned_of() {
    for lines in [
        "TEL;TYPE=CELL;PREF=1;waid=5511987654321:+55 11 98765-4321",
        "TEL;waid=553198296801:+55 31 99829-6801",
        "NICKNAME:Na\n na",
        "EMAIL;INTERNET;CHARSET=utf-8:a@b.c",
        "PHOTO;MEDIATYPE=image/gif;VALUE=uri:https://example.com/a",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15",
        "NOTE:one\\ntwo",
        // Fields of several lines hold what continues them.
        "NOTE:one\ntwo",
        "ORG:one\ntwo",
        "ADR:;;one\ntwo;;;;",
        "X-WA-BIZ-DESCRIPTION:one\ntwo",
        "item1.TEL:+1 555 0100\nitem1.X-ABLabel:Casa",
        "x.X-FOO:1",
    ] {
        assert_eq!(warnings(lines), [], "{lines}");
    }
}

/// A line without a colon continues the value above, and is no part of a name.
#[test]
fn a_nickname_ends_at_its_line_break() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nNICKNAME:Nana\nLima\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let contact = Reading::from_card(&card).contact;
    assert_eq!(contact.nickname, Some("Nana".into()));
}

#[test]
fn warnings_have_a_text_with_their_place() {
    let card = Card::parse(
        "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nFN:b\nTEL;waid=undefined:+1\n\
         TEL;waid=13135550002:+62 857-1706-0000\nTEL:\nEND:VCARD",
    )
    .unwrap();
    let warnings = Reading::from_card(&card).warnings;
    let texts: Vec<_> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "line 5, column 1: expected one FN and one N, found a second: the first is read",
            "line 6, column 1: waid is ignored, it is not a WhatsApp user id: expected a digit, found 'u' at byte 0",
            "line 7, column 22: a message goes to waid, which is not the number shown",
            "line 8, column 5: expected a phone number, found none",
        ]
    );
}
