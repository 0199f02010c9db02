//! The columns of a table of contacts, found by their headers.

use crate::table::{Row, letters};

/// A part of a contact that a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    FullName,
    /// `name`: the full name, or the given name beside a family name.
    Name,
    Given,
    Additional,
    Family,
    Prefix,
    Suffix,
    Nickname,
    Phone,
    Wuid,
    Email,
    Organization,
    Title,
    Url,
    Note,
}

/// Headers without digits, separators and accents, in lower case: `Phone 1 - Value` is
/// `phonevalue`. In English and Portuguese; those of Google's and Outlook's exports too.
#[rustfmt::skip]
const HEADERS: &[(Part, &[&str])] = &[
    (Part::FullName, &["fullname", "nomecompleto", "displayname", "formattedname", "contactname", "nomedocontato",
        "contact", "contato"]),
    (Part::Name, &["name", "nome"]),
    (Part::Given, &["firstname", "givenname", "given", "first", "primeironome", "prenome"]),
    (Part::Additional, &["middlename", "additionalname", "segundonome", "nomedomeio"]),
    (Part::Family, &["lastname", "familyname", "family", "last", "surname", "sobrenome", "ultimonome"]),
    (Part::Prefix, &["nameprefix", "prefix", "prefixo"]),
    (Part::Suffix, &["namesuffix", "suffix", "sufixo"]),
    (Part::Nickname, &["nickname", "apelido"]),
    (Part::Phone, &["phone", "phonenumber", "phonevalue", "telephone", "telephonenumber", "tel", "telefone", "fone",
        "numero", "number", "numerodetelefone", "mobile", "mobilephone", "mobilenumber", "cell", "cellphone", "celular",
        "telefonecelular", "telefonemovel", "whatsapp", "whatsappnumber", "numerodowhatsapp", "homephone",
        "businessphone", "companymainphone", "primaryphone", "otherphone", "telefonecomercial", "telefoneresidencial",
        "telefoneprincipal", "outrotelefone"]),
    (Part::Wuid, &["wuid", "id", "waid", "jid", "whatsappid"]),
    (Part::Email, &["email", "emailvalue", "emailaddress", "mail", "enderecodeemail", "correioeletronico"]),
    (Part::Organization, &["organization", "organisation", "organizationname", "company", "companyname", "empresa",
        "organizacao"]),
    (Part::Title, &["jobtitle", "organizationtitle", "cargo"]),
    (Part::Url, &["url", "website", "websitevalue", "site", "webpage", "personalwebpage", "homepage", "paginadaweb"]),
    (Part::Note, &["note", "notes", "nota", "notas", "observacoes"]),
];

/// The columns of a table.
pub struct Columns {
    headers: Vec<String>,
    parts: Vec<Option<Part>>,
}

impl Columns {
    /// # Errors
    ///
    /// A header without a name or without a phone: a message of what was found, and of what would
    /// be right.
    pub fn from_header(header: Row) -> Result<Self, String> {
        let headers = header.cells;
        let mut parts: Vec<_> = headers.iter().map(|text| part(text)).collect();
        let has = |part| parts.contains(&Some(part));
        let is_given = has(Part::Family) && !has(Part::Given);
        let has_phone = has(Part::Phone);
        let has_name = [Part::FullName, Part::Name, Part::Given, Part::Family]
            .into_iter()
            .any(has);
        for part in parts.iter_mut().filter(|part| **part == Some(Part::Name)) {
            *part = Some(if is_given {
                Part::Given
            } else {
                Part::FullName
            });
        }
        let missing = match (has_name, has_phone) {
            (true, true) => return Ok(Self { headers, parts }),
            (false, true) => NO_NAME.to_owned(),
            (true, false) => NO_PHONE.to_owned(),
            (false, false) => format!("{NO_NAME}, and {NO_PHONE}"),
        };
        let found: Vec<_> = headers.iter().map(|text| format!("`{text}`")).collect();
        Err(format!("expected {missing}; found {}", found.join(", ")))
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.headers.len()
    }

    /// The columns that are not read, if there are any.
    pub fn unread(&self) -> Option<String> {
        let columns = self.parts.iter().zip(&self.headers).enumerate();
        let unread = columns.filter(|(_, (part, text))| part.is_none() && !text.is_empty());
        let names: Vec<_> = unread
            .map(|(column, (_, text))| format!("{} (`{text}`)", letters(column)))
            .collect();
        (!names.is_empty()).then(|| format!("columns that are not read: {}", names.join(", ")))
    }

    /// The columns of a part, in order.
    pub fn of(&self, part: Part) -> impl Iterator<Item = usize> {
        let columns = self.parts.iter().enumerate();
        columns.filter_map(move |(column, found)| (*found == Some(part)).then_some(column))
    }

    /// The place of a cell: `row 3, column B (Telefone)`.
    pub fn place(&self, row: &Row, column: usize) -> String {
        let header = self.headers.get(column).map_or("", String::as_str);
        format!("row {}, column {} ({header})", row.number, letters(column))
    }
}

const NO_NAME: &str = "a column with names such as `name`, `nome`, `full name` or `first name`";
const NO_PHONE: &str =
    "a column with numbers such as `phone`, `telefone`, `celular`, `mobile` or `whatsapp`";

fn part(header: &str) -> Option<Part> {
    let header: String = header.chars().filter_map(letter).collect();
    let mut parts = HEADERS
        .iter()
        .filter(|(_, names)| names.contains(&header.as_str()));
    parts.next().map(|(part, _)| *part)
}

/// A letter in lower case, without the accents of Portuguese. `None` for any other character.
fn letter(c: char) -> Option<char> {
    let c = c.to_lowercase().next()?;
    Some(match c {
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        letter if letter.is_alphabetic() => letter,
        _ => return None,
    })
}
