//! Inputs in UTF-16, and with byte order marks.

use std::io::Write as _;

use crate::{encoded, finish, program, wacard};

/// Every command reads a text as it reads it in UTF-8 without a mark, with the places of the same
/// lines.
#[test]
fn inputs_may_be_in_utf16_with_a_byte_order_mark() {
    let contact = "{\"fullName\": \"José 😀\",\n\"phoneNumber\": \"+18092240000\"}";
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:;José;;;\nFN:José 😀\nTEL:+18092240000\nEND:VCARD\n";
    let webhook = serde_json::json!({"vcard": card}).to_string();
    for (args, input) in [
        (&["emit"][..], format!("{contact}\n{contact}\n{{}}")),
        (&["emit"], format!("\n [{contact},\n{{}},\n{contact}]\n")),
        (
            &["emit", "--csv"],
            "nome;celular\nJosé 😀;+18092240000\n".to_owned(),
        ),
        (
            &["send-contact"],
            format!("{{\"number\": \"18092240000\", \"contact\": [{contact}]}}\n{{}}"),
        ),
        (&["receive"], webhook),
        (
            &["normalize", "--json"],
            "+18092240000\ncall me, José\n".to_owned(),
        ),
        (&["parse"], card.repeat(2)),
        (&["check", "--fix"], card.to_owned()),
        (&["import"], card.to_owned()),
    ] {
        let plain = wacard(args, &input);
        assert!(!plain.out.is_empty());
        for bytes in encoded(&input) {
            let ran = wacard(args, bytes);
            assert_eq!((&ran.out, &ran.err), (&plain.out, &plain.err), "{args:?}");
            assert_eq!(ran.status, plain.status, "{args:?}");
        }
    }
}

#[test]
fn utf16_may_come_in_pieces_and_end_within_a_character() {
    let [_, bytes, _] = encoded("{\"fullName\": \"😀\", \"phoneNumber\": \"+18092240000\"}\n");
    let mut child = program(&["emit"]).spawn().unwrap();
    let stdin = child.stdin.as_mut().unwrap();
    for piece in bytes.chunks(31) {
        stdin.write_all(piece).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let ran = finish(child, [b'x']);
    assert!(ran.out.contains("FN:😀\n"), "{}", ran.out);
    assert_eq!(
        (ran.err.as_str(), ran.status),
        ("stdin:2:1: not JSON: expected value\n", 1)
    );
}

#[test]
fn an_input_that_is_empty_but_for_its_mark_is_empty() {
    for bytes in encoded("") {
        let ran = wacard(&["send-contact"], &bytes);
        assert_eq!(ran.err, "stdin: the request is empty\n");
        assert_eq!(wacard(&["emit"], bytes).status, 0);
    }
}
