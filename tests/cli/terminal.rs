//! Text from outside cannot drive a terminal: nothing that the program says about its input has a
//! control character, a line separator or a mark of direction of it.

use std::collections::HashSet;

use serde_json::json;

use crate::{Ran, json_lines, wacard};

/// The control characters (Unicode's category Cc) without LF, which a line cannot hold.
fn controls() -> impl Iterator<Item = char> {
    let all = ('\0'..='\u{1F}').chain('\u{7F}'..='\u{9F}');
    all.filter(|c| *c != '\n')
}

/// The characters of Unicode's property `Bidi_Control` (UAX #9, table 4), and its two separators.
const MARKS: [char; 14] = [
    '\u{61C}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{2028}', '\u{2029}',
];

fn hostile() -> Vec<char> {
    controls().chain(MARKS).collect()
}

#[track_caller]
fn assert_harmless(text: &str) {
    let hostile: HashSet<_> = hostile().into_iter().collect();
    let found = text
        .lines()
        .find(|line| line.contains(|c| hostile.contains(&c)));
    assert_eq!(found, None);
    assert!(!text.contains('\r'), "{text:?}");
}

/// Each line of standard error has the name of the input before it.
#[track_caller]
fn assert_harmless_notes(ran: &Ran) {
    assert_harmless(&ran.err);
    let other = ran.err.lines().find(|line| !line.starts_with("stdin:"));
    assert_eq!(other, None);
}

/// Cards with a hostile character in each part of a card's syntax, and in texts that are read,
/// changed or refused.
fn cards() -> String {
    let parts = [
        "FN:A?B",
        "N:A?B;C;;;",
        "?FN:A",
        "item1?.TEL:1\nitem1?.X-ABLabel:x",
        "TE?L:1",
        "TEL?:1",
        "TEL;A?B=1:1",
        "TEL;PREF=2;X-A=?:1",
        "TEL;waid=55?11987654321:1",
        "TEL;TYPE=CELL\\,A?B:1",
        "TEL;TYPE=\"A?B\":+55 11 98765-4321",
        "TEL;ENCODING=?:1",
        "TEL:+55 11 98765-4321? / +55 11 98765-4322",
        "TEL;VALUE=uri:tel:+1-201-555-0123;ext=?",
        "TEL:+55 11 98765-4321 ask for the neighbour? at the door",
        "TEL;waid=75716465037562?@lid:1",
        "NOTE:a\nno name? here",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a?=0Ab",
        "AGENT:?",
        "VERSION:?",
        "BDAY;VALUE=?:?",
        "PHOTO;MEDIATYPE=?:data:image/?;base64,AA==",
        "X-WA-BIZ-NAME:?",
        "CATEGORIES:a,?",
    ];
    let mut cards = String::new();
    for (at, c) in hostile().into_iter().enumerate() {
        let versions = ["2.1", "3.0", "4.0"].iter().cycle().skip(at);
        for (part, version) in parts.iter().zip(versions) {
            let part = part.replace('?', &c.to_string());
            cards += &format!("BEGIN:VCARD\nVERSION:{version}\n{part}\nEND:VCARD\n");
        }
        cards += &format!("between{c}\nBEGIN:VCARD{c}\nFN:{c}\nEND:VCARD{c}\n");
    }
    cards
}

#[test]
fn hostile_cards_are_reported_harmlessly() {
    let cards = cards();
    for args in [&["parse"][..], &["parse", "--strict"], &["check", "--json"]] {
        let ran = wacard(args, &cards);
        assert_harmless(&ran.out);
        assert_harmless_notes(&ran);
        assert!(
            ran.out
                .lines()
                .all(|line| line.starts_with("{\"source\":\"-\""))
        );
    }
    let ran = wacard(&["check"], &cards);
    assert_harmless(&ran.out);
    assert_harmless_notes(&ran);
    for args in [
        &["check", "--fix"][..],
        &["check", "--fix", "--add-waid", "--region", "BR"],
    ] {
        let ran = wacard(args, &cards);
        assert_harmless_notes(&ran);
        assert!(ran.err.lines().count() > 1000);
    }
}

#[test]
fn escaped_characters_are_named() {
    let ran = wacard(&["parse", "caf\u{e9}\u{1b}[2J\u{202e}.vcf"], "");
    let shown = "caf\u{e9}\\u{1b}[2J\\u{202e}.vcf: ";
    assert!(ran.err.starts_with(shown), "{}", ran.err);
}

#[test]
fn what_a_report_underlines_stands_in_its_column() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL;X-A=\u{202e}\u{1b};PREF=1:1\nEND:VCARD\n";
    for end in ["\n", "\r\n", "\r"] {
        let ran = wacard(&["check"], card.replace('\n', end));
        let shown = "    TEL;X-A=\u{FFFD}\u{FFFD};PREF=1:1\n               ^^^^^^\n";
        assert!(ran.out.contains(shown), "{}", ran.out);
    }
}

#[test]
fn escaped_json_is_equal_json() {
    let visible = ['\u{feff}', '\u{e0041}', 'é', '😍', '"', '\\', '\t'];
    let texts: Vec<_> = hostile()
        .into_iter()
        .chain(visible)
        .map(|c| format!("a{c}b{c}{c}d"))
        .collect();
    let ran = wacard(&["normalize", "--json"], texts.join("\n"));
    assert_harmless(&ran.out);
    let lines = json_lines(&ran.out);
    let inputs: Vec<_> = lines.iter().map(|line| &line["input"]).collect();
    assert_eq!(inputs, texts.iter().collect::<Vec<_>>());
}

/// Requests with a text in each place of their JSON.
fn requests(text: &str) -> Vec<String> {
    let contact = |name: &str| {
        let mut contact = json!({"fullName": "A", "wuid": "18092240000", "phoneNumber": "1"});
        contact[name] = json!(text);
        contact
    };
    let fields = [
        "fullName",
        "wuid",
        "phoneNumber",
        "organization",
        "email",
        "url",
        "region",
        text,
    ];
    let mut all: Vec<_> = fields.map(|field| contact(field).to_string()).into();
    all.push(text.to_owned());
    all.push(format!("{{\"fullName\": {text}}}"));
    all.push(json!(text).to_string());
    all.push(json!({"fullName": [text], "phoneNumber": {text: 1}}).to_string());
    all
}

#[test]
fn hostile_requests_are_reported_harmlessly() {
    for c in hostile() {
        let text = format!("{c}@{c}\nstdin");
        let requests = requests(&text);
        let ran = wacard(&["emit"], requests.join("\n"));
        assert_harmless_notes(&ran);
        let array = format!("[{}]", requests[..8].join(","));
        assert_harmless_notes(&wacard(&["emit", "--region", "BR"], array));
    }
    let all: String = hostile().into_iter().collect();
    for request in requests(&format!("{all}@{all}\nstdin")) {
        for body in [
            format!("{{\"number\": \"1\", \"contact\": [{request}]}}"),
            format!("{{\"number\": \"\", \"contactMessage\": {request}, \"options\": 1}}"),
            format!("{{\"number\": {request}, \"contact\": []}}"),
        ] {
            let ran = wacard(&["send-contact"], body);
            assert_harmless(&ran.out);
            assert_harmless_notes(&ran);
        }
    }
}

#[test]
fn hostile_arguments_are_reported_harmlessly() {
    let all: String = hostile().into_iter().skip(1).collect();
    let text = format!("x{all}\nINJECTED\r\nINJECTED");
    let text = text.as_str();
    for args in [
        &[text][..],
        &["normalize", text],
        &["normalize", "--json", text],
        &["normalize", "--region", text],
        &["normalize", "--rules", text],
        &["emit", text],
        &["emit", "--profile", text],
        &["emit", text, text],
        &["send-contact", text],
        &["send-contact", "--dialect", text],
        &["parse", text],
        &["parse", "--strict", text],
        &["check", text],
        &["check", "--json", text],
        &["check", "--fix", text],
        &["check", "--fix", "--json", text],
        &["check", "--fix", "--add-waid", "--region", text],
        &["help", text],
    ] {
        let ran = wacard(args, "");
        assert_harmless(&ran.out);
        assert_harmless(&ran.err);
        let both = ran.out + &ran.err;
        assert!(
            !both.lines().any(|line| line.starts_with("INJECTED")),
            "{both}"
        );
    }
}

/// A file's name stands in the reports on its cards.
#[cfg(target_os = "linux")]
#[test]
fn hostile_file_names_are_reported_harmlessly() {
    let folder = std::env::temp_dir().join(format!("wacard-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("a\u{1b}[2J\u{9b}\u{202e}\n.vcf");
    std::fs::write(
        &path,
        "BEGIN:VCARD\nVERSION:4.0\nFN:A\nTEL;PREF=1:1\nEND:VCARD\n",
    )
    .unwrap();
    let name = path.to_str().unwrap();
    for args in [
        &["check", name][..],
        &["check", "--json", name],
        &["check", "--fix", name],
        &["parse", name],
        &["parse", "--strict", name],
    ] {
        let ran = wacard(args, "");
        assert_harmless(&ran.out);
        assert_harmless(&ran.err);
        assert!(
            !(ran.out + &ran.err)
                .lines()
                .any(|line| line.starts_with(".vcf"))
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}
