//! An address book's `.vcf` to a CSV of names and WhatsApp user ids on standard output, with a
//! progress bar and a summary on standard error.
//!
//! ```sh
//! cargo run --release --example import -- contacts.vcf BR > contacts.csv
//! ```
//!
//! The second argument is the region where numbers without a country code are dialled.

use std::env;
use std::error::Error;
use std::fs::File;
use std::io::{self, BufReader};

use indicatif::ProgressBar;
use wacard::contact::{Reading, Tel};
use wacard::vcard::{Parser, Reader};
use wacard::{Phone, Region, Rules, Wuid};

#[derive(Default)]
struct Summary {
    cards: usize,
    numbers: usize,
    refused_cards: Vec<String>,
    unread_numbers: Vec<String>,
    without_number: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let path = args.next().ok_or("usage: import FILE.vcf [REGION]")?;
    let region = args.next().map(|it| it.parse::<Region>()).transpose()?;
    let file = File::open(&path)?;
    let bar = ProgressBar::new(file.metadata()?.len());
    let input = BufReader::new(bar.wrap_read(file));
    let mut csv = csv::Writer::from_writer(io::stdout().lock());
    csv.write_record(["name", "wuid", "number"])?;
    let mut summary = Summary::default();
    let mut reader = Reader::new(input, Parser::new());
    while let Some(text) = reader.next_chunk()? {
        for card in text.cards() {
            match card {
                Ok(card) => {
                    let contact = Reading::from_card(&card).contact;
                    let name = contact.display_name();
                    summary.cards += 1;
                    summary.without_number += usize::from(contact.phones.is_empty());
                    for tel in &contact.phones {
                        summary.numbers += 1;
                        match wuid(tel, region) {
                            Ok(wuid) => csv.write_record([&*name, wuid.as_str(), &*tel.value])?,
                            Err(error) => summary
                                .unread_numbers
                                .push(format!("{name}: {}: {error}", tel.value)),
                        }
                    }
                }
                Err(error) => summary.refused_cards.push(error.to_string()),
            }
        }
    }
    csv.flush()?;
    bar.finish_and_clear();
    summary.print();
    Ok(())
}

/// The card's own id, else the likeliest one.
fn wuid(tel: &Tel<'_>, region: Option<Region>) -> Result<Wuid, wacard::PhoneError> {
    match tel.wuid() {
        Some(wuid) => Ok(wuid),
        None => Phone::parse(&tel.value, region).map(|it| it.wuid(Rules::WhatsApp)),
    }
}

impl Summary {
    fn print(&self) {
        let read = self.numbers - self.unread_numbers.len();
        eprintln!(
            "{} cards, {read} of {} numbers read",
            self.cards, self.numbers
        );
        eprintln!("{} cards without a number", self.without_number);
        eprintln!("{} cards refused", self.refused_cards.len());
        let problems = self.refused_cards.iter().chain(&self.unread_numbers);
        problems.for_each(|it| eprintln!("  {it}"));
    }
}
