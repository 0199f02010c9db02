//! Every error of the public API with an input that causes it, and its text.

use wacard::contact::ExtensionProperty;
use wacard::id::Server;
use wacard::vcard::{Name, ParamValue, Parser};
use wacard::{Jid, Phone, PhoneError, Region, Rules, Wuid};

/// Compares the text of each input's error.
#[track_caller]
fn assert_errors<T, E: std::fmt::Display>(
    read: impl Fn(&str) -> Result<T, E>,
    cases: &[(&str, &str)],
) {
    for (input, message) in cases {
        match read(input) {
            Ok(_) => panic!("{input:?} is read"),
            Err(error) => assert_eq!(error.to_string(), *message, "{input:?}"),
        }
    }
}

#[test]
fn of_phone_numbers() {
    let read = |text: &str| Phone::parse(text, None);
    assert_errors(
        read,
        &[
            ("call me", "expected a phone number, found no digit"),
            (
                "+1",
                "expected a country calling code and a number, found fewer than 3 digits",
            ),
            (
                "+12345678901234567890123456789012345",
                "expected at most 15 digits (E.164), found more",
            ),
            (
                "999123456",
                "expected a country calling code, found digits that begin with none",
            ),
            (
                "031 99999-9999",
                "expected a country calling code, found a national number: set its `region`, or write + and the calling code",
            ),
            (
                "+39 1234",
                "too short for IT (+39): expected 6, 7, 8, 9, 10, 11 or 12 national digits, found 4",
            ),
            (
                "+1 234567890123",
                "too long for US (+1): expected 10 national digits, found 12",
            ),
            (
                "+376 1234567",
                "not a length of AD (+376): expected 6, 8 or 9 national digits, found 7",
            ),
            (
                "+1 555 0100",
                "the area code is missing: 7 digits are dialled only within an area of US (+1)",
            ),
            (
                "120363123456789012@g.us",
                "expected a phone number, found a group (@g.us)",
            ),
            (
                "75716465037562@lid",
                "expected a phone number, found a hidden id (LID) (@lid)",
            ),
            (
                "120363123456789012",
                "expected a phone number, found what looks like a group's id",
            ),
            (
                "12345@c.us",
                "expected the JID of a phone user: expected 6 to 15 digits, found 5",
            ),
            (
                "5.53E+12",
                "expected all digits, found a spreadsheet's exponent, which may have lost some: format its column as text",
            ),
            (
                "https://wa.me/message/CODE",
                "expected a phone number, found a link without a number",
            ),
            (
                "1-800-FLOWERS",
                "expected digits, found letters that stand for digits on a keypad",
            ),
            (
                "ana@example.com",
                "expected a phone number or a JID: `example.com` is not a WhatsApp server; a phone user's is s.whatsapp.net",
            ),
        ],
    );
    let error: PhoneError = read("Tel: 031 99999-9999").unwrap_err();
    assert_eq!(
        (error.kind().code(), error.offset()),
        ("missing-country-code", 5)
    );
}

#[test]
fn of_ids() {
    assert_errors(
        str::parse::<Wuid>,
        &[
            ("12345", "expected 6 to 15 digits, found 5"),
            ("1234567890123456", "expected 6 to 15 digits, found 16"),
            (
                "0123456",
                "expected a country calling code, found a leading 0",
            ),
            ("123 456", "expected a digit, found ' ' at byte 3"),
        ],
    );
    assert_errors(
        Wuid::parse_lenient,
        &[
            ("undefined", "expected a digit, found 'u' at byte 0"),
            (
                "120363123456789012@newsletter",
                "expected the id of a phone user, found a newsletter (channel) (@newsletter)",
            ),
            (
                "ana@example.com",
                "expected the id of a phone user, found an address that is not a JID",
            ),
            (
                "ana@s.whatsapp.net",
                "expected the id of a phone user, found an address that is not a JID",
            ),
            (
                "ana@lid",
                "expected the id of a phone user, found a hidden id (LID) (@lid)",
            ),
        ],
    );
}

#[test]
fn of_jids() {
    assert_errors(
        |text| Jid::parse(text).map(|_| ()),
        &[
            ("5531999999999", "expected user@server, found no @"),
            ("a@b@c", "expected one @, found more"),
            (
                "1@bar.com",
                "`bar.com` is not a WhatsApp server; a phone user's is s.whatsapp.net",
            ),
            (
                "1@a-server-with-a-very-long-name.example",
                "`a-server-with-a-very-lon…` is not a WhatsApp server; a phone user's is s.whatsapp.net",
            ),
            (
                "1@\u{1b}[31m",
                r"`\u{1b}[31m` is not a WhatsApp server; a phone user's is s.whatsapp.net",
            ),
            (
                "+55@s.whatsapp.net",
                "the user of `@s.whatsapp.net` must be digits",
            ),
            (
                "1-2-3@g.us",
                "the user of `@g.us` must be digits, or a creator's digits, a hyphen and digits",
            ),
            ("1.300@c.us", "expected an agent from 0 to 255"),
            ("1:x@c.us", "expected a device from 0 to 65535"),
        ],
    );
    for server in Server::ALL {
        let error = Jid::parse(&format!("@{server}")).map(|_| ()).unwrap_err();
        let message = error.to_string();
        assert!(
            message.starts_with(&format!("the user of `@{server}` must be ")),
            "{message}"
        );
    }
}

#[test]
fn of_settings() {
    assert_errors(
        str::parse::<Region>,
        &[
            ("UK", "`UK` is not a region; use `GB`"),
            (
                "XX",
                "`XX` is not a region; expected two letters of ISO 3166 such as `BR`",
            ),
            (
                "001",
                "`001` is not a region; expected two letters of ISO 3166 such as `BR`",
            ),
        ],
    );
    assert_errors(
        str::parse::<Rules>,
        &[("wa", "expected `whatsapp` or `evolution`, found `wa`")],
    );
    assert_errors(
        str::parse::<wacard::Dialect>,
        &[(
            "4.0",
            "expected `whatsapp`, `evolution` or `rfc2426`, found `4.0`",
        )],
    );
}

#[test]
fn of_names_and_parameters() {
    assert_errors(
        |text| Name::new(text).map(|_| ()),
        &[
            ("", "expected a name, found nothing"),
            (
                "X-Foo:",
                "expected letters, digits and hyphens, found ':' at byte 5",
            ),
            (
                "naïve",
                "expected letters, digits and hyphens, found 'ï' at byte 2",
            ),
            (
                "end",
                "BEGIN and END frame a card, and cannot name a part of it",
            ),
        ],
    );
    assert_errors(
        |text| ParamValue::new(text).map(|_| ()),
        &[
            (
                "a\nb",
                r"expected text without quotes and control characters, found '\n' at byte 1",
            ),
            ("quoted-printable", "vCard 3.0 has no QUOTED-PRINTABLE"),
        ],
    );
    assert_errors(
        |name| ExtensionProperty::new(name, "").map(|_| ()),
        &[
            ("tel", "`TEL` is written by another field"),
            ("end", "`END` is written by another field"),
        ],
    );
}

/// A strict reading's error has the deviation, its place and the section.
#[test]
fn of_cards() {
    let read = |text: &str| match Parser::new().strict().cards(text).next() {
        Some(Ok(_)) => Ok(()),
        Some(Err(error)) => Err(error),
        None => panic!("no card"),
    };
    assert_errors(
        read,
        &[
            (
                "N:a\nFN:a\nEND:VCARD",
                "line 1, column 1: expected BEGIN:VCARD, found a property: the card begins here (RFC 2426 §2.1.1)",
            ),
            (
                "BEGIN:VCARD VERSION:3.0\nN:a\nFN:a\nEND:VCARD",
                "line 1, column 13: expected a line end after BEGIN:VCARD, found more text: read as the next line (RFC 2426 §2.1.1)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a",
                "line 5, column 1: expected END:VCARD: the card ends here (RFC 2426 §2.1.1)",
            ),
            (
                "x\nBEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nEND:VCARD",
                "line 1, column 1: expected BEGIN:VCARD, found text outside a card: not read (RFC 2426 §2.1.1)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nEND:VCARD x",
                "line 5, column 10: expected a line end after END:VCARD, found more text: not read (RFC 2426 §2.1.1)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nEND:VCARDBEGIN:VCARD",
                "line 5, column 10: expected a line end after END:VCARD, found another card: read as one (RFC 2426 §2.1.1)",
            ),
            (
                " BEGIN:VCARD\n VERSION:3.0\n N:a\n FN:a\n END:VCARD",
                "line 1, column 1: expected no white space before the lines of a card: read as indented, not folded (RFC 6350 §3.2)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nb\nEND:VCARD",
                "line 5, column 1: expected name and colon: read as a further line of the value above (RFC 2425 §5.8.2)",
            ),
            (
                "BEGIN:VCARD\nb\nVERSION:3.0\nN:a\nFN:a\nEND:VCARD",
                "line 2, column 1: expected name and colon: kept as a line without a name (RFC 2425 §5.8.2)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nTEL;CELL\nEND:VCARD",
                "line 5, column 9: expected a colon and a value: read as an empty value (RFC 2425 §5.8.2)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nTEL;a=\"b:1\nEND:VCARD",
                "line 5, column 7: expected a closing quote: read as if there were no quotes (RFC 2425 §5.8.2)",
            ),
            (
                "BEGIN:VCARD\nVERSION:2.1\nN:a\nNOTE;QUOTED-PRINTABLE:a=\nEND:VCARD",
                "line 4, column 1: expected more text after a soft line break, found the card's end: the value ends here (RFC 2045 §6.7)",
            ),
            (
                "BEGIN:VCARD\nN:a\nFN:a\nEND:VCARD",
                "line 1, column 1: expected VERSION, found none: read as 3.0 (RFC 2426 §3.6.9)",
            ),
            (
                "BEGIN:VCARD\nVERSION:5.0\nN:a\nFN:a\nEND:VCARD",
                "line 1, column 1: expected VERSION 2.1, 3.0 or 4.0, found another: read as 3.0 (RFC 2426 §3.6.9)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nEND:VCARD",
                "line 1, column 1: expected FN, which every card has, found none (RFC 2426 §3.1.1)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VCARD",
                "line 1, column 1: expected N, which every card of this version has, found none (RFC 2426 §3.1.2)",
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nNOTE;ENCODING=QUOTED-PRINTABLE:a\nEND:VCARD",
                "line 5, column 6: expected no ENCODING but b, and none in version 4.0 (RFC 2426 §5)",
            ),
            (
                "hello",
                "line 1, column 1: expected BEGIN:VCARD, found no card",
            ),
        ],
    );
}

#[test]
fn of_limits() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nTEL;a=b;c=d:1\u{301}\u{301}\nEND:VCARD";
    let cases = [
        (
            Parser::new().max_card_len(20),
            "line 1, column 1: expected a card of at most 20 bytes, found a longer one",
        ),
        (
            Parser::new().max_properties(2),
            "line 4, column 1: expected a card of at most 2 properties, found more",
        ),
        (
            Parser::new().max_params(1),
            "line 5, column 1: expected a property with at most 1 parameters, found more",
        ),
        (
            Parser::new().max_combining_marks(1),
            "line 5, column 1: expected a value with at most 1 combining marks and control characters, found more",
        ),
    ];
    for (parser, message) in cases {
        let error = parser.cards(card).next().unwrap().unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

/// Deviations of bytes are found by the reader of a stream.
#[test]
fn from_bytes() {
    let diagnostic = |bytes: &[u8]| {
        let mut reader = wacard::vcard::Reader::new(bytes, Parser::new());
        let chunk = reader.next_chunk().unwrap().unwrap();
        let card = chunk.cards().next().unwrap().unwrap();
        let last = *card.diagnostics().last().unwrap();
        last.to_string()
    };
    assert_eq!(
        diagnostic(b"BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:Jos\xE9\nEND:VCARD\n"),
        "line 4, column 1: expected UTF-8, found other bytes: read in the line's CHARSET, or as Windows-1252",
    );
    assert_eq!(
        diagnostic(b"BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:Jos\xC3\n \xA9\nEND:VCARD\n"),
        "line 4, column 1: expected a fold between characters, found one within a character: read as if it were after it",
    );
}
