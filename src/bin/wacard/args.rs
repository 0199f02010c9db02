//! The arguments of the commands.

use std::error::Error;
use std::str::FromStr;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum, ValueHint};
use clap_complete::Shell;
use wacard::contact::SummaryLabels;
use wacard::gateway::{GATEWAYS, Gateway};
use wacard::phone::ReadOptions;
use wacard::{Dialect, Region, Rules};

use crate::input::Source;

/// How numbers are read.
#[derive(Args)]
pub struct Numbers {
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long)]
    pub region: Option<Region>,
    /// The national rules that convert a number to an id
    #[arg(long, value_parser = by_code(Rules::ALL, Rules::code), ignore_case = true, default_value_t)]
    pub rules: Rules,
}

impl Numbers {
    pub fn options(&self) -> ReadOptions {
        ReadOptions::from(self.rules).region(self.region)
    }
}

#[derive(Args)]
pub struct Normalize {
    /// Numbers; - reads them from standard input, one per line
    #[arg(default_value = "-")]
    pub numbers: Vec<String>,
    #[command(flatten)]
    pub reading: Numbers,
    /// Print an object per line, with all candidates or the error
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Emission {
    /// The file; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub source: Source,
    /// The dialect of vCard to write
    #[arg(long, visible_alias = "dialect", value_parser = by_code(Dialect::ALL, Dialect::code), ignore_case = true, default_value_t)]
    pub profile: Dialect,
    #[command(flatten)]
    pub reading: Numbers,
}

#[derive(Args)]
pub struct Emit {
    #[command(flatten)]
    pub emission: Emission,
    /// Read a spreadsheet's export: a row of headers, and a row for each contact
    #[arg(long)]
    pub csv: bool,
    /// Print an object per line for each contact, with its card or the error
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct SendContact {
    #[command(flatten)]
    pub emission: Emission,
    /// The gateway whose requests are read; without it, Evolution API of version 1 or 2
    #[arg(long, value_name = "GATEWAY", value_parser = gateway())]
    pub from: Option<&'static dyn Gateway>,
    /// The gateway to write requests for; without it, the content of the message is printed
    #[arg(long, value_name = "GATEWAY", value_parser = gateway())]
    pub to: Option<&'static dyn Gateway>,
    /// Print an object per line for each request, with its result or the error
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Receive {
    /// The file; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub source: Source,
    /// Add the likeliest id to each phone that has none, whose number is dialled in this region
    #[arg(long)]
    pub region: Option<Region>,
    /// Print each contact as a short text for an inbox, in a language
    #[arg(long, value_name = "LANGUAGE", num_args = 0..=1, require_equals = true, default_missing_value = "en", conflicts_with = "json")]
    pub text: Option<Language>,
    /// Print an object per line for each webhook, with its contacts or the error
    #[arg(long)]
    pub json: bool,
}

/// The language of a summary.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    En,
    Es,
    Pt,
}

impl Language {
    pub fn labels(self) -> SummaryLabels<'static> {
        match self {
            Self::En => SummaryLabels::ENGLISH,
            Self::Es => SummaryLabels::SPANISH,
            Self::Pt => SummaryLabels::PORTUGUESE,
        }
    }
}

#[derive(Args)]
pub struct Parse {
    /// Files; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub sources: Vec<Source>,
    /// Refuse cards with any deviation from the specification
    #[arg(long)]
    pub strict: bool,
    /// Print an object per line for each card that cannot be read, too
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Check {
    /// Files; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub sources: Vec<Source>,
    /// Print an object per line for each card
    #[arg(long)]
    pub json: bool,
    /// Print each card with the changes that WhatsApp's readers demand, and report them
    #[arg(long, conflicts_with = "json")]
    pub fix: bool,
    /// Add the likeliest id to each phone that has none
    #[arg(long, requires = "fix")]
    pub add_waid: bool,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long, requires = "add_waid")]
    pub region: Option<Region>,
}

#[derive(Args)]
pub struct Import {
    /// Files; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub sources: Vec<Source>,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long)]
    pub region: Option<Region>,
    /// Add the column region: the region of each id, the same as --add region
    #[arg(long, conflicts_with = "json")]
    pub region_column: bool,
    /// Further columns
    #[arg(
        long,
        value_name = "COLUMN",
        value_delimiter = ',',
        conflicts_with = "json"
    )]
    pub add: Vec<Extra>,
    /// Write no apostrophe before a text that a spreadsheet would calculate
    #[arg(long, conflicts_with = "json")]
    pub raw: bool,
    /// Print an object per line for each card, with its rows or the error
    #[arg(long)]
    pub json: bool,
}

impl Import {
    /// The columns after the four that every table has.
    pub fn extra(&self) -> impl Iterator<Item = Extra> {
        let region = self.region_column.then_some(Extra::Region);
        region.into_iter().chain(self.add.iter().copied())
    }
}

/// A further column of a table.
#[derive(Clone, Copy, ValueEnum)]
pub enum Extra {
    Region,
    Label,
    Organization,
    Email,
    Source,
}

impl Extra {
    pub fn header(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Label => "label",
            Self::Organization => "organization",
            Self::Email => "email",
            Self::Source => "source",
        }
    }
}

#[derive(Args)]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

#[derive(Args)]
pub struct Man {
    /// The command; without it, the page is that of the program
    pub command: Option<Page>,
}

/// A command with a page of its own.
#[derive(Clone, Copy, ValueEnum)]
pub enum Page {
    Normalize,
    SendContact,
    Receive,
    Emit,
    Parse,
    Check,
    Import,
    Completions,
    Man,
}

fn source() -> impl TypedValueParser<Value = Source> {
    OsStringValueParser::new().map(Source::from)
}

/// Reads the id of a gateway, and lists all of them in the help.
fn gateway() -> impl TypedValueParser<Value = &'static dyn Gateway> {
    let ids = GATEWAYS.iter().map(|gateway| gateway.id());
    PossibleValuesParser::new(ids).try_map(|id| {
        let mut gateways = GATEWAYS.iter().copied();
        let found = gateways.find(|gateway| gateway.id() == id);
        found.ok_or("no gateway has this id")
    })
}

/// Reads a value by its code, and lists the codes of all values in the help.
fn by_code<T>(all: &'static [T], code: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync> + Copy + Send + Sync,
{
    let codes = all.iter().map(|value| code(*value));
    PossibleValuesParser::new(codes).try_map(|code| code.parse())
}
