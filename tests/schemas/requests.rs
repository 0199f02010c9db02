//! With a gateway's own strictness, the crate takes exactly the requests that the gateway's JSON
//! schema takes.
//!
//! The schemas are those of the gateways (`tests/data/gateways/schemas`); the requests are every
//! published one, and one with each field replaced by each value.

use serde_json::{Value, json};
use wacard::Rules;
use wacard::gateway::codechat::CodeChat;
use wacard::gateway::evolution::{ApiVersion, Evolution};
use wacard::gateway::{InvalidRequest, Json, Strictness};

const BODIES: &str = include_str!("../data/gateways/bodies.tsv");

#[test]
fn evolution_1_takes_what_its_schema_takes() {
    let schema = include_str!("../data/gateways/schemas/evolution-v1.json");
    agree(schema, "contactMessage", |body, strictness| {
        Evolution(ApiVersion::V1)
            .read_with(body, Rules::Evolution, strictness)
            .map(drop)
    });
}

#[test]
fn evolution_2_takes_what_its_schema_takes() {
    let schema = include_str!("../data/gateways/schemas/evolution-v2.json");
    agree(schema, "contact", |body, strictness| {
        Evolution(ApiVersion::V2)
            .read_with(body, Rules::Evolution, strictness)
            .map(drop)
    });
}

#[test]
fn codechat_takes_what_its_schema_takes() {
    let schema = include_str!("../data/gateways/schemas/codechat.json");
    agree(schema, "contactMessage", |body, strictness| {
        CodeChat
            .read_with(body, Rules::Evolution, strictness)
            .map(drop)
    });
}

fn agree(
    schema: &str,
    contacts: &str,
    read: impl Fn(&Json<'_>, Strictness) -> Result<(), InvalidRequest>,
) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let schema = jsonschema::draft7::new(&schema).unwrap();
    let (mut taken, mut refused) = (0, 0);
    for body in bodies(contacts) {
        let text = body.to_string();
        let result = read(&serde_json::from_str(&text).unwrap(), Strictness::Gateway);
        let is_valid = schema.is_valid(&body);
        assert_eq!(result.is_ok(), is_valid, "{result:?}\n{text}");
        *(if is_valid { &mut taken } else { &mut refused }) += 1;
    }
    assert!(
        taken > 100 && refused > 100,
        "{taken} taken, {refused} refused"
    );
}

fn bodies(contacts: &str) -> Vec<Value> {
    let published = BODIES.lines().filter_map(|line| line.rsplit('\t').next());
    let published = published.filter_map(|text| serde_json::from_str(text).ok());
    let mut bodies: Vec<Value> = published.collect();
    let base = json!({
        "number": "5511987654321",
        "options": {"delay": 1200, "presence": "composing", "linkPreview": true,
            "quoted": {"key": {"id": "3EB0", "remoteJid": "x@g.us", "fromMe": true}, "message": {}},
            "mentions": {"everyOne": false, "mentioned": ["5511", "5512"]},
            "quotedMessageId": 12, "quotedMessage": {}, "messageId": "X", "convertAudio": true},
        "delay": 1200,
        contacts: [
            {"fullName": "Ana", "wuid": "5511987654322", "phoneNumber": "+55 11 98765-4322",
                "organization": "AtendAI", "email": "a@example.com", "url": "https://example.com"},
            {"fullName": "Bia", "wuid": "5511987654323", "phoneNumber": "+55 11 98765-4323"},
        ]
    });
    for pointer in pointers(&base, "") {
        bodies.extend(
            values()
                .into_iter()
                .map(|value| with(&base, &pointer, value)),
        );
        bodies.push(without(&base, &pointer));
    }
    let mut twice = base.clone();
    twice[contacts][1] = twice[contacts][0].clone();
    bodies.extend([base, twice]);
    bodies
}

fn values() -> Vec<Value> {
    vec![
        json!(null), json!(true), json!(0), json!(-1), json!(7.0), json!(1.5), json!(""), json!(" "),
        json!("123456789"), json!("1234567890"), json!("abcdefghij"), json!("éééééééé1"),
        json!("183746529105829@lid"), json!("paused"), json!("typing"), json!("Ana\u{7}"),
        json!([]), json!({}), json!([[]]), json!([{}]), json!(["5511987654322"]),
        json!(["1", "1"]), json!(["a1"]), json!(["1", 1]), json!([" 1"]), json!({"id": ""}),
        json!([{"fullName": ""}]),
        json!([{"fullName": "", "wuid": "1234567890", "phoneNumber": "1234567890"}]),
        json!([{"fullName": "A", "phoneNumber": "1234567890"}, {"phoneNumber": "1234567890", "fullName": "A"}]),
        json!(vec![json!({"fullName": "A", "phoneNumber": "1234567890"}); 300]),
        (0..300).map(|n| json!({"fullName": n.to_string(), "wuid": "1234567890", "phoneNumber": "1234567890"})).collect(),
    ]
}

/// The places of all values within a value.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(n, item)| (n.to_string(), item))
            .collect(),
        _ => Vec::new(),
    };
    let inner = inner
        .into_iter()
        .flat_map(|(name, value)| pointers(value, &format!("{at}/{name}")));
    std::iter::once(at.to_owned()).chain(inner).collect()
}

fn with(base: &Value, pointer: &str, value: Value) -> Value {
    let mut body = base.clone();
    *body.pointer_mut(pointer).unwrap() = value;
    body
}

fn without(base: &Value, pointer: &str) -> Value {
    let mut body = base.clone();
    let Some((object, name)) = pointer.rsplit_once('/') else {
        return Value::Null;
    };
    match body.pointer_mut(object).unwrap() {
        Value::Object(fields) => drop(fields.remove(name)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => {}
    }
    body
}
