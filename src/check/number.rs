//! The rules on numbers and ids that all of WhatsApp's readers share.

use super::place::{Place, is_waid, params, tels};
use super::rule::{Effect, Entry, entry};
use crate::contact::{shows_other_account, waid_among_types};
use crate::id::Wuid;
use crate::phone::Standing;
use crate::vcard::{Card, Param, Property};

const BUTTON: &str = "omni#330, open-wa#272, wuzapi#107";
const LID: &str = "fazer-ai/chatwoot#420";
const PLANS: &str = "libphonenumber's numbering plans";

#[rustfmt::skip]
pub(super) const RULES: &[Entry] = &[
    entry("no-number", Effect::HidesNumber,
        "expected TEL: a card without it shows no number", BUTTON, no_tel),
    entry("no-waid", Effect::HidesId,
        "expected waid with the digits of an id: without it the phone shows Invite instead of Message", BUTTON, tels_without_waid),
    entry("waid-lid", Effect::HidesId,
        "expected a phone user's id in waid, found digits that look like a LID", LID, lids),
    entry("waid-impossible", Effect::HidesId,
        "expected a number of some numbering plan in waid: no country has one of this length", PLANS, impossible_numbers),
    entry("waid-invalid", Effect::Changes,
        "the number in waid is not valid, or is in a retired format: its account may still be live", PLANS, invalid_numbers),
    entry("waid-among-types", Effect::HidesId,
        "expected a parameter waid, found it among the types", BUTTON, waids_among_types),
    entry("waid-twice", Effect::Changes,
        "expected one waid: the first is read", "WhatsApp Web's vCard parser", second_waids),
    entry("waid-other", Effect::Changes,
        "a message goes to waid, which is not the number shown", "DitzOfc's cards, which deceive", other_accounts),
];

fn no_tel(card: &Card<'_>) -> Vec<Place> {
    match tels(card).next() {
        Some(_) => Vec::new(),
        None => vec![Place::whole(card)],
    }
}

fn tels_without_waid(card: &Card<'_>) -> Vec<Place> {
    let bare = tels(card).filter(|tel| !tel.params().any(|param| is_waid(&param)));
    bare.map(Place::name).collect()
}

fn lids(card: &Card<'_>) -> Vec<Place> {
    waids(card, |wuid| wuid.looks_like_lid())
}

fn impossible_numbers(card: &Card<'_>) -> Vec<Place> {
    let is_impossible = |wuid: Wuid| wuid.standing() == Standing::Impossible;
    waids(card, |wuid| is_impossible(wuid) && !wuid.looks_like_lid())
}

fn invalid_numbers(card: &Card<'_>) -> Vec<Place> {
    waids(card, |wuid| wuid.standing() == Standing::Invalid)
}

fn waids_among_types(card: &Card<'_>) -> Vec<Place> {
    params(card, |tel, param| {
        tel.is_named("TEL") && waid_among_types(*param).is_some()
    })
}

fn second_waids(card: &Card<'_>) -> Vec<Place> {
    let second = |tel: &Property<'_>| {
        let params = tel.content_line().params_with_columns();
        let mut waids = params.filter(|(_, param)| is_waid(param));
        let place = |(column, param)| Place::param(tel, column, &param);
        waids.nth(1).map(place)
    };
    tels(card).filter_map(second).collect()
}

fn other_accounts(card: &Card<'_>) -> Vec<Place> {
    let is_other = |tel: &&Property<'_>| {
        let waid = tel.params().find(is_waid);
        let wuid = waid.and_then(|waid| waid.raw().parse().ok());
        wuid.is_some_and(|wuid| shows_other_account(wuid, &tel.first_line()))
    };
    tels(card).filter(is_other).map(Place::value).collect()
}

/// The `waid` parameters whose id breaks a rule.
fn waids(card: &Card<'_>, breaks: impl Fn(Wuid) -> bool) -> Vec<Place> {
    params(card, |tel: &Property<'_>, param: &Param<'_>| {
        let is_broken = || param.raw().parse().is_ok_and(&breaks);
        tel.is_named("TEL") && is_waid(param) && is_broken()
    })
}
