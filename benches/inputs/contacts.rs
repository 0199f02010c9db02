//! The contacts that the benchmarks work on: made up, the same in every run.

use wacard::{Contact, Wuid, contact::Tel};

/// The pieces of a contact, as a gateway's request holds them.
#[derive(Clone)]
pub struct Pieces {
    pub full_name: String,
    pub wuid: String,
    pub phone: String,
    pub organization: String,
    pub email: String,
    pub url: String,
    /// Most contacts have none.
    pub note: String,
}

/// Brazilian contacts; as Evolution's card each is about 205 bytes.
pub fn pieces(count: usize) -> Vec<Pieces> {
    const GIVEN: [&str; 5] = ["Guilherme", "Ana", "Maria Clara", "Antonio", "Beatriz"];
    const FAMILY: [&str; 5] = ["Gomes", "Silva", "Oliveira", "Souza Lima", "Ferreira"];
    let one = |n: usize| {
        let name = format!("{} {} {n}", GIVEN[n % 5], FAMILY[n / 5 % 5]);
        let subscriber = 90_000_000 + n * 7919 % 9_999_999;
        Pieces {
            wuid: format!("55{}9{subscriber}", 11 + n % 9),
            phone: format!(
                "+55 {} 9{}-{:04}",
                11 + n % 9,
                subscriber / 10_000,
                subscriber % 10_000
            ),
            organization: format!("AtendAI {}", n % 97),
            email: format!("contato{n}@example.com"),
            url: format!("https://example.com/{n}"),
            full_name: name,
            note: String::new(),
        }
    };
    (0..count).map(one).collect()
}

/// The contacts borrow from their pieces, as a gateway's do from its request.
pub fn contacts(pieces: &[Pieces]) -> Vec<Contact<'_>> {
    pieces.iter().map(contact).collect()
}

fn contact(it: &Pieces) -> Contact<'_> {
    let tel = Tel::new(&it.phone).waid(it.wuid.parse::<Wuid>().expect("an id"));
    let contact = Contact::new(&it.full_name)
        .organization(it.organization.as_str())
        .add_email(it.email.as_str())
        .add_url(it.url.as_str())
        .add_phone(tel);
    match it.note.as_str() {
        "" => contact,
        note => contact.note(note),
    }
}
