//! Cells that no spreadsheet calculates.

use std::borrow::Cow;

use crate::table::FORMULA_SIGNS;

/// A cell. A text from a card may begin as a formula does, which a spreadsheet would calculate when
/// it opens the table, and send what it likes wherever it likes. An apostrophe before it makes it a
/// text; [`shown`](crate::table) takes it away again. A number such as `+55 31 9829-6801`, which is no
/// formula, stays as it is for programs.
pub(super) struct Cell<'a>(Cow<'a, str>);

impl<'a> Cell<'a> {
    /// A cell, which stays as it is if it is to be raw.
    pub(super) fn new(is_raw: bool, text: Cow<'a, str>) -> Self {
        match !is_raw && text.starts_with(FORMULA_SIGNS) && !is_number(&text) {
            true => Self(format!("'{text}").into()),
            false => Self(text),
        }
    }
}

impl AsRef<[u8]> for Cell<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Whether a text is an international number, and no calculation: `+1-809-224` is one, and -1032.
fn is_number(text: &str) -> bool {
    let Some(number) = text.strip_prefix('+') else {
        return false;
    };
    let is_of_number = |c: char| c.is_ascii_digit() || "-(). ".contains(c);
    // No formula has a space between two numbers.
    let is_formula = || !number.split('-').any(|part| part.trim().contains(' '));
    number.chars().all(is_of_number) && !(number.contains('-') && is_formula())
}
