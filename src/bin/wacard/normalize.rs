//! `wacard normalize`: phone numbers to ids.

use std::io::{self, Write};

use serde::Serialize;
use wacard::contact::Tel;
use wacard::phone::{PhoneJson, ReadOptions};
use wacard::{Phone, PhoneError};

use crate::args::Normalize;
use crate::hint::WithOption;
use crate::input::{Lines, Source};
use crate::output::{Output, Place};

pub fn run(args: &Normalize, out: &mut Output) -> io::Result<()> {
    for (at, number) in (1..).zip(&args.numbers) {
        match number.as_str() {
            "-" => standard_input(args, out)?,
            number => normalize(args, Place::Argument(at), number, out)?,
        }
    }
    Ok(())
}

fn standard_input(args: &Normalize, out: &mut Output) -> io::Result<()> {
    let source = Source::StandardInput;
    let Some(opened) = source.open(out) else {
        return Ok(());
    };
    let mut lines = match Lines::new(&source, opened.input) {
        Ok(lines) => lines,
        Err(error) => {
            out.fail_input(&source, &error);
            return Ok(());
        }
    };
    while let Some((number, line)) = lines.next(out) {
        let text = String::from_utf8_lossy(line.trim_ascii_end());
        normalize(args, Place::Line(&source, number), &text, out)?;
    }
    Ok(())
}

/// Prints one line for a number, so that the lines of the output match those of the input.
fn normalize(args: &Normalize, place: Place<'_>, text: &str, out: &mut Output) -> io::Result<()> {
    let ReadOptions { region, rules, .. } = args.reading.options();
    match (Phone::parse(text, region), args.json) {
        (Ok(phone), true) => out.json(&Normalized {
            input: text,
            phone: phone.to_json(rules),
        }),
        (Ok(phone), false) => {
            let candidates = phone.candidates(rules);
            if let Some(warning) = Tel::new(text).waid(candidates).warning() {
                out.note(place, &WithOption(&warning));
            }
            writeln!(out, "{}", candidates.best().wuid)
        }
        (Err(error), true) => {
            out.mark_failed();
            out.json(&Refused { input: text, error })
        }
        (Err(error), false) => {
            out.fail(place, &WithOption(&error));
            writeln!(out)
        }
    }
}

#[derive(Serialize)]
struct Normalized<'a> {
    input: &'a str,
    #[serde(flatten)]
    phone: PhoneJson<'a>,
}

#[derive(Serialize)]
struct Refused<'a> {
    input: &'a str,
    error: PhoneError,
}
