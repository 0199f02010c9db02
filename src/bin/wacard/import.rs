//! `wacard import`: an address book to a table of numbers and ids.

mod cell;

use std::borrow::Cow;
use std::io;

use csv::Writer;
use serde::Serialize;
use wacard::contact::{Contact, Reading, Tel};
use wacard::vcard::{Card, Parser};
use wacard::{Phone, Region, Rules, Wuid};

use self::cell::Cell;
use crate::args::{Extra, Import};
use crate::cards::for_each_card;
use crate::hint::WithOption;
use crate::output::{Output, Place};
use crate::record::Origin;
use crate::results::Results;

pub fn run(args: &Import, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    let mut table = Writer::from_writer(out.results());
    if !args.json {
        let columns = ["name", "number", "id", "reason"].into_iter();
        let extra = args.extra().map(Extra::header);
        table.write_record(columns.chain(extra))?;
    }
    for_each_card(&args.sources, Parser::new(), out, |out, origin, card| {
        import(args, origin, card, &mut table, out)
    })
}

/// A number of a card, and the id that it has.
#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    number: Cow<'a, str>,
    id: Option<Wuid>,
    /// Why it is the id, or why there is none.
    reason: String,
    /// The region of the id.
    region: Option<Region>,
    #[serde(skip)]
    label: &'a str,
}

#[derive(Serialize)]
struct Imported<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    rows: &'a [Row<'a>],
}

fn import(
    args: &Import,
    origin: Origin<'_>,
    card: &Card<'_>,
    table: &mut Writer<Results>,
    out: &mut Output,
) -> io::Result<()> {
    let Reading {
        contact, warnings, ..
    } = Reading::from_card(card);
    let name = contact.display_name();
    let rows = rows(args, &contact, &name, out);
    if args.json {
        return out.json(&Imported {
            origin,
            rows: &rows,
        });
    }
    for warning in warnings {
        let place = Place::Column(origin.source, warning.line, warning.column);
        out.note(place, &warning.kind);
    }
    for row in &rows {
        let id = row.id.as_ref().map_or("", Wuid::as_str);
        let columns = [row.name, &row.number, id, &row.reason].map(Cow::Borrowed);
        let extra = args.extra().map(|extra| match extra {
            Extra::Region => row
                .region
                .map(|region| region.to_string())
                .unwrap_or_default()
                .into(),
            Extra::Label => row.label.into(),
            Extra::Organization => text(contact.organization.as_ref().map(|found| &*found.name)),
            Extra::Email => text(contact.emails.first().map(|found| &*found.value)),
            Extra::Source => origin.source.to_string().into(),
        });
        let cells = columns.into_iter().chain(extra);
        table.write_record(cells.map(|text| Cell::new(args.raw, text)))?;
    }
    table.flush()
}

fn text(text: Option<&str>) -> Cow<'_, str> {
    text.unwrap_or_default().into()
}

/// A row for each number, or one for a card without any.
fn rows<'a>(
    args: &Import,
    contact: &'a Contact<'_>,
    name: &'a str,
    out: &mut Output,
) -> Vec<Row<'a>> {
    if contact.phones.is_empty() {
        return vec![Row {
            name,
            number: Cow::default(),
            id: None,
            reason: "the card has no number".to_owned(),
            region: None,
            label: "",
        }];
    }
    let rows = contact.phones.iter().map(|tel| {
        let (id, reason) = id(args, tel).unwrap_or_else(|reason| {
            out.mark_failed();
            (None, reason)
        });
        Row {
            name,
            number: Cow::Borrowed(&*tel.value),
            id,
            reason,
            region: id.and_then(|id| id.phone().region()),
            label: tel.label.as_deref().unwrap_or_default(),
        }
    });
    rows.collect()
}

/// The card's own id, or else the likeliest of the number, with the reason.
fn id(args: &Import, tel: &Tel<'_>) -> Result<(Option<Wuid>, String), String> {
    if let Some(wuid) = tel.wuid() {
        return Ok((Some(wuid), "waid of the card".to_owned()));
    }
    let phone = Phone::parse(&tel.value, args.region);
    let phone = phone.map_err(|error| WithOption(&error).to_string())?;
    let candidates = phone.candidates(Rules::WhatsApp);
    let best = candidates.best();
    let warning = Tel::new(&*tel.value).waid(candidates).warning();
    let reason = match warning {
        Some(warning) => WithOption(&warning).to_string(),
        None => best.reason.to_string(),
    };
    Ok((Some(best.wuid), reason))
}
