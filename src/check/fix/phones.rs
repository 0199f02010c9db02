//! Phones: one number each, shown as a number, with an id that is one.

use std::borrow::Cow;

use crate::check::android::MAX_PLAIN_NUMBER_LEN;
use crate::contact::{shows_other_account, waid_among_types};
use crate::id::{Jid, Server, Wuid};
use crate::phone::{Candidate, Phone, PhoneError, Region, Rules};
use crate::phone::{display_tel_uri, display_text, several_numbers};
use crate::vcard::{
    Card, Diagnostic, Edit, Name, Param, ParamValue, Property, PropertyEdit, Value,
    without_controls,
};

/// The most numbers of one `TEL` that get one each: each repeats the parameters.
const MAX_NUMBERS: usize = 32;

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
        let from = self.found.partition_point(|(at, _)| *at < index);
        let rest = self.found.get(from..).unwrap_or_default().iter();
        let found = rest.take_while(move |(at, _)| *at == index);
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
            let wuid = given.and_then(|waid| Wuid::parse_lenient(&waid).ok());
            let mending = Mending {
                tel,
                index,
                guessing,
                wuid,
            };
            mending.numbers(edit, &mut guesses);
        }
    }
    guesses
}

/// The text of the first `waid` that is an id, as a parameter of its own or else among the types; of
/// the first one, if none is.
fn given_waid<'p>(tel: &'p Property<'_>) -> Option<Cow<'p, str>> {
    let named = tel.params().filter(|param| param.is_named("waid"));
    let among_types = tel.params().filter_map(waid_among_types);
    let mut all = named.map(Param::first_value).chain(among_types);
    let first = all.next()?;
    let is_id = |waid: &Cow<'_, str>| Wuid::parse_lenient(waid).is_ok();
    match is_id(&first) {
        true => Some(first),
        false => all.find(is_id).or(Some(first)),
    }
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
    wuid: Option<Wuid>,
}

impl Mending<'_, '_> {
    /// Shows one number in each phone. An id stays with the number that it belongs to.
    fn numbers(&self, edit: &mut Edit<'_, '_>, guesses: &mut Guesses) {
        let text = without_controls(self.tel.text());
        let first_line = without_controls(self.tel.first_line());
        // Without its further lines, the value may be several numbers too.
        let several = several_numbers(&text).or_else(|| several_numbers(&first_line));
        let Some(numbers) = several.filter(|numbers| numbers.len() <= MAX_NUMBERS) else {
            return edit.change(self.index, |mut tel| self.number(&mut tel, guesses));
        };
        let own = self.wuid.map_or(0, |wuid| {
            let mut numbers = numbers.iter();
            let is_own = |number: &&str| !shows_other_account(wuid, number);
            numbers.position(is_own).unwrap_or(0)
        });
        for (at, number) in numbers.iter().enumerate() {
            if at == own {
                edit.change(self.index, |mut tel| {
                    tel.set_value(Value::Text(number));
                    self.guess_own(number, &mut tel, guesses);
                });
                continue;
            }
            let before = self.index + usize::from(at > own);
            if let Some(mut tel) = edit.insert_copy(before, self.index) {
                tel.set_value(Value::Text(number));
                tel.remove_param(WAID.as_str());
                self.guess(number, &mut tel, guesses);
            }
        }
    }

    fn number(&self, tel: &mut PropertyEdit<'_>, guesses: &mut Guesses) {
        let text = without_controls(self.tel.first_line());
        let shown = self.shown(&text);
        if display_tel_uri(&text).is_some() {
            tel.remove_param("VALUE");
        }
        // A number that can be read gets an id where ids are guessed, and may be long then.
        let stays_plain = self.wuid.is_none() && self.guessing == Guessing::Never;
        let is_long = stays_plain && shown.chars().count() > MAX_PLAIN_NUMBER_LEN;
        let short = is_long.then(|| short(&shown)).flatten();
        let shown = short.map_or(shown, Cow::Owned);
        let text = self.tel.text();
        // A value that shows the number already keeps its control characters, which end a number.
        let number = match shown == without_controls(Cow::Borrowed(&*text)) {
            true => text,
            false => {
                tel.set_value(Value::Text(&shown));
                shown
            }
        };
        self.guess_own(&number, tel, guesses);
    }

    /// The number of a URI or of a JID. After the id of a device, `waid=…:12@s.whatsapp.net:`, the
    /// rest of the JID begins the value.
    fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let after_device = text.split_once('@').and_then(|(device, rest)| {
            let (server, number) = rest.split_once(':')?;
            let is_device = device.bytes().all(|byte| byte.is_ascii_digit());
            let is_jid = Jid::parse(&format!("1@{server}")).is_ok();
            (is_device && is_jid && self.wuid.is_some()).then_some(number)
        });
        match after_device {
            Some(number) => Cow::Borrowed(number),
            None if text.contains('@') => display_text(text),
            None => display_tel_uri(text).unwrap_or(Cow::Borrowed(text)),
        }
    }

    /// Guesses the id of a phone that has none.
    fn guess_own(&self, number: &str, tel: &mut PropertyEdit<'_>, guesses: &mut Guesses) {
        if self.wuid.is_none() {
            self.guess(number, tel, guesses);
        }
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
