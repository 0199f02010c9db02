//! The look-up of ids: which questions are asked, and what their answers change.

use std::cell::RefCell;
use std::future::{self, Future};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::{Value, json};
use wacard::contact::{Account, Business, Lookup, Tel, Waid};
use wacard::{Contact, Jid, Region, Rules, Wuid};

/// A server that has some accounts, and remembers what it was asked.
#[derive(Default)]
struct Server {
    accounts: Vec<Wuid>,
    asked: RefCell<Vec<String>>,
}

impl Server {
    fn with(account: &str) -> Self {
        Self {
            accounts: vec![account.parse().unwrap()],
            ..Self::default()
        }
    }

    fn ask(&self, wuid: Wuid) -> Result<Option<Account>, &'static str> {
        self.asked.borrow_mut().push(wuid.to_string());
        Ok(self.accounts.contains(&wuid).then(|| Account::new(wuid)))
    }

    fn ask_all(&self, wuids: &[Wuid]) -> Result<Vec<Account>, &'static str> {
        let asked = wuids.iter().filter_map(|wuid| self.ask(*wuid).transpose());
        asked.collect()
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

fn guessed() -> Contact<'static> {
    Contact::new("a").add_phone("+55 31 9 9829-6801".parse().unwrap())
}

#[test]
fn the_likeliest_candidates_are_asked_about_first() {
    for is_async in [false, true] {
        let server = Server::with("5531998296801");
        let mut contact = guessed();
        match is_async {
            false => contact.look_up(|wuid| server.ask(wuid)).unwrap(),
            true => wait(contact.look_up_async(|wuid| future::ready(server.ask(wuid)))).unwrap(),
        }
        assert_eq!(
            contact.phones[0].waid,
            Some(Waid::Given(server.accounts[0]))
        );
        assert_eq!(contact.phones[0].waid.unwrap().candidates(), None);
        assert_eq!(*server.asked.borrow(), ["553198296801", "5531998296801"]);
        contact.look_up(|wuid| server.ask(wuid)).unwrap();
        assert_eq!(server.asked.borrow().len(), 2, "what is known is not asked");
    }
}

#[test]
fn ids_that_were_given_are_never_asked_about() {
    let wuid: Wuid = "553198296802".parse().unwrap();
    let server = Server::default();
    let tel = Tel::new("+55 31 9 9829-6802").waid(wuid);
    let mut contact = Contact::new("b")
        .add_phone(tel)
        .add_phone(Tel::new("+1 555 0100"));
    contact.look_up(|wuid| server.ask(wuid)).unwrap();
    assert_eq!(contact.phones[0].wuid(), Some(wuid));
    assert!(server.asked.borrow().is_empty());
}

#[test]
fn a_phone_with_no_match_is_left_without_an_id() {
    let server = Server::default();
    let mut contact = guessed();
    contact.look_up(|wuid| server.ask(wuid)).unwrap();
    assert_eq!(contact.phones[0].waid, None);
    assert_eq!(server.asked.borrow().len(), 2);
}

#[test]
fn the_candidates_are_those_of_the_region_that_the_number_was_read_with() {
    let tel = Tel::parse("(31) 9 9829-6801", Some(Region::BR), Rules::WhatsApp).unwrap();
    let lookup = Lookup::new(&[Contact::new("a").add_phone(tel)]);
    assert_eq!(
        texts(&lookup.questions()),
        ["553198296801", "5531998296801"]
    );
}

fn texts(wuids: &[Wuid]) -> Vec<&str> {
    wuids.iter().map(Wuid::as_str).collect()
}

fn contact(numbers: &[&str]) -> Contact<'static> {
    let mut contact = Contact::new("a");
    contact.phones = numbers
        .iter()
        .map(|number| number.parse().unwrap())
        .collect();
    contact
}

#[test]
fn all_candidates_of_all_contacts_are_asked_about_at_once() {
    for is_async in [false, true] {
        let server = Server::with("525532231113");
        let mut contacts = [
            contact(&["+55 31 9 9829-6801", "5531998296802@s.whatsapp.net"]),
            contact(&["+52 55 3223 1113", "+55 31 9829-6801"]),
        ];
        let calls = RefCell::new(0);
        let ask = |wuids: &[Wuid]| {
            *calls.borrow_mut() += 1;
            server.ask_all(wuids)
        };
        let both = match is_async {
            false => Contact::look_up_all(&mut contacts, ask),
            true => wait(Contact::look_up_all_async(&mut contacts, |wuids| {
                future::ready(ask(&wuids))
            })),
        };
        assert_eq!(both, Ok(()));
        let asked = [
            "553198296801",
            "5531998296801",
            "5215532231113",
            "525532231113",
        ];
        assert_eq!(
            *server.asked.borrow(),
            asked,
            "each once, none that was given"
        );
        let wuids = contacts.each_ref().map(|contact| {
            let wuids = contact.phones.iter().map(Tel::wuid);
            wuids
                .map(|wuid| wuid.map(|wuid| wuid.to_string()))
                .collect::<Vec<_>>()
        });
        let given = Some("5531998296802".to_owned());
        let found = Some("525532231113".to_owned());
        assert_eq!(wuids, [[None, given], [found, None]]);
        assert_eq!(Contact::look_up_all(&mut contacts, ask), Ok(()));
        assert_eq!(*calls.borrow(), 1, "there is nothing to ask");
    }
}

#[test]
fn many_answers_find_what_one_by_one_would() {
    let candidates: [Wuid; 2] = ["553198296801", "5531998296801"].map(|wuid| wuid.parse().unwrap());
    for on_whatsapp in [&candidates[..], &candidates[..1], &candidates[1..], &[]] {
        let accounts = || on_whatsapp.iter().copied();
        let (mut one, mut many) = (guessed(), guessed());
        let ask = |wuid| Ok::<_, ()>(accounts().find(|it| *it == wuid).map(Account::new));
        one.look_up(ask).unwrap();
        // The order of the answers does not matter.
        let all: Vec<_> = accounts().rev().map(Account::new).collect();
        Contact::look_up_all(std::slice::from_mut(&mut many), |_| Ok::<_, ()>(all)).unwrap();
        assert_eq!(one.phones[0].wuid(), accounts().next());
        assert_eq!(many, one);
    }
}

/// The id of a phone user's JID.
fn wuid(jid: &Value) -> Option<Wuid> {
    Jid::parse(jid.as_str()?).ok()?.wuid()
}

fn with_lid(account: Account, lid: &Value) -> Account {
    match lid.as_str().map(Jid::parse) {
        Some(Ok(lid)) => account.lid(lid),
        _ => account,
    }
}

/// `onWhatsApp` of Baileys: `{jid, exists, lid}` of those that exist.
fn baileys(answer: &Value) -> Option<Account> {
    let account = Account::new(wuid(&answer["jid"])?);
    answer["exists"]
        .as_bool()?
        .then(|| with_lid(account, &answer["lid"]))
}

/// `POST /chat/whatsappNumbers` of Evolution API: `{exists, jid, number}`, where `number` is the
/// one asked about.
fn evolution(answer: &Value) -> Option<Account> {
    let account = Account::new(wuid(&answer["jid"])?);
    let asked = answer["number"].as_str()?.parse().ok()?;
    answer["exists"].as_bool()?.then(|| account.asked(asked))
}

/// `is_on_whatsapp` of whatsapp-rust: `jid` is a LID where there is a `pn_jid`.
fn whatsapp_rust(answer: &Value) -> Option<Account> {
    let id = wuid(&answer["pn_jid"]).or_else(|| wuid(&answer["jid"]))?;
    let account = with_lid(Account::new(id), &answer["lid"]);
    let account = match answer["verified_name"].as_str() {
        Some(name) => account.verified_name(name),
        None => account,
    };
    answer["is_registered"].as_bool()?.then_some(account)
}

#[test]
fn the_answers_of_gateways_are_taken() {
    let baileys_answer = json!([
        {"jid": "553198296801@s.whatsapp.net", "exists": true, "lid": "75716465037562@lid"},
    ]);
    let evolution_answer = json!([
        {"exists": false, "jid": "553198296801@s.whatsapp.net", "number": "553198296801"},
        {"exists": true, "jid": "553198296801@s.whatsapp.net", "number": "5531998296801"},
    ]);
    let whatsapp_rust_answer = json!([
        {"jid": "75716465037562@lid", "lid": "75716465037562@lid", "pn_jid": "553198296801@s.whatsapp.net",
            "is_registered": true, "is_business": true, "verified_name": "AtendAI"},
        {"jid": "5531998296801@s.whatsapp.net", "lid": null, "pn_jid": null,
            "is_registered": false, "is_business": false, "verified_name": null},
    ]);
    type Read = fn(&Value) -> Option<Account>;
    let lid = Some("75716465037562");
    let cases: [(&Value, Read, _, _); 3] = [
        (&baileys_answer, baileys, lid, None),
        (&evolution_answer, evolution, None, None),
        (&whatsapp_rust_answer, whatsapp_rust, lid, Some("AtendAI")),
    ];
    for (answer, read, lid, name) in cases {
        let mut contact = guessed();
        let answers = answer.as_array().unwrap().iter().filter_map(read);
        let accounts = |_: &[Wuid]| Ok::<_, ()>(answers);
        Contact::look_up_all(std::slice::from_mut(&mut contact), accounts).unwrap();
        let waid = contact.phones[0].wuid().unwrap();
        assert_eq!(waid.as_str(), "553198296801", "{answer}");
        assert_eq!(contact.lid.as_deref(), lid, "{answer}");
        let business = contact.business.and_then(|business| business.name);
        assert_eq!(business.as_deref(), name, "{answer}");
    }
}

fn account(wuid: Wuid) -> Account {
    let lid = format!("9{wuid}@lid");
    let account = Account::new(wuid).lid(Jid::parse(&lid).unwrap());
    account.verified_name(format!("Shop {wuid}"))
}

#[test]
fn a_hidden_id_needs_a_contact_with_one_account() {
    let look_up = |mut contact: Contact<'static>| {
        let ask = |wuid: Wuid| Ok::<_, ()>(Some(account(wuid)));
        contact.look_up(ask).unwrap();
        contact
    };
    let one = look_up(contact(&["+1 809 224 0000"]));
    assert_eq!(one.lid.as_deref(), Some("918092240000"));
    let same = look_up(contact(&["+1 809 224 0000", "1 (809) 224-0000"]));
    assert_eq!(same.lid, one.lid);
    let two = look_up(contact(&["+1 809 224 0000", "+44 7911 123456"]));
    assert_eq!(two.lid, None);
    let name = two.business.unwrap().name.unwrap();
    assert_eq!(name, "Shop 18092240000", "the first phone's");
    let given = contact(&["+1 809 224 0000"]);
    let given = given.add_phone(Tel::new("1").waid("447911123456".parse::<Wuid>().unwrap()));
    assert_eq!(look_up(given).lid, None, "the other account has another");
    let not_a_lid = Account::new("18092240000".parse().unwrap());
    let not_a_lid = not_a_lid.lid(Jid::parse("18092240000@s.whatsapp.net").unwrap());
    let mut plain = contact(&["+1 809 224 0000"]);
    plain
        .look_up(|_| Ok::<_, ()>(Some(not_a_lid.clone())))
        .unwrap();
    assert_eq!((plain.lid, plain.business), (None, None));
}

#[test]
fn what_the_contact_has_is_not_replaced() {
    let mut known = contact(&["+1 809 224 0000"]).lid("1").business(Business {
        name: Some("Mine".into()),
        description: None,
    });
    known
        .look_up(|wuid| Ok::<_, ()>(Some(account(wuid))))
        .unwrap();
    assert_eq!(known.lid.as_deref(), Some("1"));
    assert_eq!(known.business.unwrap().name.as_deref(), Some("Mine"));
}

#[test]
fn an_error_leaves_what_was_not_looked_up_as_it_was() {
    let mut contact = contact(&["+1 809 224 0000", "+55 31 9 9829-6801"]);
    let before = contact.clone();
    let error = Contact::look_up_all(std::slice::from_mut(&mut contact), |_| {
        Err::<Vec<_>, _>("no connection")
    });
    assert_eq!((error, &contact), (Err("no connection"), &before));
    let is_guess = |tel: &Tel<'_>| tel.waid.unwrap().candidates().is_some();
    assert!(contact.phones.iter().all(is_guess));

    let known: Wuid = "18092240000".parse().unwrap();
    let ask = |wuid: Wuid| match wuid == known {
        true => Ok(Some(Account::new(wuid))),
        false => Err("no connection"),
    };
    assert_eq!(contact.look_up(ask), Err("no connection"));
    assert_eq!(
        contact.phones.iter().map(is_guess).collect::<Vec<_>>(),
        [false, true]
    );
}

/// WhatsApp answers about a number with the account's own id, which may be another.
#[test]
fn an_answer_belongs_to_the_id_that_was_asked_about() {
    let mut contacts = [Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse().unwrap())];
    let mut lookup = Lookup::new(&contacts);
    let asked = lookup.next().unwrap();
    let own: Wuid = "13135550002".parse().unwrap();
    lookup.record_all([Account::new(own).asked(asked)]);
    assert_eq!(lookup.questions(), []);
    lookup.apply(&mut contacts);
    assert_eq!(contacts[0].phones[0].wuid(), Some(own));
}
