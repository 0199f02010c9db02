//! The gateways' JSON: published examples of each, and what holds for all.
//!
//! `tests/data/gateways` has a folder for each gateway, named by its id, and a table for each
//! direction: `requests.tsv`, `refused.tsv`, `answers.tsv` and `received.tsv`. Other tables hold
//! their JSON: `bodies.tsv`, `written.tsv`, `recipients.tsv`, `ids.tsv`, `webhooks.tsv` and the
//! answers of Evolution API.

#![cfg(feature = "serde")]

mod answers;
mod errors;
mod evolution;
mod evolution_requests;
mod fields;
mod hostile;
mod ignored;
mod lost;
mod options;
mod outside;
mod received;
mod requests;
#[path = "../rows/mod.rs"]
mod rows;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use wacard::gateway::{GATEWAYS, Gateway, Json};

const REQUESTS: &str = include_str!("../data/gateways/requests.tsv");
const REFUSED: &str = include_str!("../data/gateways/refused.tsv");
const ANSWERS: &str = include_str!("../data/gateways/answers.tsv");
const RECEIVED: &str = include_str!("../data/gateways/received.tsv");

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/gateways"))
}

/// A table's rows by their files, each with the file's text and the cell of a column.
fn files(table: &'static str, column: &str) -> BTreeMap<&'static str, (String, &'static str)> {
    let rows = rows::rows(table).into_iter();
    rows.map(|row| (row["file"], (text(row["file"]), row[column])))
        .collect()
}

#[track_caller]
fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[track_caller]
fn json(text: &str) -> Json<'_> {
    serde_json::from_str(text).expect("JSON")
}

/// The gateway whose folder holds a file.
#[track_caller]
fn gateway(file: &str) -> &'static dyn Gateway {
    let id = file.split('/').next().unwrap();
    let found = GATEWAYS.iter().find(|gateway| gateway.id() == id);
    *found.unwrap_or_else(|| panic!("no gateway {id}"))
}

#[test]
fn every_file_stands_in_a_table() {
    let tables = [REQUESTS, REFUSED, ANSWERS, RECEIVED];
    let listed = tables.iter().flat_map(|table| rows::rows(table));
    let listed: BTreeSet<_> = listed.map(|row| row["file"].to_owned()).collect();
    let mut found = BTreeSet::new();
    for gateway in GATEWAYS {
        for entry in fs::read_dir(folder().join(gateway.id())).unwrap() {
            let name = entry.unwrap().file_name();
            found.insert(format!("{}/{}", gateway.id(), name.display()));
        }
    }
    assert_eq!(listed, found);
}

#[test]
fn every_gateway_has_a_published_request() {
    let requests = rows::rows(REQUESTS);
    for gateway in GATEWAYS {
        let folder = format!("{}/", gateway.id());
        let mut files = requests.iter().map(|row| row["file"]);
        assert!(files.any(|file| file.starts_with(&folder)), "{folder}");
    }
}
