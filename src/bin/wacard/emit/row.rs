//! A row of a table as a contact.

use wacard::contact::{Contact, PersonName, Tel};
use wacard::gateway::Json;
use wacard::gateway::evolution::ContactEntry;
use wacard::phone::{PhoneErrorKind, ReadOptions};
use wacard::{Phone, PhoneError};

use super::columns::{Columns, Part};
use crate::failure::Failure;
use crate::hint::WithOption;
use crate::table::Row;

/// What Google writes between several values of a cell.
const SEVERAL: &str = " ::: ";

/// A row with the columns of its table.
#[derive(Clone, Copy)]
pub struct Cells<'t> {
    pub columns: &'t Columns,
    pub row: &'t Row,
}

/// A text with its column.
type Cell<'t> = (usize, &'t str);

impl<'t> Cells<'t> {
    /// Reads the first number, id, email address and URL as those of a contact in JSON, and the
    /// others beside them.
    pub fn contact(self, options: ReadOptions) -> Result<Contact<'static>, Vec<Failure>> {
        self.check_len()?;
        let phones: Vec<_> = self.all(Part::Phone).collect();
        let full_name = self.full_name();
        let first = |part| self.all(part).next().map(|(_, text)| text);
        let fields = [
            ("fullName", Some(full_name.as_str())),
            ("phoneNumber", phones.first().map(|(_, text)| *text)),
            ("wuid", first(Part::Wuid)),
            ("organization", first(Part::Organization)),
            ("email", first(Part::Email)),
            ("url", first(Part::Url)),
        ];
        let fields = fields
            .into_iter()
            .filter_map(|(name, text)| Some((name, text?.into())));
        let mut failures = self.exponents();
        let entry = ContactEntry::from(fields.collect::<Json<'_>>());
        let read = entry.read(options);
        let others = phones.iter().skip(1).filter_map(|(column, text)| {
            let tel = Tel::parse(text, options.region, options.rules);
            tel.map_err(|error| failures.push(self.failure(*column, &error)))
                .ok()
        });
        let others: Vec<_> = others.collect();
        let mut contact = match read {
            Ok(contact) => contact,
            Err(invalid) => {
                let errors = invalid.errors().iter().map(Failure::from);
                failures.extend(errors.map(|failure| self.at_cell(failure)));
                failures.sort_by(|one, two| one.path.cmp(&two.path));
                failures.dedup_by(|one, two| one.path == two.path);
                return Err(failures);
            }
        };
        contact.phones.extend(others);
        let more = |part| self.all(part).skip(1).map(|(_, text)| text.into());
        contact.emails.extend(more(Part::Email));
        contact.urls.extend(more(Part::Url));
        contact.name = self.name();
        contact.nickname = first(Part::Nickname).map(Into::into);
        contact.title = first(Part::Title).map(Into::into);
        contact.note = first(Part::Note).map(Into::into);
        match failures.is_empty() {
            true => Ok(contact.into_owned()),
            false => Err(failures),
        }
    }

    /// The place of the phone with an index.
    pub fn phone_place(self, index: usize) -> String {
        let column = self.all(Part::Phone).nth(index).map(|(column, _)| column);
        self.columns.place(self.row, column.unwrap_or_default())
    }

    /// The filled texts of a part.
    fn all(self, part: Part) -> impl Iterator<Item = Cell<'t>> {
        let columns = self.columns.of(part);
        let cells = columns.filter_map(move |column| Some((column, self.row.cells.get(column)?)));
        let texts = cells.flat_map(|(column, cell)| {
            let texts = cell.split(SEVERAL).map(str::trim);
            texts.map(move |text| (column, text))
        });
        texts.filter(|(_, text)| !text.is_empty())
    }

    fn text(self, part: Part) -> &'t str {
        let columns = self.columns.of(part);
        let mut texts = columns.filter_map(|column| self.row.cells.get(column));
        texts
            .find(|text| !text.is_empty())
            .map_or("", String::as_str)
    }

    /// The parts of the name, if there is a given or a family name.
    fn name(self) -> Option<PersonName<'t>> {
        let (given, family) = (self.text(Part::Given), self.text(Part::Family));
        let name = PersonName {
            family: family.into(),
            given: given.into(),
            additional: self.text(Part::Additional).into(),
            prefixes: self.text(Part::Prefix).into(),
            suffixes: self.text(Part::Suffix).into(),
        };
        (!given.is_empty() || !family.is_empty()).then_some(name)
    }

    fn full_name(self) -> String {
        match (self.text(Part::FullName), self.name()) {
            ("", Some(name)) => name.joined(),
            (name, _) => name.to_owned(),
        }
    }

    /// Refuses a row with more filled cells than the header: a separator within a cell moves all
    /// cells after it.
    fn check_len(self) -> Result<(), Vec<Failure>> {
        let found = self.row.cells.iter().rposition(|cell| !cell.is_empty());
        let (found, expected) = (found.map_or(0, |last| last + 1), self.columns.len());
        if found <= expected {
            return Ok(());
        }
        let row = self.row.number;
        let message = format!(
            "row {row}: expected at most {expected} cells, found {found}: quote a cell that holds the separator"
        );
        Err(vec![Failure::new("cells", message)])
    }

    /// The ids that are a spreadsheet's exponents.
    fn exponents(self) -> Vec<Failure> {
        let ids = self.all(Part::Wuid).filter_map(|(column, text)| {
            let error = Phone::parse(text, None).err()?;
            (error.kind() == PhoneErrorKind::Exponent).then(|| self.failure(column, &error))
        });
        ids.collect()
    }

    fn failure(self, column: usize, error: &PhoneError) -> Failure {
        Failure {
            path: Some(self.columns.place(self.row, column)),
            ..Failure::new(error.kind().code(), WithOption(error))
        }
    }

    /// The failure of a field of JSON, at the cell of the field.
    fn at_cell(self, failure: Failure) -> Failure {
        let parts: &[Part] = match failure.path.as_deref() {
            Some("phoneNumber") => &[Part::Phone],
            Some("wuid") => &[Part::Wuid],
            Some("organization") => &[Part::Organization],
            Some("email") => &[Part::Email],
            Some("url") => &[Part::Url],
            _ => &[Part::FullName, Part::Given, Part::Family],
        };
        // That of the first text, or else of the first empty cell.
        let filled = parts.iter().find_map(|part| self.all(*part).next());
        let filled = filled.map(|(column, _)| column);
        let column = filled.or_else(|| parts.iter().find_map(|part| self.columns.of(*part).next()));
        Failure {
            path: Some(self.columns.place(self.row, column.unwrap_or_default())),
            ..failure
        }
    }
}
