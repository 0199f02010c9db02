use std::fmt;

use super::Contact;

/// The labels in a summary for people.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct SummaryLabels<'a> {
    /// The heading.
    pub contact: &'a str,
    /// Before the name.
    pub name: &'a str,
    /// Before a number; its place among the numbers follows it.
    pub number: &'a str,
    /// Before the organization.
    pub organization: &'a str,
    /// In place of a missing name.
    pub unnamed: &'a str,
}

impl SummaryLabels<'static> {
    /// The labels in English.
    pub const ENGLISH: Self = Self {
        contact: "Contact",
        name: "Name",
        number: "Number",
        organization: "Organization",
        unnamed: "(no name)",
    };

    /// The labels in Portuguese.
    pub const PORTUGUESE: Self = Self {
        contact: "Contato",
        name: "Nome",
        number: "Número",
        organization: "Organização",
        unnamed: "(sem nome)",
    };

    /// The labels in Spanish.
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
/// let contact = Contact::new("Ana\nGomes").organization("AtendAI").add_phone("+55 31 9 9829-6801".parse()?);
/// assert_eq!(
///     contact.summary(SummaryLabels::ENGLISH).to_string(),
///     "*Contact:*\n\n_Name:_ Ana Gomes\n_Number (1):_ +55 31 9 9829-6801\n_Organization:_ AtendAI",
/// );
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    contact: &'a Contact<'a>,
    labels: SummaryLabels<'a>,
}

impl Contact<'_> {
    /// A short text for people, with these labels.
    #[must_use]
    pub fn summary<'a>(&'a self, labels: SummaryLabels<'a>) -> Summary<'a> {
        Summary {
            contact: self,
            labels,
        }
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { contact, labels } = self;
        let name = match on_one_line(&contact.display_name()) {
            none if none.is_empty() => labels.unnamed.to_owned(),
            name => name,
        };
        write!(f, "*{}:*\n\n_{}:_ {name}", labels.contact, labels.name)?;
        let shown = contact
            .phones
            .iter()
            .map(|tel| match on_one_line(&tel.value) {
                none if none.is_empty() => tel
                    .wuid()
                    .map(|wuid| wuid.phone().international().to_string()),
                value => Some(value),
            });
        for (number, value) in (1..).zip(shown.flatten()) {
            write!(f, "\n_{} ({number}):_ {value}", labels.number)?;
        }
        match &contact.organization {
            Some(organization) if !organization.name.trim().is_empty() => {
                let name = on_one_line(&organization.name);
                write!(f, "\n_{}:_ {name}", labels.organization)
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
