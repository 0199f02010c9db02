//! A value keeps its structure: for every property of every card that others wrote, a repaired
//! card, and a contact that is read and written, have the same parsed value, or report the
//! property by its name.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use wacard::check::{Change, fix};
use wacard::contact::{Omitted, Reading};
use wacard::vcard::{Card, Parser, Property, decode_text};
use wacard::{Dialect, Phone, Region};

use crate::files::{package_folders, vcf_files};

/// What became of the properties.
#[derive(Debug, Default, Eq, PartialEq)]
struct Tally {
    compared: usize,
    reported: usize,
    changed: Vec<String>,
}

fn texts() -> Vec<(String, String)> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let folders = package_folders().into_iter().chain([own]);
    let files = folders.flat_map(|folder| vcf_files(&folder));
    files
        .map(|file| {
            let text = decode_text(&fs::read(&file).unwrap()).into_owned();
            (
                file.file_name().unwrap().to_string_lossy().into_owned(),
                text,
            )
        })
        .collect()
}

fn for_each_card(mut each: impl FnMut(&str, &Card<'_>)) {
    for (file, text) in texts() {
        for card in Parser::new().cards(&text).flatten() {
            each(&file, &card);
        }
    }
}

#[test]
fn a_repaired_card_keeps_every_value_or_reports_it() {
    let mut tally = Tally::default();
    let (mut cards, mut unfixed) = (0, 0);
    for_each_card(|file, card| {
        cards += 1;
        let fixed = match fix(card) {
            Ok(fixed) => fixed,
            Err(error) => {
                println!("{file}: {error}");
                return unfixed += 1;
            }
        };
        let reported: HashSet<_> = fixed.changes.iter().filter_map(Change::line).collect();
        let now = Card::parse(&fixed.text).unwrap();
        tally.compare(file, card, &now, |property| {
            reported.contains(&property.line())
        });
        if fixed.changes.is_empty() {
            assert_eq!(fixed.text, card.source(), "{file}");
        }
    });
    println!(
        "fix: {cards} cards, {unfixed} of them refused; {} compared, {} reported, {:#?}",
        tally.compared, tally.reported, tally.changed
    );
    assert!(tally.changed.is_empty());
    assert!(tally.compared > 6_000, "{}", tally.compared);
}

#[test]
fn a_contact_that_is_read_and_written_keeps_every_value_or_reports_it() {
    for dialect in Dialect::ALL {
        let mut tally = Tally::default();
        for_each_card(|file, card| {
            let reading = Reading::from_card(card);
            let mut text = String::new();
            let omitted = reading.contact.push_vcard(*dialect, &mut text);
            let warned: HashSet<_> = reading
                .warnings
                .iter()
                .map(|warning| warning.line)
                .collect();
            let now = Card::parse(&text).unwrap();
            // A name of one text is the full name, whatever its place.
            let says_nothing =
                |property: &Property<'_>| property.is_named("N") && reading.contact.name.is_none();
            tally.compare(file, card, &now, |property| {
                says_nothing(property)
                    || warned.contains(&property.line())
                    || is_omitted(&omitted, property)
            });
        });
        println!(
            "{dialect}: {} compared, {} reported, {:#?}",
            tally.compared, tally.reported, tally.changed
        );
        assert!(tally.changed.is_empty(), "{dialect}");
        assert!(tally.compared > 6_000, "{}", tally.compared);
    }
}

fn is_omitted(omitted: &Omitted, property: &Property<'_>) -> bool {
    let mut parts = omitted.parts().iter();
    parts.any(|part| property.is_named(&part.property))
}

impl Tally {
    fn compare(
        &mut self,
        file: &str,
        before: &Card<'_>,
        after: &Card<'_>,
        is_reported: impl Fn(&Property<'_>) -> bool,
    ) {
        let mut values: Vec<_> = after
            .properties()
            .iter()
            .map(|now| Some(value(now)))
            .collect();
        for property in before.properties() {
            let is_frame = property.is_named("VERSION") || property.name().is_empty();
            let value = value(property);
            if is_frame || value.is_empty() {
                continue;
            }
            self.compared += 1;
            match values.iter_mut().find(|now| now.as_ref() == Some(&value)) {
                Some(same) => *same = None,
                None if is_reported(property) => self.reported += 1,
                None => self.changed.push(format!(
                    "{file}:{}: {} {:.300?}",
                    property.line(),
                    property.name(),
                    value.items
                )),
            }
        }
    }
}

/// A property's name, and its value by components and their items.
#[derive(Debug, Eq, PartialEq)]
struct Value {
    name: String,
    items: Vec<Vec<String>>,
}

impl Value {
    fn is_empty(&self) -> bool {
        self.items
            .iter()
            .flatten()
            .all(|item| item.trim().is_empty())
    }
}

/// By the grammar of the property: a text, bytes, a number, or components of lists.
fn value(property: &Property<'_>) -> Value {
    const TEXTS: [&str; 9] = [
        "FN",
        "TITLE",
        "ROLE",
        "NOTE",
        "EMAIL",
        "URL",
        "X-ABADR",
        "X-WA-BIZ-NAME",
        "X-WA-BIZ-DESCRIPTION",
    ];
    let name = property.name().to_ascii_uppercase();
    let one = |text: String| vec![vec![text]];
    let mut items = match name.as_str() {
        "TEL" => one(number(&property.first_line())),
        "PHOTO" => one(match property.bytes() {
            Some(bytes) => format!("{bytes:?}"),
            None => property.text().into_owned(),
        }),
        "ORG" => property
            .components()
            .map(|text| vec![text.into_owned()])
            .collect(),
        "BDAY" => one(date(&property.first_line())),
        name if TEXTS.contains(&name) => one(property.text().into_owned()),
        _ => lists(property),
    };
    while items.len() > 1 && items.last().is_some_and(|last| last.concat().is_empty()) {
        items.pop();
    }
    for item in items.iter_mut().flatten() {
        *item = item.replace("\r\n", "\n");
    }
    Value { name, items }
}

fn lists(property: &Property<'_>) -> Vec<Vec<String>> {
    let lists = property.lists();
    lists
        .map(|list| list.items().iter().map(|item| item.to_string()).collect())
        .collect()
}

/// A number by its digits and its extension, whether a URI or not.
fn number(text: &str) -> String {
    let text = text.strip_prefix("tel:").unwrap_or(text);
    match Phone::parse(text, Some(Region::US)) {
        Ok(_) => text.chars().filter(char::is_ascii_digit).collect(),
        Err(_) => text.to_owned(),
    }
}

/// A date in the basic form, with Apple's year for a missing one.
fn date(text: &str) -> String {
    match text.strip_prefix("--") {
        Some(day) => format!("1604{day}").replace('-', ""),
        None if text.starts_with("1604-") => text.replace('-', ""),
        None => text.to_owned(),
    }
}
