//! The cards in a text.

use super::error::FieldErrorKind;
use super::limits::MAX_CARDS;
use crate::contact::{Contact, Reading, Warning};
use crate::vcard::{Diagnostic, DiagnosticKind, ParseError, Parser};

/// A card that was read.
pub(super) struct CardReading {
    pub(super) contact: Contact<'static>,
    pub(super) diagnostics: Vec<Diagnostic<DiagnosticKind>>,
    pub(super) warnings: Vec<Diagnostic<Warning>>,
}

/// Every card in a text, or why it cannot be read; after [`MAX_CARDS`] the rest is one that cannot.
/// A contact without a name gets the name that stands beside its card.
pub(super) fn read_cards(
    text: &str,
    name: Option<&str>,
) -> Vec<Result<CardReading, FieldErrorKind>> {
    let mut cards = Parser::new().cards(text);
    let first = cards.by_ref().take(MAX_CARDS);
    let readings = first.map(|card| match card {
        Ok(card) => {
            let mut reading = Reading::from_card(&card);
            name_contact(&mut reading.contact, name);
            Ok(CardReading {
                contact: reading.contact.into_owned(),
                diagnostics: card.diagnostics().to_vec(),
                warnings: reading.warnings,
            })
        }
        Err(error) => Err(kind(&error)),
    });
    let mut readings: Vec<_> = readings.collect();
    if cards.next().is_some() {
        readings.push(Err(FieldErrorKind::TooManyCards(MAX_CARDS)));
    }
    match readings.is_empty() {
        true => vec![Err(FieldErrorKind::NoVcard)],
        false => readings,
    }
}

/// Gives a contact a name, if it has none.
pub(super) fn name_contact(contact: &mut Contact<'_>, name: Option<&str>) {
    let name = name.filter(|name| !name.trim().is_empty());
    if let (true, None, Some(name)) = (
        contact.full_name.trim().is_empty(),
        contact.name.as_ref(),
        name,
    ) {
        contact.full_name = name.to_owned().into();
    }
}

fn kind(error: &ParseError) -> FieldErrorKind {
    let Diagnostic { line, column, kind } = error.diagnostic();
    match kind {
        DiagnosticKind::NoCard => FieldErrorKind::NoVcard,
        _ => FieldErrorKind::LargeVcard { line, column },
    }
}
