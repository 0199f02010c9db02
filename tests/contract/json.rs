//! The JSON of numbers, contacts and reports: a contract. Validator may be added; none may change its
//! name or meaning.

use serde::Serialize;
use serde_json::{Value, json};
use wacard::check::{Receiver, Verdict, check};
use wacard::contact::{Address, Birthday, Business, ExtensionProperty, Organization};
use wacard::contact::{Labelled, PersonName, Photo, Reading, Tel, Warning};
use wacard::gateway::Json;
use wacard::phone::NumberType;
use wacard::vcard::{Card, Diagnostic, Parser, Standard};
use wacard::{Contact, Phone, Region, Rules, Wuid};

fn json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// The names of an object's fields, in their order.
fn keys(value: impl Serialize) -> Vec<String> {
    let text = serde_json::to_string(&value).unwrap();
    match serde_json::from_str(&text).unwrap() {
        Json::Object(fields) => fields.iter().map(|(key, _)| key.to_string()).collect(),
        other => panic!("expected an object, found {}", other.type_name()),
    }
}

const CARD: &str = "\
BEGIN:VCARD
VERSION:3.0
N:Gomes;Guilherme;A.;Dr.;Jr.
FN:Guilherme Gomes
FN:Gui
NICKNAME:Gui
ORG:AtendAI;Sales;Brazil
TITLE:Engineer
ROLE:Developer
NOTE:one\\ntwo
TEL;TYPE=CELL,pref;waid=553198296801:+55 31 9829-6801
item1.TEL;waid=undefined:(31) 3333-4444
item1.X-ABLabel:Casa
EMAIL;TYPE=WORK:gui@example.com
item2.URL:https://example.com
item2.X-ABLabel:Site
ADR;TYPE=WORK:1;2;Rua A\\, 1;Belo Horizonte;MG;30130-000;Brasil
BDAY:1990-04-15
PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh
X-WA-BIZ-NAME:Loja
X-WA-BIZ-DESCRIPTION:Flores
X-WA-LID:75716465037562
";

#[test]
fn a_card_that_was_read_has_all_its_fields() {
    let card = Card::parse(CARD).unwrap();
    let reading = Reading::from_card(&card);
    assert_eq!(
        json(reading.to_json(&card)),
        json!({
            "version": "3.0",
            "displayName": "Guilherme Gomes",
            "fullName": "Guilherme Gomes",
            "name": {"family": "Gomes", "given": "Guilherme", "additional": "A.",
                "prefixes": "Dr.", "suffixes": "Jr."},
            "phones": [
                {"waid": "553198296801", "value": "+55 31 9829-6801", "label": null,
                    "types": ["CELL", "pref"], "preference": 1},
                {"waid": null, "value": "(31) 3333-4444", "label": "Casa", "types": []},
            ],
            "nickname": "Gui",
            "organization": "AtendAI",
            "units": ["Sales", "Brazil"],
            "title": "Engineer",
            "role": "Developer",
            "note": "one\ntwo",
            "emails": ["gui@example.com"],
            "emailDetails": [{"value": "gui@example.com", "label": null, "types": ["WORK"]}],
            "urls": ["https://example.com"],
            "urlDetails": [{"value": "https://example.com", "label": "Site", "types": []}],
            "addresses": [{"poBox": "1", "extended": "2", "street": "Rua A, 1",
                "locality": "Belo Horizonte", "region": "MG", "postalCode": "30130-000",
                "country": "Brasil", "label": null, "types": ["WORK"]}],
            "birthday": "1990-04-15",
            "photo": {"mediaType": "image/gif", "bytes": 6, "url": null},
            "lid": "75716465037562",
            "business": {"name": "Loja", "description": "Flores"},
            "extensions": [],
            "diagnostics": [
                {"line": 5, "column": 1, "kind": "second-name",
                    "message": Warning::SecondName.to_string()},
                {"line": 12, "column": 1, "kind": "waid",
                    "message": reading.warnings[1].kind.to_string()},
                {"line": 23, "column": 1, "kind": "no-end",
                    "message": card.diagnostics()[0].kind.to_string()},
            ],
        })
    );
}

#[test]
fn diagnostics_and_warnings_are_in_the_order_of_their_places() {
    let text = CARD.replace("N:Gomes;Guilherme;A.;Dr.;Jr.\n", "") + "END:VCARD";
    let card = Card::parse(&text).unwrap();
    let read = json(Reading::from_card(&card).to_json(&card));
    let kinds = read["diagnostics"].as_array().unwrap().iter();
    let kinds: Vec<_> = kinds.map(|found| &found["kind"]).collect();
    assert_eq!(kinds, ["no-n", "second-name", "waid"]);
    let missing = Card::parse("BEGIN:VCARD\nFN:A\nEND:VCARD").unwrap();
    let missing = json(Reading::from_card(&missing).to_json(&missing));
    assert_eq!(missing["version"], Value::Null);
}

#[test]
fn a_contact_that_was_built_has_the_same_fields() {
    let mut email = Labelled::from("a@b.c");
    email.label = Some("Trabalho".into());
    let mut address = Address::default();
    address.country = "Brasil".into();
    address.label = Some("Casa".into());
    address.country_code = Some("br".into());
    let contact = Contact::new("Ana")
        .name(PersonName {
            family: "Gomes".into(),
            ..PersonName::default()
        })
        .organization(Organization::from("AtendAI"))
        .add_phone(Tel::new("+1 809 224 0000").add_type("HOME"))
        .add_email(email)
        .add_url("https://example.com")
        .add_address(address)
        .birthday(Birthday::new("--04-15"))
        .photo(Photo::Url("https://example.com/a.jpg".into()))
        .business(Business::default())
        .add_extension(ExtensionProperty::new("CATEGORIES", "friends").unwrap());
    assert_eq!(
        json(&contact),
        json!({
            "displayName": "Ana", "fullName": "Ana",
            "name": {"family": "Gomes", "given": "", "additional": "", "prefixes": "",
                "suffixes": ""},
            "phones": [{"waid": null, "value": "+1 809 224 0000", "label": null,
                "types": ["HOME"]}],
            "nickname": null, "organization": "AtendAI", "units": [], "title": null,
            "role": null, "note": null,
            "emails": ["a@b.c"],
            "emailDetails": [{"value": "a@b.c", "label": "Trabalho", "types": []}],
            "urls": ["https://example.com"],
            "urlDetails": [{"value": "https://example.com", "label": null, "types": []}],
            "addresses": [{"poBox": "", "extended": "", "street": "", "locality": "",
                "region": "", "postalCode": "", "country": "Brasil", "label": "Casa",
                "types": [], "countryCode": "br"}],
            "birthday": "--04-15",
            "photo": {"mediaType": null, "bytes": null, "url": "https://example.com/a.jpg"},
            "lid": null,
            "business": {"name": null, "description": null},
            "extensions": [{"name": "CATEGORIES", "value": "friends"}],
        })
    );
}

#[test]
fn a_phone_has_all_its_ids() {
    let phone = Phone::parse("+52 55 1234 5678", None).unwrap();
    assert_eq!(
        json(phone.to_json(Rules::WhatsApp)),
        json!({
            "e164": "525512345678",
            "wuid": "5215512345678",
            "jid": "5215512345678@s.whatsapp.net",
            "region": "MX",
            "type": "fixed-line-or-mobile",
            "valid": true,
            "international": "+52 55 1234 5678",
            "candidates": [
                {"wuid": "5215512345678", "reasonCode": "mexico-with-one", "reason":
                    "with Mexico's mobile 1, which WhatsApp kept when dialling dropped it in 2019"},
                {"wuid": "525512345678", "reasonCode": "mexico-without-one", "reason":
                    "without Mexico's mobile 1: landlines, and some accounts made since 2019"},
            ],
        })
    );
    let by_evolution = json(phone.to_json(Rules::Evolution));
    assert_eq!(by_evolution["wuid"], "525512345678");
    assert_eq!(by_evolution["jid"], "525512345678@s.whatsapp.net");
}

#[test]
fn an_invalid_phone_has_no_type() {
    let phone = Phone::parse("553198296801@s.whatsapp.net", None).unwrap();
    assert_eq!(
        json(phone.to_json(Rules::WhatsApp)),
        json!({
            "e164": "553198296801",
            "wuid": "553198296801",
            "jid": "553198296801@s.whatsapp.net",
            "region": "BR",
            "type": null,
            "valid": false,
            "international": "+55 31 9829-6801",
            "candidates": [
                {"wuid": "553198296801", "reason": "given as an id", "reasonCode": "given"},
            ],
        })
    );
    let unassigned = Phone::parse("+1 200 555 0100", None).unwrap();
    let unassigned = json(unassigned.to_json(Rules::WhatsApp));
    assert_eq!(
        (&unassigned["region"], &unassigned["type"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn errors_have_a_kind_a_message_and_a_place() {
    assert_eq!(
        json(Phone::parse("Tel: 5", None).unwrap_err()),
        json!({"kind": "too-few-digits", "offset": 5, "message":
            "expected a country calling code and a number, found fewer than 3 digits"})
    );
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n";
    let error = Parser::new().strict().cards(text).next().unwrap();
    assert_eq!(
        json(error.unwrap_err()),
        json!({"line": 1, "column": 1, "kind": "no-n", "message":
            "expected N, which every card of this version has, found none"})
    );
    let (line, column, kind) = (2, 3, Warning::AnotherNumber);
    assert_eq!(
        json(Diagnostic { line, column, kind }),
        json!({"line": 2, "column": 3, "kind": "another-number", "message": kind.to_string()})
    );
}

#[test]
fn a_report_has_its_reasons() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\n\
        TEL;PREF=1;waid=5511987654321:+55 11 98765-4321\nEND:VCARD\n";
    let [_, android, ios, _] = check(&Card::parse(text).unwrap());
    assert_eq!(
        json(&android),
        json!({
            "receiver": "android",
            "verdict": "refused",
            "reasons": [{
                "rule": "android-parameter", "line": 5, "column": 5, "width": 6,
                "message": android.reasons[0].rule.message(),
                "source": "WhatsApp for Android's vCard parser",
            }],
        })
    );
    assert_eq!(
        json(&ios),
        json!({"receiver": "ios", "verdict": "message", "reasons": []})
    );
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n";
    let card = Card::parse(text).unwrap();
    let [.., strict] = check(&card);
    let expected = strict.reasons[0].rule.message();
    assert_eq!(
        json(&strict),
        json!({
            "receiver": "rfc2426",
            "verdict": "refused",
            "reasons": [{
                "rule": "rfc2426-grammar", "line": 1, "column": 1, "width": 1,
                "message": format!("{expected}: {}", card.diagnostics()[0].kind),
                "source": "RFC 2426 §3.1.2",
            }],
        })
    );
}

#[test]
fn codes_are_strings() {
    assert_eq!(
        json((Region::BR, NumberType::TollFree, Rules::Evolution)),
        json!(["BR", "toll-free", "evolution"])
    );
    assert_eq!(
        json((Receiver::Rfc2426, Verdict::NoNumber)),
        json!(["rfc2426", "no-number"])
    );
}

/// The fields of the first version, in its order: programs read them by these names.
#[test]
fn no_field_of_the_contract_disappeared() {
    #[track_caller]
    fn holds(found: Vec<String>, contract: &str) {
        let contract: Vec<_> = contract.split_whitespace().collect();
        let kept = found.iter().filter(|key| contract.contains(&key.as_str()));
        assert_eq!(kept.collect::<Vec<_>>(), contract, "{found:?}");
    }

    let text = format!("{CARD}END:VCARD");
    let card = Card::parse(&text).unwrap();
    let reading = Reading::from_card(&card);
    let contact = &reading.contact;
    holds(
        keys(reading.to_json(&card)),
        "version displayName phones nickname organization units title note emails urls addresses \
        birthday photo lid business diagnostics",
    );
    holds(
        keys(&contact.phones[0]),
        "waid value label types preference",
    );
    holds(
        keys(&contact.addresses[0]),
        "poBox extended street locality region postalCode country label types",
    );
    holds(keys(&contact.photo), "mediaType bytes url");
    holds(keys(&contact.business), "name description");
    holds(keys(reading.warnings[0]), "line column kind message");
    let phone = Phone::parse("+18092240000", None).unwrap();
    holds(
        keys(phone.to_json(Rules::WhatsApp)),
        "e164 wuid jid region type valid international candidates",
    );
    let candidates = phone.candidates(Rules::WhatsApp);
    holds(keys(candidates.best()), "wuid reason");
    let error = Phone::parse("", None).unwrap_err();
    holds(keys(error), "kind message offset");
    let reports = check(&card);
    holds(keys(&reports[3]), "receiver verdict reasons");
    holds(
        keys(&reports[3].reasons[0]),
        "rule line column width message source",
    );
}

#[test]
fn properties_that_no_field_holds_are_among_the_extensions() {
    let card = Card::parse(
        "BEGIN:VCARD\nVERSION:3.0\nN:;Ana;;;\nFN:Ana\nCATEGORIES:friends\\, old\nitem1.X-Foo;a=b:c\nEND:VCARD",
    )
    .unwrap();
    let json = serde_json::to_value(Reading::from_card(&card).to_json(&card)).unwrap();
    let expected = json!([
        {"name": "CATEGORIES", "value": "friends, old", "rawValue": "friends\\, old"},
        {"name": "X-Foo", "value": "c", "group": "item1", "params": ["a=b"]},
    ]);
    assert_eq!(json["extensions"], expected);
}

/// An id is its text, as the id of a JSON request is.
#[test]
fn an_id_is_a_string_and_only_of_digits() {
    let wuid: Wuid = serde_json::from_str("\"553198296801\"").unwrap();
    assert_eq!(wuid.as_ref(), "553198296801");
    assert_eq!(json(wuid), json!("553198296801"));
    let error = |text| serde_json::from_str::<Wuid>(text).unwrap_err().to_string();
    let number = "invalid type: integer `553198296801`, expected a string of 6 to 15 digits";
    assert!(error("553198296801").starts_with(number));
    assert!(error("\"12345\"").starts_with("expected 6 to 15 digits, found 5"));
}

#[test]
fn a_violation_has_its_place_its_rule_and_its_section() {
    let card = Card::parse("BEGIN:VCARD\nVERSION:3.0\nN:a\nFN:a\nTZ:EST\nEND:VCARD").unwrap();
    let violations = card.violations(Standard::Rfc2426);
    let message = violations[0].requirement.to_string();
    assert_eq!(
        json(&violations),
        json!([{"line": 5, "column": 4, "width": 3, "kind": "time-zone", "message": message,
            "section": "RFC 2426 §3.4.1"}])
    );
    assert_eq!(
        violations[0].to_string(),
        format!("line 5, column 4: {message} (RFC 2426 §3.4.1)")
    );
}
