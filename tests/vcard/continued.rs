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
