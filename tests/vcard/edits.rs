//! Edits of cards: what changes, and what keeps its bytes. `tests/laws/edits.rs` has the laws.

use wacard::vcard::{Card, Edit, Name, Value};

fn name(name: &str) -> Name<'_> {
    Name::new(name).unwrap()
}

fn add_title(edit: &mut Edit<'_, '_>) {
    edit.add(None, name("TITLE"), [], Value::Text("Boss"));
}

/// A card of version 3.0 with a last property, to which a title was added.
fn with_title(last: &str) -> String {
    let text = format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{last}\nEND:VCARD");
    let card = Card::parse(&text).unwrap();
    let mut edit = card.edit();
    add_title(&mut edit);
    edit.to_string()
}

#[test]
fn the_value_before_an_added_line_does_not_continue_on_it() {
    let edited = with_title("NOTE;ENCODING=QUOTED-PRINTABLE:cut=");
    let card = Card::parse(&edited).unwrap();
    assert_eq!(card.get("NOTE").unwrap().text(), "cut");
    assert_eq!(card.get("TITLE").unwrap().text(), "Boss");
}

#[test]
fn the_line_before_an_added_one_keeps_its_bytes() {
    for last in [
        "NOTE:one\ntwo",
        "NOTE:a=",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a=\nb",
    ] {
        let expected =
            format!("BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\n{last}\nTITLE:Boss\nEND:VCARD");
        assert_eq!(with_title(last), expected);
    }
}

/// The rest of its line stays as it is written, so it must be read by the same encoding.
#[test]
fn a_broken_value_of_quoted_printable_keeps_its_text_in_another_group() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nN:A\nNOTE;QUOTED-PRINTABLE:a=3D=\nb\nc=3D\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    let note = card.get("NOTE").unwrap().text().into_owned();
    assert_eq!(note, "a=b\nc=");
    let mut edit = card.edit();
    edit.property(2).unwrap().set_group(Some(name("item1")));
    let edited = edit.to_string();
    let card = Card::parse(&edited).unwrap();
    let found = card.get("NOTE").unwrap();
    assert_eq!((found.group(), &*found.text()), (Some("item1"), &*note));
}

#[test]
fn any_change_straightens_a_card_without_its_frame() {
    let text = "VERSION:3.0\nN:A\n\nFN:A\nEND:VCARD";
    let card = Card::parse(text).unwrap();
    assert_eq!(card.edit().to_string(), text);
    let changed = |change: fn(&mut Edit<'_, '_>)| {
        let mut edit = card.edit();
        change(&mut edit);
        edit.to_string()
    };
    assert_eq!(
        changed(add_title),
        "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:A\nTITLE:Boss\nEND:VCARD"
    );
    assert_eq!(
        changed(|edit| edit.property(1).unwrap().remove()),
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD"
    );
    assert_eq!(
        changed(|edit| edit.property(2).unwrap().set_value(Value::Text("B"))),
        "BEGIN:VCARD\nVERSION:3.0\nN:A\nFN:B\nEND:VCARD"
    );
}

#[test]
fn a_line_without_a_name_is_straightened_as_it_is() {
    let card = Card::parse("BEGIN:VCARD\nhello\nVERSION:3.0\nN:A\nFN:A\nEND:VCARD").unwrap();
    assert_eq!(card.properties()[0].text(), "hello");
    let mut edit = card.edit();
    edit.straighten();
    assert_eq!(edit.to_string(), card.source());
}

#[test]
fn added_lines_end_as_the_first_line_does() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["BEGIN:VCARD", "VERSION:3.0", "N:A", "FN:A", "END:VCARD"].join(end);
        let card = Card::parse(&text).unwrap();
        let mut edit = card.edit();
        add_title(&mut edit);
        let expected = text.replace("END:", &format!("TITLE:Boss{end}END:"));
        assert_eq!(edit.to_string(), expected);
    }
}

#[test]
fn the_other_lines_of_an_indented_card_keep_their_bytes() {
    let text = "  BEGIN:VCARD\n  VERSION:3.0\n  FN:A\n  TEL:1\n  NOTE:x\n  END:VCARD";
    let card = Card::parse(text).unwrap();
    let mut edit = card.edit();
    edit.property(2).unwrap().remove();
    assert_eq!(
        edit.to_string(),
        "BEGIN:VCARD\n  VERSION:3.0\n  FN:A\n  NOTE:x\n  END:VCARD"
    );
}

/// A line that is folded keeps its folds where another of its parts changes.
#[test]
fn a_value_keeps_its_folds_in_another_group() {
    let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:one\n  two\nEND:VCARD").unwrap();
    let mut edit = card.edit();
    edit.property(2).unwrap().set_group(Some(name("x")));
    assert_eq!(
        edit.to_string(),
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\nx.NOTE:one\n  two\nEND:VCARD"
    );
}
