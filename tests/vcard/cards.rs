//! Cards as phones, gateways and people write them, and what each is read as.

use std::fs;
use std::path::Path;

use crate::rows::rows;
use wacard::Contact;
use wacard::contact::{Photo, Tel};
use wacard::vcard::{Card, DiagnosticKind, Parser, Reader, decode_text};

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cards"))
}

#[test]
fn every_card_is_read_as_indexed() {
    let rows = rows(include_str!("../data/cards.tsv"));
    assert_eq!(rows.len(), 64);
    for row in rows {
        let bytes = fs::read(folder().join(row["file"])).unwrap();
        let text = decode_text(&bytes);
        let cards: Vec<_> = Parser::new().cards(&text).map(Result::unwrap).collect();
        let contacts: Vec<_> = cards.iter().map(Contact::from_card).collect();
        let names: Vec<_> = contacts.iter().map(|it| it.display_name()).collect();
        let phones: Vec<_> = contacts
            .iter()
            .flat_map(|it| &it.phones)
            .map(phone)
            .collect();
        assert_eq!(names.join(" // "), row["display_name"], "{}", row["file"]);
        assert_eq!(phones.join(" // "), row["phones"], "{}", row["file"]);
    }
}

fn phone(tel: &Tel<'_>) -> String {
    let or_dash = |text: String| {
        if text.is_empty() {
            "-".to_owned()
        } else {
            text
        }
    };
    let waid = tel.wuid().map_or_else(String::new, |it| it.to_string());
    let label = match &tel.label {
        Some(label) => label.to_string(),
        None => tel.types.join(","),
    };
    format!("{}|{}|{}", or_dash(waid), tel.value, or_dash(label))
}

#[test]
fn a_stream_reads_what_a_text_reads() {
    let mut all = Vec::new();
    for row in rows(include_str!("../data/cards.tsv")) {
        all.extend(fs::read(folder().join(row["file"])).unwrap());
        all.push(b'\n');
    }
    let text = decode_text(&all);
    let whole: Vec<_> = Parser::new()
        .cards(&text)
        .map(|it| summary(&it.unwrap()))
        .collect();
    let mut streamed = Vec::new();
    let mut reader = Reader::new(all.as_slice(), Parser::new());
    while let Some(text) = reader.next_chunk().unwrap() {
        streamed.extend(text.cards().map(|it| summary(&it.unwrap())));
    }
    assert_eq!(whole.len(), 66);
    assert_eq!(streamed, whole);
}

fn summary(card: &Card<'_>) -> String {
    format!("{} {card} {:?}", card.line(), card.diagnostics())
}

#[test]
fn deviations_are_reported_with_their_line() {
    let cases: [(&str, &[(usize, DiagnosticKind)]); 9] = [
        (
            "FN:A\nN:A\nVERSION:3.0\nEND:VCARD",
            &[(1, DiagnosticKind::NoBegin)],
        ),
        (
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A\n",
            &[(5, DiagnosticKind::NoEnd)],
        ),
        (
            "BEGIN:VCARD\nFN:A\nN:A\nEND:VCARD",
            &[(1, DiagnosticKind::NoVersion)],
        ),
        (
            "BEGIN:VCARD\nVERSION:5.0\nFN:A\nN:A\nEND:VCARD",
            &[(1, DiagnosticKind::UnknownVersion)],
        ),
        (
            "BEGIN:VCARD\nVERSION:2.1\nFN:A\n\nb c\nN:A\nEND:VCARD",
            &[(5, DiagnosticKind::Continued)],
        ),
        (
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A\nADR;TYPE=home\nEND:VCARD",
            &[(5, DiagnosticKind::NoColon)],
        ),
        (
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A\nTEL;TYPE=\"a:1\nEND:VCARD",
            &[(5, DiagnosticKind::OpenQuote)],
        ),
        (
            "  BEGIN:VCARD\n  VERSION:3.0\n  FN:A\n  N:A\n  END:VCARD",
            &[(1, DiagnosticKind::Indented)],
        ),
        (
            "x\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A\nEND:VCARD\ny",
            &[(1, DiagnosticKind::Outside), (7, DiagnosticKind::Outside)],
        ),
    ];
    for (text, expected) in cases {
        let card = Card::parse(text).unwrap();
        let found: Vec<_> = card
            .diagnostics()
            .iter()
            .map(|it| (it.line, it.kind))
            .collect();
        assert_eq!(found, expected, "{text:?}");
        let strict = Parser::new()
            .strict()
            .cards(text)
            .next()
            .unwrap()
            .unwrap_err();
        assert_eq!(strict.diagnostic(), card.diagnostics()[0]);
        assert_eq!(
            Contact::from_card(&card).display_name().lines().next(),
            Some("A"),
            "{text:?}"
        );
    }
}

#[test]
fn every_line_end_ends_a_line() {
    let lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Doe;Jane;;;",
        "FN:Jane",
        "  Doe",
        "END:VCARD",
    ];
    for end in ["\n", "\r\n", "\r", "\r\r\n"] {
        let text = lines.join(end);
        let card = Card::parse(&text).unwrap();
        assert_eq!(card.get("FN").unwrap().text(), "Jane Doe", "{text:?}");
        assert_eq!(card.diagnostics(), [], "{text:?}");
    }
}

#[test]
fn a_fold_may_stand_anywhere() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nitem1.TE\n L;wa\n id=5531998296801:+\n 55\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let tel = card.get("TEL").unwrap();
    assert_eq!((tel.group(), tel.value()), (Some("item1"), "+55".into()));
    assert_eq!(tel.param("WAID").as_deref(), Some("5531998296801"));
    assert_eq!(tel.line(), 5);
}

#[test]
fn parameters_are_quoted_repeated_bare_and_of_any_case() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nTEL;CELL;PREF;Type=\"a;b:c\",d;TYPE=e;X-A=:1\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let tel = card.get("tel").unwrap();
    let types: Vec<_> = tel.types().collect();
    assert_eq!(types, ["CELL", "PREF", "a;b:c", "d", "e"]);
    let names: Vec<_> = tel.params().map(|it| it.name()).collect();
    assert_eq!(names, ["", "", "Type", "TYPE", "X-A"]);
    assert_eq!(
        (tel.param("x-a").as_deref(), tel.value()),
        (Some(""), "1".into())
    );
}

#[test]
fn escapes_are_read_once_and_after_splitting() {
    let text =
        "BEGIN:VCARD\nVERSION:3.0\nN:a\\;b;c\\,d;\\n;\\\\n;\nFN:C:\\new\\Ny\\:z\\\\\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let parts: Vec<_> = card.get("N").unwrap().components().collect();
    assert_eq!(parts, ["a;b", "c,d", "\n", "\\n", ""]);
    assert_eq!(card.get("FN").unwrap().text(), "C:\new\ny:z\\");
    let old = text.replace("3.0", "2.1");
    assert_eq!(
        Card::parse(&old).unwrap().get("FN").unwrap().text(),
        "C:\\new\\Ny:z\\"
    );
}

#[test]
fn a_name_comes_from_the_first_property_that_has_one() {
    let cases = [
        ("FN: Ana \nN:Silva;Ana;;;", "Ana"),
        (
            "N:Silva;Ana;M.;Dra.;Jr.\nNICKNAME:Nana",
            "Dra. Ana M. Silva Jr.",
        ),
        ("N:;;;;\nNICKNAME:Nana\nORG:Acme", "Nana"),
        ("ORG:Acme;Sales\nTEL:1", "Acme"),
        ("TEL:+1 555", "+1 555"),
        ("URL:x", ""),
    ];
    for (properties, name) in cases {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{properties}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        assert_eq!(
            Contact::from_card(&card).display_name(),
            name,
            "{properties}"
        );
    }
}

#[test]
fn a_label_is_found_by_its_group() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A\nITEM1.x-ablabel:_$!<Mobile>!$_\nitem1.TEL:1\n\
        item2.TEL:2\nTEL:3\nX-ABLabel:Casa\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let contact = Contact::from_card(&card);
    let labels: Vec<_> = contact
        .phones
        .iter()
        .map(|it| it.label.as_deref())
        .collect();
    assert_eq!(labels, [Some("Mobile"), None, Some("Casa")]);
}

#[test]
fn a_card_within_a_card_is_its_agents() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN:A\nN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nTEL:2\nEND:VCARD\nTEL:1\nEND:VCARD";
    let cards: Vec<_> = Parser::new().cards(text).map(Result::unwrap).collect();
    assert_eq!((cards.len(), cards[0].all("TEL").count()), (1, 1));
    let agent = cards[0].get("AGENT").unwrap().value();
    assert_eq!(Card::parse(&agent).unwrap().get("FN").unwrap().text(), "B");
}

#[test]
fn text_without_a_card_is_an_error() {
    let error = Card::parse("hello\nworld").unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1, column 1: expected BEGIN:VCARD, found no card"
    );
    assert_eq!(Parser::new().cards(" \n").count(), 0);
    let long = format!(
        "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:{}\nEND:VCARD",
        "x".repeat(99)
    );
    let error = Parser::new()
        .max_card_len(100)
        .cards(&long)
        .next()
        .unwrap()
        .unwrap_err();
    assert_eq!(error.diagnostic().kind, DiagnosticKind::TooLong(100));
}

#[test]
fn a_folded_line_ends_no_card() {
    let url = format!("{}END:VCARD", "x".repeat(71));
    for value in [url.as_str(), &url.replace("END", "begin")] {
        let contact = Contact::new("Ann").add_url(value).add_email("ann@x.y");
        let text = contact.to_vcard_lossy(wacard::Dialect::Rfc2426);
        let mut reader = Reader::new(text.as_bytes(), Parser::new());
        let piece = reader.next_chunk().unwrap().unwrap();
        let cards: Vec<_> = piece.cards().map(Result::unwrap).collect();
        assert_eq!(cards.len(), 1, "{text}");
        assert_eq!(Contact::from_card(&cards[0]), contact);
        assert!(reader.next_chunk().unwrap().is_none());
    }
}

fn only(text: &str) -> Card<'_> {
    let mut cards = Parser::new().cards(text);
    let card = cards.next().unwrap().unwrap();
    assert!(cards.next().is_none());
    card
}

#[test]
fn a_card_on_one_line_is_divided_before_known_names() {
    let apart = "BEGIN:VCARD VERSION:3.0 N:;Ana Lima;;; FN:Ana Lima item1.TEL;type=CELL;waid=553198296801:+55 31 9829-6801 item1.X-ABLabel:Cel NOTE:at 9: call END:VCARD";
    let escaped = apart
        .replace(" VERSION", r"\nVERSION")
        .replace(" N:", r"\nN:")
        .replace(" FN:", r"\r\nFN:")
        .replace(" item1", r"\nitem1")
        .replace(" NOTE", r"\nNOTE")
        .replace(" END", r"\nEND");
    let glued = apart.replace(" END", "END");
    for text in [apart, &escaped, &glued] {
        let card = only(text);
        let names: Vec<_> = card.properties().iter().map(|it| it.name()).collect();
        assert_eq!(
            names,
            ["VERSION", "N", "FN", "TEL", "X-ABLabel", "NOTE"],
            "{text}"
        );
        let contact = Contact::from_card(&card);
        assert_eq!(
            (&*contact.full_name, &*contact.phones[0].value),
            ("Ana Lima", "+55 31 9829-6801")
        );
        assert_eq!(contact.phones[0].label.as_deref(), Some("Cel"));
        assert_eq!(contact.note.as_deref(), Some("at 9: call"));
        let odd: Vec<_> = card
            .diagnostics()
            .iter()
            .map(|it| (it.column, it.kind))
            .collect();
        assert_eq!(odd.len(), 1, "{odd:?}");
        assert_eq!(odd[0].1, DiagnosticKind::AfterBegin);
    }
}

#[test]
fn version_4_is_read_with_its_uris_and_carets() {
    let card = only(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nTEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+55-31-9829-6801\n\
        TEL;TYPE=pref:1\nNOTE;X-BY=\"a^nb ^'c^' ^^ ^d\":x\nBDAY:--0415\n\
        PHOTO:data:image/gif;base64,R0lGODlh\nEND:VCARD",
    );
    let by = card
        .get("NOTE")
        .unwrap()
        .param("x-by")
        .unwrap()
        .into_owned();
    assert_eq!(by, "a\nb \"c\" ^ ^d");
    let contact = Contact::from_card(&card);
    let phone = &contact.phones[0];
    assert_eq!(
        (&*phone.value, phone.preference),
        ("+55-31-9829-6801", Some(1))
    );
    assert_eq!(phone.types, ["voice", "home"]);
    assert_eq!(contact.phones[1].preference, Some(1));
    assert_eq!(
        contact.birthday.as_ref().unwrap().date(),
        Some((None, 4, 15))
    );
    assert_eq!(
        contact.photo,
        Some(Photo::from_bytes(b"GIF89a", "image/gif"))
    );
    assert_eq!(card.diagnostics(), []);
}

#[test]
fn a_number_keeps_what_only_looks_like_a_scheme() {
    let card =
        only("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nTEL:tel:1\nTEL;VALUE=uri:tel:2\nEND:VCARD");
    let phones = Contact::from_card(&card).phones;
    assert_eq!((&*phones[0].value, &*phones[1].value), ("tel:1", "2"));
}

/// A line that only looks like a property continues the value above with all of its folds.
#[test]
fn a_folded_line_without_a_name_is_read_whole() {
    for line in ["END:VCA\n RDamadores!", "https://exam\n ple.com/a"] {
        let text =
            format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nNOTE:a\n{line}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let whole = format!("a\n{}", line.replace("\n ", ""));
        assert_eq!(card.get("NOTE").unwrap().text(), whole);
    }
}

/// The versions that have a standard show as their `VERSION`; others are not told apart.
#[test]
fn a_version_shows_as_it_is_written() {
    for (value, shown) in [
        ("2.1", "2.1"),
        ("3.0", "3.0"),
        ("4.0", "4.0"),
        (" 4.0 ", "4.0"),
        ("5.0", "other"),
        ("", "other"),
    ] {
        let text = format!("BEGIN:VCARD\nVERSION:{value}\nFN:A\nEND:VCARD");
        let version = Card::parse(&text).unwrap().version().unwrap();
        assert_eq!(version.to_string(), shown, "{value:?}");
        assert_eq!(format!("{version:>6}"), format!("{shown:>6}"));
    }
}
