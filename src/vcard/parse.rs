//! The reader: lines → properties → cards, leniently. What one line says, the
//! [`grammar`](super::grammar) tells; here lines are put together as real cards need it.

use std::borrow::Cow;

use memchr::memchr_iter;

use super::Card;
use super::diagnostic::{Diagnostic, DiagnosticKind, ParseError};
use super::grammar;
use super::lines::{Line, Lines, is_space, white_space, without_break};
use super::property::{Encoding, Layout, Property, Version};
use super::text::Escapes;

/// How cards are read: leniently or strictly, and how large they may be.
///
/// ```
/// use wacard::vcard::{DiagnosticKind, Parser};
///
/// let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n";
/// let cards: Vec<_> = Parser::new().cards(text).collect::<Result<_, _>>()?;
/// assert_eq!(cards[0].diagnostics()[0].kind, DiagnosticKind::NoN);
///
/// let error = Parser::new().strict().cards(text).next().unwrap().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 1, column 1: expected N, which every card of this version has, found none (RFC 2426 §3.1.2)",
/// );
/// # Ok::<(), wacard::vcard::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Parser {
    strict: bool,
    first_line: usize,
    max_card_len: usize,
    limits: Limits,
    /// The text was cut before a card that begins on the line where this one ends.
    glued: bool,
    /// What was odd about the bytes before they became text, and on which line.
    from_bytes: Option<Diagnostic>,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// Reads leniently: oddities become the card's [`diagnostics`](Card::diagnostics).
    pub fn new() -> Self {
        Self {
            strict: false,
            first_line: 1,
            max_card_len: 64 << 20,
            limits: Limits::default(),
            glued: false,
            from_bytes: None,
        }
    }

    /// Refuses a card with any oddity.
    pub fn strict(self) -> Self {
        Self {
            strict: true,
            ..self
        }
    }

    /// Refuses cards of more than this many bytes; 64 MiB is the default.
    pub fn max_card_len(self, bytes: usize) -> Self {
        Self {
            max_card_len: bytes,
            ..self
        }
    }

    /// Refuses cards of more properties; 10,000 is the default.
    pub fn max_properties(mut self, properties: usize) -> Self {
        self.limits.properties = properties;
        self
    }

    /// Refuses properties with more parameters; 1,000 is the default.
    pub fn max_params(mut self, params: usize) -> Self {
        self.limits.params = params;
        self
    }

    /// Refuses values with more combining marks and control characters, with which a card can
    /// bring down what shows it; 1,000 is the default.
    pub fn max_combining_marks(mut self, marks: usize) -> Self {
        self.limits.marks = marks;
        self
    }

    /// Counts lines from this one on, for a text out of a larger one.
    pub fn first_line(self, line: usize) -> Self {
        Self {
            first_line: line,
            ..self
        }
    }

    pub(super) fn glued(self, glued: bool) -> Self {
        Self { glued, ..self }
    }

    /// What was odd about the bytes, on a line that is counted from the first one.
    pub(super) fn from_bytes(self, oddity: Option<(usize, DiagnosticKind)>) -> Self {
        let from_bytes = oddity.map(|(line, oddity)| oddity.at(self.first_line + line, 1));
        Self { from_bytes, ..self }
    }

    pub(super) fn limit(&self) -> usize {
        self.max_card_len
    }

    /// Reads all cards of a text, in order; of any versions, one after another.
    pub fn cards<'a>(&self, text: &'a str) -> Cards<'a> {
        Cards {
            parser: *self,
            lines: Lines::new(text, self.first_line),
            found_any: false,
        }
    }
}

/// An iterator over the cards of a text; see [`Parser::cards`].
///
/// A text without a card, if there is anything in it, gives one error.
#[derive(Clone, Debug)]
pub struct Cards<'a> {
    parser: Parser,
    lines: Lines<'a>,
    found_any: bool,
}

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        let first_line = self.lines.number;
        let parser = &self.parser;
        let Some(card) = Builder::new(&mut self.lines, parser.glued, parser.limits).read() else {
            let nothing = !self.found_any && !self.lines.text.trim().is_empty();
            self.found_any = true;
            return nothing.then(|| Err(DiagnosticKind::NoCard.at(first_line, 1).into()));
        };
        self.found_any = true;
        Some(self.parser.accept(card))
    }
}

impl Parser {
    fn accept<'a>(&self, mut card: Card<'a>) -> Result<Card<'a>, ParseError> {
        card.diagnostics.extend(self.from_bytes);
        if card.source.len() > self.max_card_len {
            return Err(DiagnosticKind::TooLong(self.max_card_len)
                .at(card.line, 1)
                .into());
        }
        if let Some(limit) = card.diagnostics.iter().find(|it| it.kind.is_limit()) {
            return Err((*limit).into());
        }
        match card.diagnostics.first() {
            Some(first) if self.strict => Err((*first).into()),
            _ => Ok(card),
        }
    }
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Place {
    Inside,
    End,
}

/// Puts one card together.
struct Builder<'a, 'l> {
    lines: &'l mut Lines<'a>,
    properties: Vec<Property<'a>>,
    diagnostics: Vec<Diagnostic>,
    /// Where the last property begins in the text.
    last_start: usize,
    glued: bool,
    limits: Limits,
}

impl<'a, 'l> Builder<'a, 'l> {
    fn new(lines: &'l mut Lines<'a>, glued: bool, limits: Limits) -> Self {
        lines.indent = "";
        Self {
            lines,
            properties: Vec::new(),
            diagnostics: Vec::new(),
            last_start: 0,
            glued,
            limits,
        }
    }

    fn read(mut self) -> Option<Card<'a>> {
        let begin = self.find_begin()?;
        // Most cards have no more: they are read with one allocation.
        self.properties.reserve(16);
        let end = self.read_properties();
        self.after_end();
        let version = self.check_mandatory(begin.number);
        if version == Some(Version::V2_1) {
            let all = self.properties.iter_mut();
            all.for_each(|it| it.escapes = Escapes::WithoutBreaks);
        }
        Some(Card {
            source: self.lines.text.get(begin.start..end).unwrap_or_default(),
            line: begin.number,
            properties: self.properties,
            diagnostics: self.diagnostics,
        })
    }

    /// Reads to behind the line that begins a card.
    fn find_begin(&mut self) -> Option<Line<'a>> {
        if let Some(line) = self.lines.peek_plain_begin() {
            self.lines.take(line);
            return Some(line);
        }
        loop {
            let line = self.lines.peek()?;
            let indent = white_space(line.text);
            let bare = line.text.get(indent.len()..).unwrap_or_default();
            let start = line.start + indent.len();
            let found = find_begin(bare);
            if found != Some(0) && is_known_property(bare) {
                self.odd(DiagnosticKind::NoBegin, line.number);
                return Some(line);
            }
            self.lines.take(line);
            match found {
                Some(0) => {
                    self.begin(indent, bare, line);
                    return Some(Line { start, ..line });
                }
                Some(at) => {
                    self.odd(DiagnosticKind::Outside, line.number);
                    self.lines.go_to(line, start + at);
                }
                None if bare.trim().is_empty() => {}
                None => self.odd(DiagnosticKind::Outside, line.number),
            }
        }
    }

    /// A card is indented where its first line is, or where the second would continue the first.
    fn begin(&mut self, indent: &'a str, bare: &'a str, line: Line<'a>) {
        let rest = frame(bare, "BEGIN").unwrap_or_default();
        let rest = without_break(rest).trim_start();
        if !rest.is_empty() {
            self.odd_within(
                DiagnosticKind::AfterBegin,
                line,
                line.text.len() - rest.len(),
            );
            self.lines.go_to(line, line.end() - rest.len());
            self.lines.expect_joined(line);
        }
        let second = self.lines.peek().map_or("", |line| line.text);
        self.lines.indent = match indent.trim_start_matches('\u{FEFF}') {
            "" if second.trim().is_empty() => "",
            "" => white_space(second),
            indent => indent,
        };
        if !self.lines.indent.is_empty() {
            self.odd(DiagnosticKind::Indented, line.number);
        }
    }

    /// Reads to the card's end, and tells where that is.
    fn read_properties(&mut self) -> usize {
        loop {
            while self.read_plain().is_some() {}
            let Some(line) = self.lines.peek() else {
                break;
            };
            if let Some(rest) = frame(line.text, "END") {
                self.lines.take(line);
                return self.end(line, rest);
            }
            if frame(line.text, "BEGIN").is_some() {
                self.odd(DiagnosticKind::NoEnd, line.number);
                return line.start;
            }
            self.lines.take(line);
            if self.read_line(line) == Place::End {
                return self.lines.at;
            }
        }
        self.odd(DiagnosticKind::NoEnd, self.lines.number);
        self.lines.at
    }

    /// Most lines: a property that is whole on one, with nothing that needs a second look. Short
    /// for [`Self::read_line`], which reads these to the same.
    #[inline]
    fn read_plain(&mut self) -> Option<()> {
        let head = grammar::plain_head(self.lines.plain_ahead()?)?;
        let (raw, next) = self.lines.peek_plain(head.params)?;
        let is_within = raw.len() <= self.limits.params.min(self.limits.marks)
            && self.properties.len() < self.limits.properties;
        if !is_within || is_address(raw, head.params) {
            return None;
        }
        self.last_start = self.lines.at;
        let property = Property::plain(raw, head, self.lines.number);
        self.properties.push(property);
        self.lines.take_plain(next);
        Some(())
    }

    fn end(&mut self, line: Line<'a>, rest: &'a str) -> usize {
        let end = line.end() - rest.len();
        let behind = line.text.len() - rest.len();
        if let Some(at) = find_begin(rest) {
            self.odd_within(DiagnosticKind::Glued, line, behind + at);
            self.lines.go_to(line, end + at);
        } else if self.glued {
            self.odd_within(DiagnosticKind::Glued, line, line.text.len());
        } else if !rest.trim().is_empty() {
            self.odd_within(DiagnosticKind::AfterEnd, line, behind);
        }
        end
    }

    /// Text up to the next card belongs to none; the card before it tells of it.
    fn after_end(&mut self) {
        self.lines.indent = "";
        if frame(self.lines.ahead(), "BEGIN").is_some() {
            return;
        }
        while let Some(line) = self.lines.peek() {
            let bare = line.text.trim_start_matches(is_space);
            if find_begin(bare).is_some() || is_known_property(bare) {
                return;
            }
            if !bare.trim().is_empty() {
                self.odd(DiagnosticKind::Outside, line.number);
            }
            self.lines.take(line);
        }
    }

    fn read_line(&mut self, line: Line<'a>) -> Place {
        if is_blank(line.text) {
            return Place::Inside;
        }
        let (raw, layout) = self.logical_line(line);
        match grammar::head(&raw).filter(|head| !is_address(&raw, head.params)) {
            Some(head) if head.is_frame(&raw) => {
                if is_end(&raw) {
                    return Place::End;
                }
                self.continue_last(raw, line);
            }
            Some(head) if head.open_quote => {
                let quote = line.text.find('"').unwrap_or(0);
                self.odd_within(DiagnosticKind::OpenQuote, line, quote);
                self.read_without_quotes(&raw, head, layout, line);
            }
            Some(head) => {
                self.last_start = line.start;
                self.push(raw, head, layout, line.number);
            }
            None => self.continue_last(raw, line),
        }
        Place::Inside
    }

    /// Where a quote is never closed, none of a head's quotes is one.
    fn read_without_quotes(
        &mut self,
        raw: &str,
        head: grammar::Head,
        layout: Layout,
        line: Line<'a>,
    ) {
        let (quoted, value) = raw.split_at_checked(head.params).unwrap_or_default();
        let bare = quoted.replace('"', "") + value;
        if let Some(head) = grammar::head(&bare) {
            self.last_start = line.start;
            self.push(Cow::Owned(bare), head, layout, line.number);
        }
    }

    /// A line with the lines that continue it. Where they begin before the colon it is unfolded
    /// at once, so that names and parameters never are folded.
    fn logical_line(&mut self, line: Line<'a>) -> (Cow<'a, str>, Layout) {
        if !self.lines.continues() {
            return (Cow::Borrowed(line.text), Layout::Plain);
        }
        if self.lines.indent.is_empty() && line.text.contains(':') {
            let end = self.lines.take_folds();
            let raw = self.lines.text.get(line.start..end).unwrap_or(line.text);
            return (Cow::Borrowed(raw), Layout::Folded);
        }
        let mut unfolded = line.text.to_owned();
        while let Some(next) = self.lines.peek().filter(|_| self.lines.continues()) {
            self.lines.take(next);
            unfolded.push_str(next.text.get(1..).unwrap_or_default());
        }
        (Cow::Owned(unfolded), Layout::Plain)
    }

    fn push(&mut self, raw: Cow<'a, str>, head: grammar::Head, layout: Layout, line: usize) {
        if !head.has_colon {
            let column = raw.chars().count() + 1;
            self.diagnostics
                .push(DiagnosticKind::NoColon.at(line, column));
        }
        let mut property = Property {
            raw,
            group_end: head.group as u32,
            name_end: head.name as u32,
            head_end: head.params as u32,
            layout,
            escapes: Escapes::WithBreaks,
            may_be_encoded: false,
            line: line as u32,
        };
        property.may_be_encoded = grammar::may_name_encoding(property.params_text());
        match property.encoding() {
            Some(Encoding::QuotedPrintable) => self.take_soft_breaks(&mut property),
            Some(Encoding::Base64) => self.take_block(&mut property),
            None if property.is_named("AGENT") && is_blank(property.raw_value()) => {
                self.take_card(&mut property);
            }
            None => {}
        }
        self.check_limits(&property);
        if self.properties.len() < self.limits.properties {
            self.properties.push(property);
        }
    }

    fn check_limits(&mut self, property: &Property<'a>) {
        let Limits {
            properties,
            params,
            marks,
        } = self.limits;
        let line = property.line();
        if self.properties.len() == properties {
            self.odd(DiagnosticKind::TooManyProperties(properties), line);
        }
        // Too short to break a limit, as nearly all are.
        if property.raw.len() <= params.min(marks) {
            return;
        }
        if property.params().nth(params).is_some() {
            self.odd(DiagnosticKind::TooManyParams(params), line);
        }
        // A picture is not shown as text, and is long.
        if property.is_named("PHOTO") && property.is_base64() {
            return;
        }
        // Without an early exit the compiler checks many bytes at once.
        let other = |byte: u8| !matches!(byte, b' '..=b'~' | b'\r' | b'\n' | b'\t');
        let any_other = property.raw.bytes().fold(false, |any, it| any | other(it));
        let mut found = property.raw.chars().filter(|c| is_mark(*c));
        if any_other && found.nth(marks).is_some() {
            self.odd(DiagnosticKind::TooManyMarks(marks), line);
        }
    }

    /// Quoted-printable goes on behind a line that ends with `=`, but not past the card.
    fn take_soft_breaks(&mut self, property: &mut Property<'a>) {
        while property.raw.trim_end_matches([' ', '\t']).ends_with('=') {
            let next = self.lines.peek();
            match next.filter(|line| !is_frame(line.text)) {
                Some(line) => {
                    property.put_on_one_line();
                    self.extend(property, line, Layout::SoftBroken);
                }
                None => {
                    property.layout = Layout::SoftBroken;
                    return self.odd(DiagnosticKind::SoftBreakAtEnd, self.lines.number - 1);
                }
            }
        }
    }

    /// Base64 need not be folded: it goes on over lines of its alphabet.
    fn take_block(&mut self, property: &mut Property<'a>) {
        while let Some(line) = self.lines.peek().filter(|line| is_base64(line.text)) {
            self.extend(property, line, Layout::Block);
        }
    }

    /// A card within the card is the value of the property before it (vCard 2.1's `AGENT`).
    fn take_card(&mut self, property: &mut Property<'a>) {
        let mut depth = 0usize;
        while let Some(line) = self.lines.peek() {
            depth += usize::from(frame(line.text, "BEGIN").is_some());
            if depth == 0 {
                return;
            }
            self.extend(property, line, Layout::Broken);
            depth -= usize::from(frame(line.text, "END").is_some());
        }
    }

    /// Makes the next line part of a property.
    fn extend(&mut self, property: &mut Property<'a>, line: Line<'a>, layout: Layout) {
        self.lines.take(line);
        property.layout = layout;
        let in_place = self.lines.text.get(self.last_start..line.end());
        match (&mut property.raw, in_place) {
            (Cow::Borrowed(raw), Some(longer)) if self.lines.indent.is_empty() => *raw = longer,
            (raw, _) => {
                raw.to_mut().push('\n');
                raw.to_mut().push_str(line.text);
            }
        }
    }

    /// A line that is no property is taken for a further line of the value above it, as a raw
    /// line break leaves them; without one above it is kept by itself.
    fn continue_last(&mut self, raw: Cow<'a, str>, line: Line<'a>) {
        let Some(mut last) = self.properties.pop() else {
            self.odd(DiagnosticKind::Nameless, line.number);
            self.last_start = line.start;
            return self.properties.push(Property::nameless(raw, line.number));
        };
        self.odd(DiagnosticKind::Continued, line.number);
        last.put_on_one_line();
        let after = Line {
            next: self.lines.at,
            number: self.lines.number - 1,
            next_number: self.lines.number,
            ..line
        };
        match raw {
            Cow::Borrowed(_) => self.extend(&mut last, after, Layout::Broken),
            Cow::Owned(text) => {
                last.raw.to_mut().push('\n');
                last.raw.to_mut().push_str(&text);
                last.layout = Layout::Broken;
            }
        }
        self.properties.push(last);
    }

    /// Tells the version, and what every card of it has and this one has not.
    fn check_mandatory(&mut self, line: usize) -> Option<Version> {
        let (mut version, mut no_fn, mut no_n) = (None, true, true);
        for property in &self.properties {
            if property.is_named("VERSION") {
                version.get_or_insert_with(|| Version::read(&property.value()));
            } else if property.is_named("N") {
                no_n = false;
            } else if property.is_named("FN") {
                no_fn = false;
            }
            if version.is_some() && !no_fn && !no_n {
                break;
            }
        }
        match version {
            None => self.odd(DiagnosticKind::NoVersion, line),
            Some(Version::Other) => self.odd(DiagnosticKind::UnknownVersion, line),
            Some(_) => {}
        }
        if no_fn && version != Some(Version::V2_1) {
            self.odd(DiagnosticKind::NoFn, line);
        }
        if no_n && version != Some(Version::V4_0) {
            self.odd(DiagnosticKind::NoN, line);
        }
        version
    }

    /// Something odd at a place within a line that is being read.
    fn odd_within(&mut self, oddity: DiagnosticKind, line: Line<'a>, at: usize) {
        let before = line.text.get(..at).unwrap_or(line.text);
        let indent = self.lines.indent.chars().count();
        let column = indent + before.chars().count() + 1;
        self.diagnostics.push(oddity.at(line.number, column));
    }

    fn odd(&mut self, oddity: DiagnosticKind, line: usize) {
        self.diagnostics.push(oddity.at(line, 1));
    }
}

/// How much of what a card may hold.
#[derive(Clone, Copy, Debug)]
struct Limits {
    properties: usize,
    params: usize,
    marks: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            properties: 10_000,
            params: 1_000,
            marks: 1_000,
        }
    }
}

/// Combining marks of every script's use (the Unicode blocks of that name), and control
/// characters but for white space.
fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' => true,
        c => c.is_control() && !c.is_whitespace(),
    }
}

/// What follows `BEGIN:VCARD` or `END:VCARD` at the start of a line, in any case.
#[inline(always)]
fn frame<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    // Nearly every line is neither, and its first byte says so (a letter's case is bit 5).
    let (found, expected) = (text.as_bytes().first()?, name.as_bytes().first()?);
    match (found ^ expected) & !0x20 {
        0 => whole_frame(text, name),
        _ => None,
    }
}

fn whole_frame<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    match name {
        "END" => strip_lower(text, b"end:vcard"),
        _ => strip_lower(text, b"begin:vcard"),
    }
}

/// What follows these bytes, which are in lower case and here may be in any.
fn strip_lower<'a, const N: usize>(text: &'a str, lower: &[u8; N]) -> Option<&'a str> {
    let start = text.as_bytes().first_chunk::<N>()?;
    let same = start.map(|byte| byte.to_ascii_lowercase()) == *lower;
    text.get(N..).filter(|_| same)
}

fn is_frame(line: &str) -> bool {
    frame(line, "END").is_some() || frame(line, "BEGIN").is_some()
}

/// `END:VCARD` in a spelling that only the grammar sees: folded, grouped, with white space.
fn is_end(line: &str) -> bool {
    let bare = |text: &str| {
        text.rsplit('.')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    line.split_once(':').is_some_and(|(head, value)| {
        let value = value.lines().next().unwrap_or_default().trim();
        bare(head).eq_ignore_ascii_case("END") && value.eq_ignore_ascii_case("VCARD")
    })
}

/// Where on a line a card begins.
fn find_begin(text: &str) -> Option<usize> {
    if frame(text, "BEGIN").is_some() {
        return Some(0);
    }
    memchr_iter(b':', text.as_bytes())
        .filter_map(|colon| colon.checked_sub("BEGIN".len()))
        .find(|at| {
            text.get(*at..)
                .is_some_and(|text| frame(text, "BEGIN").is_some())
        })
}

/// A line that can only be a card's, where `BEGIN` is missing.
fn is_known_property(text: &str) -> bool {
    const NAMES: [&str; 7] = ["VERSION", "FN", "N", "TEL", "ORG", "EMAIL", "NICKNAME"];
    grammar::head(text).is_some_and(|head| {
        let name = text.get(..head.name).unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default();
        head.has_colon && NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
    })
}

/// `https://…` has the form of a property, and is none.
#[inline]
fn is_address(text: &str, colon: usize) -> bool {
    text.as_bytes().get(colon + 1) == Some(&b'/') && is_web_address(text, colon)
}

fn is_web_address(text: &str, colon: usize) -> bool {
    text.split_at_checked(colon).is_some_and(|(name, rest)| {
        let is_scheme = |it: &&str| name.eq_ignore_ascii_case(it);
        rest.starts_with("://") && ["http", "https"].iter().any(is_scheme)
    })
}

fn is_base64(text: &str) -> bool {
    let text = text.trim();
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    !text.is_empty() && text.bytes().all(base64)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

impl<'a> Property<'a> {
    #[inline]
    fn plain(raw: &'a str, head: grammar::Head, line: usize) -> Self {
        Self {
            raw: Cow::Borrowed(raw),
            group_end: head.group as u32,
            name_end: head.name as u32,
            head_end: head.params as u32,
            layout: Layout::Plain,
            escapes: Escapes::WithBreaks,
            may_be_encoded: false,
            line: line as u32,
        }
    }

    fn nameless(raw: Cow<'a, str>, line: usize) -> Self {
        Self {
            raw,
            group_end: 0,
            name_end: 0,
            head_end: 0,
            layout: Layout::Plain,
            escapes: Escapes::WithBreaks,
            may_be_encoded: false,
            line: line as u32,
        }
    }

    /// Makes ready for a further line: what is folded or encoded over several is put on one.
    fn put_on_one_line(&mut self) {
        if matches!(self.layout, Layout::Folded | Layout::Block) {
            self.raw = Cow::Owned(format!("{}:{}", self.head(), self.value()));
        }
    }
}
