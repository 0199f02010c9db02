//! The contact-card engine of WhatsApp gateways: stylised phone numbers to WhatsApp user ids,
//! contacts to vCards whose `TEL` carries `waid`, and both ways back.
//!
//! ```text
//! stylised phone ──phone──▶ Wuid ─┐
//! request JSON ──gateway──▶ Contact ──contact──▶ vCard text ──gateway──▶ message JSON
//! vCard text ──vcard──▶ Card (syntax) ──contact──▶ Contact (meaning) + warnings
//! ```
//!
//! With the right `waid` the recipient's phone shows a "Message" button, with a wrong one
//! "Invite", and with text that was never escaped whatever its author likes. The engine is pure:
//! no I/O but on readers and writers that it is given, no threads, no global state, no `unsafe`.
//!
//! # A contact out, and in again
//!
//! ```
//! use wacard::contact::{Reading, Tel};
//! use wacard::vcard::Card;
//! use wacard::{Contact, Dialect, Region, Rules};
//!
//! let tel = Tel::parse("(31) 9 9829-6801", Some(Region::BR), Rules::WhatsApp)?;
//! let text = Contact::new("Gomes, Guilherme\nAtendAI").add_phone(tel).to_vcard(Dialect::WhatsApp);
//! assert_eq!(text, "\
//! BEGIN:VCARD
//! VERSION:3.0
//! N:;Gomes\\, Guilherme\\nAtendAI;;;
//! FN:Gomes\\, Guilherme\\nAtendAI
//! TEL;type=CELL;type=VOICE;waid=553198296801:(31) 9 9829-6801
//! END:VCARD");
//!
//! let card = Card::parse(&text)?;
//! let contact = Reading::from_card(&card).contact;
//! assert_eq!(contact.full_name, "Gomes, Guilherme\nAtendAI");
//! assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "553198296801");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Rooms
//!
//! Each knows only those before it.
//!
//! - [`id`]: [`Wuid`] and [`Jid`]; knows nothing of phones.
//! - [`phone`]: numbers, and the ids that they may have; knows nothing of vCards.
//! - [`vcard`]: the syntax both ways; knows nothing of WhatsApp.
//! - [`contact`]: the typed card, and the dialects to write it in; the only place that knows
//!   `waid`.
//! - [`gateway`]: the JSON of real gateways.
//!
//! # Features
//!
//! - `serde` (default): [`gateway`], and `Serialize` and `Deserialize` for [`Wuid`].
//! - `phonenumber` (default): conversion of a [`Phone`] to and from the crate `phonenumber`'s
//!   type. Numbers are read without it.
//! - `cli`: the program `wacard`.

#![forbid(unsafe_code)]

pub mod check;
pub mod contact;
#[cfg(feature = "serde")]
pub mod gateway;
pub mod id;
pub mod phone;
pub mod vcard;

pub use self::contact::{Contact, Dialect};
pub use self::id::{Jid, Wuid, WuidError};
pub use self::phone::{Phone, PhoneError, Region, Rules};

/// The README's examples, as tests.
#[cfg(all(doctest, feature = "serde"))]
#[doc = include_str!("../README.md")]
struct Readme;
