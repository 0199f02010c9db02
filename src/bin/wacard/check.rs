//! `wacard check`: the verdicts of receivers on vCards.

use std::io::{self, Write};

use serde::Serialize;
use wacard::Contact;
use wacard::check::{self, Receiver, Report, Verdict};
use wacard::vcard::{Card, Parser};

use crate::args::Check;
use crate::input::{self, Origin};
use crate::output::{Output, Place};

pub fn run(args: &Check, out: &mut Output) -> io::Result<()> {
    input::for_each_card(
        &args.files,
        Parser::new(),
        out,
        |out, origin, card| match args.fix {
            true => fix(origin, card, out),
            false => report(args, origin, card, out),
        },
    )
}

/// A card that one of WhatsApp's readers refuses is a failure.
fn report(args: &Check, origin: Origin<'_>, card: &Card<'_>, out: &mut Output) -> io::Result<()> {
    let reports = check::check(card);
    if reports.iter().any(is_refused_by_whatsapp) {
        out.mark_failed();
    }
    let contact = Contact::from_card(card);
    let (line, name) = (card.line(), contact.display_name());
    if args.json {
        return out.json(&Checked {
            origin,
            line,
            display_name: &name,
            verdicts: &reports,
        });
    }
    let Origin { source, index } = origin;
    writeln!(out, "{source}: card {index} (line {line}) {name:?}")?;
    for report in &reports {
        let shown = report.display(card.source()).first_line(line);
        write!(out, "{shown}")?;
    }
    writeln!(out)
}

fn is_refused_by_whatsapp(report: &Report) -> bool {
    report.receiver != Receiver::Rfc2426 && report.verdict == Verdict::Refused
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Checked<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    line: usize,
    display_name: &'a str,
    verdicts: &'a [Report],
}

/// Prints the card as WhatsApp's readers accept it. A change is reported, but is not a failure.
fn fix(origin: Origin<'_>, card: &Card<'_>, out: &mut Output) -> io::Result<()> {
    let fixed = check::fix(card);
    for change in &fixed.changes {
        let line = change.line().unwrap_or(card.line());
        out.note(Place::Line(origin.source, line), change);
    }
    writeln!(out, "{}", fixed.text)
}
