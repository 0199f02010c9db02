//! Builds one card from its lines: most lines by the fast path, the others by the grammar, and
//! broken ones by [`recover`](super::recover).

mod whole;

use std::borrow::Cow;

use super::Card;
use super::content_line::{ContentLine, Encoding, Layout, Wrapping};
use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::grammar::{self, Escapes, Frame, Head, frame, is_spaced_end, strip_frame};
use super::limits::Limits;
use super::line_end::is_short_without;
use super::lines::{FastLine, Line, Lines, is_space, unfold, white_space, without_break};
use super::names::{is_frame_name, opens_card};
use super::property::Property;
use super::version::Version;

/// Whether a line was the card's last.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Step {
    Inside,
    End,
}

/// Puts one card together.
pub(super) struct Builder<'a, 'l> {
    pub(super) lines: &'l mut Lines<'a>,
    pub(super) properties: Vec<Property<'a>>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where the last property begins in the text.
    pub(super) last_start: usize,
    /// Where the card begins in the text.
    begin: usize,
    /// Where the line that ends it begins.
    end_line: usize,
    /// Whether a property goes on after a raw line break.
    pub(super) has_continued: bool,
    limits: Limits,
}

impl<'a, 'l> Builder<'a, 'l> {
    pub(super) fn new(lines: &'l mut Lines<'a>, limits: Limits) -> Self {
        Self {
            lines,
            properties: Vec::new(),
            diagnostics: Vec::new(),
            last_start: 0,
            begin: 0,
            end_line: 0,
            has_continued: false,
            limits,
        }
    }

    pub(super) fn read(mut self) -> Option<Card<'a>> {
        let begin = self.find_begin()?;
        self.begin = begin.start;
        // Most cards have at most 16 properties: they are read with one allocation.
        self.properties = Vec::with_capacity(16);
        let end = self.read_properties();
        if self.has_continued {
            self.check_continued();
        }
        let body_len = self.end_line.saturating_sub(begin.start);
        self.after_end();
        let version = self.check_mandatory(begin.number);
        if version == Some(Version::V2_1) {
            let all = self.properties.iter_mut();
            all.for_each(|property| property.layout.escapes = Escapes::WithoutBreaks);
        }
        Some(Card {
            source: self.lines.text.get(begin.start..end).unwrap_or_default(),
            line: begin.number,
            body_len,
            version,
            properties: self.properties,
            diagnostics: self.diagnostics,
        })
    }

    /// Reads up to and including the line that begins a card.
    fn find_begin(&mut self) -> Option<Line<'a>> {
        let is_plain = self.lines.fast_ahead().is_some();
        if let Some(line) = self
            .lines
            .peek_fast_frame(Frame::Begin)
            .filter(|_| is_plain)
        {
            self.lines.take(line);
            return Some(line);
        }
        loop {
            let line = self.lines.peek()?;
            let indent = white_space(line.text);
            let bare = line.text.get(indent.len()..).unwrap_or_default();
            let start = line.start + indent.len();
            let found = grammar::find_begin(bare.as_bytes());
            if found != Some(0) && begins_card(bare) {
                self.report(DiagnosticKind::NoBegin, line.number);
                return Some(line);
            }
            self.lines.take(line);
            match found {
                Some(0) => {
                    self.begin(indent, bare, line);
                    return Some(Line { start, ..line });
                }
                Some(at) => {
                    if !bare.get(..at).is_some_and(grammar::is_group) {
                        self.report(DiagnosticKind::Outside, line.number);
                    }
                    self.lines.go_to(line, start + at);
                }
                None if bare.trim().is_empty() => {}
                None => self.report(DiagnosticKind::Outside, line.number),
            }
        }
    }

    /// A card is indented if its first line is, or if its second line would continue the first.
    fn begin(&mut self, indent: &'a str, bare: &'a str, line: Line<'a>) {
        let rest = strip_frame(bare, Frame::Begin).unwrap_or_default();
        let rest = without_break(rest).trim_start();
        if !rest.is_empty() {
            self.report_at(
                DiagnosticKind::AfterBegin,
                line,
                line.text.len() - rest.len(),
            );
            self.lines.go_to(line, line.end() - rest.len());
            // A card of one BEGIN has no lines, and is not searched for them.
            if frame(rest.as_bytes()) != Some(Frame::Begin) {
                self.lines.expect_joined(line);
            }
        }
        let second = self.lines.peek().map_or("", |line| line.text);
        self.lines.indent = match indent.trim_start_matches('\u{FEFF}') {
            "" if second.trim().is_empty() => "",
            "" => white_space(second),
            indent => indent,
        };
        if !self.lines.indent.is_empty() {
            self.report(DiagnosticKind::Indented, line.number);
        }
    }

    /// Reads to the card's end, and returns its place in the text.
    fn read_properties(&mut self) -> usize {
        loop {
            while self.read_fast().is_some() {}
            if let Some(line) = self.lines.peek_fast_frame(Frame::End) {
                self.end_line = line.start;
                self.lines.take(line);
                return line.end();
            }
            let Some(line) = self.lines.peek() else {
                break;
            };
            self.end_line = line.start;
            if let Some(rest) = strip_frame(line.text, Frame::End) {
                self.lines.take(line);
                return self.end(line, rest);
            }
            if frame(line.text.as_bytes()) == Some(Frame::Begin) {
                self.report(DiagnosticKind::NoEnd, line.number);
                self.end_line = self.lines.at;
                return self.lines.at;
            }
            self.lines.take(line);
            if self.read_line(line) == Step::End {
                return self.lines.at;
            }
        }
        self.report(DiagnosticKind::NoEnd, self.lines.number);
        self.end_line = self.lines.at;
        self.lines.at
    }

    /// Most lines: a property without encodings and quotes. The fast path for
    /// [`Self::read_line`], which reads these to the same (`fast_lines_read_as_others_do` in
    /// `tests/laws`).
    #[inline(always)]
    fn read_fast(&mut self) -> Option<()> {
        let (fast, line) = fast_line(self.lines, self.limits)?;
        if self.properties.len() >= self.limits.properties {
            return None;
        }
        self.last_start = self.lines.at;
        self.properties.push(Property {
            raw: Cow::Borrowed(line.raw),
            layout: line.layout,
            line: self.lines.number as u32,
            start: self.start_in_card(),
        });
        self.lines.take_fast(&fast);
        Some(())
    }

    fn end(&mut self, line: Line<'a>, rest: &'a str) -> usize {
        let end = line.end() - rest.len();
        let after = line.text.len() - rest.len();
        if let Some(at) = grammar::find_begin(rest.as_bytes()) {
            self.report_at(DiagnosticKind::Glued, line, after + at);
            self.lines.go_to(line, end + at);
        } else if !rest.trim().is_empty() {
            self.report_at(DiagnosticKind::AfterEnd, line, after);
        }
        end
    }

    /// Trailing text belongs to the preceding card, which reports it.
    fn after_end(&mut self) {
        self.lines.indent = "";
        if frame(self.lines.ahead().as_bytes()) == Some(Frame::Begin) {
            return;
        }
        while let Some(line) = self.lines.peek() {
            let bare = line.text.trim_start_matches(is_space);
            if grammar::find_begin(bare.as_bytes()).is_some() || begins_card(bare) {
                return;
            }
            if !bare.trim().is_empty() {
                self.report(DiagnosticKind::Outside, line.number);
            }
            self.lines.take(line);
        }
    }

    fn read_line(&mut self, line: Line<'a>) -> Step {
        if is_blank(line.text) {
            return Step::Inside;
        }
        let (raw, wrapping) = self.logical_line(line);
        match grammar::head(&raw).filter(|head| !is_address(&raw, head.params)) {
            Some(head) if is_frame_name(head.name(&raw)) => {
                if is_spaced_end(&raw) {
                    return Step::End;
                }
                self.continue_last(unfolded(raw, wrapping), line);
            }
            Some(head) if head.has_open_quote => {
                let quote = line.text.find('"').unwrap_or(0);
                self.report_at(DiagnosticKind::OpenQuote, line, quote);
                self.read_without_quotes(&raw, head, wrapping, line);
            }
            Some(head) => {
                self.last_start = line.start;
                self.push(raw, head, wrapping, line.number);
            }
            None => self.continue_last(unfolded(raw, wrapping), line),
        }
        Step::Inside
    }

    /// A line with the lines that continue it. A head is unfolded at once, so that names and
    /// parameters are never folded; a value stays folded until it is asked for.
    fn logical_line(&mut self, line: Line<'a>) -> (Cow<'a, str>, Wrapping) {
        if !self.lines.continues() {
            return (Cow::Borrowed(line.text), Wrapping::OneLine);
        }
        let has_head =
            grammar::head(line.text).is_some_and(|head| head.has_colon && !head.has_open_quote);
        if self.lines.indent.is_empty() && has_head {
            let end = self.lines.take_folds();
            let raw = self.lines.text.get(line.start..end).unwrap_or(line.text);
            return (Cow::Borrowed(raw), Wrapping::Folded);
        }
        let mut unfolded = line.text.to_owned();
        while let Some(next) = self.lines.peek().filter(|_| self.lines.continues()) {
            self.lines.take(next);
            unfolded.push_str(next.text.get(1..).unwrap_or_default());
        }
        (Cow::Owned(unfolded), Wrapping::OneLine)
    }

    pub(super) fn push(&mut self, raw: Cow<'a, str>, head: Head, wrapping: Wrapping, line: usize) {
        if !head.has_colon {
            let column = raw.chars().count() + 1;
            self.diagnostics
                .push(DiagnosticKind::NoColon.at(line, column));
        }
        let mut property = Property {
            raw,
            layout: Layout::new(head, wrapping, false),
            line: line as u32,
            start: self.start_in_card(),
        };
        let content = property.content_line();
        let may_be_encoded = grammar::may_name_encoding(content.params_text());
        let is_bare = wrapping == Wrapping::OneLine
            && !may_be_encoded
            && is_short_without(content.raw_value().as_bytes(), grammar::MARKS);
        property.layout.may_be_encoded = may_be_encoded;
        property.layout.is_bare = is_bare;
        let content = property.content_line();
        match content.encoding() {
            Some(Encoding::QuotedPrintable) => self.take_soft_breaks(&mut property),
            Some(Encoding::Base64) => self.take_block(&mut property),
            None if content.is_named("AGENT") && is_blank(content.raw_value()) => {
                self.take_card(&mut property);
            }
            None => {}
        }
        let passed = self.limits.passed(&property, self.properties.len());
        for kind in passed.into_iter().flatten() {
            self.report(kind, property.line());
        }
        if self.properties.len() < self.limits.properties {
            self.properties.push(property);
        }
    }

    /// Where the last property begins in the card.
    #[inline]
    pub(super) fn start_in_card(&self) -> u32 {
        self.last_start.wrapping_sub(self.begin) as u32
    }

    /// Reports a deviation at a byte of the current line.
    pub(super) fn report_at(&mut self, kind: DiagnosticKind, line: Line<'a>, at: usize) {
        let before = line.text.get(..at).unwrap_or(line.text);
        let indent = self.lines.indent.chars().count();
        let column = indent + before.chars().count() + 1;
        self.diagnostics.push(kind.at(line.number, column));
    }

    /// Reports a deviation of a whole line.
    pub(super) fn report(&mut self, kind: DiagnosticKind, line: usize) {
        self.diagnostics.push(kind.at(line, 1));
    }
}

/// The next line, if it is a property without encodings and quotes; it is not taken.
#[inline(always)]
pub(super) fn fast_line<'a>(
    lines: &Lines<'a>,
    limits: Limits,
) -> Option<(FastLine<'a>, ContentLine<'a>)> {
    let head = grammar::fast_head(lines.fast_ahead()?)?;
    let fast = lines.peek_fast(head.params + 1)?;
    let is_within = fast.raw.len() <= limits.params.min(limits.marks);
    if !is_within || is_address(fast.raw, head.params) {
        return None;
    }
    let wrapping = match fast.is_folded {
        true => Wrapping::Folded,
        false => Wrapping::OneLine,
    };
    let layout = Layout::new(head, wrapping, fast.is_bare);
    let raw = fast.raw;
    Some((fast, ContentLine { raw, layout }))
}

/// A line that is not a property, on one physical line.
fn unfolded(raw: Cow<'_, str>, wrapping: Wrapping) -> Cow<'_, str> {
    match wrapping {
        Wrapping::Folded => Cow::Owned(unfold(&raw).into_owned()),
        _ => raw,
    }
}

/// `https://…` has the form of a property, but is not one.
#[inline]
fn is_address(text: &str, colon: usize) -> bool {
    text.as_bytes().get(colon + 1) == Some(&b'/') && is_web_address(text, colon)
}

fn is_web_address(text: &str, colon: usize) -> bool {
    text.split_at_checked(colon).is_some_and(|(name, rest)| {
        let is_scheme = |scheme: &&str| name.eq_ignore_ascii_case(scheme);
        rest.starts_with("://") && ["http", "https"].iter().any(is_scheme)
    })
}

pub(super) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

/// Whether a line can only be a card's, so that one without `BEGIN` begins there.
fn begins_card(line: &str) -> bool {
    grammar::head(line).is_some_and(|head| head.has_colon && opens_card(head.name(line)))
}
