//! Bad input: whatever stands in a request or a webhook, the answer comes soon, and is an error or a
//! request.

use std::time::{Duration, Instant};

use wacard::Rules;
use wacard::gateway::{GATEWAYS, Gateway, Json, receive};

use crate::{gateway, json, rows};

const BODIES: &str = include_str!("../data/gateways/bodies.tsv");
const WEBHOOKS: &str = include_str!("../data/gateways/webhooks.tsv");

/// Far more than any of these takes, even without optimization on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);

/// A body that the gateway takes, as the table has it.
fn taken(gateway: &dyn Gateway) -> Json<'static> {
    let rows = rows::rows(BODIES).into_iter();
    let mut rows = rows.filter(|row| row["gateway"] == gateway.id() && row["errors"] == "-");
    let row = rows.next().unwrap_or_else(|| panic!("{}", gateway.id()));
    json(row["json"])
}

/// Replaces every value that `change` has something for, the outer ones first.
fn replace<'j>(value: &Json<'j>, change: &impl Fn(&Json<'j>) -> Option<Json<'j>>) -> Json<'j> {
    match (change(value), value) {
        (Some(changed), _) => changed,
        (None, Json::List(items)) => {
            Json::List(items.iter().map(|item| replace(item, change)).collect())
        }
        (None, Json::Object(fields)) => {
            let fields = fields.iter();
            fields
                .map(|(name, value)| (name.clone(), replace(value, change)))
                .collect()
        }
        (None, other) => other.clone(),
    }
}

/// Reads a request, and returns the number of errors.
fn read(gateway: &dyn Gateway, body: &Json<'_>) -> usize {
    let begin = Instant::now();
    let errors = match gateway.read(body, Rules::WhatsApp.into()) {
        Ok(request) => {
            assert!(!request.contacts.is_empty(), "{}: {body:?}", gateway.id());
            0
        }
        Err(invalid) => {
            assert!(!invalid.errors().is_empty(), "{}: {body:?}", gateway.id());
            invalid.errors().len()
        }
    };
    assert!(begin.elapsed() < LIMIT, "{}", gateway.id());
    errors
}

#[test]
fn any_value_in_the_place_of_any_is_an_error_or_a_request() {
    let values = [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e300",
        "18446744073709551615",
        r#""""#,
        r#"" ""#,
        r#""\u0000""#,
        r#""@""#,
        r#""BEGIN:VCARD""#,
        "[]",
        "[[]]",
        "[null]",
        "{}",
        r#"{"":{}}"#,
    ];
    let values = values.map(json);
    let is_leaf = |value: &Json<'_>| !matches!(value, Json::List(_) | Json::Object(_));
    let both = |body: &Json<'static>, value: &Json<'static>| {
        let leaves = replace(body, &|old| is_leaf(old).then(|| value.clone()));
        let lists = replace(body, &|old| {
            matches!(old, Json::List(_)).then(|| value.clone())
        });
        [leaves, lists]
    };
    for row in rows::rows(BODIES) {
        for body in values
            .iter()
            .flat_map(|value| both(&json(row["json"]), value))
        {
            read(gateway(row["gateway"]), &body);
        }
    }
    for row in rows::rows(WEBHOOKS) {
        for webhook in values
            .iter()
            .flat_map(|value| both(&json(row["json"]), value))
        {
            let _ = receive(&webhook);
        }
    }
}

/// The error for a body that is no object says so, whatever the gateway.
#[test]
fn a_body_is_an_object() {
    let cases = [
        ("[]", "body: expected an object, found an array"),
        ("null", "body: is null, expected an object"),
        (r#""{}""#, "body: expected an object, found a string"),
        ("1", "body: expected an object, found a number"),
        ("false", "body: expected an object, found a boolean"),
    ];
    for (text, expected) in cases {
        let body = json(text);
        for gateway in GATEWAYS {
            let invalid = gateway.read(&body, Rules::WhatsApp.into());
            assert_eq!(
                invalid.unwrap_err().to_string(),
                expected,
                "{}",
                gateway.id()
            );
        }
    }
}

#[test]
fn ten_megabytes_of_text_are_read_in_time() {
    let name = "x".repeat(10 << 20);
    let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD");
    for gateway in GATEWAYS {
        // A card, if there is one.
        let body = taken(*gateway);
        let longest = longest_text(&body).to_owned();
        let is_longest = |old: &Json<'_>| old.as_str() == Some(&longest);
        let long = |old: &Json<'_>| is_longest(old).then(|| Json::from(card.as_str()));
        read(*gateway, &replace(&body, &long));
    }
    let digits = "9".repeat(10 << 20);
    for long in [&card, &digits] {
        let webhook = Json::from_iter([("vcard", Json::from(long.as_str()))]);
        let begin = Instant::now();
        let _ = receive(&webhook);
        assert!(begin.elapsed() < LIMIT);
    }
}

fn longest_text<'j>(body: &'j Json<'_>) -> &'j str {
    let inner: Vec<&Json<'_>> = match body {
        Json::Text(text) => return text,
        Json::List(items) => items.iter().collect(),
        Json::Object(fields) => fields.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    let texts = inner.into_iter().map(longest_text);
    texts.max_by_key(|text| text.len()).unwrap_or_default()
}

#[test]
fn a_hundred_thousand_contacts_are_refused_in_time() {
    const MANY: usize = 100_000;

    let repeat = |old: &Json<'static>| match old {
        Json::List(items) => Some(Json::List(vec![items.first()?.clone(); MANY])),
        _ => None,
    };
    for gateway in GATEWAYS {
        let body = taken(*gateway);
        let many = replace(&body, &repeat);
        assert_eq!(read(*gateway, &many) > 0, many != body, "{}", gateway.id());
    }
    let card = Json::from("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD");
    let begin = Instant::now();
    let received = receive(&Json::from_iter([("vcard", Json::List(vec![card; MANY]))]));
    assert_eq!(received.contacts().count(), MANY);
    assert!(begin.elapsed() < LIMIT);
}

#[test]
fn ten_thousand_levels_are_refused_or_ignored() {
    let text = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(serde_json::from_str::<Json<'_>>(&text).is_err());
    for gateway in GATEWAYS {
        let Json::Object(fields) = taken(*gateway) else {
            panic!("{}", gateway.id())
        };
        for index in 0..fields.len() {
            let mut fields = fields.clone();
            fields[index].1 = nested();
            let body = Json::Object(fields);
            read(*gateway, &body);
            let _ = receive(&body);
        }
    }
}

/// Lists and objects in turn, as a program can make them that reads JSON in its own way.
fn nested() -> Json<'static> {
    (0..10_000).fold(Json::Null, |inner, level| match level % 2 {
        0 => Json::List(vec![inner]),
        _ => Json::from_iter([("message", inner)]),
    })
}
