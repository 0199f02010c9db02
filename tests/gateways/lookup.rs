//! A lookup on WhatsApp decides the ids that a request does not give.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wacard::contact::{AsyncResolver, Resolver};
use wacard::{Rules, Wuid};

use crate::{gateway, json, text};

/// A server that has some accounts, and remembers what it was asked.
#[derive(Default)]
struct Server {
    accounts: Vec<Wuid>,
    asked: Vec<String>,
    fails: bool,
}

impl Server {
    fn ask(&mut self, wuid: Wuid) -> Result<Option<Wuid>, &'static str> {
        self.asked.push(wuid.to_string());
        match self.fails {
            true => Err("no connection"),
            false => Ok(Some(wuid).filter(|wuid| self.accounts.contains(wuid))),
        }
    }
}

impl Resolver for Server {
    type Error = &'static str;

    fn resolve(&mut self, wuid: Wuid) -> Result<Option<Wuid>, Self::Error> {
        self.ask(wuid)
    }
}

impl AsyncResolver for Server {
    type Error = &'static str;

    async fn resolve(&mut self, wuid: Wuid) -> Result<Option<Wuid>, Self::Error> {
        self.ask(wuid)
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

#[test]
fn a_resolver_decides_what_was_guessed_and_nothing_else() {
    let file = "evolution-v2/request-with-and-without-id.json";
    let text = text(file);
    let body = json(&text);
    let sending = gateway(file).read(&body, Rules::WhatsApp).unwrap();
    let [mut guessed, mut given] = <[_; 2]>::try_from(sending.contacts).unwrap();
    let kept: Wuid = "5531998296801".parse().unwrap();
    for is_async in [false, true] {
        let mut server = Server {
            accounts: vec![kept],
            ..Server::default()
        };
        let mut contact = guessed.clone();
        match is_async {
            false => contact.resolve(&mut server, Rules::WhatsApp).unwrap(),
            true => wait(contact.resolve_async(&mut server, Rules::WhatsApp)).unwrap(),
        }
        assert_eq!(server.asked, ["553198296801", "5531998296801"]);
        assert_eq!(contact.phones[0].wuid, Some(kept));
        // Once decided it is not asked for again.
        contact.resolve(&mut server, Rules::WhatsApp).unwrap();
        given.resolve(&mut server, Rules::WhatsApp).unwrap();
        assert_eq!(server.asked.len(), 2);
        assert_eq!(given.phones[0].wuid.unwrap().as_str(), "553198296802");
    }
    let mut nobody = Server::default();
    guessed
        .clone()
        .resolve(&mut nobody, Rules::WhatsApp)
        .unwrap();
    let mut none = guessed.clone();
    none.resolve(&mut nobody, Rules::WhatsApp).unwrap();
    assert_eq!(none.phones[0].wuid, None, "on WhatsApp is none of them");
    let mut broken = Server {
        fails: true,
        ..Server::default()
    };
    assert_eq!(
        guessed.resolve(&mut broken, Rules::WhatsApp),
        Err("no connection")
    );
    assert_eq!(guessed.phones[0].wuid.unwrap().as_str(), "553198296801");
}
