//! Evolution API end to end: our card beside its own, and the request on Meta's channel.

use serde_json::{Value, json};
use wacard::gateway::evolution::Request;
use wacard::{Dialect, Rules};

/// The template of `whatsapp.baileys.service.ts`, whose values are not escaped.
fn template(contact: &Value) -> String {
    let text = |field: &str| contact[field].as_str().unwrap_or_default();
    let line = |name: &str, field: &str, end: &str| match text(field) {
        "" => String::new(),
        value => format!("{name}:{value}{end}\n"),
    };
    let (name, phone) = (text("fullName"), text("phoneNumber"));
    let wuid = match text("wuid") {
        "" => format!("{}@s.whatsapp.net", phone.replace(['+', ' ', '-'], "")),
        wuid => wuid.to_owned(),
    };
    format!("BEGIN:VCARD\nVERSION:3.0\nN:{name}\nFN:{name}\n")
        + &line("ORG", "organization", ";")
        + &line("EMAIL", "email", "")
        + &line("URL", "url", "")
        + &format!("item1.TEL;waid={wuid}:{phone}\nitem1.X-ABLabel:Celular\nEND:VCARD")
}

#[test]
fn a_card_is_evolutions_but_for_what_is_documented() {
    let full = json!({"fullName": "Ana Lima", "wuid": "553198296801", "phoneNumber": "+55 31 9829-6801",
        "organization": "AtendAI", "email": "a@example.com", "url": "https://example.com/?a=1"});
    let jid = "553198296801@s.whatsapp.net";
    let cases = [
        (json!({}), "", ""),
        (
            json!({"organization": null, "email": null, "url": null}),
            "",
            "",
        ),
        (json!({"organization": "", "url": ""}), "", ""),
        (
            json!({"fullName": "Ação \u{1f600} & Filhos: São Paulo"}),
            "",
            "",
        ),
        (json!({"wuid": jid}), jid, "553198296801"),
        (json!({"wuid": null}), jid, "553198296801"),
        (json!({"fullName": "Lima, Ana"}), "Lima, Ana", "Lima\\, Ana"),
        (json!({"fullName": "a;b"}), "a;b", "a\\;b"),
        (json!({"organization": "C:\\x"}), "C:\\x", "C:\\\\x"),
        (json!({"fullName": "a\nTEL:1"}), "a\nTEL:1", "a\\nTEL:1"),
        (
            json!({"phoneNumber": "553198296801@c.us"}),
            ":553198296801@c.us",
            ":+553198296801",
        ),
    ];
    for (change, theirs, ours) in cases {
        let mut contact = full.clone();
        let (fields, change) = (
            contact.as_object_mut().unwrap(),
            change.as_object().unwrap(),
        );
        fields.extend(change.clone());
        let expected = match theirs {
            "" => template(&contact),
            theirs => template(&contact).replace(theirs, ours),
        };
        let body = json!({"number": "5511987654321", "contact": [contact]}).to_string();
        let request: Request<'_> = serde_json::from_str(&body).unwrap();
        let message = request
            .read(Rules::Evolution)
            .unwrap()
            .message(Dialect::Evolution);
        let message = serde_json::to_value(message).unwrap();
        assert_eq!(message["contactMessage"]["vcard"], expected, "{body}");
    }
}

#[test]
fn metas_channel_gets_digits_ids_and_the_answered_message() {
    let contact = json!([{"fullName": "Ana", "phoneNumber": "+55 31 9 9829-6801"}]);
    let quoted = json!({"key": {"id": "wamid.HBg"}, "message": {"conversation": "hi"}});
    let expected = json!({
        "messaging_product": "whatsapp", "to": "5511987654321", "type": "contacts",
        "contacts": [{
            "name": {"formatted_name": "Ana", "first_name": "Ana"},
            "phones": [{"phone": "+55 31 9 9829-6801", "type": "CELL", "wa_id": "553198296801"}],
        }],
        "context": {"message_id": "wamid.HBg"},
    });
    let number = "+55 (11) 98765-4321";
    for body in [
        json!({"number": number, "options": {"quoted": quoted, "delay": 1200}, "contactMessage": contact}),
        json!({"number": number, "quoted": quoted, "mentionsEveryOne": true, "contact": contact}),
    ] {
        let body = body.to_string();
        let request: Request<'_> = serde_json::from_str(&body).unwrap();
        let outgoing = request
            .read(Rules::WhatsApp)
            .unwrap()
            .to_cloud_api()
            .unwrap();
        assert_eq!(serde_json::to_value(&outgoing[0].body).unwrap(), expected);
    }
    let group = json!({"number": "120363123456789012@g.us", "contact": contact}).to_string();
    let request: Request<'_> = serde_json::from_str(&group).unwrap();
    let error = request
        .read(Rules::WhatsApp)
        .unwrap()
        .to_cloud_api()
        .unwrap_err();
    assert!(error.to_string().starts_with("recipient: "), "{error}");
}
