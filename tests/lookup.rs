//! The look-up of ids: which questions are asked, and what their answers change.

use std::cell::RefCell;
use std::future::{self, Future};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wacard::contact::{Lookup, Tel, Waid};
use wacard::{Contact, Region, Rules, Wuid};

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

    fn ask(&self, wuid: Wuid) -> Result<Option<Wuid>, &'static str> {
        self.asked.borrow_mut().push(wuid.to_string());
        Ok(Some(wuid).filter(|wuid| self.accounts.contains(wuid)))
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
    let mut lookup = Lookup::for_tel(&tel).unwrap();
    let mut asked = Vec::new();
    while let Some(wuid) = lookup.next() {
        asked.push(wuid.to_string());
        lookup.record(None);
    }
    assert_eq!(asked, ["553198296801", "5531998296801"]);
}

#[test]
fn an_error_leaves_the_contact_as_it_was() {
    let mut contact = guessed();
    let before = contact.clone();
    assert_eq!(
        contact.look_up(|_| Err("no connection")),
        Err("no connection")
    );
    assert_eq!(contact, before);
    assert!(contact.phones[0].waid.unwrap().candidates().is_some());
}
