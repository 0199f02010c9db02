//! The command line of the crate `wacard`: its public API for files and standard input.

#![forbid(unsafe_code)]

mod args;
mod cards;
mod check;
mod colours;
mod completions;
mod emit;
mod failure;
mod hint;
mod import;
mod input;
mod json;
mod man;
mod normalize;
mod output;
mod parse;
mod progress;
mod receive;
mod record;
mod records;
mod results;
mod send_contact;
mod table;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use wacard::phone::METADATA_VERSION;

use wacard::id::Escaped;

use crate::output::Output;

/// Convert phone numbers to WhatsApp ids, and contacts to vCards and back.
///
/// Every command reads files or standard input (-), writes results to standard output and
/// diagnostics to standard error. The exit status is 0 if every item succeeded, 1 if some failed
/// (the others are still done), and 2 for wrong usage.
///
/// Colours show on a terminal only, and NO_COLOR=1 turns them off. A long input shows its progress
/// on a terminal while the results go to a file.
#[derive(Parser)]
#[command(version = version(), after_long_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  wacard normalize --region BR '(31) 9 9829-6801'
  wacard normalize --json - < numbers.txt
  wacard send-contact request.json
  wacard send-contact --to cloud-api request.json
  wacard receive --text < webhook.json
  wacard emit --dialect rfc2426 contacts.jsonl > contacts.vcf
  wacard parse contacts.vcf | jq .displayName
  wacard check --fix contacts.vcf > repaired.vcf
  wacard import --region BR contacts.vcf > contacts.csv
  wacard emit --csv contacts.csv > contacts.vcf";

#[derive(Subcommand)]
enum Command {
    /// Convert stylised phone numbers to WhatsApp user ids, one line for each
    Normalize(args::Normalize),
    /// Convert requests to send contacts (JSON) to the content of messages, or to another gateway's
    SendContact(args::SendContact),
    /// Find the contacts in webhooks (a JSON array, or JSON values one after another)
    Receive(args::Receive),
    /// Convert contacts (JSON, or a spreadsheet's export) to vCards
    Emit(args::Emit),
    /// Convert vCards to JSON, one line for each card
    Parse(args::Parse),
    /// Report how WhatsApp Web, Android, iOS and strict RFC 2426 readers treat each card
    Check(args::Check),
    /// Convert an address book (vCards) to a CSV table of names, numbers and ids
    Import(args::Import),
    /// Print the completions of a shell
    Completions(args::Completions),
    /// Print the manual page of the program or of a command, for man
    Man(args::Man),
}

/// The program's version, and that of the numbering plans.
fn version() -> String {
    let program = env!("CARGO_PKG_VERSION");
    format!("{program} (libphonenumber metadata {METADATA_VERSION})")
}

fn main() -> ExitCode {
    let mut out = Output::new();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return show(error, out),
    };
    let written = match cli.command {
        Command::Normalize(args) => normalize::run(&args, &mut out),
        Command::SendContact(args) => send_contact::run(&args, &mut out),
        Command::Receive(args) => receive::run(&args, &mut out),
        Command::Emit(args) => emit::run(&args, &mut out),
        Command::Parse(args) => parse::run(&args, &mut out),
        Command::Check(args) => check::run(&args, &mut out),
        Command::Import(args) => import::run(&args, &mut out),
        Command::Completions(args) => completions::run(&args, &mut out),
        Command::Man(args) => man::run(&args, &mut out),
    };
    out.finish(written)
}

/// Shows a help text or an error, in which the arguments are escaped, and returns the exit status.
fn show(error: clap::Error, out: Output) -> ExitCode {
    let escaped = |arg: OsString| Escaped(&arg.to_string_lossy()).to_string();
    let shown = Cli::try_parse_from(env::args_os().map(escaped));
    // No error if an argument was not Unicode: the first error does not show it.
    let error = shown.err().unwrap_or(error);
    match error.use_stderr() {
        true => error.exit(),
        false => out.finish(error.print()),
    }
}
