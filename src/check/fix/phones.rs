//! Phones: one number each, shown as a number, with an id that is one.

use std::borrow::Cow;

use crate::check::android::MAX_PLAIN_NUMBER_LEN;
use crate::contact::waid_among_types;
use crate::id::{Jid, Server, Wuid};
use crate::phone::{Candidate, Phone, PhoneError, Region, Rules, display_tel_uri, several_numbers};
use crate::vcard::{
    Card, Diagnostic, Edit, Name, Param, ParamValue, Property, PropertyEdit, Value,
};

const WAID: Name<'static> = Name::literal("waid");

/// Whether ids are made from numbers, and in which region they are read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub(super) enum Guessing {
    #[default]
    Never,
    In(Option<Region>),
}

/// The ids that were made from numbers.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    /// By the index of the phone among the properties of its card.
    pub(super) found: Vec<(usize, Candidate)>,
    /// The phones whose numbers do not show an id.
    pub(super) without: Vec<Diagnostic<PhoneError>>,
}

impl Guesses {
    pub(super) fn of(&self, index: usize) -> impl Iterator<Item = &Candidate> {
        let found = self.found.iter().filter(move |(at, _)| *at == index);
        found.map(|(_, candidate)| candidate)
    }
}

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>, guessing: Guessing) -> Guesses {
    let mut guesses = Guesses::default();
    for (index, tel) in card.properties().iter().enumerate() {
        if tel.is_named("TEL") {
            let given = given_waid(tel);
            waids(tel, index, edit);
            hidden_id(card, given.as_deref(), edit);
            let has_id = given.is_some_and(|waid| Wuid::parse_lenient(&waid).is_ok());
            let mending = Mending {
                tel,
                index,
                guessing: if has_id { Guessing::Never } else { guessing },
                has_id,
            };
            mending.numbers(edit, &mut guesses);
        }
    }
    guesses
}

/// The text of the first `waid`, as a parameter of its own or among the types.
fn given_waid<'p>(tel: &'p Property<'_>) -> Option<Cow<'p, str>> {
    tel.params().find_map(|param| match param.is_named("waid") {
        true => Some(param.values().next().unwrap_or_default()),
        false => waid_among_types(param),
    })
}

/// Leaves in each `waid` the id that it holds, in the spelling that every reader knows, or drops
/// it.
fn waids(tel: &Property<'_>, index: usize, edit: &mut Edit<'_, '_>) {
    let is_grouped = tel.group().is_some();
    let is_known = |param: &Param<'_>| {
        let has_id = param.raw().parse::<Wuid>().is_ok();
        has_id && (param.name() == "waid" || !is_grouped)
    };
    let mended = |param: &Param<'_>| match param.is_named("waid") {
        true if !is_known(param) => {
            let waid = param.values().next().unwrap_or_default();
            let wuid = Wuid::parse_lenient(&waid).ok();
            wuid.map(|wuid| format!("waid={wuid}"))
                .into_iter()
                .collect()
        }
        _ => vec![param.source().to_owned()],
    };
    let is_other = |param: Param<'_>| {
        waid_among_types(param).is_some() || param.is_named("waid") && !is_known(&param)
    };
    if tel.params().any(is_other) {
        edit.change(index, |mut tel| tel.replace_params(mended));
    }
}

/// Keeps a LID that stood in `waid`, where the card has none.
fn hidden_id(card: &Card<'_>, waid: Option<&str>, edit: &mut Edit<'_, '_>) {
    const LID: Name<'static> = Name::literal("X-WA-LID");

    let jid = waid.and_then(|waid| Jid::parse(waid).ok());
    let lid = jid.filter(|jid| jid.server() == Server::Lid);
    if let Some(lid) = lid.filter(|_| card.get(LID.as_str()).is_none()) {
        edit.add(None, LID, [], Value::Text(lid.user()));
    }
}

/// One phone of the card.
struct Mending<'m, 'a> {
    tel: &'m Property<'a>,
    index: usize,
    guessing: Guessing,
    has_id: bool,
}

impl Mending<'_, '_> {
    /// Shows one number in each phone.
    fn numbers(&self, edit: &mut Edit<'_, '_>, guesses: &mut Guesses) {
        let text = self.tel.text();
        let several = several_numbers(&text).filter(|_| !self.has_id);
        let Some([first, others @ ..]) = several.as_deref() else {
            return edit.change(self.index, |mut tel| self.number(&mut tel, guesses));
        };
        edit.change(self.index, |mut tel| {
            tel.set_value(Value::Text(first));
            self.guess(first, &mut tel, guesses);
        });
        for number in others {
            if let Some(mut tel) = edit.insert_copy(self.index + 1, self.index) {
                tel.set_value(Value::Text(number));
                tel.remove_param(WAID.as_str());
                self.guess(number, &mut tel, guesses);
            }
        }
    }

    fn number(&self, tel: &mut PropertyEdit<'_>, guesses: &mut Guesses) {
        let text = self.tel.first_line();
        let shown = display_tel_uri(&text);
        if shown.is_some() {
            tel.remove_param("VALUE");
        }
        let shown = shown.unwrap_or(Cow::Borrowed(&text));
        // A number that can be read gets an id where ids are guessed, and may be long then.
        let stays_plain = !self.has_id && self.guessing == Guessing::Never;
        let is_long = stays_plain && shown.chars().count() > MAX_PLAIN_NUMBER_LEN;
        let short = is_long.then(|| short(&shown)).flatten();
        let shown = short.map_or(shown, Cow::Owned);
        if shown != self.tel.text() {
            tel.set_value(Value::Text(&shown));
        }
        self.guess(&shown, tel, guesses);
    }

    fn guess(&self, number: &str, tel: &mut PropertyEdit<'_>, guesses: &mut Guesses) {
        let Guessing::In(region) = self.guessing else {
            return;
        };
        let (line, column) = (self.tel.line(), self.tel.value_column());
        match Phone::parse(number, region) {
            Ok(phone) => {
                let best = phone.candidates(Rules::WhatsApp).best();
                tel.set_param(WAID, ParamValue::digits(best.wuid.as_str()));
                guesses.found.push((self.index, best));
            }
            Err(kind) => guesses.without.push(Diagnostic { line, column, kind }),
        }
    }
}

/// The number alone of a text without an id that is too long for WhatsApp for Android.
fn short(text: &str) -> Option<String> {
    let phone = Phone::parse(text, None).ok()?;
    Some(phone.international().to_string())
}
