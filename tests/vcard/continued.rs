//! Where a line, a value and a type end: what continues them, and what only looks like it.

use wacard::vcard::Card;

/// Some escape the comma of a list; at the end of one, a backslash belongs to the type.
#[test]
fn a_backslash_is_an_escape_only_before_a_comma() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;TYPE=WORK\\,VOICE;TYPE=a\\:1\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let types: Vec<_> = card.get("TEL").unwrap().types().collect();
    assert_eq!(types, ["WORK", "VOICE", "a\\"]);
}

/// A name of more than 75 letters is folded by RFC 2426's writer.
#[test]
fn a_folded_name_is_no_line_of_base64() {
    let name = "A".repeat(90);
    let text = format!("BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b:R0lG\n{name}:B\nEND:VCARD");
    let written = Card::parse(&text).unwrap().to_string();
    let again = Card::parse(&written).unwrap();
    assert_eq!(again.get("PHOTO").unwrap().value(), "R0lG");
    assert_eq!(again.get(&name).unwrap().value(), "B");
}

/// A line without a colon has no value that could go on.
#[test]
fn an_equals_sign_that_ends_a_parameter_is_no_soft_break() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nX-A;QUOTED-PRINTABLE;a=\nFN:Ana\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.get("FN").unwrap().value(), "Ana");
}

/// In quoted-printable an equals sign at the end of a line joins the next; a line without one is
/// broken there (RFC 2045 §6.7). In any other value it is a character.
#[test]
fn an_equals_sign_joins_lines_of_quoted_printable_alone() {
    let value = |line: &str| {
        let text = format!("BEGIN:VCARD\nVERSION:2.1\nN:A\n{line}\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        card.get("NOTE").unwrap().value().into_owned()
    };
    assert_eq!(value("NOTE:a=\nb"), "a=\nb");
    assert_eq!(value("NOTE;QUOTED-PRINTABLE:a=\nb\nc"), "ab\nc");
}

/// A raw line break stays one after a fold, and the indentation of a card is no part of a value.
#[test]
fn a_line_continues_a_value_that_is_folded_or_indented() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:a\n b\nc d\nEND:VCARD";
    for (text, note) in [
        (text.to_owned(), "ab\nc d"),
        (text.replace("\n b", "b").replace('\n', "\n  "), "ab\nc d"),
    ] {
        let card = Card::parse(&text).unwrap();
        assert_eq!(card.get("NOTE").unwrap().text(), note, "{text:?}");
    }
}

/// The indentation of a card ends at its margin: what stands there is a line too.
#[test]
fn a_line_of_an_indented_card_may_stand_at_the_margin() {
    let text = "  BEGIN:VCARD\n  VERSION:3.0\nNOTE:x\n  FN:Ana\n  END:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.get("NOTE").unwrap().text(), "x");
    assert_eq!(card.get("FN").unwrap().text(), "Ana");
}

/// A quote may be closed on the next physical line.
#[test]
fn a_fold_may_stand_within_quotes() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE;X-A=\"b:\n c\":d\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let note = card.get("NOTE").unwrap();
    assert_eq!(note.param("X-A").as_deref(), Some("b:c"));
    assert_eq!(note.text(), "d");
}

#[test]
fn a_quote_that_is_never_closed_is_no_part_of_the_line() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;TYPE=\"work:1\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let tel = card.get("TEL").unwrap();
    assert_eq!(tel.types().collect::<Vec<_>>(), ["work"]);
    assert_eq!(tel.text(), "1");
}

/// RFC 3986 §4.2: a reference without a scheme begins with two slashes. With `http` before them the
/// line is an address, and no property.
#[test]
fn an_address_is_no_property_and_a_name_before_slashes_is_one() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:see\nhttp://a.b\nURL://c.d\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.get("NOTE").unwrap().text(), "see\nhttp://a.b");
    assert_eq!(card.get("URL").unwrap().text(), "//c.d");
}

/// The grammar is searched sixteen bytes at once: a parameter may begin at each of them.
#[test]
fn an_encoding_is_found_at_every_column() {
    for len in 0..40 {
        let filler = "a".repeat(len);
        let text = format!(
            "BEGIN:VCARD\nVERSION:2.1\nN:A\nNOTE;TYPE={filler};ENCODING=QUOTED-PRINTABLE:=41\nEND:VCARD"
        );
        let card = Card::parse(&text).unwrap();
        assert_eq!(card.get("NOTE").unwrap().text(), "A", "{len}");
    }
}

#[test]
fn a_blank_line_after_the_first_is_no_indentation() {
    let card = Card::parse("BEGIN:VCARD\n  \nVERSION:3.0\nN:A\nFN:A\nEND:VCARD").unwrap();
    assert_eq!(card.diagnostics(), []);
}

/// Only a group may stand before `BEGIN`.
#[test]
fn text_before_the_first_line_is_reported() {
    let card = |before: &str| {
        let text = format!("{before}BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nEND:VCARD");
        let card = Card::parse(&text).unwrap();
        let codes = card.diagnostics().iter().map(|it| it.kind.code());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(card("a."), [""; 0]);
    assert_eq!(card("hello "), ["outside"]);
}

/// One equals sign ends the line, and the one before it belongs to the text.
#[test]
fn an_equals_sign_at_the_end_of_quoted_printable_is_written_encoded() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a==\r\n\r\nN:Ana\r\nEND:VCARD\r\n";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.get("NOTE").unwrap().text(), "a=");
    let written = card.to_string();
    assert!(written.contains(":a=3D\r\nN:Ana\r\n"), "{written}");
    let again = Card::parse(&written).unwrap();
    assert_eq!(again.get("NOTE").unwrap().text(), "a=");
    assert_eq!(again.to_string(), written);
}
