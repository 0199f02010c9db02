//! Numbers and ids: what is read, what is refused, and with which words.

use crate::rows::rows;
use wacard::phone::{NumberType, PhoneErrorKind, ReadOptions, Reason, display_text};
use wacard::{Phone, Region, Rules, Wuid};

#[test]
fn numbers_have_the_ids_that_their_sources_state() {
    let rows = rows(include_str!("../data/numbers.tsv"));
    assert_eq!(rows.len(), 128);
    for row in rows {
        let region = match row["region"] {
            "" => None,
            region => Some(region.parse().unwrap()),
        };
        let read = match Phone::parse(row["input"], region) {
            Ok(phone) => ids(&phone, Rules::WhatsApp).join(" "),
            Err(error) => error.kind().code().to_owned(),
        };
        assert_eq!(read, row["candidates"], "{row:?}");
    }
}

#[test]
fn evolution_rules_make_the_keys_of_create_jid() {
    let rows = rows(include_str!("../data/create_jid.tsv"));
    let mut same = 0;
    for row in &rows {
        let input: String = serde_json::from_str(row["input"]).unwrap();
        let ours = match Phone::parse(&input, None) {
            Ok(phone) => phone.wuid(Rules::Evolution).jid().to_string(),
            Err(error) => error.kind().code().to_owned(),
        };
        let expected = match row["ours"] {
            "=" => row["create_jid"],
            other => other,
        };
        assert_eq!(ours, expected, "{row:?}");
        same += usize::from(row["ours"] == "=");
    }
    assert_eq!((same, rows.len()), (59, 99), "rows without a difference");
}

#[test]
fn rules_alone_are_options_without_a_region() {
    for rules in Rules::ALL {
        let options = ReadOptions::from(*rules);
        assert_eq!((options.rules, options.region), (*rules, None));
    }
}

/// Italy's numbers; a set holds no length beyond those of E.164.
#[test]
fn an_error_holds_the_lengths_of_the_plan() {
    let error = Phone::parse("+39 1234", None).unwrap_err();
    let PhoneErrorKind::TooShort(length) = error.kind() else {
        panic!("{error}")
    };
    let lengths = length.expected();
    let held = (0..=64).filter(|len| lengths.contains(*len));
    assert_eq!(held.collect::<Vec<_>>(), [6, 7, 8, 9, 10, 11, 12]);
}

fn ids(phone: &Phone, rules: Rules) -> Vec<String> {
    let candidates = phone.candidates(rules);
    candidates.iter().map(|it| it.wuid.to_string()).collect()
}

#[test]
fn candidates_tell_why() {
    let phone = Phone::parse("+55 31 99829-6801", None).unwrap();
    let reasons: Vec<_> = phone
        .candidates(Rules::WhatsApp)
        .iter()
        .map(|it| it.reason)
        .collect();
    assert_eq!(
        reasons,
        [Reason::BrazilWithoutNinth, Reason::BrazilWithNinth]
    );
    let given = Phone::parse("5531998296801@s.whatsapp.net", None).unwrap();
    assert_eq!(
        given.candidates(Rules::WhatsApp).best().reason,
        Reason::Given
    );
    assert_eq!(
        Reason::MexicoWithOne.to_string(),
        "with Mexico's mobile 1, which WhatsApp kept when dialling dropped it in 2019",
    );
}

#[test]
fn every_script_and_every_separator_is_read() {
    let plain = Phone::parse("+5531998296801", None).unwrap();
    let writings = [
        "+55\u{A0}31\u{202F}99829\u{2011}6801",
        "\u{202A}+55 31 99829-6801\u{202C}",
        "\u{2066}+55\u{200E} (31)\u{200F} 99829\u{2012}6801\u{2069}",
        "＋５５（３１）９９８２９－６８０１",
        "+٥٥٣١٩٩٨٢٩٦٨٠١",
        "+५५ ३१ ९९८२९ ६८०१",
        "+55.31.99829.6801",
        "+55\t31\u{3000}99829\u{30FC}6801",
        "5️⃣5️⃣ 31 99829-6801",
        "+\u{1D7D3}\u{1D7D3} 31 99829 6801",
        // A percent sign, the character after the last digit of its script.
        "+55\u{66A}31 99829-6801",
    ];
    for writing in writings {
        assert_eq!(Phone::parse(writing, None), Ok(plain), "{writing}");
    }
}

#[test]
fn a_number_field_shows_the_number() {
    for row in rows(include_str!("../data/display.tsv")) {
        let input: String = serde_json::from_str(row["input"]).unwrap();
        let expected = match row["display"] {
            "=" => &input,
            display => display,
        };
        assert_eq!(display_text(&input), expected, "{row:?}");
        if let Ok(phone) = Phone::parse(&input, None) {
            let again = Phone::parse(expected, None).unwrap();
            assert_eq!(again.e164(), phone.e164(), "{row:?}");
        }
    }
}

#[test]
fn links_hold_international_numbers_in_every_region() {
    let phone = Phone::parse("+14155552671", None).unwrap();
    // In Brazil these are eleven digits of area code 14.
    let links = [
        "https://wa.me/14155552671",
        "https://api.whatsapp.com/send?phone=14155552671&text=a@b",
        "whatsapp:14155552671",
    ];
    for link in links {
        let read = Phone::parse(link, Some(Region::BR));
        assert_eq!(
            read.map(|phone| phone.to_string()),
            Ok(phone.to_string()),
            "{link}"
        );
    }
    let error = Phone::parse("call wa.me/999123456", None).unwrap_err();
    assert_eq!(
        (error.kind().code(), error.offset()),
        ("no-calling-code", 11)
    );
}

#[test]
fn errors_say_what_would_be_right() {
    let error = |text| Phone::parse(text, None).unwrap_err();
    let cases = [
        ("call me", "expected a phone number, found no digit"),
        (
            "+1 555 0100",
            "the area code is missing: 7 digits are dialled only within an area of US (+1)",
        ),
        (
            "1234567890123456",
            "too long for US (+1): expected 10 national digits, found 15",
        ),
        (
            "+39 1234",
            "too short for IT (+39): expected 6, 7, 8, 9, 10, 11 or 12 national digits, found 4",
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
            "120363123456789012@g.us",
            "expected a phone number, found a group (@g.us)",
        ),
        (
            "75716465037562@lid",
            "expected a phone number, found a hidden id (LID) (@lid)",
        ),
        (
            "120363123456789012@newsletter",
            "expected a phone number, found a newsletter (channel) (@newsletter)",
        ),
        (
            "a@b",
            "expected a phone number or a JID: `b` is not a WhatsApp server; a phone user's is s.whatsapp.net",
        ),
    ];
    for (text, message) in cases {
        assert_eq!(error(text).to_string(), message, "{text}");
    }
    assert_eq!(error("Tel: 031 99999-9999").offset(), 5);
    // Seven digits are a whole number in Britain for some services only.
    assert_eq!(error("+44 794 6000").kind().code(), "no-area-code");
}

#[test]
fn a_wuid_is_digits_of_an_ids_length() {
    for text in ["553198296801", "123456", "123456789012345"] {
        assert_eq!(text.parse::<Wuid>().unwrap().to_string(), text);
    }
    let cases = [
        ("12345", "expected 6 to 15 digits, found 5"),
        ("1234567890123456", "expected 6 to 15 digits, found 16"),
        (
            "0123456",
            "expected a country calling code, found a leading 0",
        ),
        ("123 456", "expected a digit, found ' ' at byte 3"),
        ("", "expected 6 to 15 digits, found 0"),
    ];
    for (text, message) in cases {
        assert_eq!(text.parse::<Wuid>().unwrap_err().to_string(), message);
    }
}

#[test]
fn an_id_is_cleaned_and_not_changed() {
    let cases = [
        ("5531998296801", Some("5531998296801")),
        ("+55 31 99829-6801", Some("5531998296801")),
        ("7778 7620000", Some("77787620000")),
        ("005531998296801", Some("5531998296801")),
        ("5531998296801:12@s.whatsapp.net", Some("5531998296801")),
        ("5531998296801@c.us", Some("5531998296801")),
        ("+5531 99829 6801@s.whatsapp.net", Some("5531998296801")),
        ("5215512345678", Some("5215512345678")),
        ("undefined", None),
        ("628", None),
        ("5531998296801x", None),
        ("75716465037562@lid", None),
        ("", None),
    ];
    for (text, id) in cases {
        let cleaned = Wuid::parse_lenient(text).ok();
        assert_eq!(cleaned.as_ref().map(Wuid::as_str), id, "{text}");
    }
}

/// The oracle is Google's library by its Python port; see the table's head.
#[test]
fn every_writing_of_libphonenumbers_examples_is_read_the_same() {
    let rows = rows(include_str!("../data/examples.tsv"));
    assert_eq!(rows.len(), 1133);
    for row in rows {
        let (number, international) = (row["e164"], row["international"]);
        for writing in writings(number, international, row["rfc3966"]) {
            let read = Phone::parse(&writing, None).unwrap_or_else(|it| panic!("{writing}: {it}"));
            assert_eq!(read.e164(), number, "{writing}");
        }
        let read = Phone::parse(number, None).unwrap();
        let number_type = read.number_type().map(NumberType::code);
        assert_eq!(number_type, Some(row["type"]), "{number}");
        assert_eq!(read.international().to_string(), international);
        assert_eq!(read.region().map(Region::id), Some(row["owner"]));
        // Calling codes of no country are nobody's default.
        if row["region"] == "001" {
            continue;
        }
        let region: Region = row["region"].parse().unwrap();
        for writing in [row["national"], international] {
            let read = Phone::parse(writing, Some(region));
            assert_eq!(read.unwrap().e164(), number, "{writing} in {region}");
        }
        let arabic = with_digits(row["national"], '\u{660}');
        assert_eq!(Phone::parse(&arabic, Some(region)).unwrap().e164(), number);
    }
}

fn writings(number: &str, international: &str, uri: &str) -> Vec<String> {
    let spaced = |separator| international.replace(' ', separator);
    vec![
        number.to_owned(),
        format!("00{number}"),
        format!("Tel: {international}"),
        format!("{international} ext. 12"),
        uri.to_owned(),
        spaced("."),
        spaced("-"),
        spaced("\u{A0}"),
        spaced("\u{2011}"),
        spaced(") ("),
        format!("\u{202A}{international}\u{202C}"),
        with_digits(international, '\u{FF10}'),
        with_digits(international, '\u{660}'),
        with_digits(international, '\u{966}'),
    ]
}

fn with_digits(text: &str, zero: char) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(value) => char::from_u32(zero as u32 + value).unwrap(),
        None => c,
    };
    text.chars().map(digit).collect()
}

#[test]
fn an_id_shows_as_people_write_it_where_libphonenumber_has_given_it_up() {
    let cases = [
        ("553198296801", "+55 31 9829-6801"),
        ("5215512345678", "+52 1 55 1234 5678"),
        ("5216641234567", "+52 1 664 123 4567"),
        ("22507123456", "+225 07 12 34 56"),
        ("22997123456", "+229 97 12 34 56"),
        ("5491123456789", "+54 9 11 2345-6789"),
        ("999123456", "+999123456"),
        // Of lengths that WhatsApp never used: as libphonenumber writes them.
        ("521331234567", "+52 1331234567"),
        ("521441234567", "+52 1441234567"),
        ("225071234567", "+225 071234567"),
    ];
    for (id, written) in cases {
        let phone = id.parse::<Wuid>().unwrap().phone();
        assert_eq!(phone.international().to_string(), written);
        let valid = id.starts_with("549");
        assert_eq!(phone.is_valid(), valid, "{id}");
    }
}

#[test]
fn regions_that_share_a_calling_code_are_told_apart() {
    let cases = [
        ("+1 604 555 0123", Some(Region::CA)),
        ("+1 242 456 1234", Some(Region::BS)),
        ("+1 201 555 0123", Some(Region::US)),
        ("+44 1534 456789", Some(Region::JE)),
        ("+7 701 234 5678", Some(Region::KZ)),
        ("+7 912 345 6789", Some(Region::RU)),
        ("+39 06 698 12345", Some(Region::VA)),
        ("+1 555 123 4567", None),
    ];
    for (number, region) in cases {
        let phone = Phone::parse(number, None).unwrap();
        assert_eq!(phone.region(), region, "{number}");
    }
    assert_eq!(Region::from_international("12424561234"), Some(Region::US));
    assert_eq!(Region::from_international("55x"), None);
}

/// What stands before a number, and what follows it, is none of its digits.
#[test]
fn a_number_is_read_without_what_is_around_it() {
    let phone = Phone::parse("+447911123456", None);
    for text in [
        // A label of at most three digits, up to the plus sign.
        "1)\u{A0}+44 7911 123456",
        "123: +44 7911 123456",
        // A percent sign that escapes nothing.
        "% 447911123456",
        // A second plus sign begins a second number.
        "+44 7911 123456+44 7911 123457",
        // Not the form of an American extension: a hyphen or a space, and one to six digits.
        "+44.7911.123456#",
        "+44 791 1123456#",
        "+44 7911 123456 - 123#",
    ] {
        assert_eq!(Phone::parse(text, None), phone, "{text}");
    }
    assert!(Phone::parse("1234: +44 7911 123456", None) != phone);
}

/// A trunk prefix in brackets stands after a calling code. Without one the number is national: this
/// is London's, and without its 0 it would be one of Egypt.
#[test]
fn a_trunk_prefix_without_a_calling_code_stays() {
    let code = |text| Phone::parse(text, None).unwrap_err().kind().code();
    assert_eq!(code("(0)20 7946 0000"), "missing-country-code");
    assert_eq!(code("+(0)20 7946 0000"), "no-calling-code");
}

/// libphonenumber's `maybeExtractCountryCode`: digits that have the form of a national number as
/// they stand keep what looks like the region's calling code.
#[test]
fn the_regions_own_calling_code_is_removed_where_that_makes_a_number() {
    let e164 = |text, region| Phone::parse(text, Some(region)).unwrap().to_string();
    // Milan, and a mobile number of the block 390.
    assert_eq!(e164("39 02 1234 5678", Region::IT), "+390212345678");
    assert_eq!(e164("390 612345", Region::IT), "+39390612345");
}

/// San Marino's `0549`, which libphonenumber inserts.
#[test]
fn a_prefix_that_was_left_out_is_inserted() {
    let phone = Phone::parse("886377", Some(Region::SM)).unwrap();
    assert_eq!(phone.to_string(), "+3780549886377");
}
