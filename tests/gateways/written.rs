//! Requests that are written.

use serde_json::Value;
use wacard::contact::{Birthday, PersonName, Tel};
use wacard::gateway::evolution::{ApiVersion, Evolution};
use wacard::gateway::{ContactRequest, GATEWAYS, Gateway, Outgoing};
use wacard::vcard::Card;
use wacard::{Contact, Dialect, Rules, Wuid};

use crate::{gateway, json, rows};

const WRITTEN: &str = include_str!("../data/gateways/written.tsv");
const RECIPIENTS: &str = include_str!("../data/gateways/recipients.tsv");

fn ana() -> Contact<'static> {
    let wuid: Wuid = "5511987654322".parse().unwrap();
    Contact::new("Ana").add_phone(Tel::new("+55 11 98765-4322").waid(wuid))
}

#[test]
fn what_is_written_is_what_servers_accept() {
    for row in rows::rows(WRITTEN) {
        let source = json(row["contact"]);
        let contacts = match source.as_str() {
            Some(card) => vec![Contact::from_card(&Card::parse(card).unwrap()).into_owned()],
            None => {
                let request = Evolution(ApiVersion::V2).read(&source, Rules::WhatsApp.into());
                request.unwrap().contacts
            }
        };
        let request = ContactRequest::new(row["to"], contacts);
        let written = gateway(row["gateway"]).write(&request, Dialect::WhatsApp.into());
        let (endpoint, reasons, bodies) = match &written {
            Ok(outgoing) => {
                let endpoint = outgoing[0].endpoint;
                let endpoint = endpoint.map(|at| format!("{} {}", at.method, at.path));
                let bodies = outgoing.iter().map(|outgoing| &outgoing.body);
                let bodies = bodies.map(|body| serde_json::to_value(body).unwrap());
                (endpoint, None, Some(bodies.collect()))
            }
            Err(error) => (None, Some(error.to_string().replace('\n', " // ")), None),
        };
        let found = [endpoint, reasons].map(|cell| cell.unwrap_or("-".to_owned()));
        assert_eq!(found, [row["endpoint"], row["reasons"]]);
        assert_eq!(bodies, expected_bodies(row["bodies"]), "{}", row["gateway"]);
    }
}

/// The bodies of a cell, in which the order of fields says nothing.
fn expected_bodies(cell: &str) -> Option<Vec<Value>> {
    let bodies = Some(cell).filter(|cell| *cell != "-")?;
    let bodies = bodies.split(" // ").map(serde_json::from_str);
    Some(bodies.collect::<Result<_, _>>().unwrap())
}

#[test]
fn recipients_have_the_gateways_own_form() {
    for gateway in GATEWAYS {
        let rows = rows::rows(RECIPIENTS);
        let mut rows = rows
            .into_iter()
            .filter(|row| row["gateway"] == gateway.id());
        let row = rows.next().unwrap_or_else(|| panic!("{}", gateway.id()));
        for (to, expected) in row {
            if !["gateway", "source"].contains(&to) {
                assert_eq!(address(*gateway, to), expected, "{} {to}", gateway.id());
            }
        }
    }
}

/// The recipient in a request, `*` if it has none, and `-` if the gateway cannot address it.
fn address(gateway: &dyn Gateway, to: &str) -> String {
    let to = if to == "nothing" { "" } else { to };
    let request = ContactRequest::new(to, vec![ana()]);
    match gateway.write(&request, Dialect::WhatsApp.into()) {
        Ok(outgoing) => {
            let written = recipient(&outgoing[0]);
            let body = serde_json::to_string(&outgoing[0].body).unwrap();
            let body = json(&body);
            let read = gateway.read(&body, Rules::WhatsApp.into()).unwrap();
            let again = gateway.write(&read, Dialect::WhatsApp.into()).unwrap();
            assert_eq!(recipient(&again[0]), written, "{}, again", gateway.id());
            written.to_owned()
        }
        Err(error) => {
            assert!(error.to_string().starts_with("recipient: "), "{error}");
            "-".to_owned()
        }
    }
}

fn recipient(outgoing: &Outgoing) -> &str {
    let fields = ["number", "to", "recipient", "chatId", "phone", "Phone"];
    let found = fields.iter().find_map(|field| outgoing.body.get(field));
    found.map_or("*", |to| to.as_str().unwrap())
}

#[test]
fn every_contact_is_sent_to_every_recipient() {
    let body = json(
        r#"{"phone": ["5521987654321", "5521987654323"], "name": "Ana",
            "contactsId": ["5521987654322", "5521987654324"]}"#,
    );
    let request = gateway("wppconnect")
        .read(&body, Rules::WhatsApp.into())
        .unwrap();
    let outgoing = gateway("wppconnect").write(&request, Dialect::WhatsApp.into());
    let outgoing = outgoing.unwrap();
    let to = outgoing.iter().map(|one| one.body.get("phone").unwrap());
    let to: Vec<_> = to.map(|to| to.as_str().unwrap()).collect();
    assert_eq!(to[..2], ["5521987654321"; 2]);
    assert_eq!(to[2..], ["5521987654323"; 2]);
}

/// WhatsApp Web refuses a list of more than 257.
#[test]
fn too_many_contacts_are_sent_in_several_requests() {
    for gateway in GATEWAYS {
        let named = |number: u32| {
            let mut contact = ana();
            contact.full_name = format!("Ana {number}").into();
            contact
        };
        let contacts = (0..300).map(named).collect();
        let request = ContactRequest::new("5511987654321", contacts);
        let outgoing = gateway.write(&request, Dialect::WhatsApp.into()).unwrap();
        assert!(
            [2, 300].contains(&outgoing.len()),
            "{}: {}",
            gateway.id(),
            outgoing.len()
        );
        let none = ContactRequest::new("5511987654321", Vec::new());
        let error = gateway.write(&none, Dialect::WhatsApp.into()).unwrap_err();
        assert_eq!(error.to_string(), "contacts: required", "{}", gateway.id());
    }
}

/// The schemas have `uniqueItems`.
#[test]
fn evolution_and_codechat_get_no_contact_twice() {
    let request = ContactRequest::new("5511987654321", vec![ana(), ana().role("Buyer")]);
    for id in ["evolution-v1", "evolution-v2", "codechat"] {
        let error = gateway(id).write(&request, Dialect::WhatsApp.into());
        assert_eq!(
            error.unwrap_err().to_string(),
            "contact 1: contacts: the same contact as at index 0",
        );
    }
}

#[test]
fn a_contact_without_a_name_is_refused_by_every_gateway() {
    let contact = Contact::new("\u{7}").add_email("ana@example.com");
    for gateway in GATEWAYS {
        let request = ContactRequest::new("5511987654321", vec![ana(), contact.clone()]);
        let error = gateway
            .write(&request, Dialect::WhatsApp.into())
            .unwrap_err();
        let expected = "contact 1: full name: required";
        assert_eq!(
            error.to_string().lines().next(),
            Some(expected),
            "{}",
            gateway.id()
        );
    }
}

/// The Cloud API's birthday is `YYYY-MM-DD`, and one other part of the name is required.
#[test]
fn the_cloud_api_gets_only_what_it_takes() {
    let name = PersonName {
        given: " ".into(),
        suffixes: "Jr.".into(),
        ..PersonName::default()
    };
    let contact = ana().name(name).birthday(Birthday::new("19900415"));
    let request = ContactRequest::new("5511987654321", vec![contact]);
    let outgoing = gateway("cloud-api").write(&request, Dialect::WhatsApp.into());
    let body = outgoing.unwrap().remove(0).body;
    let body = serde_json::to_value(&body).unwrap();
    let contact = &body["contacts"][0];
    assert_eq!(contact["birthday"], "1990-04-15");
    let expected = serde_json::json!({"formatted_name": "Ana", "suffix": "Jr."});
    assert_eq!(contact["name"], expected);
}
