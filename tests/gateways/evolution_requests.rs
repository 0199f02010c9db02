//! Evolution API's `sendContact`: requests, the errors in them, and the answers.

use serde_json::{Value, json};
use wacard::gateway::evolution::{
    ApiVersion, ContactEntry, ErrorResponse, MessageKey, Request, Response, Timestamp,
};
use wacard::gateway::{Message, Presence};
use wacard::{Contact, Dialect, Rules};

fn content(body: &Value, dialect: Dialect) -> Value {
    let body = body.to_string();
    let request: Request<'_> = serde_json::from_str(&body).unwrap();
    let request = request.read(Rules::WhatsApp).unwrap();
    serde_json::to_value(request.message(dialect)).unwrap()
}

#[track_caller]
fn errors(body: &Value) -> Vec<String> {
    let body = body.to_string();
    let request: Request<'_> = serde_json::from_str(&body).unwrap();
    let invalid = request.read(Rules::WhatsApp).unwrap_err();
    invalid.errors().iter().map(ToString::to_string).collect()
}

/// The request of Evolution API 1's documentation.
fn documented() -> Value {
    json!({
        "number": "553198296801",
        "options": {"delay": 123, "presence": "composing"},
        "contactMessage": [{
            "fullName": "Guilherme Gomes", "wuid": "553198296801",
            "phoneNumber": "+55 31 9 9999-9999", "organization": "AtendAI",
            "email": "contato@example.com", "url": "https://example.com"
        }]
    })
}

#[test]
fn one_contact_becomes_a_contact_message() {
    assert_eq!(
        content(&documented(), Dialect::Evolution),
        json!({"contactMessage": {
            "displayName": "Guilherme Gomes",
            "vcard": "BEGIN:VCARD\nVERSION:3.0\nN:Guilherme Gomes\nFN:Guilherme Gomes\nORG:AtendAI;\n\
                EMAIL:contato@example.com\nURL:https://example.com\n\
                item1.TEL;waid=553198296801:+55 31 9 9999-9999\nitem1.X-ABLabel:Celular\nEND:VCARD"
        }}),
    );
}

#[test]
fn several_contacts_become_an_array_message() {
    let body = json!({"number": "553198296801", "contact": [
        {"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"},
        {"fullName": "Bia", "phoneNumber": "+55 31 99829-6801", "email": null, "url": ""},
    ]});
    let content = content(&body, Dialect::WhatsApp);
    let array = &content["contactsArrayMessage"];
    assert_eq!(array["displayName"], "2 contacts");
    assert_eq!(
        array["contacts"][1],
        json!({
            "displayName": "Bia",
            "vcard": "BEGIN:VCARD\nVERSION:3.0\nN:;Bia;;;\nFN:Bia\n\
                TEL;type=CELL;type=VOICE;waid=553198296801:+55 31 99829-6801\nEND:VCARD"
        })
    );
}

#[test]
fn both_versions_are_told_apart() {
    let read = |body: Value| {
        let body = body.to_string();
        let request: Request<'_> = serde_json::from_str(&body).unwrap();
        let request = request.read(Rules::WhatsApp).unwrap();
        (
            request.version,
            request.options.delay,
            request.options.presence,
            request.options.mentions_everyone,
        )
    };
    let mut body = documented();
    body["options"]["mentions"] = json!({"everyOne": true, "mentioned": ["553198296801"]});
    assert_eq!(
        read(body),
        (ApiVersion::V1, Some(123), Some(Presence::Composing), true)
    );
    let contact = json!([{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]);
    let body = json!({"number": "1203@g.us", "contact": contact, "delay": 1200, "mentionsEveryOne": false});
    assert_eq!(read(body), (ApiVersion::V2, Some(1200), None, false));
}

#[test]
fn waid_is_bare_digits_whatever_wuid_is() {
    let cases = [
        (json!("553198296801"), "call me", "553198296801"),
        (
            json!("5531998296801@s.whatsapp.net"),
            "call me",
            "5531998296801",
        ),
        (
            json!("5531998296801:3@s.whatsapp.net"),
            "x",
            "5531998296801",
        ),
        (json!("+55 (31) 99829-6801"), "y", "5531998296801"),
        (json!(null), "+55 31 99829-6801", "553198296801"),
        (json!(""), "0055 31 99829-6801", "553198296801"),
    ];
    for (wuid, phone, waid) in cases {
        let mut body = documented();
        body["contactMessage"][0]["wuid"] = wuid;
        body["contactMessage"][0]["phoneNumber"] = json!(phone);
        let vcard = content(&body, Dialect::Evolution)["contactMessage"]["vcard"].to_string();
        assert!(
            vcard.contains(&format!("item1.TEL;waid={waid}:{phone}")),
            "{vcard}"
        );
    }
}

#[test]
fn the_number_shown_is_one_even_beside_an_id() {
    let cases = [
        ("\u{202a}+44 7911 123456\u{202c}", "+44 7911 123456"),
        ("447911123456@c.us", "+447911123456"),
        ("+44 7911\n123456", "+44 7911 123456"),
        ("call me", "call me"),
    ];
    for (phone, shown) in cases {
        let mut body = documented();
        body["contactMessage"][0]["phoneNumber"] = json!(phone);
        let content = content(&body, Dialect::WhatsApp);
        let vcard = content["contactMessage"]["vcard"].as_str().unwrap();
        let tel = vcard.lines().find(|line| line.starts_with("TEL")).unwrap();
        assert_eq!(tel.split_once("waid=553198296801:").unwrap().1, shown);
    }
}

#[test]
fn every_error_is_reported_at_once() {
    let body = json!({
        "number": 5531,
        "options": {"delay": -1, "presence": "typing", "linkPreview": 1, "mentions": {"mentioned": "all"}},
        "contactMessage": [
            {"fullName": " ", "phoneNumber": "+55 11 98765-4321", "email": 7},
            "Ana",
            {"fullName": "Bia", "wuid": "120363123456789012@g.us", "phoneNumber": "x", "organization": []},
            {"phoneNumber": "1234567890123456"},
            {"fullName": "C\u{0}", "phoneNumber": null},
            {"fullName": " ", "phoneNumber": "+55 11 98765-4321", "email": 7},
        ]
    });
    assert_eq!(
        errors(&body),
        [
            "number: expected a string, found a number",
            "options.delay: expected a whole number from 0, found a number",
            "options.presence: expected unavailable, available, composing, recording or paused, found `typing`",
            "options.mentions.mentioned: expected an array, found a string",
            "contactMessage[0].fullName: must not be empty",
            "contactMessage[0].email: expected a string, found a number",
            "contactMessage[1]: expected an object, found a string",
            "contactMessage[2].wuid: expected the id of a phone user, found a group (@g.us)",
            "contactMessage[2].organization: expected a string, found an array",
            "contactMessage[3].fullName: is required",
            "contactMessage[3].phoneNumber: too long for US (+1): expected 10 national digits, found 15",
            "contactMessage[4].fullName: expected text, found the control character '\\0' at byte 1",
            "contactMessage[4].phoneNumber: is null, expected a string",
            "contactMessage[5]: the same contact as at index 0",
        ]
    );
}

#[test]
fn a_request_needs_a_recipient_and_contacts() {
    let one = json!([{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]);
    let many: Vec<_> = (0..258)
        .map(|number| json!({"fullName": number.to_string(), "phoneNumber": "+55 11 98765-4321"}))
        .collect();
    let cases = [
        (json!([]), vec!["body: expected an object, found an array"]),
        (
            json!({}),
            vec!["number: is required", "contactMessage: is required"],
        ),
        (
            json!({"number": "", "contact": one}),
            vec!["number: must not be empty"],
        ),
        (
            json!({"number": "call me", "contact": one}),
            vec!["number: expected a phone number, found no digit"],
        ),
        (
            json!({"number": "1203@g.us", "contact": []}),
            vec!["contact: expected at least one contact, found none"],
        ),
        (
            json!({"number": "1203@g.us", "contact": {}}),
            vec!["contact: expected an array of contacts, found an object"],
        ),
        (
            json!({"number": "1203@g.us", "contact": many}),
            vec!["contact: expected at most 257 contacts, found 258"],
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(errors(&body), expected);
    }
}

#[test]
fn groups_and_channels_may_receive() {
    for number in [
        "120363123456789012@g.us",
        "120363123456789012",
        "5531999999999-1623456789",
        "1@newsletter",
        "75716465037562@lid",
        "+55 31 99829-6801",
    ] {
        let mut body = documented();
        body["number"] = json!(number);
        content(&body, Dialect::WhatsApp);
    }
}

#[test]
fn an_invalid_request_has_a_400_body() {
    let request: Request<'_> = serde_json::from_str(r#"{"number": "", "contact": 1}"#).unwrap();
    let body = ErrorResponse::from(&request.read(Rules::WhatsApp).unwrap_err());
    assert_eq!((body.status(), body.error()), (400, "Bad Request"));
    assert_eq!(
        serde_json::to_value(&body).unwrap(),
        json!({
            "status": 400,
            "error": "Bad Request",
            "response": {"message": [[
                "number: must not be empty",
                "contact: expected an array of contacts, found a number",
            ]]}
        })
    );
}

#[test]
fn responses_are_read_with_every_timestamp() {
    let cases = [
        (json!("1717780437"), Timestamp::Text(1717780437)),
        (json!(1717780437), Timestamp::Number(1717780437)),
        (
            json!({"low": 1717780437, "high": 0, "unsigned": true}),
            Timestamp::Number(1717780437),
        ),
        (json!({"low": -1, "high": 0}), Timestamp::Number(4294967295)),
        (json!({"low": 1, "high": 1}), Timestamp::Number(4294967297)),
    ];
    for (timestamp, expected) in cases {
        let body = json!({
            "key": {"remoteJid": "553198296801@s.whatsapp.net", "fromMe": true, "id": "BAE5766236A2AEFF"},
            "message": {"contactMessage": {"displayName": "Ana", "vcard": "BEGIN:VCARD", "contextInfo": {"a": [1, -2, 0.5, null, true]}}},
            "messageTimestamp": timestamp,
            "status": "PENDING"
        });
        let text = body.to_string();
        let response: Response<'_> = serde_json::from_str(&text).unwrap();
        assert_eq!(response.message_timestamp, expected);
        let content = response.content();
        assert!(matches!(content, Some(Message::ContactMessage(_))));
        let again = serde_json::to_value(&response).unwrap();
        assert_eq!(again["message"], body["message"]);
        assert_eq!(again["key"], body["key"]);
    }
    assert!(serde_json::from_str::<Timestamp>("\"soon\"").is_err());
}

/// The answer that the documentation of `sendContact` shows.
#[test]
fn an_answer_is_written_as_documented() {
    let key = MessageKey {
        remote_jid: "553198296801@s.whatsapp.net".into(),
        from_me: true,
        id: "BAE58DA6CBC941BC".into(),
        ..MessageKey::default()
    };
    let ana = Contact::new("Ana");
    let message = Message::new(&[ana], Dialect::Evolution);
    let mut response = Response::new(key, message, Timestamp::Text(1717780437));
    response.status = Some("PENDING".into());
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "key": {"remoteJid": "553198296801@s.whatsapp.net", "fromMe": true, "id": "BAE58DA6CBC941BC"},
            "message": {"contactMessage": {"displayName": "Ana",
                "vcard": "BEGIN:VCARD\nVERSION:3.0\nN:Ana\nFN:Ana\nEND:VCARD"}},
            "messageTimestamp": "1717780437",
            "status": "PENDING",
        }),
    );
}

#[test]
fn a_time_is_the_same_in_every_form() {
    for text in [
        "1717780437",
        "\"1717780437\"",
        r#"{"low": 1717780437, "high": 0}"#,
    ] {
        let timestamp: Timestamp = serde_json::from_str(text).unwrap();
        assert_eq!(timestamp.seconds(), 1717780437, "{text}");
    }
    let error = serde_json::from_str::<Timestamp>("true").unwrap_err();
    let expected = "invalid type: boolean `true`, expected seconds since 1970, as a number, \
        a string of digits or {low, high}";
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[test]
fn a_content_without_contacts_is_no_message() {
    let wrapped =
        r#"{"ephemeralMessage": {"message": {"contactMessage": {"displayName": "Ana"}}}}"#;
    assert!(serde_json::from_str::<Message<'_>>(wrapped).is_ok());
    for text in [
        r#"{"conversation": "hi"}"#,
        r#"{"contactMessage": 1}"#,
        r#"{"contactsArrayMessage": {"contacts": {}}}"#,
        r#"{"contactsArrayMessage": {"contacts": [1]}}"#,
        "[]",
    ] {
        let error = serde_json::from_str::<Message<'_>>(text).unwrap_err();
        let expected = "expected a contactMessage or a contactsArrayMessage";
        assert!(error.to_string().starts_with(expected), "{text}: {error}");
    }
}

#[test]
fn a_contact_alone_is_checked_too() {
    let entry: ContactEntry<'_> =
        serde_json::from_str(r#"{"fullName": "", "phoneNumber": 1}"#).unwrap();
    let invalid = entry.read(Rules::WhatsApp).unwrap_err();
    assert_eq!(
        invalid.to_string(),
        "fullName: must not be empty\nphoneNumber: expected a string, found a number",
    );
}
