//! Cards that others wrote: the test data within the packages of other readers, which are
//! development dependencies here. They are read where cargo put them; no copy is kept.
//!
//! `cargo test --test corpora -- --nocapture` prints a table of what was read.

mod files;
mod structure;

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use calcard::vcard::{VCardProperty, VCardValue};
use wacard::contact::Reading;
use wacard::vcard::{Parser, Reader};

use crate::files::{package_folders, vcf_files};

/// What was read of one source's files.
#[derive(Default)]
struct Tally {
    files: usize,
    cards: usize,
    with_diagnostics: usize,
    refused: Vec<String>,
    phones: usize,
}

#[test]
fn cards_that_others_wrote_are_read_and_lose_no_phone() {
    let folders = package_folders();
    let mut tallies = BTreeMap::<String, Tally>::new();
    for file in folders.iter().flat_map(|folder| vcf_files(folder)) {
        let bytes = fs::read(&file).unwrap();
        let tally = tallies.entry(source(&file)).or_default();
        let phones = catch_unwind(|| read(&bytes, Parser::new()))
            .unwrap_or_else(|_| panic!("{} panics", file.display()));
        tally.files += 1;
        tally.cards += phones.cards;
        tally.with_diagnostics += phones.with_diagnostics;
        tally.phones += phones.values.len();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        tally
            .refused
            .extend(phones.refused.iter().map(|it| format!("{name}: {it}")));
        for phone in phones_by_calcard(&bytes) {
            assert!(
                phones.values.iter().any(|it| digits(it).contains(&phone)),
                "{}: calcard finds the phone {phone}, among {:?} it is not",
                file.display(),
                phones.values,
            );
        }
    }
    println!("source | files | cards | with diagnostics | phones | refused");
    for (source, it) in &tallies {
        let Tally {
            files,
            cards,
            with_diagnostics,
            phones,
            refused,
        } = it;
        println!("{source} | {files} | {cards} | {with_diagnostics} | {phones} | {refused:?}");
    }
    let files: usize = tallies.values().map(|it| it.files).sum();
    let cards: usize = tallies.values().map(|it| it.cards).sum();
    assert!(
        files >= 390 && cards >= 1000,
        "{cards} cards in {files} files"
    );
}

/// Strict reading refuses or accepts, and never panics; what it accepts has no diagnostics.
#[test]
fn cards_that_others_wrote_are_judged_strictly() {
    let folders = package_folders();
    let (mut accepted, mut refused) = (0, 0);
    for file in folders.iter().flat_map(|folder| vcf_files(folder)) {
        let bytes = fs::read(&file).unwrap();
        let read = read(&bytes, Parser::new().strict());
        assert_eq!(read.with_diagnostics, 0, "{}", file.display());
        accepted += read.cards;
        refused += read.refused.len();
    }
    println!("strictly: {accepted} cards accepted, {refused} refused");
    assert!(accepted >= 1000 && refused >= 300, "{accepted}, {refused}");
}

#[derive(Default)]
struct Read {
    cards: usize,
    with_diagnostics: usize,
    refused: Vec<String>,
    values: Vec<String>,
}

fn read(bytes: &[u8], parser: Parser) -> Read {
    let mut read = Read::default();
    let mut reader = Reader::new(bytes, parser);
    while let Some(piece) = reader.next_chunk().unwrap() {
        for card in piece.cards() {
            match card {
                Ok(card) => {
                    let reading = Reading::from_card(&card);
                    read.cards += 1;
                    read.with_diagnostics += usize::from(!card.diagnostics().is_empty());
                    let phones = reading.contact.phones.iter();
                    read.values.extend(phones.map(|it| it.value.to_string()));
                    let again = card.to_string();
                    let again = Parser::new().cards(&again).next().unwrap().unwrap();
                    assert_eq!(
                        again.all("TEL").count(),
                        card.all("TEL").count(),
                        "written again, the card has other phones"
                    );
                }
                Err(error) => read.refused.push(error.to_string()),
            }
        }
    }
    read
}

/// The digits of every phone that the reader calcard finds, but where it leaves
/// quoted-printable as it is.
fn phones_by_calcard(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut parser = calcard::Parser::new(&text);
    let mut phones = Vec::new();
    loop {
        match parser.entry() {
            calcard::Entry::VCard(card) => {
                let tels = card
                    .entries
                    .iter()
                    .filter(|it| it.name == VCardProperty::Tel);
                for value in tels.flat_map(|it| &it.values) {
                    match value {
                        VCardValue::Text(text) if !text.contains('=') => phones.push(digits(text)),
                        _ => {}
                    }
                }
            }
            calcard::Entry::Eof => return phones,
            _ => {}
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The project that a file comes from: the folder that it is in, or the package.
fn source(file: &Path) -> String {
    let folders: Vec<_> = file.iter().rev().map(|it| it.to_string_lossy()).collect();
    match folders.get(2).map(AsRef::as_ref) {
        Some("corpus") => format!("vcard-rs, of {}", folders[1]),
        _ => folders
            .iter()
            .find(|it| it.starts_with("calcard-") || it.starts_with("ical-"))
            .map_or_else(
                || "vcard-rs".to_owned(),
                |it| it.split('-').next().unwrap().to_owned(),
            ),
    }
}
