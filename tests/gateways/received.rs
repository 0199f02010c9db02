//! Messages as gateways deliver them, and the text for people that a contact becomes.

use wacard::Contact;
use wacard::Wuid;
use wacard::contact::{SummaryLabels, Tel};
use wacard::gateway::receive;

use crate::{RECEIVED, files, json};

#[test]
fn contacts_are_found_wherever_a_gateway_puts_them() {
    for (file, (text, expected)) in files(RECEIVED, "paths") {
        let received = receive(&json(&text));
        let paths = received.iter().map(|received| match &*received.path {
            "" => ".",
            path => path,
        });
        let paths: Vec<_> = paths.collect();
        let expected: Vec<_> = expected.split(" // ").filter(|cell| *cell != "-").collect();
        assert_eq!(paths, expected, "{file}");
        for received in &received {
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
