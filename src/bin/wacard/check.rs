//! `wacard check`: the verdicts of receivers on vCards.

mod excerpt;

use std::io::{self, Write};

use anstyle::Style;
use serde::Serialize;
use wacard::Contact;
use wacard::check::{self, FixOptions, Receiver, Report, Verdict};
use wacard::id::Escaped;
use wacard::vcard::{Card, Diagnostic, DiagnosticKind, Parser};

use self::excerpt::{Name, Reasons};
use crate::args::Check;
use crate::cards::for_each_card;
use crate::colours::{ERROR, GOOD, WARNING};
use crate::output::{Output, Place};
use crate::record::Origin;

pub fn run(args: &Check, out: &mut Output) -> io::Result<()> {
    out.set_each_in_json(args.json);
    let parser = Parser::new();
    for_each_card(&args.sources, parser, out, |out, origin, card| {
        match args.fix {
            true => fix(args, origin, card, out),
            false => report(args, origin, card, out),
        }
    })
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
            verdicts: reports.map(Reasons::in_json),
        });
    }
    let Origin { source, index } = origin;
    let source = source.to_string();
    let (source, name) = (Escaped(&source), Name(&name));
    writeln!(out, "{source}: card {index} (line {line}) {name}")?;
    for Reasons { report, more } in reports.map(Reasons::for_people) {
        let shown = report.display(card.source()).first_line(line).to_string();
        print(&shown, style(report.verdict), out)?;
        if more > 0 {
            writeln!(out, "  and {more} more")?;
        }
    }
    writeln!(out)
}

/// Prints a report with its first line and the underlines of places in a style.
fn print(report: &str, style: Style, out: &mut Output) -> io::Result<()> {
    let is_underline = |line: &str| line.trim_start().bytes().all(|byte| byte == b'^');
    for (index, line) in report.lines().enumerate() {
        match index == 0 || is_underline(line) {
            true => writeln!(out, "{}", out.colours.paint(style, line))?,
            false => writeln!(out, "{line}")?,
        }
    }
    Ok(())
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Message | Verdict::Accepted => GOOD,
        Verdict::Refused => ERROR,
        _ => WARNING,
    }
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
    verdicts: [Reasons; 4],
}

/// Prints the card as WhatsApp's readers accept it. A change is reported, but is not a failure; a
/// card that cannot be repaired is one, and is not printed.
fn fix(args: &Check, origin: Origin<'_>, card: &Card<'_>, out: &mut Output) -> io::Result<()> {
    let place = |line| Place::Line(origin.source, line);
    let mut options = FixOptions::default();
    if args.add_waid {
        options = options.add_waid(args.region);
    }
    let fixed = match options.fix(card) {
        Ok(fixed) => fixed,
        Err(error) => {
            out.fail(place(card.line()), &error);
            return Ok(());
        }
    };
    for found in card
        .diagnostics()
        .iter()
        .filter(|found| is_lost(found.kind))
    {
        let Diagnostic { line, column, kind } = *found;
        out.note(Place::Column(origin.source, line, column), &kind);
    }
    for change in &fixed.changes {
        out.note(place(change.line().unwrap_or(card.line())), change);
    }
    for Diagnostic { line, column, kind } in &fixed.without_waid {
        let place = Place::Column(origin.source, *line, *column);
        out.note(place, &format_args!("no waid is added: {kind}"));
    }
    let end = if fixed.text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    write!(out, "{}{end}", fixed.text)
}

/// Whether text around the card is not printed, or the bytes differ from those that were read.
fn is_lost(kind: DiagnosticKind) -> bool {
    matches!(
        kind,
        DiagnosticKind::Outside
            | DiagnosticKind::AfterEnd
            | DiagnosticKind::Glued
            | DiagnosticKind::NoEnd
            | DiagnosticKind::NotUtf8
            | DiagnosticKind::FoldInCharacter
    )
}
