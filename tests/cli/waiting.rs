//! A program that writes a record and waits for its result, with the input still open.

use std::io::{BufRead as _, BufReader, Write as _};
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::program;

const CONTACT: &str = r#"{"fullName": "A", "phoneNumber": "+18092240000"}"#;
const REQUEST: &str =
    r#"{"number": "1", "contact": [{"fullName": "A", "phoneNumber": "+18092240000"}]}"#;
const WEBHOOK: &str = r#"{"vcard": "BEGIN:VCARD\nFN:A\nEND:VCARD"}"#;
const CARD: &str = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nEND:VCARD";

/// Runs the program, and asserts that each record has its result before the next is written.
fn assert_each_is_answered(args: &[&str], records: &[&str]) {
    let mut child = program(args).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let (sender, lines) = channel();
    let reader = std::thread::spawn(move || {
        for line in stdout.lines() {
            sender.send(line.unwrap()).unwrap();
        }
    });
    for record in records {
        stdin.write_all(record.as_bytes()).unwrap();
        let line = lines.recv_timeout(Duration::from_secs(20));
        assert!(line.is_ok(), "{args:?}: {record:?} has no result");
        // The other lines of the result.
        while lines.recv_timeout(Duration::from_millis(50)).is_ok() {}
    }
    drop(stdin);
    reader.join().unwrap();
    child.wait().unwrap();
}

#[test]
fn each_record_has_its_result_at_once() {
    let line = |record: &str| format!("{record}\n");
    for (args, record) in [
        (&["normalize"][..], line("+18092240000")),
        (&["normalize", "--json"], line("call me")),
        (&["emit"], line(CONTACT)),
        (&["emit", "--json"], line("{}")),
        (&["send-contact", "--json"], line(REQUEST)),
        (&["send-contact", "--to", "waha", "--json"], line(REQUEST)),
        (&["send-contact", "--json"], line("hello")),
        (&["receive"], line(WEBHOOK)),
        (&["receive", "--text"], line(WEBHOOK)),
        (&["receive", "--json"], line("{}")),
        (&["parse"], line(CARD)),
        (&["parse"], line(CARD).replace('\n', "\r\n")),
        (&["parse", "--strict", "--json"], line(CARD)),
        (&["check"], line(CARD)),
        (&["check", "--json"], line(CARD)),
        (&["check", "--fix"], line(CARD)),
        (&["import", "--json"], line(CARD)),
    ] {
        assert_each_is_answered(args, &[&record, &record, &record]);
    }
}

#[test]
fn each_item_of_an_array_has_its_result_at_once() {
    let first = format!("[{CONTACT}");
    let next = format!(", {CONTACT}");
    assert_each_is_answered(&["emit"], &[&first, &next, &next]);
}

#[test]
fn each_row_of_a_table_has_its_result_at_once() {
    let row = "Ana,+18092240000\n";
    let first = format!("name,phone\n{row}");
    assert_each_is_answered(&["emit", "--csv"], &[&first, row, row]);
    // The header of the table that is written is there before any card is read.
    assert_each_is_answered(&["import"], &[&format!("{CARD}\n"), &format!("{CARD}\n")]);
}

/// What is read of a card does not depend on when its bytes come.
#[test]
fn cards_in_pieces_are_those_of_the_whole() {
    let first = "BEGIN:VCARD\r\nVERSION:3.0\rN:;A;;;\nFN:A\r\nEND:VCARD\r\n\r\n";
    let second = "BEGIN:VCARD\nVERSION:3.0\nN:;B;;;\nFN:B\nno colon\nEND:VCARD\n";
    for args in [["parse", "-"], ["check", "--json"]] {
        let whole = crate::wacard(&args, format!("{first}{second}{first}"));
        assert_eq!(whole.out.lines().count(), 3);
        let mut child = program(&args).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        for piece in [first, second, first] {
            stdin.write_all(piece.as_bytes()).unwrap();
            std::thread::sleep(Duration::from_millis(100));
        }
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), whole.out);
        assert_eq!(String::from_utf8(output.stderr).unwrap(), whole.err);
        assert_eq!(output.status.code(), Some(whole.status));
    }
}
