//! The fields of a request that are not read are named.

use wacard::Rules;
use wacard::gateway::evolution::{ContactEntry, Request};
use wacard::gateway::{ContactRequest, GATEWAYS};

use super::{REQUESTS, files, gateway, json};

const CARD: &str = r#""BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD""#;

#[track_caller]
fn ignored(id: &str, body: &str) -> Vec<String> {
    let gateway = GATEWAYS.iter().find(|gateway| gateway.id() == id).unwrap();
    let body = json(body);
    let request = gateway.read(&body, Rules::WhatsApp.into()).unwrap();
    request.ignored_fields
}

/// A request of Evolution API with one contact, and fields beside it and within it.
fn evolution(contacts: &str, beside: &str, within: &str) -> String {
    format!(
        r#"{{"number": "553198296801", "{contacts}": [{{"fullName": "Ana",
            "phoneNumber": "+55 11 98765-4321"{within}}}]{beside}}}"#
    )
}

#[test]
fn fields_that_are_not_read_are_named_by_their_paths() {
    let v1 = |beside, within| ignored("evolution-v1", &evolution("contactMessage", beside, within));
    assert_eq!(v1("", ""), [""; 0]);
    assert_eq!(v1(r#", "textMessage": {"text": ""}"#, ""), ["textMessage"]);
    assert_eq!(
        v1("", r#", "fullname": 1, "note": null"#),
        ["contactMessage[0].fullname", "contactMessage[0].note"]
    );
    assert_eq!(
        v1(
            r#", "options": {"delay": 1, "quoted": {"key": {"id": "1", "x": 1}}, "y": 1}"#,
            ""
        ),
        ["options.quoted.key.x", "options.y"]
    );
    // An option of version 2, and an object that is read as a whole.
    assert_eq!(v1(r#", "delay": 1200"#, ""), ["delay"]);
    assert_eq!(
        v1(r#", "options": {"quoted": {"message": {"x": 1}}}"#, ""),
        [""; 0]
    );
}

#[test]
fn one_of_two_lists_of_contacts_is_named() {
    let both = evolution("contact", r#", "contactMessage": []"#, "");
    assert_eq!(ignored("evolution-v2", &both), ["contactMessage"]);
    let lists =
        r#"{"phone": "5511987654321", "contacts": [], "contact": {"name": "Ana", "phone": "1"}}"#;
    let both = lists.replace("[]", r#"[{"name": {"formatted_name": "Ana"}}]"#);
    assert_eq!(ignored("1msg", &both), ["contact"]);
}

#[test]
fn what_a_card_replaces_is_named() {
    let body = format!(
        r#"{{"chatId": "1@c.us", "contacts": [{{"vcard": {CARD}, "fullName": "Bia"}}], "session": "x"}}"#
    );
    assert_eq!(ignored("waha", &body), ["contacts[0].fullName", "session"]);
    assert_eq!(
        ignored("waha", &body.replace(r#""x""#, r#""default""#)).len(),
        1
    );
}

#[test]
fn names_are_read_in_any_case_and_a_repeated_field_once() {
    let body =
        format!(r#"{{"PHONE": "5511987654321", "name": "Ana", "VCard": {CARD}, "Id": "1"}}"#);
    assert_eq!(ignored("wuzapi", &body), ["Id"]);
    let twice = evolution(
        "contact",
        r#", "number": "5511987654321""#,
        r#", "fullName": "Bia""#,
    );
    assert_eq!(
        ignored("evolution-v2", &twice),
        ["number", "contact[0].fullName"]
    );
}

/// Fields are marked in blocks of 64.
#[test]
fn an_object_may_have_any_number_of_fields() {
    for many in [1, 57, 58, 59, 60, 61, 62, 63, 64, 65, 120, 130, 200] {
        let others: String = (0..many).map(|at| format!(r#""f{at}": 0, "#)).collect();
        let names: Vec<_> = (0..many).map(|at| format!("f{at}")).collect();
        let body = evolution("contact", "", "").replacen('{', &format!("{{{others}"), 1);
        assert_eq!(ignored("evolution-v2", &body), names);
        let body = evolution("contact", "", &format!(", {others}\"url\": \"a.b\""));
        let paths: Vec<_> = names
            .iter()
            .map(|name| format!("contact[0].{name}"))
            .collect();
        assert_eq!(ignored("evolution-v2", &body), paths);
    }
}

/// But for a secret and what is said of the message itself.
#[test]
fn published_requests_are_read_whole() {
    for (file, (text, _)) in files(REQUESTS, "contacts") {
        let body = json(&text);
        let request = gateway(file).read(&body, Rules::WhatsApp.into()).unwrap();
        let expected: &[&str] = match file {
            "ultramsg/request.json" => &["token"],
            _ => &[],
        };
        assert_eq!(request.ignored_fields, expected, "{file}");
    }
}

#[test]
fn a_request_of_evolution_and_its_contacts_name_them_too() {
    let body = evolution("contact", r#", "x": 1"#, r#", "y": 1"#);
    let request: Request<'_> = serde_json::from_str(&body).unwrap();
    let request = request.read(Rules::WhatsApp).unwrap();
    assert_eq!(request.ignored_fields, ["contact[0].y", "x"]);
    assert_eq!(ContactRequest::from(request).ignored_fields.len(), 2);
    let entry: ContactEntry<'_> =
        serde_json::from_str(r#"{"wuid": "1", "FullName": "Ana"}"#).unwrap();
    assert!(entry.ignored_fields().eq(["FullName"]));
}
