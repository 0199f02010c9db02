//! `--json`: one result for each record, in order, failures too.

use serde_json::{Value, json};

use crate::{json_lines, wacard};

#[track_caller]
fn results(args: &[&str], input: &str) -> Vec<Value> {
    let ran = wacard(args, input);
    assert_eq!((ran.err.as_str(), ran.status), ("", 1), "{}", ran.out);
    let results = json_lines(&ran.out);
    for (index, result) in results.iter().enumerate() {
        assert_eq!(
            (&result["source"], &result["index"]),
            (&json!("-"), &json!(index))
        );
    }
    results
}

#[test]
fn requests_and_results_pair() {
    let good = json!({"number": "5531998296801", "contact": [{"fullName": "Ana", "phoneNumber": "31 99829-6801"}]});
    let input = format!("{good}\nhello\n{{\"contact\": [{{}}]}}\n{good}\n{{");
    let results = results(&["send-contact", "--json"], &input);
    assert_eq!(results.len(), 5);
    assert_eq!(
        results[0]["message"]["contactMessage"]["displayName"],
        "Ana"
    );
    let note = "contact[0].phoneNumber: no numbering plan has +31998296801: set the `region` of a \
        national number, or write + and the calling code (option --region)";
    assert_eq!(results[0]["notes"], json!([note]));
    assert_eq!(
        results[1]["error"],
        json!({"kind": "not-json", "message": "not JSON: expected value", "line": 2, "column": 1})
    );
    assert_eq!(
        results[2],
        json!({"source": "-", "index": 2,
            "error": {"kind": "missing", "message": "is required", "path": "number", "line": 3},
            "moreErrors": [
                {"kind": "missing", "message": "is required", "path": "contact[0].fullName", "line": 3},
                {"kind": "missing", "message": "is required", "path": "contact[0].phoneNumber", "line": 3}]})
    );
    assert_eq!(results[3]["message"], results[0]["message"]);
    assert_eq!(
        (&results[4]["error"]["kind"], &results[4]["error"]["line"]),
        (&json!("unfinished"), &json!(5))
    );
}

#[test]
fn contacts_and_cards_pair() {
    let good = r#"{"fullName": "Ana", "phoneNumber": "+18092240000"}"#;
    let lines = results(&["emit", "--json"], &format!("{good}\n{{}}\n{good}"));
    let array = results(&["emit", "--json"], &format!("[{good},\n{{}},\n{good}]"));
    assert_eq!(lines, array);
    assert_eq!(lines[1]["error"]["path"], "fullName");
    assert_eq!(
        lines[2]["vcard"],
        "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;type=CELL;type=VOICE;waid=18092240000:+18092240000\nEND:VCARD"
    );
    let array = results(&["emit", "--json"], &format!("[{good}\n{good}"));
    assert_eq!(
        (array.len(), &array[1]["error"]["kind"]),
        (2, &json!("not-json"))
    );
}

#[test]
fn cards_that_cannot_be_read_are_results() {
    let good = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nEND:VCARD\n";
    let input = format!("{}{good}", good.replace("N:;A;;;\n", ""));
    let cards = results(&["parse", "--strict", "--json"], &input);
    assert_eq!(
        cards[0]["error"],
        json!({"kind": "no-n", "line": 1, "column": 1, "message":
            "expected N, which every card of this version has, found none (RFC 2426 §3.1.2)"})
    );
    assert_eq!(cards[1]["displayName"], "A");
    let checked = results(&["check", "--json"], "hello");
    assert_eq!(checked[0]["error"]["kind"], "no-card");
}
