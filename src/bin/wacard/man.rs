//! `wacard man`: the manual page of the program or of a command.

use std::io::{self, Write};

use clap::{CommandFactory, ValueEnum};
use clap_mangen::Man;

use crate::Cli;
use crate::args;
use crate::output::Output;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const CHANGELOG: &str = include_str!("../../../CHANGELOG.md");

const EXIT_STATUS: &str = r#".SH "EXIT STATUS"
.TP
0
Every item succeeded.
.TP
1
Some items failed, and the others are done; or the results could not be written.
.TP
2
Wrong usage: nothing is done.
"#;

pub fn run(args: &args::Man, out: &mut Output) -> io::Result<()> {
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let name = args.command.and_then(|page| page.to_possible_value());
    let command = name.and_then(|name| program.find_subcommand(name.get_name()).cloned());
    let page = Man::new(command.unwrap_or(program))
        .date(date())
        .source(format!("wacard {VERSION}"))
        .manual("User Commands");
    let mut rendered = Vec::new();
    page.render(&mut rendered)?;
    write(&String::from_utf8_lossy(&rendered), out)
}

/// Writes a page with the exit status, before the examples if there are any.
fn write(page: &str, out: &mut Output) -> io::Result<()> {
    match page.split_once(".SH EXTRA\nExamples:\n") {
        Some((before, examples)) => write!(out, "{before}{EXIT_STATUS}.SH EXAMPLES\n{examples}"),
        None => write!(out, "{page}{EXIT_STATUS}"),
    }
}

/// The date of the version.
fn date() -> &'static str {
    let of_version = |line: &'static str| {
        let version = line.strip_prefix("## ")?.strip_prefix(VERSION)?;
        version.strip_prefix(" - ")
    };
    CHANGELOG.lines().find_map(of_version).unwrap_or_default()
}
