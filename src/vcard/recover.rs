//! Recovery of lines that the grammar does not cover: continued lines, open quotes, soft line breaks, blocks
//! of base64, and cards within cards. By hand, because each decides between readings by the lines
//! that follow.

use std::borrow::Cow;

use super::builder::Builder;
use super::content_line::{Layout, Wrapping};
use super::diagnostic::DiagnosticKind;
use super::encoding::is_base64;
use super::grammar::{self, Frame, Head, frame, strip_soft_break};
use super::line_end::physical_lines;
use super::lines::Line;
use super::property::Property;

impl<'a> Builder<'a, '_> {
    /// If a quote is never closed, all quotes of the head are ignored.
    pub(super) fn read_without_quotes(
        &mut self,
        raw: &str,
        head: Head,
        wrapping: Wrapping,
        line: Line<'a>,
    ) {
        let (quoted, value) = raw.split_at_checked(head.params).unwrap_or_default();
        let bare = quoted.replace('"', "") + value;
        if let Some(head) = grammar::head(&bare) {
            self.last_start = line.start;
            self.push(Cow::Owned(bare), head, wrapping, line.number);
        }
    }

    /// Quoted-printable continues after a line that ends with `=`, but not past the card.
    pub(super) fn take_soft_breaks(&mut self, property: &mut Property<'a>) {
        while strip_soft_break(property.content_line().raw_value()).is_some() {
            let next = self.lines.peek();
            match next.filter(|line| frame(line.text.as_bytes()).is_none()) {
                Some(line) => {
                    property.put_on_one_line();
                    self.extend(property, line, Wrapping::SoftBroken);
                }
                None => {
                    property.layout.wrapping = Wrapping::SoftBroken;
                    return self.report(DiagnosticKind::SoftBreakAtEnd, self.lines.number - 1);
                }
            }
        }
    }

    /// Base64 need not be folded: it continues over lines of its alphabet.
    pub(super) fn take_block(&mut self, property: &mut Property<'a>) {
        while let Some(line) = self.lines.peek().filter(|line| self.is_in_block(*line)) {
            self.extend(property, line, Wrapping::Block);
        }
    }

    /// Whether a line is base64, as are all that are folded into it: else it is a property, whose
    /// long name is folded.
    fn is_in_block(&self, line: Line<'a>) -> bool {
        let is_fold = |text: &str| text.starts_with([' ', '\t']);
        let rest = self.lines.text.get(line.next..).unwrap_or_default();
        let folds = physical_lines(rest)
            .map(|(text, _)| text)
            .take_while(|text| is_fold(text));
        is_base64(line.text.trim()) && (is_fold(line.text) || folds.map(str::trim).all(is_base64))
    }

    /// A card within the card is the value of the property before it (vCard 2.1's `AGENT`).
    pub(super) fn take_card(&mut self, property: &mut Property<'a>) {
        let mut depth = 0usize;
        while let Some(line) = self.lines.peek() {
            depth += usize::from(frame(line.text.as_bytes()) == Some(Frame::Begin));
            if depth == 0 {
                return;
            }
            self.extend(property, line, Wrapping::Broken);
            depth -= usize::from(frame(line.text.as_bytes()) == Some(Frame::End));
        }
    }

    /// Makes the next line part of a property.
    pub(super) fn extend(
        &mut self,
        property: &mut Property<'a>,
        line: Line<'a>,
        wrapping: Wrapping,
    ) {
        self.lines.take(line);
        property.layout.wrapping = wrapping;
        property.layout.is_bare = false;
        let in_place = self.lines.text.get(self.last_start..line.end());
        match (&mut property.raw, in_place) {
            (Cow::Borrowed(raw), Some(longer)) if self.lines.indent.is_empty() => *raw = longer,
            (raw, _) => {
                raw.to_mut().push('\n');
                raw.to_mut().push_str(line.text);
            }
        }
    }

    /// A line that is not a property is read as a further line of the value above it, as a raw line
    /// break leaves them; if no property precedes it, it is kept as a line without a name.
    pub(super) fn continue_last(&mut self, raw: Cow<'a, str>, line: Line<'a>) {
        let Some(mut last) = self.properties.pop() else {
            self.report(DiagnosticKind::Nameless, line.number);
            self.last_start = line.start;
            let start = self.start_in_card();
            return self
                .properties
                .push(Property::nameless(raw, line.number, start));
        };
        self.report(DiagnosticKind::Continued, line.number);
        self.has_continued = true;
        last.put_on_one_line();
        match raw {
            // Nothing continues the line.
            Cow::Borrowed(_) => self.extend(&mut last, line, Wrapping::Broken),
            Cow::Owned(text) => {
                last.raw.to_mut().push('\n');
                last.raw.to_mut().push_str(&text);
                last.layout.wrapping = Wrapping::Broken;
                last.layout.is_bare = false;
            }
        }
        self.properties.push(last);
    }
}

impl<'a> Property<'a> {
    fn nameless(raw: Cow<'a, str>, line: usize, start: u32) -> Self {
        Self {
            raw,
            layout: Layout::NAMELESS,
            line: line as u32,
            start,
        }
    }

    /// Prepares for a further line: joins the lines of a folded or encoded value.
    fn put_on_one_line(&mut self) {
        if matches!(self.layout.wrapping, Wrapping::Folded | Wrapping::Block) {
            self.raw = Cow::Owned(format!("{}:{}", self.content_line().head(), self.value()));
        }
    }
}
