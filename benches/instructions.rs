//! How many instructions the hot paths take: the same in every run on one machine, so that a
//! slower change is seen without a clock. Each count has a limit a little above what it was when
//! it was last looked at; a run that passes it fails.
//!
//! Needs valgrind and `gungraun-runner` of the version that Cargo.lock names.

#![allow(missing_docs)]

#[path = "inputs/cards.rs"]
mod cards;
#[path = "inputs/contacts.rs"]
mod contacts;
#[path = "inputs/requests.rs"]
mod requests;

use std::hint::black_box;

use contacts::{Pieces, pieces};
use gungraun::prelude::*;
use gungraun::{Callgrind, EventKind};
use wacard::contact::Tel;
use wacard::vcard::Card;
use wacard::{Contact, Dialect, Phone, Wuid};

/// A contact that borrows from memory that outlives the run, and room to write it to; given back,
/// so that dropping them is not counted.
type Case = (Contact<'static>, String);

fn contact() -> Case {
    let pieces: &'static _ = Box::leak(Box::new(pieces(1)));
    let contact = contacts::contacts(pieces).remove(0);
    (contact, String::with_capacity(1 << 10))
}

fn card(profile: Dialect) -> String {
    contact().0.to_vcard_lossy(profile)
}

/// The first of these cards.
fn first(cards: fn() -> String) -> String {
    let text = cards();
    let mut cards = text.split_inclusive("END:VCARD\r\n");
    cards.next().expect("a card").to_owned()
}

fn most(instructions: u64) -> LibraryBenchmarkConfig {
    let limit = (EventKind::Ir, instructions);
    let mut callgrind = Callgrind::default();
    callgrind.hard_limits([limit]);
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(callgrind);
    config
}

#[library_benchmark(setup = contact)]
#[bench::evolution(config = most(880))]
fn emit_evolution((contact, mut out): Case) -> Case {
    let _ = black_box(&contact).push_vcard(Dialect::Evolution, &mut out);
    (contact, out)
}

#[library_benchmark(setup = contact)]
#[bench::whatsapp(config = most(875))]
fn emit_whatsapp((contact, mut out): Case) -> Case {
    let _ = black_box(&contact).push_vcard(Dialect::WhatsApp, &mut out);
    (contact, out)
}

#[library_benchmark(setup = contact)]
#[bench::rfc2426(config = most(895))]
fn emit_rfc2426((contact, mut out): Case) -> Case {
    let _ = black_box(&contact).push_vcard(Dialect::Rfc2426, &mut out);
    (contact, out)
}

/// Borrowed pieces, their id, and room to write to.
type PiecesCase = (&'static Pieces, Wuid, String);

fn borrowed() -> PiecesCase {
    let pieces: &'static Vec<Pieces> = Box::leak(Box::new(pieces(1)));
    let wuid = pieces[0].wuid.parse().expect("an id");
    (&pieces[0], wuid, String::with_capacity(1 << 10))
}

#[library_benchmark(setup = borrowed)]
#[bench::evolution(config = most(955))]
fn build_and_emit((it, wuid, mut out): PiecesCase) -> PiecesCase {
    let mut contact = Contact::new(black_box(&it.full_name));
    contact.organization = Some(it.organization.as_str().into());
    contact.emails.push(it.email.as_str().into());
    contact.urls.push(it.url.as_str().into());
    contact.phones.push(Tel::new(&it.phone).waid(wuid));
    let _ = contact.push_vcard(Dialect::Evolution, &mut out);
    (it, wuid, out)
}

#[library_benchmark]
#[bench::evolution(args = (Dialect::Evolution), setup = card, config = most(4_050))]
#[bench::rich(args = (cards::rich), setup = first, config = most(9_750))]
fn parse_card(text: String) -> usize {
    let card = Card::parse(black_box(&text)).expect("a card");
    black_box(&card).properties().len()
}

#[library_benchmark]
#[bench::evolution(args = (Dialect::Evolution), setup = card, config = most(6_350))]
#[bench::rich(args = (cards::rich), setup = first, config = most(32_200))]
fn parse_contact(text: String) -> usize {
    let card = Card::parse(black_box(&text)).expect("a card");
    black_box(Contact::from_card(&card)).phones.len()
}

#[library_benchmark]
#[bench::evolution(args = (Dialect::Evolution), setup = card, config = most(4_350))]
#[bench::rich(args = (cards::rich), setup = first, config = most(34_500))]
#[bench::quoted_printable(args = (cards::quoted_printable), setup = first, config = most(25_600))]
#[bench::photo(args = (cards::photo), setup = first, config = most(6_550_000))]
fn parse_text(text: String) -> usize {
    let contact = Contact::parse(black_box(&text)).expect("a card");
    black_box(&contact).phones.len()
}

#[library_benchmark]
#[bench::brazil(args = ("+55 31 9 9999-9999"), config = most(320))]
fn normalize(number: &str) -> usize {
    let phone = Phone::parse(black_box(number), None).expect("a number");
    black_box(phone).e164().len()
}

fn request() -> String {
    requests::request(&pieces(100))
}

// A request of 100 contacts.
#[library_benchmark(setup = request)]
#[bench::evolution(config = most(1_060_000))]
fn job_evolution(body: String) -> String {
    requests::wacard(black_box(&body), Dialect::Evolution)
}

#[library_benchmark(setup = request)]
#[bench::floor(config = most(980_000))]
fn job_floor(body: String) -> String {
    requests::floor(black_box(&body))
}

library_benchmark_group!(
    name = paths,
    benchmarks = [
        emit_evolution,
        emit_whatsapp,
        emit_rfc2426,
        build_and_emit,
        parse_card,
        parse_contact,
        parse_text,
        normalize,
        job_evolution,
        job_floor
    ]
);
main!(library_benchmark_groups = paths);
