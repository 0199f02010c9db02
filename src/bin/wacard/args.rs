//! The arguments of the commands.

use std::error::Error;
use std::str::FromStr;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueHint};
use clap_complete::Shell;
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
pub struct Parse {
    /// Files; - is standard input
    #[arg(default_value = "-", value_name = "FILE", value_parser = source(), value_hint = ValueHint::FilePath)]
    pub sources: Vec<Source>,
    /// Refuse cards with any deviation from the specification
    #[arg(long)]
    pub strict: bool,
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
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

#[derive(Args)]
pub struct Man {
    /// A command such as emit; without it, the page is that of the program
    pub command: Option<String>,
}

fn source() -> impl TypedValueParser<Value = Source> {
    OsStringValueParser::new().map(Source::from)
}

/// Reads a value by its code, and lists the codes of all values in the help.
fn by_code<T>(all: &'static [T], code: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync> + Copy + Send + Sync,
{
    let codes = all.iter().map(|value| code(*value));
    PossibleValuesParser::new(codes).try_map(|code| code.parse())
}
