//! The contacts that the benchmarks work on: made up, the same in every run.

use wacard::{Contact, contact::Tel};

/// The pieces of a contact, as a gateway's request holds them.
pub struct Pieces {
    pub full_name: String,
    pub wuid: String,
    pub phone: String,
    pub organization: String,
    pub email: String,
    pub url: String,
}

pub const COUNT: usize = 10_000;

/// Ten thousand Brazilian contacts; as Evolution's card each is about 205 bytes.
pub fn pieces() -> Vec<Pieces> {
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
        }
    };
    (0..COUNT).map(one).collect()
}

pub fn contacts(pieces: &[Pieces]) -> Vec<Contact<'_>> {
    let one = |it: &'_ Pieces| {
        let tel = Tel::new(it.phone.clone()).wuid(it.wuid.parse().expect("an id"));
        Contact::new(it.full_name.clone())
            .organization(it.organization.clone())
            .email(it.email.clone())
            .url(it.url.clone())
            .phone(tel)
    };
    pieces.iter().map(one).collect()
}
