//! `receive`: webhooks to contacts.

use serde_json::{Value, json};

use crate::rows::rows;
use crate::{json_lines, wacard};

const WEBHOOKS: &str = include_str!("../data/gateways/webhooks.tsv");

/// The texts of a field, without repetitions that follow one another.
fn texts(contacts: &[Value], field: &str) -> String {
    let texts = contacts
        .iter()
        .filter_map(|contact| contact[field].as_str());
    let mut texts: Vec<_> = texts.collect();
    texts.dedup();
    match texts.is_empty() {
        true => "-".to_owned(),
        false => texts.join(" "),
    }
}

/// A cell, without repetitions that follow one another.
fn distinct(cell: &str) -> String {
    let mut texts: Vec<_> = cell.split(' ').collect();
    texts.dedup();
    texts.join(" ")
}

/// As in the column `contacts`.
fn named(contact: &Value) -> String {
    let id = match (
        contact["phones"][0]["waid"].as_str(),
        contact["lid"].as_str(),
    ) {
        (Some(waid), _) => waid.to_owned(),
        (None, Some(lid)) => format!("{lid}@lid"),
        (None, None) => "-".to_owned(),
    };
    format!("{}|{id}", contact["displayName"].as_str().unwrap())
}

#[test]
fn webhooks_in_lines_have_the_contacts_that_a_person_counts() {
    let rows = rows(WEBHOOKS);
    let input: Vec<_> = rows.iter().map(|row| row["json"]).collect();
    let ran = wacard(&["receive", "--json"], input.join("\n"));
    assert_eq!((ran.err.as_str(), ran.status), ("", 0));
    let results = json_lines(&ran.out);
    assert_eq!(results.len(), rows.len());
    for ((index, row), result) in rows.iter().enumerate().zip(&results) {
        assert_eq!(result["index"], index);
        let contacts = result["contacts"].as_array().unwrap();
        let expected: Vec<_> = row["contacts"]
            .split(" // ")
            .filter(|cell| *cell != "-")
            .collect();
        let found: Vec<_> = contacts.iter().map(named).collect();
        assert_eq!(found, expected, "{}", row["name"]);
        if !contacts.is_empty() {
            assert_eq!(
                texts(contacts, "gateway"),
                row["gateway"],
                "{}",
                row["name"]
            );
            assert_eq!(texts(contacts, "messageId"), row["id"], "{}", row["name"]);
            assert_eq!(
                texts(contacts, "sender"),
                distinct(row["sender"]),
                "{}",
                row["name"]
            );
        }
    }

    // An object a contact; an array is read as its items.
    let lines = wacard(&["receive"], input.join("\n")).out;
    let array = wacard(&["receive"], format!("[{}]", input.join(",\n"))).out;
    assert_eq!(lines, array);
    let flat: Vec<_> = json_lines(&lines).iter().map(named).collect();
    let all = results
        .iter()
        .flat_map(|result| result["contacts"].as_array().unwrap());
    assert_eq!(flat, all.map(named).collect::<Vec<_>>());
}

#[test]
fn a_contact_has_its_message_and_the_fields_of_parse() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;waid=x:1\nEND:VCARD";
    let webhook = json!({"key": {"id": "3EB0", "remoteJid": "5511987654321@s.whatsapp.net", "fromMe": false},
        "message": {"contactMessage": {"displayName": "Ana", "vcard": card}}});
    let ran = wacard(&["receive"], webhook.to_string());
    let found = &json_lines(&ran.out)[0];
    let mut expected = json_lines(&wacard(&["parse"], card).out).remove(0);
    let fields = expected.as_object_mut().unwrap();
    fields.remove("version");
    for (field, value) in [
        ("gateway", json!("baileys")),
        ("messageId", json!("3EB0")),
        ("sender", json!("5511987654321@s.whatsapp.net")),
        ("path", json!("message.contactMessage.vcard")),
        ("invalidFields", json!([])),
    ] {
        fields.insert(field.to_owned(), value);
    }
    assert_eq!(*found, expected);
    assert_eq!((ran.err.as_str(), ran.status), ("", 0));
}

#[test]
fn a_card_that_cannot_be_read_stays_in_the_result() {
    let webhook = json!({"contactsArrayMessage": {"contacts": [
        {"displayName": "A", "vcard": "BEGIN:VCARD\nFN:A\nEND:VCARD"}, {"displayName": "B", "vcard": "x"}]}});
    let ran = wacard(&["receive"], webhook.to_string());
    let found = json_lines(&ran.out);
    assert_eq!(found[0]["displayName"], "A");
    let error = json!({"kind": "no-vcard", "message": "no BEGIN:VCARD in the text",
        "path": "contactsArrayMessage.contacts[1].vcard"});
    assert_eq!(found[1]["error"], error);
    assert_eq!((found.len(), ran.err.as_str(), ran.status), (2, "", 1));

    let ran = wacard(&["receive", "--text"], webhook.to_string());
    assert_eq!(ran.out, "*Contact:*\n\n_Name:_ A\n\n");
    assert_eq!(
        ran.err,
        "stdin:1: contactsArrayMessage.contacts[1].vcard: no BEGIN:VCARD in the text\n"
    );
    assert_eq!(ran.status, 1);
}

#[test]
fn a_region_gives_ids_to_phones_that_have_none() {
    let card = "BEGIN:VCARD\nFN:A\nTEL:(31) 9 9829-6801\nTEL;waid=18092240000:1\nTEL:x\nEND:VCARD";
    let webhook = json!({"vcard": card}).to_string();
    let waids = |found: &Value| {
        let phones = found["phones"].as_array().unwrap().iter();
        phones
            .map(|phone| phone["waid"].clone())
            .collect::<Vec<_>>()
    };
    let found = &json_lines(&wacard(&["receive"], &webhook).out)[0];
    assert_eq!(
        waids(found),
        [json!(null), json!("18092240000"), json!(null)]
    );
    assert_eq!(found["guessedWaids"], Value::Null);
    let found = &json_lines(&wacard(&["receive", "--region", "BR"], &webhook).out)[0];
    // Area codes from 31 have accounts without the ninth digit.
    assert_eq!(
        waids(found),
        [json!("553198296801"), json!("18092240000"), json!(null)]
    );
    assert_eq!(found["guessedWaids"], json!(["553198296801"]));
}

#[test]
fn the_text_has_the_labels_of_its_language() {
    let webhook = json!({"vcard": "BEGIN:VCARD\nFN:Ana\nTEL:+1 809 224 0000\nORG:Acme\nEND:VCARD"});
    for (option, expected) in [
        (
            "--text",
            "*Contact:*\n\n_Name:_ Ana\n_Number (1):_ +1 809 224 0000\n_Organization:_ Acme\n\n",
        ),
        (
            "--text=pt",
            "*Contato:*\n\n_Nome:_ Ana\n_Número (1):_ +1 809 224 0000\n_Organização:_ Acme\n\n",
        ),
        (
            "--text=es",
            "*Contacto:*\n\n_Nombre:_ Ana\n_Número (1):_ +1 809 224 0000\n_Organización:_ Acme\n\n",
        ),
    ] {
        let ran = wacard(&["receive", option], webhook.to_string());
        assert_eq!((ran.out.as_str(), ran.status), (expected, 0));
    }
    assert_eq!(wacard(&["receive", "--text=xx"], "").status, 2);
    assert_eq!(wacard(&["receive", "--text", "--json"], "").status, 2);
}
