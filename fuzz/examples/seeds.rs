//! Writes what the fuzz targets begin with, from the tests' cards, requests and tables:
//!
//! ```sh
//! cargo run --manifest-path fuzz/Cargo.toml --example seeds
//! ```

#[path = "../../tests/rows/mod.rs"]
mod rows;

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use rows::rows;
use wacard::Region;

type Seeds = Vec<Vec<u8>>;

fn main() -> Result<(), Box<dyn Error>> {
    let (cards, bodies, numbers) = (cards()?, bodies()?, numbers()?);
    let after_byte = |byte: u8| move |seed: &Vec<u8>| [&[byte], seed.as_slice()].concat();
    let targets: [(&[&str], Seeds); 5] = [
        (&["parse", "fix", "calcard"], cards.clone()),
        (
            &["stream", "contact", "writer", "edit", "gateway"],
            cards.iter().map(after_byte(16)).collect(),
        ),
        (&["request", "body", "receive"], bodies),
        (&["number"], regional_numbers()?),
        (&["id"], numbers.clone()),
    ];
    for (targets, seeds) in targets {
        for target in targets {
            let folder = root().join("fuzz/corpus").join(target);
            fs::create_dir_all(&folder)?;
            for (index, seed) in seeds.iter().enumerate() {
                fs::write(folder.join(format!("seed-{index:04}")), seed)?;
            }
            println!("{target}: {} seeds", seeds.len());
        }
    }
    Ok(())
}

fn cards() -> Result<Seeds, Box<dyn Error>> {
    let mut cards = files("tests/data/cards", "vcf")?;
    for name in ["repairs", "rfc2426", "rfc6350"] {
        for cell in column(&format!("{name}.tsv"), "card")? {
            let text = cell.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
            let text = text.replace("\\\\", "\\");
            cards.push(match text.contains("VCARD") {
                true => text.into_bytes(),
                false => {
                    format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n{text}\nEND:VCARD").into_bytes()
                }
            });
        }
    }
    Ok(cards)
}

fn bodies() -> Result<Seeds, Box<dyn Error>> {
    let mut bodies = files("tests/data/gateways", "json")?;
    bodies.extend(files("examples", "json")?);
    for name in ["bodies", "webhooks", "ids", "evolution-answers", "evolution-errors"] {
        let cells = column(&format!("gateways/{name}.tsv"), "json")?;
        bodies.extend(cells.into_iter().map(String::into_bytes));
    }
    Ok(bodies)
}

fn numbers() -> Result<Seeds, Box<dyn Error>> {
    let mut numbers = column("numbers.tsv", "input")?;
    for name in ["international", "national", "rfc3966"] {
        numbers.extend(column("examples.tsv", name)?);
    }
    for name in ["create_jid", "display", "jids"] {
        for cell in column(&format!("{name}.tsv"), "input")? {
            numbers.push(serde_json::from_str(&cell)?);
        }
    }
    Ok(numbers.into_iter().map(String::into_bytes).collect())
}

/// Numbers after the index of the region in which they are dialled.
fn regional_numbers() -> Result<Seeds, Box<dyn Error>> {
    let table = read("examples.tsv")?;
    let mut numbers = Vec::new();
    for row in rows(&table) {
        let is_of_row = |region: &Region| region.id() == row["region"];
        let index = Region::all().position(|region| is_of_row(&region));
        for (index, name) in [(index, "national"), (None, "international")] {
            let index = index.and_then(|index| u8::try_from(index).ok());
            numbers.push([&[index.unwrap_or(u8::MAX)], row[name].as_bytes()].concat());
        }
    }
    Ok(numbers)
}

/// The cells of a column of a table.
fn column(table: &str, name: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let table = read(table)?;
    Ok(rows(&table).into_iter().map(|row| row[name].to_owned()).collect())
}

fn read(table: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(root().join("tests/data").join(table))?)
}

/// The files with an extension in a folder and those within it.
fn files(folder: &str, extension: &str) -> Result<Seeds, Box<dyn Error>> {
    let (mut folders, mut files) = (vec![root().join(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(found) if found == OsStr::new(extension) => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    Ok(files.into_iter().map(fs::read).collect::<Result<_, _>>()?)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
