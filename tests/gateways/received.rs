//! Messages as gateways deliver them, and the text for people that a contact becomes.

use wacard::contact::{SummaryLabels, Tel};
use wacard::gateway::{FieldErrorKind, ReceivedMessage, receive};
use wacard::phone::ReadOptions;
use wacard::{Contact, Region, Rules, Wuid};

use crate::{RECEIVED, files, json, rows};

const WEBHOOKS: &str = include_str!("../data/gateways/webhooks.tsv");

#[test]
fn contacts_are_found_wherever_a_gateway_puts_them() {
    for (file, (text, expected)) in files(RECEIVED, "paths") {
        let received = receive(&json(&text));
        let paths = received.contacts().map(|received| match &*received.path {
            "" => ".",
            path => path,
        });
        let paths: Vec<_> = paths.collect();
        let expected: Vec<_> = expected.split(" // ").filter(|cell| *cell != "-").collect();
        assert_eq!(paths, expected, "{file}");
        for received in received.contacts() {
            let contact = &received.contact;
            assert_eq!(contact.full_name, "Jeff Singh", "{file}");
            assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "911234567890");
            let summary = contact.summary(SummaryLabels::ENGLISH).to_string();
            let expected = "*Contact:*\n\n_Name:_ Jeff Singh\n_Number (1):_ +91 12345 67890";
            assert!(summary.starts_with(expected), "{file}: {summary}");
        }
    }
}

#[test]
fn webhooks_have_the_contacts_that_a_person_counts() {
    let mut different = Vec::new();
    for row in rows::rows(WEBHOOKS) {
        let received = receive(&json(row["json"]));
        let contacts = received.contacts().map(|received| cell(&received.contact));
        let contacts = joined(&contacts.collect::<Vec<_>>(), " // ");
        let all = |field: fn(&ReceivedMessage) -> Option<&String>| {
            let messages = received.messages.iter();
            joined(&messages.filter_map(field).collect::<Vec<_>>(), " ")
        };
        let gateway = received.gateway.unwrap_or("-").to_owned();
        let id = all(|message| message.id.as_ref());
        let sender = all(|message| message.sender.as_ref());
        let found = [gateway, id, sender, contacts];
        let expected = ["gateway", "id", "sender", "contacts"].map(|column| row[column]);
        if found != expected || received.failures().count() > 0 {
            different.push(format!("{}: {found:?}, expected {expected:?}", row["name"]));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// As in the column `contacts`.
fn cell(contact: &Contact<'_>) -> String {
    let wuid = contact.phones.first().and_then(Tel::wuid);
    let id = match (wuid, &contact.lid) {
        (Some(wuid), _) => wuid.to_string(),
        (None, Some(lid)) => format!("{lid}@lid"),
        (None, None) => "-".to_owned(),
    };
    format!("{}|{id}", contact.display_name())
}

fn joined<S: AsRef<str>>(texts: &[S], between: &str) -> String {
    match texts {
        [] => "-".to_owned(),
        texts => {
            let texts: Vec<_> = texts.iter().map(AsRef::as_ref).collect();
            texts.join(between)
        }
    }
}

#[test]
fn a_bad_field_becomes_a_warning_of_its_contact() {
    let webhook = json(
        r#"{"entry": [{"changes": [{"value": {"messages": [{"type": "contacts", "contacts": [{
            "name": {"formatted_name": "Ana", "last_name": 7},
            "phones": [{"phone": "+1 650-555-9999", "wa_id": "US.13491208655302741918"}, {"phone": 1}],
            "emails": [{"email": ""}, {"email": "ana@example.com"}], "birthday": []}]}]}}]}]}"#,
    );
    let received = receive(&webhook);
    let [message] = received.messages.as_slice() else {
        panic!("{received:?}");
    };
    assert_eq!(message.path, "entry[0].changes[0].value.messages[0]");
    let contact = received.contacts().next().unwrap();
    assert_eq!(contact.contact.phones.len(), 1);
    assert_eq!(contact.contact.emails.len(), 1);
    let paths = contact.invalid_fields.iter().map(|error| error.path());
    let item = "entry[0].changes[0].value.messages[0].contacts[0]";
    let expected = [
        "name.last_name",
        "phones[0].wa_id",
        "phones[1].phone",
        "phones[1].phone",
        "emails[0].email",
        "birthday",
    ];
    let expected: Vec<_> = expected.map(|path| format!("{item}.{path}")).into();
    assert_eq!(paths.collect::<Vec<_>>(), expected);
}

#[test]
fn a_card_that_cannot_be_read_is_a_failure_with_its_path() {
    let webhook = json(
        r#"{"contactsArrayMessage": {"contacts": [{"displayName": "Ana", "vcard": "no card"},
            {"displayName": "Bia", "vcard": "BEGIN:VCARD\nVERSION:3.0\nFN:Bia\nEND:VCARD"}]}}"#,
    );
    let received = receive(&webhook);
    assert_eq!(received.contacts().count(), 1);
    let [failure] = received.failures().collect::<Vec<_>>()[..] else {
        panic!("{received:?}");
    };
    assert_eq!(failure.path(), "contactsArrayMessage.contacts[0].vcard");
    assert_eq!(failure.kind(), FieldErrorKind::NoVcard);
}

/// A given id stays, a number gets its candidates, and text gets nothing.
#[test]
fn ids_are_guessed_of_numbers_that_came_without_one() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;waid=13135550002:(31) 9 8888-2222\n\
        TEL:(31) 9 9829-6801\nTEL:call me\nEND:VCARD";
    let mut received = receive(&card.into());
    received.guess_ids(ReadOptions::from(Rules::WhatsApp).region(Region::BR));
    let contact = &received.contacts().next().unwrap().contact;
    let ids = contact.phones.iter().map(Tel::wuid);
    let ids: Vec<_> = ids.map(|wuid| wuid.map(|wuid| wuid.to_string())).collect();
    let expected = [Some("13135550002"), Some("553198296801"), None];
    assert_eq!(ids, expected.map(|id| id.map(str::to_owned)));
}

#[test]
fn a_text_for_people_never_says_undefined() {
    let nothing = Contact::default();
    assert_eq!(
        nothing.summary(SummaryLabels::PORTUGUESE).to_string(),
        "*Contato:*\n\n_Nome:_ (sem nome)",
    );
    let tel = Tel::new("").waid("553198296801".parse::<Wuid>().unwrap());
    let several = Contact::new("Ana")
        .add_phone(tel)
        .add_phone(Tel::new("+1\n2"));
    assert_eq!(
        several.summary(SummaryLabels::SPANISH).to_string(),
        "*Contacto:*\n\n_Nombre:_ Ana\n_Número (1):_ +55 31 9829-6801\n_Número (2):_ +1 2",
    );
}

/// Whatever stands among cards, or in the place of one, is reported with its path.
#[test]
fn what_cannot_be_read_as_a_card_is_a_failure() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nTEL;waid=5511987654321:1\nEND:VCARD";
    let array = serde_json::json!({"contactsArrayMessage": {"contacts": [
        {"displayName": "Ana", "vcard": card}, {"vcard": "garbage"}, {"vcard": 5}, null,
    ]}});
    let empty = serde_json::json!({"contactMessage": {"displayName": "Ana", "vcard": ""}});
    let unreadable = serde_json::json!({"contactsArrayMessage": {"displayName": "2 contacts",
        "contacts": [{"vcard": 5}, {"vcard": {}}, null]}});
    let null = serde_json::json!({"contactMessage": {"displayName": "Ana", "vcard": null}});
    let missing = serde_json::json!({"contactMessage": {"displayName": "Ana"}});
    for (message, contacts, failures) in [
        (array, 1, 3),
        (empty, 0, 1),
        (unreadable, 0, 3),
        (null, 0, 1),
        (missing, 0, 1),
    ] {
        let webhook =
            serde_json::json!({"key": {"remoteJid": "1@s.whatsapp.net"}, "message": message});
        let received = receive(&json(&webhook.to_string()));
        assert_eq!(received.contacts().count(), contacts, "{webhook}");
        assert_eq!(received.failures().count(), failures, "{webhook}");
    }
    let cloud = |contacts| {
        serde_json::json!({"entry": [{"changes": [{"value": {"messages": [
            {"id": "wamid.X", "from": "1", "type": "contacts", "contacts": contacts}]}}]}]})
    };
    let waha = serde_json::json!({"event": "message", "session": "default",
        "payload": {"id": "1", "vCards": ["junk", null, 5, card]}});
    for (webhook, contacts, failures) in [
        (cloud(serde_json::json!([{}])), 0, 1),
        (cloud(serde_json::json!([5, "Ana"])), 0, 2),
        (waha, 1, 3),
    ] {
        let received = receive(&json(&webhook.to_string()));
        assert_eq!(received.contacts().count(), contacts, "{webhook}");
        assert_eq!(received.failures().count(), failures, "{webhook}");
    }
}

/// A card of twelve bytes would become an object of a thousand.
#[test]
fn more_cards_than_an_address_book_has_are_one_failure() {
    let webhook = serde_json::json!({"contactMessage": {"vcard": "BEGIN:VCARD\n".repeat(100_000)}});
    let received = receive(&json(&webhook.to_string()));
    let count = received.contacts().count() + received.failures().count();
    assert_eq!(count, 20_001);
    let last = received.failures().last().unwrap();
    assert_eq!(last.kind(), FieldErrorKind::TooManyCards(20_000));
}
