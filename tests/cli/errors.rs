//! Wrong usage, unreadable input, and the places in messages.

use serde_json::json;

use crate::wacard;

#[test]
fn wrong_usage_is_2() {
    for args in [
        &["send"][..],
        &[],
        &["normalize", "--region", "XX", "1"],
        &["emit", "--profile", "4.0"],
    ] {
        assert_eq!(wacard(args, "").status, 2, "{args:?}");
    }
    assert_eq!(wacard(&["--help"], "").status, 0);
}

#[test]
fn a_request_of_many_megabytes_is_refused_unread() {
    let good = r#"{"number": "18092240000", "contact": [{"fullName": "A", "phoneNumber": "+18092240000"}]}"#;
    let long = "x".repeat(10 << 20);
    let lines = "\"x\",\n".repeat(1 << 20);
    for (long, next) in [
        (format!("{{\"number\": \"{long}\"}}"), 2),
        (format!("[\n{lines}\"x\"]"), (1 << 20) + 3),
    ] {
        let ran = wacard(&["send-contact"], format!("{long}\n{good}\n{{}} 1"));
        assert_eq!((ran.out.lines().count(), ran.status), (1, 1));
        let err: Vec<_> = ran.err.lines().collect();
        assert_eq!(
            err[0],
            "stdin:1: expected a request of at most 4 MiB, found more"
        );
        assert_eq!(err[1], format!("stdin:{}: number: is required", next + 1));
    }
}

#[test]
fn help_lists_the_values() {
    for (command, values) in [
        ("normalize", &["whatsapp, evolution"][..]),
        ("emit", &["whatsapp, evolution, rfc2426", "--dialect"]),
        (
            "send-contact",
            &["whatsapp, evolution, rfc2426", "whatsapp, evolution]"],
        ),
    ] {
        let ran = wacard(&[command, "--help"], "");
        for value in values {
            assert!(ran.out.contains(value), "{command}: {value}: {}", ran.out);
        }
        assert_eq!(ran.status, 0);
    }
    for args in [["emit", "--rules", "other"], ["emit", "--dialect", "4.0"]] {
        let ran = wacard(&args, "");
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("[possible values: whatsapp, evolution"));
    }
}

#[test]
fn a_dialect_is_a_profile() {
    let contact = json!({"fullName": "A", "phoneNumber": "+18092240000"}).to_string();
    let ran = wacard(&["emit", "--dialect", "rfc2426"], &contact);
    assert_eq!(
        ran.out,
        wacard(&["emit", "--profile", "RFC2426"], contact).out
    );
    assert!(ran.out.ends_with("\r\nEND:VCARD\r\n"));
}

#[test]
fn wrong_json_is_reported_with_its_place() {
    let cases = [
        ("", "stdin: the request is empty"),
        (" \n\t", "stdin: the request is empty"),
        ("\u{feff}", "stdin: the request is empty"),
        ("hello", "stdin:1:1: not JSON: expected value"),
        ("{\n  \"number\" 1}", "stdin:2:12: not JSON: expected `:`"),
        (
            "{\"number\": ",
            "stdin:1: expected a whole JSON object, found its beginning",
        ),
        ("[]", "stdin:1: body: expected an object, found an array"),
        (" 5", "stdin:1: body: expected an object, found a number"),
    ];
    for (body, expected) in cases {
        let ran = wacard(&["send-contact"], body);
        assert_eq!((ran.out.as_str(), ran.status), ("", 1), "{body:?}");
        assert_eq!(ran.err, format!("{expected}\n"), "{body:?}");
    }
}

#[test]
fn contacts_are_reported_with_the_line_on_which_they_begin() {
    let array = "\n\n [\n{\"fullName\": \"A\"}, {\n\"fullName\": \"B\"}\n,\n\n{} 1\n]";
    let ran = wacard(&["emit"], array);
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    assert_eq!(
        ran.err,
        "stdin:4: [0].phoneNumber: is required\n\
        stdin:4: [1].phoneNumber: is required\n\
        stdin:8: [2].fullName: is required\n\
        stdin:8: [2].phoneNumber: is required\n\
        stdin:8:4: not JSON: expected `,` or `]`; what follows it is not read\n"
    );

    let objects = "\n{\"fullName\":\n\"A\"}\nhello\n{\"fullName\"\n: }\n{";
    let ran = wacard(&["emit"], objects);
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    assert_eq!(
        ran.err,
        "stdin:2: phoneNumber: is required\n\
        stdin:4:1: not JSON: expected value\n\
        stdin:6:3: not JSON: expected value\n\
        stdin:7: expected a whole JSON object, found its beginning\n"
    );
    assert_eq!(wacard(&["emit"], "").status, 0);
}

#[test]
fn places_are_those_of_the_input() {
    let ran = wacard(&["normalize", "1", "-", "", "+18092240000"], "x\n");
    assert_eq!(ran.out, "\n\n\n18092240000\n");
    let places = ran.err.lines().map(|line| line.split_once(": ").unwrap().0);
    assert_eq!(
        places.collect::<Vec<_>>(),
        ["argument 1", "stdin:1", "argument 3"]
    );

    let good = "BEGIN:VCARD\nVERSION:3.0\nN:;A;;;\nFN:A\nEND:VCARD\n";
    let ran = wacard(
        &["parse", "--strict"],
        format!("{good}{}", good.replace("FN:A\n", "FN:A\nTEL\n")),
    );
    assert!(ran.err.starts_with("stdin:10:"), "{}", ran.err);
    let ran = wacard(&["check", "--fix"], good.replace("3.0", "4.0").as_str());
    assert_eq!(ran.err, "stdin:2: VERSION is now `3.0`, it was `4.0`\n");
}

#[test]
fn every_input_that_cannot_be_read_is_named() {
    let folder = env!("CARGO_MANIFEST_DIR");
    for command in ["send-contact", "emit", "parse", "check"] {
        for input in [folder, "no-such-file"] {
            let ran = wacard(&[command, input], "");
            assert!(ran.err.starts_with(&format!("{input}: ")), "{}", ran.err);
            assert_eq!((ran.out.as_str(), ran.status), ("", 1));
        }
    }
}
