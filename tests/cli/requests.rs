//! `send-contact`: several requests in one input, and the requests of other gateways.

use serde_json::{Value, json};
use wacard::gateway::{GATEWAYS, Json};
use wacard::{Dialect, Rules};

use crate::rows::rows;
use crate::{json_lines, wacard};

fn request(name: &str) -> Value {
    json!({"number": "5511987654321", "contact": [
        {"fullName": name, "phoneNumber": "+55 31 9 9829-6801", "organization": "AtendAI"}]})
}

#[test]
fn requests_come_in_lines_side_by_side_and_over_several_lines() {
    let [a, b, c, d] = ["A", "B", "C", "D"].map(request);
    let ran = wacard(
        &["send-contact"],
        format!("\u{feff}\n{a}\r\n{b} {c}\n\n{d:#}\n"),
    );
    assert_eq!((ran.err.as_str(), ran.status), ("", 0));
    let results = json_lines(&ran.out);
    let names = results
        .iter()
        .map(|one| &one["contactMessage"]["displayName"]);
    assert_eq!(names.collect::<Vec<_>>(), ["A", "B", "C", "D"]);
}

/// A request that never ends is found out when another begins, and takes none with it.
#[test]
fn requests_after_a_broken_one_are_read() {
    let good = |name: &str| request(name).to_string();
    let pretty = format!("{:#}", request("P"));
    let (whole, _) = pretty.rsplit_once("\n  ]").unwrap();
    let broken = pretty.replacen("\"number\":", "\"number\"", 1);
    for (input, errors, names) in [
        (
            format!("{{\"number\":\n{}\n{}\n", good("A"), good("B")),
            vec!["stdin:1: expected a whole JSON object, found its beginning"],
            vec!["A", "B"],
        ),
        (
            format!("{whole}\n{}\n{}", good("A"), good("B")),
            vec!["stdin:1: expected a whole JSON object, found its beginning"],
            vec!["A", "B"],
        ),
        (
            format!("{broken}\n{pretty}\n"),
            vec!["stdin:9:12: not JSON: expected `:`"],
            vec!["P"],
        ),
        (
            format!("{}\n{{\"number\": \"1\n{}\n", good("A"), good("B")),
            vec![
                "stdin:2:14: not JSON: control character (\\u0000-\\u001F) found while parsing a string",
            ],
            vec!["A", "B"],
        ),
    ] {
        let ran = wacard(&["send-contact"], &input);
        assert_eq!(ran.err.lines().collect::<Vec<_>>(), errors, "{input}");
        let results = json_lines(&ran.out);
        let found = results
            .iter()
            .map(|one| &one["contactMessage"]["displayName"]);
        assert_eq!(found.collect::<Vec<_>>(), names, "{input}");
        assert_eq!(ran.status, 1);
    }
}

#[test]
fn an_unfinished_request_is_an_error_at_the_end_too() {
    let ran = wacard(&["send-contact"], format!("{{\n{}\n", request("A")));
    assert_eq!(
        ran.err,
        "stdin:1: expected a whole JSON object, found its beginning\n"
    );
    assert_eq!((json_lines(&ran.out).len(), ran.status), (1, 1));
}

#[test]
fn every_gateway_gets_its_own_requests() {
    let text = request("Ana").to_string();
    let body: Json<'_> = serde_json::from_str(&text).unwrap();
    for gateway in GATEWAYS {
        let read = GATEWAYS[1].read(&body, Rules::WhatsApp.into()).unwrap();
        let expected = gateway.write(&read, Dialect::WhatsApp.into()).unwrap();
        let ran = wacard(&["send-contact", "--to", gateway.id()], &text);
        let written = json_lines(&ran.out);
        assert_eq!((written.len(), ran.status), (expected.len(), 0));
        for (written, expected) in written.iter().zip(expected) {
            let body: Value = serde_json::to_value(&expected.body).unwrap();
            assert_eq!(written["body"], body, "{}", gateway.id());
            let endpoint = expected.endpoint.map_or(
                Value::Null,
                |endpoint| json!({"method": endpoint.method, "path": endpoint.path}),
            );
            assert_eq!(written["endpoint"], endpoint);
        }
    }
}

/// The requests that gateways publish, and what each is read as.
#[test]
fn the_requests_of_every_gateway_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/gateways");
    for row in rows(include_str!("../data/gateways/requests.tsv")) {
        let (gateway, _) = row["file"].split_once('/').unwrap();
        let path = format!("{folder}/{}", row["file"]);
        let ran = wacard(&["send-contact", "--from", gateway, &path], "");
        assert_eq!(ran.status, 0, "{path}: {}", ran.err);
        let message = &json_lines(&ran.out)[0];
        let cards = message.to_string();
        for contact in row["contacts"].split(" // ") {
            let waid = contact.rsplit('|').next().unwrap();
            let expected = match waid {
                "-" => String::new(),
                waid => format!("waid={waid}:"),
            };
            assert!(cards.contains(&expected), "{path}: {cards}");
        }
    }
}

#[test]
fn what_is_not_carried_is_a_note_and_what_is_refused_an_error() {
    let mut body = request("Ana");
    body["contact"][0]["email"] = json!("a@example.com");
    body["delay"] = json!(1200);
    body["presence"] = json!("recording");
    let args = ["send-contact", "--to", "evolution-go"];
    let ran = wacard(&args, body.to_string());
    assert_eq!(
        ran.err,
        "stdin:1: presence: not carried\n\
        stdin:1: contact 0: number as written: not carried\n\
        stdin:1: contact 0: email addresses: not carried\n"
    );
    assert_eq!((ran.out.lines().count(), ran.status), (1, 0));
    assert_eq!(json_lines(&ran.out)[0]["body"]["delay"], 1200);

    let text = json!({"to": "5511987654321", "contacts": [{"name": {"formatted_name": "Ana", "first_name": "Ana"}}]});
    let args = ["send-contact", "--from", "cloud-api", "--to", "codechat"];
    let ran = wacard(&args, text.to_string());
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str(), ran.status),
        ("", "stdin:1: contact 0: phone: required\n", 1)
    );
    let ran = wacard(&[&args[..], &["--json"]].concat(), text.to_string());
    assert_eq!(
        json_lines(&ran.out),
        [
            json!({"source": "-", "index": 0, "error": {"kind": "required", "message": "required",
            "contact": 0, "field": "phone", "line": 1}})
        ]
    );
    assert_eq!((ran.err.as_str(), ran.status), ("", 1));
}

#[test]
fn an_unknown_gateway_is_wrong_usage() {
    for option in ["--to", "--from"] {
        let ran = wacard(&["send-contact", option, "evolution"], "");
        assert_eq!(ran.status, 2);
        assert!(
            ran.err
                .contains("[possible values: evolution-v1, evolution-v2")
        );
        assert!(ran.err.contains("cloud-api"));
    }
}
