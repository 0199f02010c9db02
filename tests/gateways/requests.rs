//! Requests: what each is read as, why one is refused, and what writing carries.

use std::iter;

use wacard::contact::Tel;
use wacard::gateway::baileys;
use wacard::gateway::cloud_api::{self, CloudApi};
use wacard::gateway::codechat::CodeChat;
use wacard::gateway::evolution::{ApiVersion, Evolution};
use wacard::gateway::wuzapi::Wuzapi;
use wacard::gateway::{FieldErrorKind, Gateway, InvalidRequest, Json, Message, Strictness};
use wacard::phone::ReadOptions;
use wacard::{Contact, Dialect, Region, Rules};

use crate::{REFUSED, REQUESTS, files, gateway, json, rows, text};

const BODIES: &str = include_str!("../data/gateways/bodies.tsv");

#[test]
fn published_requests_are_read() {
    for row in rows::rows(REQUESTS) {
        let file = row["file"];
        let text = text(file);
        let body = json(&text);
        let request = gateway(file).read(&body, Rules::WhatsApp.into());
        let request = request.unwrap_or_else(|error| panic!("{file}: {error}"));
        let contacts: Vec<_> = request.contacts.iter().map(cell).collect();
        assert_eq!(request.to, row["to"], "{file}");
        assert_eq!(contacts.join(" // "), row["contacts"], "{file}");
    }
}

/// As in the column `contacts`.
fn cell(contact: &Contact<'_>) -> String {
    let tel = &contact.phones[0];
    let wuid = tel.wuid().map_or("-".to_owned(), |wuid| wuid.to_string());
    format!("{}|{}|{wuid}", contact.display_name(), tel.value)
}

#[test]
fn every_mistake_is_reported_with_its_path() {
    for (file, (text, errors)) in files(REFUSED, "errors") {
        let body = json(&text);
        let invalid = gateway(file)
            .read(&body, Rules::WhatsApp.into())
            .unwrap_err();
        assert_eq!(invalid.to_string(), errors.replace(" // ", "\n"), "{file}");
    }
}

#[test]
fn requests_are_taken_as_their_servers_take_them() {
    let mut different = Vec::new();
    for row in rows::rows(BODIES) {
        let body = json(row["json"]);
        let read = gateway(row["gateway"]).read(&body, Rules::WhatsApp.into());
        let (to, contacts, errors) = match read {
            Ok(request) => {
                let to = iter::once(&request.to).chain(&request.also_to);
                let to: Vec<_> = to.map(|to| &**to).collect();
                let number = row["contacts"].contains("|*|").then_some("*");
                let contacts = request.contacts.iter();
                let contacts: Vec<_> = contacts.map(|contact| full_cell(contact, number)).collect();
                (to.join(" "), contacts.join(" // "), "-".to_owned())
            }
            Err(invalid) => {
                let errors = invalid.to_string().replace('\n', " // ");
                ("-".to_owned(), "-".to_owned(), errors)
            }
        };
        let found = [to.as_str(), &contacts, &errors];
        if found != [row["to"], row["contacts"], row["errors"]] {
            different.push(format!("{found:?}: {row:?}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// As in the column `contacts` of `bodies.tsv`; with a number in place of the contact's.
fn full_cell(contact: &Contact<'_>, number: Option<&str>) -> String {
    let tel = contact.phones.first();
    let name = match contact.full_name.trim() {
        "" => contact.display_name(),
        name => name.into(),
    };
    let value = number.or(tel.map(|tel| &*tel.value)).unwrap_or("-");
    let wuid = tel.and_then(Tel::wuid);
    let wuid = wuid.map_or("-".to_owned(), |wuid| wuid.to_string());
    let lid = contact.lid.iter().map(|lid| format!("|{lid}"));
    let cell = format!("{name}|{value}|{wuid}{}", lid.collect::<String>());
    cell.replace('\n', "\\n").replace('\t', "\\t")
}

/// The contacts object of the Cloud API's reference, and mistakes in it.
#[test]
fn a_contact_of_the_cloud_api_is_read_alone() {
    let item = json(
        r#"{"name": {"formatted_name": "Ana Lima"}, "org": {"company": "AtendAI"},
            "phones": [{"phone": "+55 11 98765-4322", "wa_id": "5511987654322", "type": "WORK"}]}"#,
    );
    let contact = cloud_api::contact(&item, Rules::WhatsApp).unwrap();
    let expected = "Ana Lima|+55 11 98765-4322|5511987654322";
    assert_eq!(full_cell(&contact, None), expected);
    let item = json(r#"{"name": {"formatted_name": "Ana"}, "phones": [{}], "birthday": 1}"#);
    let invalid = cloud_api::contact(&item, Rules::WhatsApp).unwrap_err();
    let mut errors: Vec<_> = invalid.errors().iter().map(ToString::to_string).collect();
    errors.sort_unstable();
    assert_eq!(
        errors,
        [
            "contact.birthday: expected a string, found a number",
            "contact.phones[0].phone: a phone or a wa_id is required",
        ],
    );
}

/// The server's schema: whole numbers, a `wuid` of ten characters with a digit, objects.
#[test]
fn codechats_strictness_is_that_of_its_schema() {
    let body = json(
        r#"{"number": "5511987654321",
            "options": {"delay": 1.5, "presence": "away", "quotedMessageId": "x", "quotedMessage": [],
                "messageId": 7, "convertAudio": 1},
            "contactMessage": [{"fullName": "Ana", "wuid": "no digits here", "phoneNumber": "1234"}]}"#,
    );
    let published = text("codechat/request.json");
    let published = json(&published);
    let read = |body| CodeChat.read_with(body, Rules::Evolution, Strictness::Gateway);
    assert!(read(&published).is_ok());
    let invalid = read(&body).unwrap_err();
    let mut errors: Vec<_> = invalid.errors().iter().map(ToString::to_string).collect();
    errors.sort_unstable();
    assert_eq!(
        errors,
        [
            "contactMessage[0].phoneNumber: expected at least 10 characters, found 4",
            "contactMessage[0].wuid: expected a text with digits, found `no digits here`",
            "options.convertAudio: expected a boolean, found a number",
            "options.delay: expected a whole number, found a number",
            "options.messageId: expected a string, found a number",
            "options.presence: expected unavailable, available, composing, recording or paused, found `away`",
            "options.quotedMessage: expected an object, found an array",
            "options.quotedMessageId: expected a whole number, found a string",
        ],
    );
}

/// The fields of Baileys 7's `Contact`.
#[test]
fn contacts_of_baileys_have_both_ids() {
    let cases = [
        (
            r#"{"id": "183746529105829@lid", "phoneNumber": "5511987654322@s.whatsapp.net", "username": "ana.lima"}"#,
            "ana.lima|+55 11 98765-4322|5511987654322|183746529105829",
        ),
        (
            r#"{"id": "5511987654322:7@s.whatsapp.net", "lid": "183746529105829@lid", "notify": "Bia", "name": "Ana"}"#,
            "Ana|+55 11 98765-4322|5511987654322|183746529105829",
        ),
        (
            r#"{"id": "183746529105829@lid", "verifiedName": "AtendAI"}"#,
            "AtendAI|-|-|183746529105829",
        ),
    ];
    for (text, expected) in cases {
        let item = json(text);
        let contact = baileys::contact(&item).unwrap();
        assert_eq!(full_cell(&contact, None), expected);
    }
    let group = json(r#"{"id": "120363123456789012@g.us"}"#);
    let invalid = baileys::contact(&group).unwrap_err();
    assert_eq!(
        invalid.to_string(),
        "id: expected the id of a phone user, found a group (@g.us)\n\
         id: an id, a lid or a phoneNumber is required",
    );
}

#[test]
fn the_gateways_own_strictness_mends_what_it_takes() {
    let text = r#"{"number": "", "delay": [], "contact": [
        {"fullName": " ", "wuid": "5511987654322", "phoneNumber": "+55 11 98765-4322"},
        {"fullName": "Ana\u0007\u0000", "phoneNumber": "0800 123 4567", "email": "a\u0008@b.c"},
        {"fullName": "Bia", "wuid": "number 1234", "phoneNumber": "+55 11 98765-4323"},
        {"fullName": "Eva", "phoneNumber": "183746529105829"}]}"#;
    let body = json(text);
    let v2 = Evolution(ApiVersion::V2);
    assert!(v2.read(&body, Rules::WhatsApp.into()).is_err());
    let strictness = Strictness::Gateway;
    let request = v2.read_with(&body, Rules::WhatsApp, strictness).unwrap();
    let contacts = request.contacts.iter();
    let contacts: Vec<_> = contacts.map(|contact| full_cell(contact, None)).collect();
    assert_eq!(
        contacts,
        [
            "+55 11 98765-4322|+55 11 98765-4322|5511987654322",
            "Ana|0800 123 4567|-",
            "Bia|+55 11 98765-4323|5511987654323",
            "Eva|183746529105829|-",
        ]
    );
    assert_eq!(request.contacts[1].emails[0].value, "a@b.c");
    let v1 = Evolution(ApiVersion::V1)
        .read_with(&body, Rules::WhatsApp, strictness)
        .unwrap_err();
    assert_eq!(v1.to_string(), "contactMessage: is required");
}

#[test]
fn a_vcard_beyond_a_limit_is_not_called_missing() {
    let marks = "\u{301}".repeat(1001);
    let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana{marks}\nEND:VCARD");
    let fields = [
        ("Phone", "5491155554444"),
        ("Name", "Ana"),
        ("Vcard", &card),
    ];
    let body = Json::from_iter(fields.map(|(name, text)| (name, text.into())));
    let invalid = Wuzapi.read(&body, Rules::WhatsApp.into()).unwrap_err();
    let [error] = invalid.errors() else {
        panic!("{invalid}");
    };
    assert_eq!(error.path(), "Vcard");
    let kind = error.kind();
    assert!(
        matches!(kind, FieldErrorKind::LargeVcard { line: 3, .. }),
        "{kind:?}"
    );
}

#[test]
fn an_error_without_fields_still_has_a_text() {
    assert_eq!(
        InvalidRequest::new(Vec::new()).to_string(),
        "invalid request"
    );
}

#[test]
fn a_message_is_the_same_json_either_way() {
    let contacts = ["Ana", "Bia"].map(Contact::new);
    for contacts in [&contacts[..1], &contacts] {
        let mut message = Message::new(contacts, Dialect::WhatsApp);
        let context = Json::from_iter([("isForwarded", Json::Bool(true))]);
        match &mut message {
            Message::ContactMessage(message) => message.context_info = Some(context),
            Message::ContactsArrayMessage(message) => message.context_info = Some(context),
        }
        let derived = serde_json::to_string(&message).unwrap();
        let converted = serde_json::to_string(&Json::from(message)).unwrap();
        assert_eq!(derived, converted);
    }
}

#[test]
fn the_cloud_api_loses_nothing_of_its_own() {
    let text = text("cloud-api/request.json");
    let body = json(&text);
    let read = CloudApi.read(&body, Rules::WhatsApp.into()).unwrap();
    assert_eq!(CloudApi.unsupported(&read, Dialect::WhatsApp.into()), []);
    let contact = &read.contacts[0];
    assert_eq!(contact.phones[0].wuid(), None, "no wa_id: not on WhatsApp");
    assert_eq!(contact.phones[1].wuid().unwrap().as_str(), "19175559999");
    assert_eq!(contact.addresses[0].locality, "Menlo Park");
    assert_eq!(contact.organization.as_ref().unwrap().units, ["Legal"]);
    let written = CloudApi
        .write(&read, Dialect::WhatsApp.into())
        .unwrap()
        .remove(0);
    let again = CloudApi
        .read(&written.body, Rules::WhatsApp.into())
        .unwrap();
    let again = &again.contacts[0];
    assert_eq!(again.name, contact.name);
    assert_eq!(again.addresses[0].street, contact.addresses[0].street);
}

/// Brazil's number 31 99829-6801 without its country calling code, wherever a request has a number.
#[test]
fn a_national_number_is_read_in_its_region_or_warned_of() {
    let bodies = [
        (
            "evolution-v2",
            r#"{"number": "5511987654321", "contact": [{"fullName": "Ana", "phoneNumber": "31998296801"}]}"#,
        ),
        (
            "evolution-go",
            r#"{"number": "5511987654321", "vcard": {"fullName": "Ana", "phone": "31998296801"}}"#,
        ),
        (
            "waha",
            r#"{"chatId": "1", "contacts": [{"fullName": "Ana", "phoneNumber": "31998296801"}]}"#,
        ),
        (
            "go-whatsapp-web-multidevice",
            r#"{"phone": "1", "contact_name": "Ana", "contact_phone": "31998296801"}"#,
        ),
        (
            "z-api",
            r#"{"phone": "1", "contacts": [{"name": "Ana", "phones": ["31998296801"]}]}"#,
        ),
        (
            "z-api",
            r#"{"phone": "1", "contactName": "Ana", "contactPhone": "31998296801"}"#,
        ),
        (
            "green-api",
            r#"{"chatId": "1@c.us", "contact": {"firstName": "Ana", "phoneContact": 31998296801}}"#,
        ),
        (
            "uazapi",
            r#"{"number": "5511987654321", "fullName": "Ana", "phoneNumber": "31998296801"}"#,
        ),
        (
            "quepasa",
            r#"{"chatId": "1", "contact": {"name": "Ana", "phone": "31998296801"}}"#,
        ),
        (
            "waxum",
            r#"{"to": "1", "contact": {"display_name": "Ana", "phones": [{"number": "31998296801"}]}}"#,
        ),
        (
            "1msg",
            r#"{"phone": "1", "contact": {"name": "Ana", "phone": "31998296801"}}"#,
        ),
    ];
    for (id, text) in bodies {
        let body = json(text);
        let options = ReadOptions::from(Rules::WhatsApp);
        let request = gateway(id).read(&body, options).unwrap();
        let warnings: Vec<_> = request.warnings().collect();
        let [warning] = warnings[..] else {
            panic!("{id}: {warnings:?}");
        };
        let candidates = warning.warning.candidates(Region::BR, Rules::WhatsApp);
        let best = candidates
            .unwrap_or_else(|| panic!("{id}: {warning}"))
            .best();
        assert_eq!(best.wuid.as_str(), "553198296801", "{id}");

        let request = gateway(id).read(&body, options.region(Region::BR)).unwrap();
        assert_eq!(request.warnings().count(), 0, "{id}");
        let wuid = request.contacts[0].phones[0].wuid().unwrap();
        assert_eq!(wuid.as_str(), "553198296801", "{id}");
    }
}

/// Recipients are ids: only digits that no country has are dialled in the region.
#[test]
fn a_national_recipient_is_dialled_in_the_region_or_warned_of() {
    let rows = [
        ("(11) 98765-4321", "5511987654321", true),
        ("11987654321", "5511987654321", true),
        ("16505551234", "16505551234", false),
        ("+16505551234", "+16505551234", false),
        ("5511987654321", "5511987654321", false),
        (
            "5511987654321@s.whatsapp.net",
            "5511987654321@s.whatsapp.net",
            false,
        ),
        ("120363123456789012@g.us", "120363123456789012@g.us", false),
        ("183746529105829", "183746529105829", false),
    ];
    let template = r#"{"number": "TO", "to": "TO", "contact": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4322"}],
        "vcard": "BEGIN:VCARD\nFN:Ana\nEND:VCARD"}"#;
    for gateway_name in ["evolution-v2", "wsapi"] {
        for (to, dialled, is_odd) in rows {
            let text = template.replace("TO", to);
            let body = json(&text);
            let options = ReadOptions::from(Rules::WhatsApp);
            let read = |options| gateway(gateway_name).read(&body, options).unwrap();
            let request = read(options);
            assert_eq!(request.to, to);
            assert_eq!(request.recipient_warning().is_some(), is_odd, "{to}");
            assert_eq!(read(options.region(Region::BR)).to, dialled);
        }
    }
}
