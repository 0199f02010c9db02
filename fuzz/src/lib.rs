//! What the targets share: contacts, properties and requests made of bytes, and the readers of
//! other crates.

mod contact;
pub mod peers;
mod property;
mod request;
mod text;

pub use contact::AnyContact;
pub use property::AnyProperty;
pub use request::AnyRequest;
pub use text::{Text, held};

use wacard::vcard::{Card, Parser};

/// The one card of a text.
#[track_caller]
pub fn one_card(text: &str) -> Card<'_> {
    let mut cards = Parser::new().cards(text);
    let card = cards.next().expect("a card").expect("a valid card");
    assert!(cards.next().is_none(), "a second card in {text:?}");
    card
}

/// The one card of a text, without a deviation.
#[track_caller]
pub fn one_clean_card(text: &str) -> Card<'_> {
    let card = one_card(text);
    assert_eq!(card.diagnostics(), [], "{text:?}");
    card
}
