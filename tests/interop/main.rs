//! Cards of every profile, read by other people's readers: name, every phone with its `waid`, and
//! email addresses come back equal.
//!
//! The readers of other languages are installed by their package managers into the target
//! directory; where there is none of those, or it has no network, its readers are skipped with a
//! message. `WACARD_INTEROP=all` fails where one is skipped.

#[path = "../texts/mod.rs"]
mod texts;

mod peers;

use std::collections::BTreeMap;

use peers::Peer;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};
use texts::{filled, held};
use wacard::contact::{Tel, WriteOptions};
use wacard::{Contact, Dialect, Wuid};

/// A card, and what it is to be read as.
#[derive(Clone, Debug, Serialize)]
struct Case {
    form: &'static str,
    text: String,
    /// Texts of phones and email addresses, as they were before they were written.
    #[serde(skip)]
    values: Vec<String>,
    #[serde(skip)]
    expected: Read,
}

/// What a reader finds in a card.
#[derive(Clone, Debug, Default, Eq, PartialEq, Deserialize)]
struct Read {
    name: String,
    /// The number shown, and `waid`.
    phones: Vec<(String, Option<String>)>,
    emails: Vec<String>,
}

impl Read {
    fn of(contact: &Contact<'_>) -> Self {
        let phone = |tel: &Tel<'_>| {
            let waid = tel.wuid().map(|wuid| wuid.to_string());
            (shown(&tel.value), waid)
        };
        Self {
            name: shown(&contact.full_name),
            phones: contact.phones.iter().map(phone).collect(),
            emails: contact.emails.iter().map(|it| shown(&it.value)).collect(),
        }
    }

    /// White space at the ends is not compared: some readers take it away, and all may.
    fn trimmed(self) -> Self {
        let phones = self.phones.into_iter();
        Self {
            name: shown(&self.name),
            phones: phones.map(|(value, waid)| (shown(&value), waid)).collect(),
            emails: self.emails.iter().map(|it| shown(it)).collect(),
        }
    }
}

/// A text as every reader can give it back: what a card holds of it, without white space at the
/// ends and with every run of it as one space, which some readers make of it.
fn shown(text: &str) -> String {
    let held = held(text);
    let words: Vec<_> = held.split_whitespace().collect();
    words.join(" ")
}

type MakeForm = fn() -> WriteOptions;

const FORMS: [(&str, MakeForm); 5] = [
    ("WhatsApp", || Dialect::WhatsApp.into()),
    ("Evolution", || Dialect::Evolution.into()),
    ("RFC 2426", || Dialect::Rfc2426.into()),
    ("WhatsApp, without_groups", || {
        WriteOptions::from(Dialect::WhatsApp).without_groups()
    }),
    ("RFC 2426, without_groups", || {
        WriteOptions::from(Dialect::Rfc2426).without_groups()
    }),
];

fn cases(contacts: &[Contact<'_>]) -> Vec<Case> {
    let of_form = |(form, make): (&'static str, MakeForm)| {
        contacts.iter().map(move |contact| Case {
            form,
            text: contact.to_vcard_lossy(make()),
            values: values(contact),
            expected: Read::of(contact),
        })
    };
    FORMS.into_iter().flat_map(of_form).collect()
}

fn values(contact: &Contact<'_>) -> Vec<String> {
    let phones = contact.phones.iter().map(|it| &it.value);
    let emails = contact.emails.iter().map(|it| &it.value);
    phones.chain(emails).map(|it| it.to_string()).collect()
}

fn wuid(digits: &str) -> Wuid {
    digits.parse().expect("an id")
}

/// Contacts as gateways send them.
fn ordinary() -> Vec<Contact<'static>> {
    let phone = Tel::new("+55 31 9 9829-6801").waid(wuid("553198296801"));
    vec![
        Contact::new("Guilherme Gomes")
            .organization("AtendAI")
            .add_email("contato@example.com")
            .add_url("https://example.com/a;b,c")
            .add_phone(phone.clone()),
        Contact::new("José 🎉 Conceição; \"Zé\", o \\ próprio")
            .add_phone(phone.clone().label("Celular; 2º"))
            .add_phone(Tel::new("+1 (242) 456-1234").add_type("WORK"))
            .add_phone(
                Tel::new("+62 857-1706-0000")
                    .waid(wuid("6285717060000"))
                    .label("Toko"),
            )
            .add_email("a@example.com")
            .add_email("b@example.com"),
        Contact::new("Name\nEND:VCARD\nTEL;waid=13135550002:1").add_phone(phone.clone()),
        Contact::new("محمد علي").add_phone(phone.clone()),
        Contact::new("A very long name, ".repeat(30).trim().to_owned())
            .note("line\nline; line, line\\")
            .add_phone(phone.clone()),
        Contact::new("Without a phone").add_email("c@example.com"),
    ]
}

/// Contacts of any texts: the same in every run.
fn any() -> Vec<Contact<'static>> {
    const COUNT: usize = 300;

    let tel = (
        filled(),
        prop::option::of("[1-9][0-9]{5,14}"),
        prop::option::of(filled()),
    );
    let tel = tel.prop_map(|(value, digits, label)| {
        let mut tel = Tel::new(value);
        tel.waid = digits.map(|digits| wuid(&digits).into());
        tel.label = label.map(Into::into);
        tel
    });
    let emails = prop::collection::vec(filled(), 0..3);
    let all = (
        filled(),
        prop::collection::vec(tel, 0..4),
        emails,
        prop::option::of(filled()),
    );
    let contact = all.prop_map(|(name, phones, emails, organization)| {
        let mut contact = Contact::new(name);
        contact.phones = phones.into();
        contact.emails = emails.into_iter().map(Into::into).collect();
        contact.organization = organization.map(Into::into);
        contact
    });
    let mut runner = TestRunner::deterministic();
    let one = |_| contact.new_tree(&mut runner).expect("a contact").current();
    (0..COUNT).map(one).collect()
}

#[test]
fn other_readers_read_what_was_written() {
    let ordinary = cases(&ordinary());
    let any = cases(&any());
    let mut differences = Vec::new();
    let mut table = BTreeMap::<_, [usize; 2]>::new();
    for peer in peers::all() {
        for (kind, cases) in [("ordinary", &ordinary), ("any", &any)] {
            let cases: Vec<_> = cases.iter().filter(|it| (peer.can)(it)).cloned().collect();
            let Some(read) = read(&peer, &cases) else {
                continue;
            };
            for (case, read) in cases.iter().zip(read) {
                let counts = table.entry((peer.name, kind, case.form)).or_default();
                counts[1] += 1;
                if read.clone().trimmed() == case.expected {
                    counts[0] += 1;
                } else {
                    let expected = &case.expected;
                    let found = read.trimmed();
                    differences.push(format!(
                        "{}, {}: expected {expected:?}, found {found:?}",
                        peer.name, case.form
                    ));
                }
            }
        }
    }
    for ((peer, kind, form), [equal, all]) in table {
        println!("{peer} | {kind} | {form} | {equal} of {all}");
    }
    let first: Vec<_> = differences.iter().take(8).collect();
    assert!(
        differences.is_empty(),
        "{} differ: {first:#?}",
        differences.len()
    );
}

fn read(peer: &Peer, cases: &[Case]) -> Option<Vec<Read>> {
    match (peer.read)(cases) {
        Ok(read) => {
            assert_eq!(read.len(), cases.len(), "{} reads every card", peer.name);
            Some(read)
        }
        Err(reason) if std::env::var_os("WACARD_INTEROP").is_none() => {
            // What is not installed is skipped; what fails is shown either way.
            eprintln!("skipped {}: {reason}", peer.name);
            None
        }
        Err(reason) => panic!("{}: {reason}", peer.name),
    }
}
