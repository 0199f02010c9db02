//! Rules about physical lines: the frame, blank lines, folds and control characters.

use super::definition::Rules;
use super::requirement::Requirement;
use super::violation::Findings;
use crate::vcard::Card;
use crate::vcard::content_line::Wrapping;
use crate::vcard::grammar::{Frame, is_spaced_end, strip_frame};
use crate::vcard::line_end::physical_lines;

pub(super) fn check(card: &Card<'_>, rules: &Rules, found: &mut Findings) {
    let lines = || {
        physical_lines(card.source())
            .map(|(text, _)| text)
            .zip(card.line()..)
    };
    let mut may_be_blank = rules.sections.blank_after_begin;
    for (text, line) in lines() {
        if text.is_empty() && !may_be_blank {
            found.push((line, 1, 1), (Requirement::BlankLine, rules.sections.frame));
        }
        may_be_blank &= text.is_empty() || line == card.line();
        if matches!(text, " " | "\t") {
            found.push((line, 1, 1), (Requirement::Fold, rules.sections.fold));
        }
        check_characters(text, line, rules, found);
    }
    check_frame(lines(), rules, found);
    check_blocks(card, rules, found);
}

fn check_characters(text: &str, line: usize, rules: &Rules, found: &mut Findings) {
    let bad = |c: char| c.is_ascii_control() && c != '\t';
    let before = text.chars().position(bad);
    if let Some(before) = before {
        let broken = (Requirement::ControlCharacter, rules.sections.characters);
        found.push((line, before + 1, 1), broken);
    }
}

/// White space that the lenient reading ignores in the two lines that frame a card.
fn check_frame<'a>(
    mut lines: impl Iterator<Item = (&'a str, usize)>,
    rules: &Rules,
    found: &mut Findings,
) {
    let broken = (Requirement::Frame, rules.sections.frame);
    let first = lines.next();
    let blank = |rest: &str| !rest.is_empty() && rest.trim().is_empty();
    if let Some((text, line)) =
        first.filter(|(text, _)| strip_frame(text, Frame::Begin).is_some_and(blank))
    {
        found.push((line, text.trim_end().chars().count() + 1, 1), broken);
    }
    let spaced = |text: &str| is_spaced_end(text) && text.contains([' ', '\t']);
    if let Some((text, line)) = lines.last().filter(|(text, _)| spaced(text)) {
        found.push((line, 1, text.chars().count()), broken);
    }
}

/// Values that continue on a line without white space before it: base64, and quoted-printable.
fn check_blocks(card: &Card<'_>, rules: &Rules, found: &mut Findings) {
    let is_block = |wrapping| matches!(wrapping, Wrapping::Block | Wrapping::SoftBroken);
    for property in card
        .properties()
        .iter()
        .filter(|property| is_block(property.layout.wrapping))
    {
        found.push(
            (property.line() + 1, 1, 1),
            (Requirement::Fold, rules.sections.fold),
        );
    }
}
