//! `wacard parse`: vCards to JSON.

use std::io;

use serde::Serialize;
use wacard::contact::{Reading, ReadingJson};
use wacard::vcard::Parser;

use crate::args::Parse;
use crate::cards::for_each_card;
use crate::output::Output;
use crate::record::Origin;

pub fn run(args: &Parse, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    let parser = match args.strict {
        true => Parser::new().strict(),
        false => Parser::new(),
    };
    for_each_card(&args.sources, parser, out, |out, origin, card| {
        let reading = Reading::from_card(card);
        let card = reading.to_json(card);
        out.json(&Parsed { origin, card })
    })
}

#[derive(Serialize)]
struct Parsed<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    #[serde(flatten)]
    card: ReadingJson<'a>,
}
