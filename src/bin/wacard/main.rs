//! The command line of the crate `wacard`: files and standard input through its public API.

#![forbid(unsafe_code)]

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::error::Category;
use wacard::contact::{Address, Photo, Reading, Tel, check};
use wacard::gateway::evolution::{ContactEntry, Request};
use wacard::phone::NumberType;
use wacard::vcard;
use wacard::{Contact, Dialect, Phone, PhoneError, Region, Rules};

/// Phone numbers to WhatsApp ids, and contacts to vCards and back.
///
/// Reads files or standard input (-), writes results to standard output and diagnostics to
/// standard error. Exits with 0 when every item succeeded, 1 when some failed (the others are
/// still done), 2 for wrong usage.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Stylised phone numbers to WhatsApp user ids, a line for each
    Normalize(Normalize),
    /// A gateway's sendContact request (JSON) to the message content to send
    SendContact(Emission),
    /// Contacts (a JSON array, or JSON objects one after another) to vCards
    Emit(Emission),
    /// vCards to JSON, a line for each card
    Parse(Parse),
    /// What WhatsApp Web, Android, iOS and strict RFC 2426 readers will make of each card
    Check(Check),
}

#[derive(Args)]
struct Normalize {
    /// Numbers; - or none reads them from standard input, one a line
    numbers: Vec<String>,
    /// The region where numbers without a country code are dialled, such as BR
    #[arg(long)]
    region: Option<Region>,
    /// Which national rules make an id of a number
    #[arg(long, value_enum, default_value_t)]
    rules: RulesName,
    /// Print an object a line, with all candidates and what was wrong
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Emission {
    /// The file; - or none is standard input
    file: Option<String>,
    /// The dialect of vCard to write
    #[arg(long, value_enum, default_value_t)]
    profile: ProfileName,
    /// Which national rules make an id of a number
    #[arg(long, value_enum, default_value_t)]
    rules: RulesName,
}

#[derive(Args)]
struct Parse {
    /// Files; - or none is standard input
    files: Vec<String>,
    /// Refuse cards with any oddity
    #[arg(long)]
    strict: bool,
}

#[derive(Args)]
struct Check {
    /// Files; - or none is standard input
    files: Vec<String>,
    /// Print an object a line for each card
    #[arg(long)]
    json: bool,
    /// Print each card rewritten so that WhatsApp's readers accept it, and tell what changed
    #[arg(long, conflicts_with = "json")]
    fix: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum RulesName {
    #[default]
    Whatsapp,
    Evolution,
}

impl From<RulesName> for Rules {
    fn from(name: RulesName) -> Self {
        match name {
            RulesName::Whatsapp => Self::WhatsApp,
            RulesName::Evolution => Self::Evolution,
        }
    }
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum ProfileName {
    #[default]
    Whatsapp,
    Evolution,
    Rfc2426,
}

impl From<ProfileName> for Dialect {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Whatsapp => Self::WhatsApp,
            ProfileName::Evolution => Self::Evolution,
            ProfileName::Rfc2426 => Self::Rfc2426,
        }
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut run = Run {
        out: BufWriter::new(io::stdout().lock()),
        failed: false,
    };
    let done = match cli.command {
        Command::Normalize(args) => run.normalize(&args),
        Command::SendContact(args) => run.send_contact(&args),
        Command::Emit(args) => run.emit(&args),
        Command::Parse(args) => run.parse(&args),
        Command::Check(args) => run.check(&args),
    };
    match done.and_then(|()| run.out.flush()) {
        // Whoever read the output has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => run.fail("output", &error),
        Ok(()) => {}
    }
    ExitCode::from(u8::from(run.failed))
}

/// The longest request: 257 contacts take some 60 kB. A longer one is refused before it is read
/// as JSON.
const MAX_BODY: usize = 4 << 20;

/// How long an object may grow over several lines, each of which is a try to read it: in bytes.
const MAX_OBJECT: usize = 16 << 10;

const UNFINISHED: &str = "expected a whole JSON object, found its beginning";

/// One run: its output, and whether an item failed.
struct Run<W: Write> {
    out: W,
    failed: bool,
}

impl<W: Write> Run<W> {
    fn normalize(&mut self, args: &Normalize) -> io::Result<()> {
        let from_input = args.numbers.is_empty();
        let standard_input = ["-".to_owned()];
        let numbers = match from_input {
            true => standard_input.as_slice(),
            false => &args.numbers,
        };
        for number in numbers {
            if number != "-" {
                self.number(args, number, "argument")?;
                continue;
            }
            let Some(mut input) = self.open("-") else {
                continue;
            };
            let mut line = Vec::new();
            let mut place = 0;
            while next_line(&mut input, &mut line)? {
                place += 1;
                let text = String::from_utf8_lossy(line.trim_ascii_end());
                self.number(args, &text, &format!("line {place}"))?;
            }
        }
        Ok(())
    }

    fn number(&mut self, args: &Normalize, text: &str, place: &str) -> io::Result<()> {
        let read = Phone::parse(text, args.region);
        if args.json {
            self.failed |= read.is_err();
            return match read {
                Ok(phone) => self.json(&NumberRead::new(text, &phone, args.rules.into())),
                Err(error) => self.json(&NumberRefused::new(text, error)),
            };
        }
        match read {
            Ok(phone) => writeln!(self.out, "{}", phone.wuid(args.rules.into())),
            Err(error) => {
                self.fail(place, &error);
                writeln!(self.out)
            }
        }
    }

    fn send_contact(&mut self, args: &Emission) -> io::Result<()> {
        let name = args.file.as_deref().unwrap_or("-");
        let Some(input) = self.open(name) else {
            return Ok(());
        };
        let mut body = Vec::new();
        if let Err(error) = input.take(MAX_BODY as u64 + 1).read_to_end(&mut body) {
            self.fail(name, &error);
            return Ok(());
        }
        if body.len() > MAX_BODY {
            self.fail(name, &"expected a request of at most 4 MiB, found more");
            return Ok(());
        }
        let request: Request<'_> = match serde_json::from_slice(without_bom(&body)) {
            Ok(request) => request,
            Err(error) => {
                self.fail(name, &error);
                return Ok(());
            }
        };
        match request.read(args.rules.into()) {
            Ok(request) => {
                let message = request.message(Dialect::from(args.profile));
                self.json(&message)
            }
            Err(invalid) => {
                for error in invalid.errors() {
                    self.fail(name, error);
                }
                Ok(())
            }
        }
    }

    fn emit(&mut self, args: &Emission) -> io::Result<()> {
        let name = args.file.as_deref().unwrap_or("-");
        let Some(mut input) = self.open(name) else {
            return Ok(());
        };
        match first_byte(&mut input) {
            Ok(Some(b'[')) => self.emit_array(args, input),
            Ok(_) => self.emit_values(args, name, input),
            Err(error) => {
                self.fail(name, &error);
                Ok(())
            }
        }
    }

    /// A JSON array, an item at a time.
    fn emit_array(&mut self, args: &Emission, input: impl BufRead) -> io::Result<()> {
        let mut items = Items {
            run: self,
            args,
            index: 0,
            written: Ok(()),
        };
        let mut json = serde_json::Deserializer::from_reader(input);
        let read = serde::Deserializer::deserialize_seq(&mut json, &mut items);
        let written = items.written;
        if let Err(error) = read.and_then(|()| json.end()) {
            self.fail(args.file.as_deref().unwrap_or("-"), &error);
        }
        written
    }

    /// JSON objects one after another, usually one a line. After a line that is no JSON, reading
    /// goes on with the next.
    fn emit_values(
        &mut self,
        args: &Emission,
        name: &str,
        mut input: impl BufRead,
    ) -> io::Result<()> {
        let (mut text, mut line) = (Vec::new(), Vec::new());
        let (mut place, mut first) = (0, 1);
        while next_line(&mut input, &mut line)? {
            place += 1;
            if !text.is_empty() && serde_json::from_slice::<ContactEntry<'_>>(&line).is_ok() {
                self.fail(&format!("{name}: line {first}"), &UNFINISHED);
                text.clear();
            }
            if text.is_empty() {
                first = place;
            }
            text.extend_from_slice(&line);
            if text.trim_ascii().is_empty() {
                text.clear();
                continue;
            }
            match serde_json::from_slice(&text) {
                Ok(entry) => self.contact(args, &entry, &format!("{name}: line {first}"))?,
                Err(error) if error.classify() == Category::Eof && text.len() < MAX_OBJECT => {
                    continue;
                }
                Err(error) => self.fail(&format!("{name}: line {first}"), &error),
            }
            text.clear();
        }
        if !text.is_empty() {
            self.fail(&format!("{name}: line {first}"), &UNFINISHED);
        }
        Ok(())
    }

    fn contact(
        &mut self,
        args: &Emission,
        entry: &ContactEntry<'_>,
        place: &str,
    ) -> io::Result<()> {
        match entry.read(args.rules.into()) {
            Ok(contact) => {
                let card = contact.to_vcard(Dialect::from(args.profile));
                let end = if card.ends_with('\n') { "" } else { "\n" };
                write!(self.out, "{card}{end}")
            }
            Err(invalid) => {
                for error in invalid.errors() {
                    self.fail(place, error);
                }
                Ok(())
            }
        }
    }

    fn parse(&mut self, args: &Parse) -> io::Result<()> {
        let parser = match args.strict {
            true => vcard::Parser::new().strict(),
            false => vcard::Parser::new(),
        };
        self.cards(&args.files, parser, |run, place, card| {
            let reading = Reading::from_card(card);
            run.json(&CardRead::new(place.file, place.index, card, &reading))
        })
    }

    /// A card that one of WhatsApp's readers refuses counts as failed.
    fn check(&mut self, args: &Check) -> io::Result<()> {
        self.cards(&args.files, vcard::Parser::new(), |run, place, card| {
            if args.fix {
                return run.fix(place, card);
            }
            let reports = check::check(card);
            run.failed |= reports.iter().any(|it| {
                it.receiver != check::Receiver::Rfc2426 && it.verdict == check::Verdict::Refused
            });
            if args.json {
                return run.json(&CardChecked::new(place.file, place.index, card, &reports));
            }
            let name = Contact::from_card(card).display_name().into_owned();
            writeln!(
                run.out,
                "{}: card {} (line {}) {name:?}",
                place.file,
                place.index,
                card.line()
            )?;
            for report in &reports {
                let explained = check::Explained::new(card.source(), report);
                write!(run.out, "{}", explained.first_line(card.line()))?;
            }
            writeln!(run.out)
        })
    }

    fn fix(&mut self, place: Place<'_>, card: &vcard::Card<'_>) -> io::Result<()> {
        let fixed = check::fix(card);
        for change in &fixed.changes {
            // What changed is told; it is no failure.
            let _ = writeln!(
                io::stderr(),
                "{}: card {}: {change}",
                place.file,
                place.index
            );
        }
        writeln!(self.out, "{}", fixed.text)
    }

    /// Reads the cards of files, one after another.
    fn cards(
        &mut self,
        files: &[String],
        parser: vcard::Parser,
        mut each: impl FnMut(&mut Self, Place<'_>, &vcard::Card<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        let standard_input = ["-".to_owned()];
        let files = match files.is_empty() {
            true => standard_input.as_slice(),
            false => files,
        };
        for file in files {
            let Some(input) = self.open(file) else {
                continue;
            };
            let mut reader = vcard::Reader::new(input, parser);
            let mut index = 0;
            loop {
                let text = match reader.next_chunk() {
                    Ok(Some(text)) => text,
                    Ok(None) => break,
                    Err(error) => {
                        self.fail(file, &error);
                        break;
                    }
                };
                for card in text.cards() {
                    match card {
                        Ok(card) => each(self, Place { file, index }, &card)?,
                        Err(error) => self.fail(file, &error),
                    }
                    index += 1;
                }
            }
        }
        Ok(())
    }

    fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, value)?;
        writeln!(self.out)
    }

    fn fail(&mut self, place: &str, error: &impl std::fmt::Display) {
        self.failed = true;
        // Where nobody can be told, the other items are still to be done.
        let _ = writeln!(io::stderr(), "{place}: {error}");
    }

    /// A file or standard input, with a progress bar on a terminal; tells where it can't.
    fn open(&mut self, name: &str) -> Option<impl BufRead + use<W>> {
        let opened = match name {
            "-" => Ok((Box::new(io::stdin()) as Box<dyn Read>, None)),
            _ => File::open(name).map(|file| {
                let len = file.metadata().ok().map(|it| it.len());
                (Box::new(file) as Box<dyn Read>, len)
            }),
        };
        match opened {
            Ok((input, len)) => Some(BufReader::new(progress(len).wrap_read(input))),
            Err(error) => {
                self.fail(name, &error);
                None
            }
        }
    }
}

/// Which card.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    /// From 0.
    index: usize,
}

/// The next line, with its end; `false` at the end of the input.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    Ok(input.read_until(b'\n', line)? > 0)
}

/// A bar for inputs long enough to wait for, on a terminal that does not show the output too.
fn progress(len: Option<u64>) -> ProgressBar {
    const LONG: u64 = 1 << 20;
    let watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
    match len {
        Some(len) if watched && len > LONG => {
            let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}");
            let bar = ProgressBar::new(len);
            match style {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        }
        _ => ProgressBar::hidden(),
    }
}

/// The first byte that is no white space; it stays in the input.
fn first_byte(input: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let ahead = input.fill_buf()?;
        let skipped = match ahead {
            [] => return Ok(None),
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [first, ..] if !first.is_ascii_whitespace() => return Ok(Some(*first)),
            _ => 1,
        };
        input.consume(skipped);
    }
}

fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
}

/// Emits the items of a JSON array as they are read.
struct Items<'r, W: Write> {
    run: &'r mut Run<W>,
    args: &'r Emission,
    index: usize,
    written: io::Result<()>,
}

impl<'de, W: Write> serde::de::Visitor<'de> for &mut Items<'_, W> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an array of contacts")
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(entry) = seq.next_element::<ContactEntry<'de>>()? {
            let place = format!("contact [{}]", self.index);
            if self.written.is_ok() {
                self.written = self.run.contact(self.args, &entry, &place);
            }
            self.index += 1;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct NumberRead<'a> {
    input: &'a str,
    e164: &'a str,
    wuid: String,
    jid: String,
    region: Option<&'static str>,
    #[serde(rename = "type")]
    number_type: Option<&'static str>,
    valid: bool,
    international: String,
    candidates: Vec<CandidateRead>,
}

#[derive(Serialize)]
struct CandidateRead {
    wuid: String,
    reason: String,
}

impl<'a> NumberRead<'a> {
    fn new(input: &'a str, phone: &'a Phone, rules: Rules) -> Self {
        let candidates = phone.candidates(rules);
        let best = candidates.best().wuid;
        Self {
            input,
            e164: phone.e164(),
            wuid: best.to_string(),
            jid: best.jid().to_string(),
            region: phone.region().map(Region::id),
            number_type: phone.number_type().map(NumberType::code),
            valid: phone.is_valid(),
            international: phone.international().to_string(),
            candidates: candidates
                .iter()
                .map(|it| CandidateRead {
                    wuid: it.wuid.to_string(),
                    reason: it.reason.to_string(),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct NumberRefused<'a> {
    input: &'a str,
    error: ErrorRead,
}

#[derive(Serialize)]
struct ErrorRead {
    kind: &'static str,
    message: String,
    offset: usize,
}

impl<'a> NumberRefused<'a> {
    fn new(input: &'a str, error: PhoneError) -> Self {
        let error = ErrorRead {
            kind: error.kind().code(),
            message: error.to_string(),
            offset: error.offset(),
        };
        Self { input, error }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CardRead<'a> {
    source: &'a str,
    index: usize,
    version: Option<String>,
    display_name: String,
    phones: Vec<PhoneRead<'a>>,
    nickname: Option<&'a str>,
    organization: Option<&'a str>,
    units: Vec<&'a str>,
    title: Option<&'a str>,
    note: Option<&'a str>,
    emails: Vec<&'a str>,
    urls: Vec<&'a str>,
    addresses: Vec<AddressRead<'a>>,
    birthday: Option<&'a str>,
    photo: Option<PhotoRead<'a>>,
    lid: Option<&'a str>,
    business: Option<BusinessRead<'a>>,
    diagnostics: Vec<DiagnosticRead>,
}

#[derive(Serialize)]
struct PhoneRead<'a> {
    waid: Option<String>,
    value: &'a str,
    label: Option<&'a str>,
    types: &'a [std::borrow::Cow<'a, str>],
    #[serde(skip_serializing_if = "Option::is_none")]
    preference: Option<u8>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AddressRead<'a> {
    po_box: &'a str,
    extended: &'a str,
    street: &'a str,
    locality: &'a str,
    region: &'a str,
    postal_code: &'a str,
    country: &'a str,
    label: Option<&'a str>,
    types: &'a [std::borrow::Cow<'a, str>],
}

impl<'a> AddressRead<'a> {
    fn new(address: &'a Address<'a>) -> Self {
        Self {
            po_box: &address.po_box,
            extended: &address.extended,
            street: &address.street,
            locality: &address.locality,
            region: &address.region,
            postal_code: &address.postal_code,
            country: &address.country,
            label: address.label.as_deref(),
            types: &address.types,
        }
    }
}

/// What a photo is; its bytes would drown the rest.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhotoRead<'a> {
    media_type: Option<&'a str>,
    bytes: Option<usize>,
    url: Option<&'a str>,
}

impl<'a> PhotoRead<'a> {
    fn new(photo: &'a Photo<'a>) -> Self {
        let (media_type, url) = match photo {
            Photo::Inline { media_type, .. } => (media_type.as_deref(), None),
            Photo::Url(url) => (None, Some(url.as_ref())),
            _ => (None, None),
        };
        Self {
            media_type,
            bytes: photo.bytes().map(|it| it.len()),
            url,
        }
    }
}

#[derive(Serialize)]
struct BusinessRead<'a> {
    name: Option<&'a str>,
    description: Option<&'a str>,
}

#[derive(Serialize)]
struct DiagnosticRead {
    line: usize,
    column: usize,
    kind: &'static str,
    message: String,
}

impl DiagnosticRead {
    fn new<K: std::fmt::Display>(it: &vcard::Diagnostic<K>, kind: &'static str) -> Self {
        Self {
            line: it.line,
            column: it.column,
            kind,
            message: it.kind.to_string(),
        }
    }
}

impl<'a> CardRead<'a> {
    fn new(
        source: &'a str,
        index: usize,
        card: &vcard::Card<'_>,
        reading: &'a Reading<'a>,
    ) -> Self {
        let contact = &reading.contact;
        let organization = contact.organization.as_ref();
        let syntax = card.diagnostics().iter();
        let meaning = reading.warnings.iter();
        let mut diagnostics: Vec<_> = syntax
            .map(|it| DiagnosticRead::new(it, it.kind.code()))
            .chain(meaning.map(|it| DiagnosticRead::new(it, it.kind.code())))
            .collect();
        diagnostics.sort_by_key(|it| (it.line, it.column));
        Self {
            source,
            index,
            version: card.get("VERSION").map(|it| it.value().trim().to_owned()),
            display_name: contact.display_name().into_owned(),
            phones: contact.phones.iter().map(PhoneRead::new).collect(),
            nickname: contact.nickname.as_deref(),
            organization: organization.map(|it| it.name.as_ref()),
            units: organization.map_or(Vec::new(), |it| {
                it.units.iter().map(AsRef::as_ref).collect()
            }),
            title: contact.title.as_deref(),
            note: contact.note.as_deref(),
            emails: contact.emails.iter().map(|it| it.value.as_ref()).collect(),
            urls: contact.urls.iter().map(|it| it.value.as_ref()).collect(),
            addresses: contact.addresses.iter().map(AddressRead::new).collect(),
            birthday: contact.birthday.as_ref().map(|it| it.text.as_ref()),
            photo: contact.photo.as_ref().map(PhotoRead::new),
            lid: contact.lid.as_deref(),
            business: contact.business.as_ref().map(|it| BusinessRead {
                name: it.name.as_deref(),
                description: it.description.as_deref(),
            }),
            diagnostics,
        }
    }
}

impl<'a> PhoneRead<'a> {
    fn new(tel: &'a Tel<'a>) -> Self {
        Self {
            waid: tel.wuid.map(|wuid| wuid.to_string()),
            value: &tel.value,
            label: tel.label.as_deref(),
            types: &tel.types,
            preference: tel.preference,
        }
    }
}

/// What `check --json` prints of a card.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CardChecked<'a> {
    source: &'a str,
    index: usize,
    line: usize,
    display_name: String,
    verdicts: Vec<VerdictOf>,
}

#[derive(Serialize)]
struct VerdictOf {
    receiver: &'static str,
    verdict: &'static str,
    reasons: Vec<ReasonOf>,
}

#[derive(Serialize)]
struct ReasonOf {
    rule: &'static str,
    line: usize,
    column: usize,
    width: usize,
    message: String,
    source: &'static str,
}

impl<'a> CardChecked<'a> {
    fn new(
        source: &'a str,
        index: usize,
        card: &vcard::Card<'_>,
        reports: &[check::Report],
    ) -> Self {
        let reason = |it: &check::Reason| ReasonOf {
            rule: it.rule.code(),
            line: it.line,
            column: it.column,
            width: it.width,
            message: match it.found.as_str() {
                "" => it.rule.text().to_owned(),
                found => format!("{}: {found}", it.rule.text()),
            },
            source: it.rule.source(),
        };
        let verdict = |it: &check::Report| VerdictOf {
            receiver: it.receiver.code(),
            verdict: it.verdict.code(),
            reasons: it.reasons.iter().map(reason).collect(),
        };
        Self {
            source,
            index,
            line: card.line(),
            display_name: Contact::from_card(card).display_name().into_owned(),
            verdicts: reports.iter().map(verdict).collect(),
        }
    }
}
