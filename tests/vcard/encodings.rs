//! Bytes, character sets, encodings and limits of cards.

use wacard::Contact;
use wacard::contact::Photo;
use wacard::vcard::{Card, DiagnosticKind, Parser, Reader, decode_text};

#[test]
fn bytes_that_are_not_utf8_are_read_and_reported() {
    let bytes = b"BEGIN:VCARD\nVERSION:3.0\nN:;Jos\xE9;;;\nFN:Jos\xE9\nEND:VCARD\n";
    let mut reader = Reader::new(bytes.as_slice(), Parser::new());
    let text = reader.next_chunk().unwrap().unwrap();
    let card = text.cards().next().unwrap().unwrap();
    assert_eq!(Contact::from_card(&card).full_name, "Jos\u{E9}");
    assert_eq!(
        card.diagnostics()[0].to_string(),
        "line 3, column 1: expected UTF-8, found other bytes: read in the line's CHARSET, or as Windows-1252",
    );
}

#[test]
fn character_sets_are_those_that_the_lines_name() {
    let text = decode_text(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1251:\xC8\xE2\xE0\xED\xEE\xE2;\xCF\xB8\xF2\xF0\r\n\
        TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=Shift_JIS:=93=FA=96=7B\r\n\
        ORG:Caf\xE9 \x93Sol\x94\r\nNOTE;CHARSET=UTF-8;ENCODING=BASE64:w4nDoA==\r\n\r\nEND:VCARD\r\n",
    )
    .into_owned();
    let card = Card::parse(&text).unwrap();
    let contact = Contact::from_card(&card);
    let name = contact.name.unwrap();
    assert_eq!(
        (name.family.to_text(), name.given.to_text()),
        ("Иванов".into(), "Пётр".into())
    );
    assert_eq!(contact.title.as_deref(), Some("日本"));
    assert_eq!(contact.organization.unwrap().name, "Café “Sol”");
    assert_eq!(contact.note.as_deref(), Some("Éà"));
}

#[test]
fn utf16_is_read_with_and_without_a_mark() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;é;;;\nFN:é😍\nEND:VCARD\n";
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xFF\xFE", little.as_slice()].concat();
    let big_marked = [b"\xFE\xFF", big.as_slice()].concat();
    let utf8_marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for bytes in [big, little, marked, big_marked, utf8_marked] {
        assert_eq!(decode_text(&bytes), text);
        let mut reader = Reader::new(bytes.as_slice(), Parser::new());
        let piece = reader.next_chunk().unwrap().unwrap();
        let card = piece.cards().next().unwrap().unwrap();
        assert_eq!(card.get("FN").unwrap().text(), "é😍");
    }
}

#[test]
fn a_fold_within_a_character_is_mended() {
    let bytes = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Jos\xC3\r\n \xA9;;;\r\nFN:\xF0\x9F\r\n \x98\x8D!\r\nEND:VCARD\r\n";
    let mut reader = Reader::new(bytes.as_slice(), Parser::new());
    let piece = reader.next_chunk().unwrap().unwrap();
    let card = piece.cards().next().unwrap().unwrap();
    assert_eq!(card.get("N").unwrap().components().nth(1).unwrap(), "José");
    assert_eq!(card.get("FN").unwrap().text(), "😍!");
    let odd = card.diagnostics()[0];
    assert_eq!((odd.line, odd.kind), (3, DiagnosticKind::FoldInCharacter));
}

/// RFC 2425 §5.8.1 folds by bytes: of a character of any length, after any of its bytes. Without a
/// line break there is no fold.
#[test]
fn a_character_is_mended_wherever_it_is_folded() {
    for character in ["é", "€", "😍"] {
        let bytes = character.as_bytes();
        for at in 1..bytes.len() {
            for fold in ["\r\n ", "\n\t"] {
                let (before, after) = bytes.split_at(at);
                let name = [before, fold.as_bytes(), after].concat();
                let card = [b"BEGIN:VCARD\nFN:a", &name[..], b"b\nEND:VCARD\n"].concat();
                let text = decode_text(&card);
                let card = Card::parse(&text).unwrap();
                assert_eq!(card.get("FN").unwrap().text(), format!("a{character}b"));
            }
        }
    }
    let text = decode_text(b"BEGIN:VCARD\nFN:Jos\xC3 \xA9\nEND:VCARD\n");
    let card = Card::parse(&text).unwrap();
    assert_eq!(card.get("FN").unwrap().text(), "JosÃ ©");
}

/// RFC 2045 §6.8: white space within base64 is no data.
#[test]
fn base64_is_decoded_without_its_white_space() {
    let bytes = |line: &str| {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{line}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        card.properties().last().unwrap().bytes()
    };
    let gif = Some(b"GIF89a".to_vec());
    assert_eq!(bytes("PHOTO;ENCODING=b:R0lG ODlh"), gif);
    assert_eq!(bytes("PHOTO;ENCODING=b:R0lG\n \t ODlh"), gif);
    assert_eq!(bytes("PHOTO:data:image/gif;base64,R0lGODlh"), gif);
    assert_eq!(bytes("PHOTO;ENCODING=b:R0lG!ODlh"), None);
    assert_eq!(bytes("PHOTO:R0lGODlh"), None);
}

#[test]
fn photos_are_read_in_every_spelling() {
    for photo in [
        "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh",
        "PHOTO;TYPE=gif;ENCODING=BASE64:\n R0lG\n ODlh\n",
        "PHOTO;GIF;BASE64:R0lG\nODlh\n",
        "PHOTO;BASE64:R0lGODlh",
        "PHOTO;VALUE=uri:data:image/gif;base64,R0lGODlh",
        "photo;encoding=B;type=image/gif:R0lGODlh",
        "PHOTO;GIF;B:R0lGODlh",
        "PHOTO;ENCODING=b;TYPE=GIF:data:image/gif;base64,R0lGODlh",
        "PHOTO;ENCODING=b;TYPE=GIF:data:image/gif\\;base64\\,R0lGODlh",
    ] {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{photo}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let read = Contact::from_card(&card).photo;
        assert_eq!(
            read,
            Some(Photo::from_bytes(b"GIF89a", "image/gif")),
            "{photo}"
        );
    }
}

/// A photo without bytes is none: the next one is read.
#[test]
fn an_empty_photo_is_none() {
    for photo in [
        "PHOTO;ENCODING=b;TYPE=GIF:",
        "PHOTO;GIF;BASE64:\n \n",
        "PHOTO:",
    ] {
        let text = format!(
            "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{photo}\nPHOTO;BASE64:R0lGODlh\nEND:VCARD"
        );
        let card = Card::parse(&text).unwrap();
        let read = Contact::from_card(&card).photo;
        assert_eq!(
            read,
            Some(Photo::from_bytes(b"GIF89a", "image/gif")),
            "{photo}"
        );
    }
}

#[test]
fn a_soft_break_takes_no_other_card() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:cut=\n\
        BEGIN:VCARD\nVERSION:2.1\nN:B\nTEL;CELL:1\nEND:VCARD\n";
    let cards: Vec<_> = Parser::new().cards(text).map(Result::unwrap).collect();
    let names: Vec<_> = cards
        .iter()
        .map(|it| Contact::from_card(it).display_name().into_owned())
        .collect();
    assert_eq!(names, ["A", "B"]);
    assert!(Contact::from_card(&cards[0]).phones.is_empty());
}

#[test]
fn cards_made_to_crash_readers_are_refused() {
    let refused = |parser: Parser, lines: &str| {
        let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{lines}\nEND:VCARD");
        let read = parser.cards(&text).next().unwrap();
        read.map(|card| card.properties().len())
            .map_err(|error| error.diagnostic())
    };
    let at = |line, kind| {
        Err(wacard::vcard::Diagnostic {
            line,
            column: 1,
            kind,
        })
    };
    let default = Parser::new();
    let marks = format!("NOTE:{}", "a\u{301}".repeat(4000));
    assert_eq!(
        refused(default, &marks),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    assert_eq!(
        refused(default, &marks.replace("NOTE", "PHOTO")),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    // Each line is within the limit, and their value is not.
    let lines = format!("NOTE:a{0}\na{0}", "\u{301}".repeat(600));
    assert_eq!(
        refused(default, &lines),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    let encoded = format!("NOTE;ENCODING=QUOTED-PRINTABLE:a{}", "=CC=81".repeat(1001));
    assert_eq!(
        refused(default, &encoded),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    // Three marks are CC 81 CC 81 CC 81.
    let encoded = format!("NOTE;ENCODING=B;CHARSET=UTF-8:{}", "zIHMgcyB".repeat(400));
    assert_eq!(
        refused(default, &encoded),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    assert_eq!(
        refused(default, &encoded.replace(";CHARSET=UTF-8", "")),
        Ok(4)
    );
    // As `SECURITY.md` says, photos apart; and it is not the encoding that counts.
    let photo = encoded.replace("NOTE", "PHOTO");
    assert_eq!(refused(default, &photo), Ok(4));
    let spaces = format!("NOTE;ENCODING=QUOTED-PRINTABLE:a{}", "=20".repeat(1001));
    assert_eq!(refused(default, &spaces), Ok(4));
    let nuls = format!("NOTE:{}", "\0".repeat(1_000_000));
    assert_eq!(
        refused(default, &nuls),
        at(5, DiagnosticKind::TooManyMarks(1000))
    );
    assert_eq!(
        refused(default.max_combining_marks(1_000_000), &nuls),
        Ok(4)
    );
    let many = "TEL:1\n".repeat(20_000);
    assert_eq!(
        refused(default, &many),
        at(10_002, DiagnosticKind::TooManyProperties(10_000))
    );
    assert_eq!(refused(default.max_properties(20_003), &many), Ok(20_003));
    let params = format!("TEL{}:1", ";a".repeat(2000));
    assert_eq!(
        refused(default, &params),
        at(5, DiagnosticKind::TooManyParams(1000))
    );
    assert_eq!(refused(default.max_params(2000), &params), Ok(4));
}
