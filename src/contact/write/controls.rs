//! Which properties had control characters: looked up only when the writer dropped some.

use crate::contact::Contact;
use crate::contact::omitted::{Omitted, OmittedKind};
use crate::vcard::dropped_controls;

/// Reports the control characters that a card omits of the fields of its contact.
#[cold]
pub(super) fn report(contact: &Contact<'_>, omitted: &mut Omitted) {
    let mut report = |property, index, texts: &[&str]| {
        let count = texts.iter().map(|text| dropped_controls(text)).sum();
        if count > 0 {
            omitted.push(property, index, OmittedKind::ControlCharacters(count));
        }
    };
    let shown = contact.display_name();
    let labelled = [("EMAIL", &contact.emails), ("URL", &contact.urls)];
    match &contact.name {
        None => report("N", 0, &[&shown]),
        Some(name) => {
            let lists = name.components().map(|list| list.to_text());
            report("N", 0, &lists.each_ref().map(AsRef::as_ref));
        }
    }
    report("FN", 0, &[&shown]);
    if let Some(names) = &contact.nickname {
        report("NICKNAME", 0, &[&names.to_text()]);
    }
    if let Some(organization) = &contact.organization {
        let units = organization.units.iter().map(AsRef::as_ref);
        let texts: Vec<_> = units.chain([organization.name.as_ref()]).collect();
        report("ORG", 0, &texts);
    }
    for (property, text) in texts(contact) {
        report(property, 0, &[text.unwrap_or_default()]);
    }
    for (at, tel) in contact.phones.iter().enumerate() {
        report(
            "TEL",
            at,
            &[&tel.value, tel.label.as_deref().unwrap_or_default()],
        );
    }
    for (property, items) in labelled {
        for (at, item) in items.iter().enumerate() {
            report(
                property,
                at,
                &[&item.value, item.label.as_deref().unwrap_or_default()],
            );
        }
    }
    for (at, address) in contact.addresses.iter().enumerate() {
        let lists = address.components().map(|list| list.to_text());
        let others = [address.label.as_deref(), address.country_code.as_deref()];
        let others = others.map(Option::unwrap_or_default);
        let texts = lists.iter().map(AsRef::as_ref).chain(others);
        report("ADR", at, &texts.collect::<Vec<_>>());
    }
}

/// The properties with one text.
fn texts<'c>(contact: &'c Contact<'_>) -> [(&'static str, Option<&'c str>); 7] {
    let business = contact.business.as_ref();
    [
        ("TITLE", contact.title.as_deref()),
        ("ROLE", contact.role.as_deref()),
        ("NOTE", contact.note.as_deref()),
        (
            "BDAY",
            contact
                .birthday
                .as_ref()
                .map(|birthday| birthday.value.as_ref()),
        ),
        (
            "X-WA-BIZ-DESCRIPTION",
            business.and_then(|business| business.description.as_deref()),
        ),
        (
            "X-WA-BIZ-NAME",
            business.and_then(|business| business.name.as_deref()),
        ),
        ("X-WA-LID", contact.lid.as_deref()),
    ]
}
