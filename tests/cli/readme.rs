//! The commands that the READMEs show print what they show.

use crate::wacard;

/// Arguments as a shell divides them, with single quotes.
fn arguments(command: &str) -> Vec<&str> {
    let parts = command.split('\'').enumerate();
    let divided = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    divided.collect()
}

/// Whether a line that was printed is a line that is shown, in which `…` stands for any text.
fn is_shown(printed: &str, shown: &str) -> bool {
    match shown.split_once('…') {
        Some((start, end)) => printed.starts_with(start) && printed.ends_with(end),
        None => printed == shown,
    }
}

#[test]
fn the_readmes_show_what_is_printed() {
    let readme = concat!(
        include_str!("../../README.md"),
        include_str!("../../src/bin/wacard/README.md")
    );
    let blocks = readme.split("```console\n$ wacard ").skip(1);
    let blocks: Vec<_> = blocks
        .filter_map(|block| block.split("```").next())
        .collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        let (command, shown) = block.split_once('\n').unwrap();
        let ran = wacard(&arguments(command), "");
        let both = ran.out + &ran.err;
        let mut printed = both.lines().peekable();
        let mut shown = shown.lines().peekable();
        while let Some(line) = shown.next() {
            match (line, shown.peek()) {
                ("…", Some(next)) => {
                    while printed.next_if(|line| !is_shown(line, next)).is_some() {}
                }
                ("…", None) => printed.by_ref().for_each(drop),
                _ => {
                    let found = printed.next();
                    assert!(
                        found.is_some_and(|found| is_shown(found, line)),
                        "{found:?} {line}"
                    );
                }
            }
        }
        assert_eq!(printed.next(), None, "{command}");
    }
}

/// What receivers do with a card of each row, in the order of the README's table.
#[test]
fn the_receivers_table_is_what_check_prints() {
    let tel =
        |tel: &str| format!("VERSION:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\n{tel}:+55 31 9829-6801\r\n");
    let cards = [
        tel("TEL;waid=553198296801"),
        tel("TEL"),
        tel("TEL;waid=553198296801@s.whatsapp.net"),
        tel("TEL").replace("3.0", "4.0"),
        tel("TEL;PREF=1"),
        tel("TEL").replace("VERSION:3.0\r\n", "") + "VERSION:3.0\r\n",
        tel("home.TEL"),
    ];
    let readme = include_str!("../../README.md");
    let table = readme.split("| in the card ").nth(1).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows.len(), cards.len());
    for (row, card) in rows.iter().zip(cards) {
        let ran = wacard(
            &["check", "-"],
            format!("BEGIN:VCARD\r\n{card}END:VCARD\r\n"),
        );
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let receivers = [
            "WhatsApp Web",
            "WhatsApp for Android",
            "WhatsApp for iOS",
            "RFC 2426",
        ];
        for (cell, receiver) in cells.iter().skip(1).zip(receivers) {
            let verdict = match *cell {
                "Message" => "shows with Message button",
                "Invite" => "shows with Invite",
                "no number" => "shown without number",
                other => other,
            };
            let line = format!("{receiver}: {verdict}");
            assert!(
                ran.out.lines().any(|found| found.trim() == line),
                "{row} {}",
                ran.out
            );
        }
    }
}

#[test]
fn the_first_command_prints_what_the_readme_shows() {
    let readme = include_str!("../../README.md");
    let (_, command) = readme
        .split_once("cargo run --release --features cli -- ")
        .unwrap();
    let ran = wacard(&arguments(command.lines().next().unwrap()), "");
    let (_, shown) = readme.split_once("```json\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    assert_eq!((ran.out.as_str(), ran.status), (shown, 0));
}
