//! Each command: its input, its output and its exit status.

use serde_json::{Value, json};

use crate::{json_lines, wacard};

#[test]
fn normalize_prints_a_line_for_each_number() {
    let ran = wacard(
        &[
            "normalize",
            "+55 31 9 9999-9999",
            "call me",
            "+1 809 224 0000",
        ],
        "",
    );
    assert_eq!(ran.out, "553199999999\n\n18092240000\n");
    assert_eq!(
        ran.err,
        "argument 2: expected a phone number, found no digit\n"
    );
    assert_eq!(ran.status, 1);
    let ran = wacard(
        &["normalize", "--region", "br", "--rules", "evolution"],
        "31 99829-6801\r\n\n5521987654321",
    );
    assert_eq!(ran.out, "553198296801\n\n5521987654321\n");
    assert_eq!(
        (ran.err.as_str(), ran.status),
        ("stdin:2: expected a phone number, found no digit\n", 1)
    );
    assert_eq!(wacard(&["normalize", "-"], "+18092240000\n").status, 0);
}

#[test]
fn normalize_prints_all_fields_as_json() {
    let input = b"+55 31 99829-6801\nTel: 5\nx\xFF\n\xFF1\n";
    let ran = wacard(&["normalize", "--json", "-"], input);
    let lines = json_lines(&ran.out);
    assert_eq!(
        lines[0],
        json!({
            "input": "+55 31 99829-6801", "e164": "5531998296801", "wuid": "553198296801",
            "jid": "553198296801@s.whatsapp.net", "region": "BR", "type": "mobile", "valid": true,
            "international": "+55 31 99829-6801",
            "candidates": [
                {"wuid": "553198296801", "reason": "without Brazil's ninth digit: usual for older accounts in area codes from 31", "reasonCode": "brazil-without-ninth"},
                {"wuid": "5531998296801", "reason": "with Brazil's ninth digit: usual for area codes 11 to 28, and for accounts made since 2016", "reasonCode": "brazil-with-ninth"},
            ]
        })
    );
    assert_eq!(
        lines[1],
        json!({"input": "Tel: 5", "error": {
            "kind": "too-few-digits", "offset": 5,
            "message": "expected a country calling code and a number, found fewer than 3 digits"
        }})
    );
    assert_eq!((lines.len(), ran.status), (4, 1));
}

#[test]
fn send_contact_prints_the_content_or_every_mistake() {
    let example = include_str!("../../examples/send-contact.json");
    let ran = wacard(&["send-contact"], example);
    let content: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(content["contactMessage"]["displayName"], "Guilherme Gomes");
    let err = "stdin:1: contactMessage[0].phoneNumber: a message goes to 553198296801, which is not \
        the number shown\n";
    assert_eq!((ran.err.as_str(), ran.status), (err, 0));

    let ran = wacard(
        &["send-contact", "-", "--profile", "evolution"],
        r#"{"contact": [{}]}"#,
    );
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    assert_eq!(
        ran.err,
        "stdin:1: number: is required\n\
        stdin:1: contact[0].fullName: is required\n\
        stdin:1: contact[0].phoneNumber: is required\n"
    );
    let fields: String = (0..12).map(|at| format!(r#""x{at}": 1, "#)).collect();
    let request = r#"{"number": "5511987654321", "contact": [{"fullName": "Ana",
        "phoneNumber": "+55 11 98765-4322"}]}"#;
    let ran = wacard(
        &["send-contact"],
        request.replacen('{', &format!("{{{fields}"), 1),
    );
    let mut notes = ran.err.lines();
    assert!((0..10).all(|at| notes.next() == Some(&format!("stdin:1: x{at}: is not read"))));
    assert_eq!(notes.next(), Some("stdin:1: 2 more fields are not read"));
    assert_eq!(ran.status, 0);

    let ran = wacard(&["send-contact"], b"{\"number\": \"\xFF");
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
}

#[test]
fn emit_takes_an_array_or_lines_and_skips_none() {
    let card = |name: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:3.0\nN:;{name};;;\nFN:{name}\nTEL;type=CELL;type=VOICE;waid=18092240000:+18092240000\nEND:VCARD\n"
        )
    };
    let good = |name: &str| json!({"fullName": name, "phoneNumber": "+18092240000"});
    let array =
        serde_json::to_string_pretty(&json!([good("A"), {"fullName": "B"}, good("C")])).unwrap();
    let ran = wacard(&["emit"], array);
    assert_eq!(ran.out, card("A") + &card("C"));
    assert_eq!(
        (ran.err.as_str(), ran.status),
        ("stdin:6: [1].phoneNumber: is required\n", 1)
    );

    let lines = format!(
        "{}\n{{\"fullName\":\n{}\n\n{:#}\n",
        good("A"),
        good("B"),
        good("C")
    );
    let ran = wacard(&["emit", "--profile", "whatsapp", "-"], lines);
    assert_eq!(ran.out, card("A") + &card("B") + &card("C"));
    assert_eq!(
        (ran.err.as_str(), ran.status),
        (
            "stdin:2: expected a whole JSON object, found its beginning\n",
            1
        )
    );
    let ran = wacard(&["emit", "--profile", "rfc2426"], good("A").to_string());
    assert!(ran.out.ends_with("\r\nEND:VCARD\r\n") && ran.status == 0);
}

#[test]
fn parse_prints_a_line_for_each_card() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nORG:Acme;Sales\nTEL;waid=x:1\n\
        item1.TEL;waid=553198296801@s.whatsapp.net;type=CELL:+55 31 9829-6801\nitem1.X-ABLabel:Celular\n\
        EMAIL:a@b.c\nURL:d\nADR;TYPE=HOME:;;Rua A;;;;\nBDAY;value=date:1990-04-15\n\
        PHOTO;BASE64:R0lGODlh\nX-WA-BIZ-NAME:Z\nX-WA-LID:75716465037562\nEND:VCARD\n";
    let ran = wacard(&["parse", "-"], text);
    assert_eq!(
        json_lines(&ran.out),
        [json!({
            "source": "-", "index": 0, "version": "3.0", "displayName": "Ana",
            "fullName": "Ana", "name": null,
            "phones": [
                {"waid": null, "value": "1", "label": null, "types": []},
                {"waid": "553198296801", "value": "+55 31 9829-6801", "label": "Celular", "types": ["CELL"]},
            ],
            "nickname": null, "organization": "Acme", "units": ["Sales"], "title": null, "note": null,
            "role": null, "extensions": [],
            "emails": ["a@b.c"], "urls": ["d"],
            "emailDetails": [{"value": "a@b.c", "label": null, "types": []}],
            "urlDetails": [{"value": "d", "label": null, "types": []}],
            "addresses": [{"poBox": "", "extended": "", "street": "Rua A", "locality": "", "region": "",
                "postalCode": "", "country": "", "label": null, "types": ["HOME"]}],
            "birthday": "1990-04-15",
            "photo": {"mediaType": "image/gif", "bytes": 6, "url": null},
            "lid": "75716465037562",
            "business": {"name": "Z", "description": null},
            "diagnostics": [{"line": 6, "column": 1, "kind": "waid",
                "message": "waid is ignored, it is not a WhatsApp user id: expected a digit, found 'x' at byte 0"}]
        })]
    );
    assert_eq!((ran.err.as_str(), ran.status), ("", 0));
}

#[test]
fn parse_continues_after_an_unreadable_card() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cards");
    let card = format!("{folder}/52-baileys-readme.vcf");
    let ran = wacard(&["parse", "no-such-file.vcf", &card, "-"], "hello");
    assert_eq!(json_lines(&ran.out)[0]["source"], card);
    assert!(ran.err.starts_with("no-such-file.vcf: "), "{}", ran.err);
    assert!(
        ran.err
            .ends_with("stdin:1:1: expected BEGIN:VCARD, found no card\n"),
        "{}",
        ran.err
    );
    assert_eq!(ran.status, 1);

    let good = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nEND:VCARD\n";
    let ran = wacard(
        &["parse", "--strict"],
        format!("{}{good}", good.replace("N:;A;;;\n", "")),
    );
    assert_eq!(json_lines(&ran.out).len(), 1);
    assert_eq!(
        (ran.err.as_str(), ran.status),
        (
            "stdin:1:1: expected N, which every card of this version has, found none (RFC 2426 §3.1.2)\n",
            1
        )
    );
}

#[test]
fn check_prints_the_verdicts_of_receivers() {
    let good = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD\n";
    let bad = good.replace("waid=", "PREF=1;waid=");
    let ran = wacard(&["check"], good);
    assert_eq!(ran.status, 0);
    assert!(
        ran.out.starts_with(
            "stdin: card 0 (line 1) \"Ana\"\nWhatsApp Web: shows with Message button\n"
        )
    );

    let ran = wacard(&["check", "--json"], format!("{good}{bad}"));
    let cards = json_lines(&ran.out);
    assert_eq!((ran.status, cards.len()), (1, 2));
    assert_eq!(cards[1]["verdicts"][1]["verdict"], "refused");
    let reason = &cards[1]["verdicts"][1]["reasons"][0];
    assert_eq!(reason["rule"], "android-parameter");
    assert_eq!(
        (&reason["line"], &reason["column"]),
        (&json!(11), &json!(5))
    );
    assert_eq!(
        cards[1],
        json!({
            "source": "-", "index": 1, "line": 7, "displayName": "Ana",
            "verdicts": [
                {"receiver": "web", "verdict": "message", "reasons": []},
                {"receiver": "android", "verdict": "refused", "reasons": [
                    {"rule": "android-parameter", "line": 11, "column": 5, "width": 6,
                        "message": "expected only TYPE, WAID, VALUE, ENCODING, CHARSET, LANGUAGE and X- parameters",
                        "source": "WhatsApp for Android's vCard parser"},
                ]},
                {"receiver": "ios", "verdict": "message", "reasons": []},
                {"receiver": "rfc2426", "verdict": "refused", "reasons": [
                    {"rule": "rfc2426-line-end", "line": 7, "column": 12, "width": 1,
                        "message": "expected CRLF at the end of a line", "source": "RFC 2425 §5.8.1"},
                    {"rule": "rfc2426-tel-parameter", "line": 11, "column": 5, "width": 6,
                        "message": "expected no parameter but TYPE", "source": "RFC 2426 §4"},
                    {"rule": "rfc2426-tel-parameter", "line": 11, "column": 12, "width": 18,
                        "message": "expected no parameter but TYPE", "source": "RFC 2426 §4"},
                ]},
            ]
        })
    );

    let ran = wacard(&["check"], &bad);
    assert!(
        ran.out
            .contains("    TEL;PREF=1;waid=5511987654321:+55 11 98765-4321\n        ^^^^^^\n")
    );

    let ran = wacard(&["check", "--fix"], &bad);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("\nTEL;TYPE=pref;waid=5511987654321:+55"));
    assert!(
        ran.err
            .contains("stdin:5: `TEL;PREF=1;waid=5511987654321` is now `TEL;TYPE=pref;")
    );
}

/// Of each rule the first places, so that none is hidden by another; the others are counted.
#[test]
fn check_prints_the_first_places_of_a_rule_and_a_part_of_a_name() {
    let tel = format!("TEL{}:1\n", ";A=x".repeat(900));
    let card = format!(
        "BEGIN:VCARD\nVERSION:3.0\nN:;x;;;\nFN:{}\n{}END:VCARD\n",
        "x".repeat(1_000),
        tel.repeat(20)
    );
    let ran = wacard(&["check"], &card);
    let (header, reports) = ran.out.split_once('\n').unwrap();
    let name = "x".repeat(100);
    assert_eq!(header, format!("stdin: card 0 (line 1) \"{name}\"…"));
    // 20 phones with 900 parameters each; of the ids, 10 are shown to be missing.
    let (_, android) = reports.split_once("WhatsApp for Android").unwrap();
    let (android, ios) = android.split_once("WhatsApp for iOS").unwrap();
    assert_eq!(android.matches("and X- parameters").count(), 10);
    assert_eq!(android.matches("expected waid with the digits").count(), 10);
    assert!(android.contains("\n  and 18000 more\n"), "{android}");
    assert!(ios.contains("\n  and 10 more\n"), "{ios}");
    assert!(ran.out.len() < 40_000, "{}", ran.out.len());

    let ran = wacard(&["check", "--json"], &card);
    let verdicts = &json_lines(&ran.out)[0]["verdicts"];
    assert_eq!(verdicts[1]["reasons"].as_array().unwrap().len(), 1_021);
    assert_eq!(verdicts[1]["moreReasons"], 17_000);
    assert_eq!(verdicts[0]["reasons"].as_array().unwrap().len(), 20);
    assert_eq!(verdicts[0].get("moreReasons"), None);
}

/// The README's table of what goes into what.
#[test]
fn what_a_command_prints_goes_into_others() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nN:;=Ana;;;\nFN:=Ana\nTEL;waid=18092240000:+1-809-224-0000\n\
        TEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD\n";
    let table = wacard(&["import"], cards).out;
    let emitted = wacard(&["emit", "--csv"], &table);
    assert_eq!(emitted.out.matches("FN:=Ana\n").count(), 2);
    assert_eq!(
        (wacard(&["import"], &emitted.out).out, emitted.status),
        (table, 0)
    );

    let imported = json_lines(&wacard(&["import", "--json"], cards).out);
    let rows = imported[0]["rows"].as_array().unwrap();
    let contact = |row: &Value| json!({"fullName": row["name"], "phoneNumber": row["number"], "wuid": row["id"]});
    let contacts: Vec<_> = rows.iter().map(|row| contact(row).to_string()).collect();
    let ran = wacard(&["emit"], contacts.join("\n"));
    assert_eq!((ran.out, ran.status), (emitted.out, 0));
    let ran = wacard(&["emit", "--json"], contacts.join("\n"));
    let vcards = json_lines(&ran.out);
    let vcards = vcards
        .iter()
        .map(|result| result["vcard"].as_str().unwrap());
    let vcards = vcards.collect::<Vec<_>>().join("\n");
    assert_eq!(wacard(&["parse"], vcards).out.lines().count(), 2);

    let request = include_str!("../../examples/send-contact.json");
    for gateway in ["evolution-v2", "waha", "whapi"] {
        let sent = json_lines(&wacard(&["send-contact", "--to", gateway], request).out);
        let body = sent[0]["body"].to_string();
        let ran = wacard(&["send-contact", "--from", gateway], body);
        assert!(
            ran.out.contains("waid=553198296801:") && ran.status == 0,
            "{gateway}"
        );
    }
}
