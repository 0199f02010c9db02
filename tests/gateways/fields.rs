//! What the contacts of published requests have beside their names and numbers.

use wacard::contact::{Address, Birthday, Business, Labelled, Organization, PersonName};
use wacard::gateway::Gateway;
use wacard::gateway::uazapi::Uazapi;
use wacard::{Contact, Rules};

use crate::{gateway, json, text};

/// The only contact of a published request, without its numbers.
#[track_caller]
fn contact(file: &str) -> Contact<'static> {
    let text = text(file);
    let body = json(&text);
    let request = gateway(file).read(&body, Rules::WhatsApp.into()).unwrap();
    let [contact] = request.contacts.try_into().unwrap();
    let mut contact = contact.into_owned();
    contact.phones.clear();
    contact
}

#[test]
fn a_request_has_an_organization_an_address_and_a_site() {
    assert_eq!(
        contact("uazapi/request.json"),
        Contact::new("João Silva")
            .organization("Empresa XYZ")
            .add_email("joao.silva@empresa.com")
            .add_url("https://empresa.com/joao")
    );
}

/// The same request mentions both numbers in one text.
#[test]
fn mentions_in_one_text_are_divided() {
    let text = text("uazapi/request.json");
    let body = json(&text);
    let request = Uazapi.read(&body, Rules::WhatsApp.into()).unwrap();
    let options = request.options;
    assert_eq!(options.mentioned, ["5511999999999", "5511888888888"]);
    assert!(!options.mentions_everyone);
}

#[test]
fn a_business_has_a_description() {
    let business = Business {
        name: None,
        description: Some("contato Z-API".into()),
    };
    let mut expected = Contact::new("Contato Z-API");
    expected.business = Some(business);
    assert_eq!(contact("z-api/request-one.json"), expected);
}

#[test]
fn a_contact_of_the_cloud_api_has_all_parts() {
    let mut expected = Contact::new("Barbara J. Johnson")
        .organization(Organization::from("Lucky Shrub").add_unit("Legal"))
        .add_email(Labelled::new("bjohnson@luckyshrub.com").add_type("Work"))
        .add_url(Labelled::new("https://www.luckyshrub.com").add_type("Company"));
    expected.title = Some("Lead Counsel".into());
    expected.birthday = Some(Birthday::new("1999-01-23"));
    expected.name = Some(PersonName {
        family: "Johnson".into(),
        given: "Barbara".into(),
        additional: "Joana".into(),
        prefixes: "Dr.".into(),
        suffixes: "Esq.".into(),
    });
    expected.addresses.push(
        Address::new()
            .street("1 Lucky Shrub Way")
            .locality("Menlo Park")
            .region("CA")
            .postal_code("94025")
            .country("United States")
            .country_code("US")
            .add_type("Office"),
    );
    assert_eq!(contact("cloud-api/request.json"), expected);
}
