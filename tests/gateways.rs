//! The gateways' JSON: published examples of each, and what holds for all.

#![cfg(feature = "serde")]

use wacard::contact::{SummaryLabels, Tel};
use wacard::gateway::cloud_api::CloudApi;
use wacard::gateway::{ContactRequest, Field, Gateway, Json, all, receive};
use wacard::{Contact, Dialect, Rules, Wuid};

const CARD: &str = r"BEGIN:VCARD\nVERSION:3.0\nFN:Jeff Singh\nORG:Ashoka Uni;\nTEL;type=CELL;type=VOICE;waid=911234567890:+91 12345 67890\nEND:VCARD";

fn shape(name: &str) -> Box<dyn Gateway> {
    let mut all = all().into_iter();
    all.find(|it| it.name() == name).expect("a shape")
}

fn json(text: &str) -> Json<'_> {
    serde_json::from_str(text).expect("JSON")
}

/// A request's recipient, and of each contact name, number and id.
type Row = (String, Vec<(String, String, Option<String>)>);

fn row(sending: &ContactRequest<'_>) -> Row {
    let contact = |it: &Contact<'_>| {
        let tel = &it.phones[0];
        let wuid = tel.wuid().map(|it| it.to_string());
        (it.display_name().into_owned(), tel.value.to_string(), wuid)
    };
    (
        sending.to.to_string(),
        sending.contacts.iter().map(contact).collect(),
    )
}

/// As the gateways' documentation and code show them.
fn examples() -> Vec<(&'static str, String, Row)> {
    let one = |to: &str, name: &str, value: &str, wuid: &str| {
        let contact = (name.to_owned(), value.to_owned(), Some(wuid.to_owned()));
        (to.to_owned(), vec![contact])
    };
    let jeff = |to| one(to, "Jeff Singh", "+91 12345 67890", "911234567890");
    let text = |it: &str| it.to_owned();
    vec![
        (
            "evolution-v1",
            text(
                r#"{"number":"553198296801","options":{"delay":123,"presence":"composing"},
                "contactMessage":[{"fullName":"Guilherme Gomes","wuid":"553198296801",
                "phoneNumber":"+55 31 9 9999-9999","organization":"AtendAI"}]}"#,
            ),
            one(
                "553198296801",
                "Guilherme Gomes",
                "+55 31 9 9999-9999",
                "553198296801",
            ),
        ),
        (
            "evolution-v2",
            text(
                r#"{"number":"559999999999","contact":[{"fullName":"Ana","wuid":"559999999999",
                "phoneNumber":"+55 99 9 9999-9999"}],"delay":1200}"#,
            ),
            one("559999999999", "Ana", "+55 99 9 9999-9999", "559999999999"),
        ),
        (
            "evolution-go",
            text(
                r#"{"number":"5511987654321","vcard":{"fullName":"Ana","phone":"5511987654321",
                "organization":"AtendAI"}}"#,
            ),
            one("5511987654321", "Ana", "5511987654321", "5511987654321"),
        ),
        (
            "codechat",
            text(
                r#"{"number":"5531900000000","options":{"delay":1200},"contactMessage":[
                {"fullName":"Ana","wuid":"559900000000","phoneNumber":"+55 99 9 0000-0000"}]}"#,
            ),
            one("5531900000000", "Ana", "+55 99 9 0000-0000", "559900000000"),
        ),
        (
            "waha",
            format!(
                r#"{{"session":"default","chatId":"11111111111@c.us","contacts":[{{"vcard":"{CARD}"}}]}}"#
            ),
            jeff("11111111111@c.us"),
        ),
        (
            "waha",
            text(
                r#"{"chatId":"11111111111@c.us","session":"default","contacts":[{"fullName":
                "John Doe","organization":"Company Name","phoneNumber":"+91 98765 43210",
                "whatsappId":"919876543210"}]}"#,
            ),
            one(
                "11111111111@c.us",
                "John Doe",
                "+91 98765 43210",
                "919876543210",
            ),
        ),
        (
            "go-whatsapp-web-multidevice",
            text(
                r#"{"phone":"6289685028129@s.whatsapp.net","contact_name":"Aldino Kemal",
                "contact_phone":"6289685024091"}"#,
            ),
            one(
                "6289685028129@s.whatsapp.net",
                "Aldino Kemal",
                "6289685024091",
                "6289685024091",
            ),
        ),
        (
            "wuzapi",
            format!(r#"{{"Phone":"5491155554444","Name":"Jeff","Vcard":"{CARD}"}}"#),
            jeff("5491155554444"),
        ),
        (
            "wppconnect",
            text(
                r#"{"phone":"5521999999999","isGroup":false,"name":"Name of contact",
                "contactsId":["5521981523740@c.us"]}"#,
            ),
            one(
                "5521999999999",
                "Name of contact",
                "+55 21 98152-3740",
                "5521981523740",
            ),
        ),
        (
            "whatsapp-web-js",
            format!(r#"{{"chatId":"5491155554444@c.us","content":"{CARD}"}}"#),
            jeff("5491155554444@c.us"),
        ),
        (
            "baileys",
            format!(r#"{{"contacts":{{"displayName":"Jeff","contacts":[{{"vcard":"{CARD}"}}]}}}}"#),
            jeff(""),
        ),
        (
            "whatsmeow",
            format!(r#"{{"contactMessage":{{"displayName":"Jeff","vcard":"{CARD}"}}}}"#),
            jeff(""),
        ),
        (
            "whatsmeow",
            format!(
                r#"{{"contactsArrayMessage":{{"displayName":"1 contact","contacts":[{{"vcard":"{CARD}"}}]}}}}"#
            ),
            jeff(""),
        ),
        (
            "cloud-api",
            text(
                r#"{"messaging_product":"whatsapp","to":"16505551234","type":"contacts","contacts":[{
                "addresses":[{"street":"1 Lucky Shrub Way","city":"Menlo Park","state":"CA","zip":
                "94025","country":"United States","country_code":"US","type":"Office"}],
                "birthday":"1999-01-23","emails":[{"email":"bjohnson@luckyshrub.com","type":"Work"}],
                "name":{"formatted_name":"Barbara J. Johnson","first_name":"Barbara","last_name":
                "Johnson","middle_name":"Joana","suffix":"Esq.","prefix":"Dr."},"org":{"company":
                "Lucky Shrub","department":"Legal","title":"Lead Counsel"},"phones":[{"phone":
                "+16505559999","type":"Landline"},{"phone":"+19175559999","type":"Mobile","wa_id":
                "19175559999"}],"urls":[{"url":"https://www.luckyshrub.com","type":"Company"}]}]}"#,
            ),
            (
                text("16505551234"),
                vec![(text("Barbara J. Johnson"), text("+16505559999"), None)],
            ),
        ),
        (
            "z-api",
            text(
                r#"{"phone":"5511999998888","contactName":"Contato Z-API","contactPhone":
                "554498398733","contactBusinessDescription":"contato Z-API"}"#,
            ),
            one(
                "5511999998888",
                "Contato Z-API",
                "554498398733",
                "554498398733",
            ),
        ),
        (
            "z-api",
            text(
                r#"{"phone":"5511999999999","contacts":[{"name":"Contact 1","phones":
                ["554499999999","554488888888"]}]}"#,
            ),
            one("5511999999999", "Contact 1", "554499999999", "554499999999"),
        ),
        (
            "green-api",
            text(
                r#"{"chatId":"11001234567@c.us","contact":{"phoneContact":79001234568,"firstName":
                "Artem","middleName":"Petrovich","lastName":"Evpatoria","company":"Bicycle"}}"#,
            ),
            one(
                "11001234567@c.us",
                "Artem Petrovich Evpatoria",
                "+7 900 123-45-68",
                "79001234568",
            ),
        ),
        (
            "whapi",
            format!(r#"{{"to":"919984351847","name":"Jeff","vcard":"{CARD}"}}"#),
            jeff("919984351847"),
        ),
        (
            "whapi",
            format!(r#"{{"to":"919984351847","list":[{{"name":"Jeff","vcard":"{CARD}"}}]}}"#),
            jeff("919984351847"),
        ),
    ]
}

#[test]
fn published_requests_are_read() {
    for (name, body, expected) in examples() {
        let body = json(&body);
        let sending = shape(name).read(&body, Rules::WhatsApp);
        let sending = sending.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(row(&sending), expected, "{name}");
    }
    let names: Vec<_> = examples().iter().map(|(name, ..)| *name).collect();
    assert!(
        all().iter().all(|it| names.contains(&it.name())),
        "each has an example"
    );
}

#[test]
fn what_a_shape_writes_it_reads_back() {
    let mut contact = Contact::new("Ana; \"Gomes\"\nEND:VCARD")
        .add_phone(Tel::new("+55 31 9829-6801").waid("553198296801".parse::<Wuid>().unwrap()));
    contact = contact.organization("AtendAI").add_email("a@example.com");
    let sending = ContactRequest::new("5511987654321", vec![contact]);
    for shape in all() {
        let bodies = shape.write(&sending, Dialect::WhatsApp.into());
        assert_eq!(bodies.len(), 1);
        let text = serde_json::to_string(&bodies[0]).unwrap();
        let body = json(&text);
        let read = shape.read(&body, Rules::WhatsApp);
        let read = read.unwrap_or_else(|error| panic!("{}: {error}", shape.name()));
        let (one, other) = (&sending.contacts[0], &read.contacts[0]);
        assert_eq!(one.display_name(), other.display_name(), "{}", shape.name());
        assert_eq!(
            one.phones[0].wuid(),
            other.phones[0].wuid(),
            "{}",
            shape.name()
        );
        let carries = shape.carries();
        if carries.everything || carries.waid {
            assert_eq!(
                one.phones[0].value,
                other.phones[0].value,
                "{}",
                shape.name()
            );
        }
        let lost = shape.lost(&sending);
        let email = lost.iter().any(|it| it.what == Field::Emails);
        assert_eq!(
            one.emails == other.emails,
            !email,
            "{}: {lost:?}",
            shape.name()
        );
        let org = lost.iter().any(|it| it.what == Field::Organization);
        assert_eq!(
            one.organization == other.organization,
            !org,
            "{}",
            shape.name()
        );
    }
}

#[test]
fn the_cloud_api_loses_nothing_of_its_own() {
    let (_, body, _) = examples()
        .into_iter()
        .find(|(name, ..)| *name == "cloud-api")
        .unwrap();
    let body = json(&body);
    let read = CloudApi.read(&body, Rules::WhatsApp).unwrap();
    assert_eq!(CloudApi.lost(&read), []);
    let contact = &read.contacts[0];
    assert_eq!(
        contact.phones[0].wuid(),
        None,
        "without wa_id it is not on WhatsApp"
    );
    assert_eq!(contact.phones[1].wuid().unwrap().as_str(), "19175559999");
    assert_eq!(contact.addresses[0].locality, "Menlo Park");
    assert_eq!(contact.organization.as_ref().unwrap().units, ["Legal"]);
    let written = CloudApi.write(&read, Dialect::WhatsApp.into()).remove(0);
    let again = CloudApi.read(&written, Rules::WhatsApp).unwrap();
    assert_eq!(again.contacts[0].name, contact.name);
    assert_eq!(
        again.contacts[0].addresses[0].street,
        contact.addresses[0].street
    );
    let empty = r#"{"to":"1","contacts":[{"name":{"formatted_name":"x"}}]}"#;
    assert_eq!(
        CloudApi
            .read(&json(empty), Rules::WhatsApp)
            .unwrap_err()
            .to_string(),
        "contacts[0].name.first_name: expected another part of the name, found nothing",
    );
}

#[test]
fn mistakes_are_told_with_their_paths() {
    let rows = [
        (
            "waha",
            r#"{"chatId":1,"contacts":[{"vcard":"x"},3]}"#,
            "chatId: expected a string, found a number\n\
             contacts[0].vcard: expected a vCard, found none\n\
             contacts[1]: expected an object, found a number",
        ),
        (
            "wuzapi",
            r#"{"Phone":""}"#,
            "Phone: expected a text, found an empty one\nName: expected a string, found nothing\n\
             Vcard: expected a vCard, found nothing",
        ),
        (
            "baileys",
            r#"{"contacts":{"contacts":[]}}"#,
            "contacts.contacts: expected at least one contact, found none",
        ),
        (
            "codechat",
            r#"{"number":"1","contactMessage":[{"fullName":"a","phoneNumber":"1"}]}"#,
            "contactMessage[0].wuid: expected a string, found nothing",
        ),
        (
            "green-api",
            r#"{"chatId":"1","contact":{"phoneContact":"7"}}"#,
            "contact.phoneContact: expected a whole number, found a string\n\
             contact.firstName: expected a name or a company, found nothing",
        ),
        (
            "z-api",
            r#"{"phone":"1","contacts":[{"name":"a","phones":[]}]}"#,
            "contacts[0].phones: expected at least one contact, found none",
        ),
        (
            "evolution-go",
            r#"{"number":"1"}"#,
            "vcard: expected an object, found nothing",
        ),
        (
            "go-whatsapp-web-multidevice",
            "[]",
            "phone: expected a string, found nothing\ncontact_name: expected a string, found nothing\n\
             contact_phone: expected a string, found nothing",
        ),
    ];
    for (name, body, expected) in rows {
        let body = json(body);
        let error = shape(name).read(&body, Rules::WhatsApp).unwrap_err();
        assert_eq!(error.to_string(), expected, "{name}");
    }
}

#[test]
fn answers_tell_the_messages_id() {
    let rows = [
        (
            "evolution-v2",
            r#"{"key":{"id":"BAE5","fromMe":true},"status":"PENDING"}"#,
            "BAE5",
        ),
        (
            "go-whatsapp-web-multidevice",
            r#"{"code":"SUCCESS","results":{"message_id":"3EB0"}}"#,
            "3EB0",
        ),
        (
            "wuzapi",
            r#"{"code":200,"data":{"Details":"Sent","Id":"ABC","Timestamp":1},"success":true}"#,
            "ABC",
        ),
        (
            "cloud-api",
            r#"{"messaging_product":"whatsapp","contacts":[{"input":"1","wa_id":"1"}],"messages":[{"id":"wamid.X"}]}"#,
            "wamid.X",
        ),
        (
            "z-api",
            r#"{"zaapId":"1","messageId":"D2","id":"D2"}"#,
            "D2",
        ),
        ("green-api", r#"{"idMessage":"3EB0C7"}"#, "3EB0C7"),
        ("whapi", r#"{"sent":true,"message":{"id":"PsqX"}}"#, "PsqX"),
    ];
    for (name, answer, id) in rows {
        assert_eq!(shape(name).message_id(&json(answer)), Some(id), "{name}");
    }
}

#[test]
fn whatever_is_delivered_is_received() {
    let rows = [
        format!(r#""{CARD}""#),
        format!(r#"{{"message":{{"contactMessage":{{"displayName":"x","vcard":"{CARD}"}}}}}}"#),
        format!(r#"{{"contactsArrayMessage":{{"contacts":[{{"vcard":"{CARD}"}}]}}}}"#),
        format!(r#"{{"payload":{{"vCards":["{CARD}"]}}}}"#),
        format!(r#"{{"type":"multi_vcard","body":"","vcardList":[{{"vcard":"{CARD}"}}]}}"#),
        format!(
            r#"{{"messageData":{{"contactMessageData":{{"displayName":"x","vcard":"{CARD}"}}}}}}"#
        ),
        format!(
            r#"{{"contact":{{"displayName":"x","vCard":"{CARD}","phones":["911234567890"]}}}}"#
        ),
        r#"{"messages":[{"contacts":[{"name":{"formatted_name":"Jeff Singh"},"phones":[{"phone":
            "+91 12345 67890","wa_id":"911234567890"}]}]}]}"#
            .to_owned(),
    ];
    for text in rows {
        let received = receive(&json(&text));
        assert_eq!(received.len(), 1, "{text}");
        let contact = &received[0].contact;
        assert_eq!(contact.full_name, "Jeff Singh");
        assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "911234567890");
        assert!(
            contact
                .summary(SummaryLabels::ENGLISH)
                .to_string()
                .starts_with("*Contact:*\n\n_Name:_ Jeff Singh\n_Number (1):_ +91 12345 67890")
        );
    }
    let quoting = format!(
        r#"{{"conversation":"hi","contextInfo":{{"quotedMessage":{{"vcard":"{CARD}"}}}}}}"#
    );
    assert!(receive(&json(&quoting)).is_empty());
    let two = format!(r#"{{"vcard":"{CARD}{CARD}"}}"#);
    assert_eq!(receive(&json(&two)).len(), 2);
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
