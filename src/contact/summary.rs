use std::fmt;

use super::Contact;

/// The words around a contact in a text for people.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SummaryLabels<'a> {
    /// The heading.
    pub contact: &'a str,
    /// Before the name.
    pub name: &'a str,
    /// Before a number; its place among the numbers follows.
    pub number: &'a str,
    /// Before the organization.
    pub organization: &'a str,
    /// In place of a name where there is none.
    pub unnamed: &'a str,
}

impl SummaryLabels<'static> {
    /// English words.
    pub const ENGLISH: Self = Self {
        contact: "Contact",
        name: "Name",
        number: "Number",
        organization: "Organization",
        unnamed: "(no name)",
    };

    /// Portuguese words.
    pub const PORTUGUESE: Self = Self {
        contact: "Contato",
        name: "Nome",
        number: "Número",
        organization: "Organização",
        unnamed: "(sem nome)",
    };

    /// Spanish words.
    pub const SPANISH: Self = Self {
        contact: "Contacto",
        name: "Nombre",
        number: "Número",
        organization: "Organización",
        unnamed: "(sin nombre)",
    };
}

/// A contact as a short text for an inbox such as Chatwoot's, in WhatsApp's markup.
///
/// ```
/// use wacard::Contact;
/// use wacard::contact::SummaryLabels;
///
/// let contact = Contact::new("Ana\nGomes").organization("AtendAI").phone("+55 31 9 9829-6801".parse()?);
/// assert_eq!(
///     contact.summary(SummaryLabels::ENGLISH).to_string(),
///     "*Contact:*\n\n_Name:_ Ana Gomes\n_Number (1):_ +55 31 9 9829-6801\n_Organization:_ AtendAI",
/// );
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    contact: &'a Contact<'a>,
    words: SummaryLabels<'a>,
}

impl Contact<'_> {
    /// A short text for people.
    pub fn summary<'a>(&'a self, words: SummaryLabels<'a>) -> Summary<'a> {
        Summary {
            contact: self,
            words,
        }
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { contact, words } = self;
        let name = match on_one_line(&contact.display_name()) {
            none if none.is_empty() => words.unnamed.to_owned(),
            name => name,
        };
        write!(f, "*{}:*\n\n_{}:_ {name}", words.contact, words.name)?;
        let shown = contact
            .phones
            .iter()
            .map(|tel| match on_one_line(&tel.value) {
                none if none.is_empty() => {
                    tel.wuid.map(|it| it.phone().international().to_string())
                }
                value => Some(value),
            });
        for (number, value) in (1..).zip(shown.flatten()) {
            write!(f, "\n_{} ({number}):_ {value}", words.number)?;
        }
        match &contact.organization {
            Some(it) if !it.name.trim().is_empty() => {
                write!(f, "\n_{}:_ {}", words.organization, on_one_line(&it.name))
            }
            _ => Ok(()),
        }
    }
}

/// A line break in a value would look like a line of ours.
fn on_one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ")
}
