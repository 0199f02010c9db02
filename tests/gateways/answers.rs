//! Answers to requests.

use serde_json::Value;
use wacard::gateway::Message;
use wacard::gateway::evolution::{ErrorResponse, NumberStatus, Response};

use crate::{ANSWERS, files, gateway, json, rows};

const IDS: &str = include_str!("../data/gateways/ids.tsv");
const EVOLUTION: &str = include_str!("../data/gateways/evolution-answers.tsv");
const ERRORS: &str = include_str!("../data/gateways/evolution-errors.tsv");

#[test]
fn answers_hold_the_id_of_the_message() {
    for (file, (text, id)) in files(ANSWERS, "id") {
        assert_eq!(gateway(file).message_id(&json(&text)), Some(id), "{file}");
    }
    for row in rows::rows(IDS) {
        let answer = json(row["json"]);
        let id = gateway(row["gateway"]).message_id(&answer);
        assert_eq!(id, Some(row["id"]), "{row:?}");
    }
}

#[test]
fn evolutions_answers_are_read_and_written_whole() {
    for row in rows::rows(EVOLUTION) {
        let response: Response<'_> = serde_json::from_str(row["json"]).unwrap();
        assert_eq!(names(response.content()), row["names"], "{row:?}");
        assert_same(&serde_json::to_string(&response).unwrap(), row["json"]);
    }
}

fn names(content: Option<Message<'_>>) -> String {
    match content {
        None => "-".to_owned(),
        Some(Message::ContactMessage(contact)) => contact.display_name.into_owned(),
        Some(Message::ContactsArrayMessage(array)) => {
            let names = array.contacts.iter().map(|contact| &contact.display_name);
            let names: Vec<_> = std::iter::once(&array.display_name).chain(names).collect();
            let names: Vec<_> = names.into_iter().map(|name| &**name).collect();
            names.join(" // ")
        }
    }
}

#[test]
fn a_content_keeps_the_context_of_an_answer() {
    let row = rows::rows(EVOLUTION)
        .into_iter()
        .find(|row| row["names"].contains("Bia"));
    let response: Response<'_> = serde_json::from_str(row.unwrap()["json"]).unwrap();
    let Some(Message::ContactsArrayMessage(array)) = response.content() else {
        panic!("{response:?}");
    };
    let context = array.context_info.unwrap();
    assert!(context.get("quotedMessage").is_some() && context.get("mentionedJid").is_some());
    assert!(response.other("labels").is_some());
    let alternative = response.key.remote_jid_alt.as_deref();
    assert_eq!(alternative, Some("5511987654321@s.whatsapp.net"));
}

#[test]
fn evolutions_errors_are_read_and_written_as_they_are() {
    for row in rows::rows(ERRORS) {
        let error: ErrorResponse<'_> = serde_json::from_str(row["json"]).unwrap();
        assert_eq!(error.status().to_string(), row["status"]);
        assert_eq!(or_none(&error.messages(), " // "), row["messages"]);
        let numbers = error.numbers();
        let numbers: Vec<_> = numbers.iter().map(|status| &*status.number).collect();
        assert_eq!(or_none(&numbers, " "), row["numbers"]);
        assert_same(&serde_json::to_string(&error).unwrap(), row["json"]);
    }
}

fn or_none(texts: &[&str], between: &str) -> String {
    match texts {
        [] => "-".to_owned(),
        texts => texts.join(between),
    }
}

#[test]
fn errors_are_written_in_evolutions_forms() {
    let forms: Vec<_> = rows::rows(ERRORS).iter().map(|row| row["json"]).collect();
    let status = NumberStatus {
        jid: "5511987654321@s.whatsapp.net".into(),
        exists: false,
        number: "5511987654321".into(),
    };
    let written = [
        ErrorResponse::not_on_whatsapp(&[status]),
        ErrorResponse::new(500, "Internal Server Error", "Connection Closed"),
    ];
    for (error, form) in written.iter().zip([forms[0], forms[2]]) {
        assert_same(&serde_json::to_string(error).unwrap(), form);
    }
}

/// Compares JSON whatever the order of its fields.
#[track_caller]
fn assert_same(written: &str, expected: &str) {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(parse(written), parse(expected), "{expected}");
}
