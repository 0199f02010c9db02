//! Work that grows with the text, and not with its square: each input is so large that its square
//! would take minutes.

use wacard::check::check;
use wacard::contact::Reading;
use wacard::vcard::{Card, Parser};

fn framed(lines: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n{lines}\nEND:VCARD")
}

/// The card of a text, read without the usual limits.
fn card(text: &str) -> Card<'_> {
    let parser = Parser::new().max_properties(usize::MAX);
    let parser = parser.max_params(usize::MAX);
    parser.cards(text).next().unwrap().unwrap()
}

#[test]
fn a_parameter_is_found_at_its_column_however_many_there_are() {
    const COUNT: usize = 50_000;

    let text = framed(&format!("TEL{}:1", ";x=1".repeat(COUNT)));
    let card = card(&text);
    let reading = Reading::from_card(&card);
    let last = reading.warnings.last().unwrap();
    assert_eq!(
        (reading.warnings.len(), last.column),
        (COUNT, 4 * COUNT + 1)
    );
}

#[test]
fn white_space_in_a_number_is_read_once() {
    for space in [" ", "\t", "=0D", " =0D"] {
        let spaces = space.repeat(50_000);
        let text = framed(&format!("TEL;ENCODING=QUOTED-PRINTABLE:1{spaces}2"));
        let card = Card::parse(&text).unwrap();
        assert!(!check(&card)[0].reasons.is_empty());
    }
}
