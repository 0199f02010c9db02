//! The options of sending, in the fields of each gateway.

use serde_json::{Value, json};
use wacard::gateway::evolution::{ApiVersion, Evolution, Request};
use wacard::gateway::uazapi::Uazapi;
use wacard::gateway::{
    ContactRequest, GATEWAYS, Gateway, Json, Presence, Quoted, SendOptions, Strictness,
};
use wacard::{Contact, Dialect, Rules};

use crate::rows;

const OPTIONS: &str = include_str!("../data/gateways/options.tsv");

/// The options that the table's head describes.
fn options() -> SendOptions<'static> {
    let mut quoted = Quoted::new("3EB0");
    quoted.chat = Some("120363123456789012@g.us".into());
    quoted.sender = Some("5511987654321@s.whatsapp.net".into());
    quoted.from_me = Some(false);
    quoted.message = Some(Json::from_iter([("conversation", "hi".into())]));
    let mut options = SendOptions::default();
    options.delay = Some(1200);
    options.presence = Some(Presence::Recording);
    options.mentioned = vec!["5511987654321".into(), "183746529105829@lid".into()];
    options.quoted = Some(quoted);
    options
}

fn body(gateway: &dyn Gateway, request: &ContactRequest<'_>) -> Value {
    let outgoing = gateway.write(request, Dialect::WhatsApp.into()).unwrap();
    serde_json::to_value(&outgoing[0].body).unwrap()
}

/// Adds the fields of one object to another.
fn merge(to: &mut Value, from: &Value) {
    match (to, from) {
        (Value::Object(to), Value::Object(from)) => {
            for (name, value) in from {
                merge(to.entry(name).or_insert(json!({})), value);
            }
        }
        (to, from) => *to = from.clone(),
    }
}

#[test]
fn options_stand_in_the_gateways_own_fields() {
    let rows = rows::rows(OPTIONS);
    assert_eq!(rows.len(), GATEWAYS.len());
    for row in rows {
        let gateway = crate::gateway(row["gateway"]);
        let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse().unwrap());
        let bare = ContactRequest::new("5511987654321", vec![ana]);
        let mut expected = body(gateway, &bare);
        merge(&mut expected, &serde_json::from_str(row["fields"]).unwrap());
        let request = bare.with_options(options());
        assert_eq!(body(gateway, &request), expected, "{}", row["gateway"]);
        let unsupported = gateway.unsupported(&request, Dialect::WhatsApp.into());
        let of_request = unsupported.iter().filter(|lost| lost.contact.is_none());
        let fields: Vec<_> = of_request.map(|lost| lost.field.to_string()).collect();
        let expected = row["unsupported"].split(" // ").filter(|cell| *cell != "-");
        assert!(
            fields.iter().map(String::as_str).eq(expected),
            "{} {fields:?}",
            row["gateway"]
        );
    }
}

#[test]
fn everyone_is_mentioned_by_a_word_or_a_flag() {
    let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse().unwrap());
    let mut request = ContactRequest::new("120363123456789012@g.us", vec![ana]);
    request.options.mentions_everyone = true;
    assert_eq!(body(&Uazapi, &request)["mentions"], "all");
    let v1 = body(&Evolution(ApiVersion::V1), &request);
    assert_eq!(v1["options"], json!({"mentions": {"everyOne": true}}));
}

#[test]
fn options_of_other_types_are_refused_as_the_servers_refuse_them() {
    let errors = |gateway: &str, fields: Value| {
        let mut body = json!({"number": "5511987654321", "phone": "5511987654321",
            "vcard": {"fullName": "Ana", "phone": "5511987654322"},
            "fullName": "Ana", "phoneNumber": "5511987654322",
            "contactMessage": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4322"}]});
        merge(&mut body, &fields);
        let text = body.to_string();
        let body = serde_json::from_str(&text).unwrap();
        let read = crate::gateway(gateway).read(&body, Rules::WhatsApp.into());
        read.err()
            .map_or(String::new(), |invalid| invalid.to_string())
    };
    assert_eq!(
        errors(
            "evolution-go",
            json!({"delay": "1200", "mentionAll": 1, "mentionedJid": "5511"})
        ),
        "delay: expected a whole number from 0, found a string\n\
         mentionedJid: expected an array, found a string\n\
         mentionAll: expected a boolean, found a number"
    );
    assert_eq!(
        errors(
            "evolution-v1",
            json!({"options": {"quoted": {"message": []}}})
        ),
        "options.quoted.message: expected an object, found an array"
    );
    assert_eq!(
        errors("evolution-v2", json!({"delay": "soon", "mentioned": 7})),
        ""
    );
    assert_eq!(errors("evolution-v1", json!({"options": []})), "");
}

#[test]
fn the_schema_of_version_1_checks_options() {
    let refused = |options: Value| {
        let body = json!({"number": "5511987654321", "options": options,
            "contactMessage": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4322"}]});
        let text = body.to_string();
        let request: Request<'_> = serde_json::from_str(&text).unwrap();
        let read = request.read_as(Rules::WhatsApp, Strictness::Gateway);
        read.err()
            .map_or(String::new(), |invalid| invalid.to_string())
    };
    let rows = [
        (
            json!({"quoted": {"key": {}}}),
            "options.quoted.key.id: is required",
        ),
        (
            json!({"quoted": {"key": []}}),
            "options.quoted.key: expected an object, found an array",
        ),
        (json!({"quoted": []}), ""),
        (
            json!({"mentions": {"mentioned": ["a1"]}}),
            "options.mentions.mentioned[0]: expected a text that begins with a digit, found `a1`",
        ),
        (
            json!({"mentions": {"mentioned": ["1", "1"]}}),
            "options.mentions.mentioned[1]: expected each member once, found `1`",
        ),
        (
            json!({"mentions": {"everyOne": "true"}}),
            "options.mentions.everyOne: expected a boolean, found a string",
        ),
    ];
    let rows = rows.into_iter().chain([
        (
            json!({"mentions": {"mentioned": []}}),
            "options.mentions.mentioned: a member is required",
        ),
        (
            json!({"mentions": {"mentioned": null}}),
            "options.mentions.mentioned: is null, expected an array",
        ),
    ]);
    for (options, expected) in rows {
        assert_eq!(refused(options.clone()), expected, "{options}");
    }
}
