//! The contact-card engine of WhatsApp gateways: stylised phone numbers to WhatsApp user ids,
//! contacts to vCards whose `TEL` carries `waid`, and both ways back.
//!
//! ```text
//! stylised phone ──phone──▶ Wuid ─┐
//! request JSON ──gateway──▶ Contact ──contact──▶ vCard text ──gateway──▶ message JSON
//! vCard text ──vcard──▶ Card (syntax) ──contact──▶ Contact (meaning) + warnings
//! ```
//!
//! The engine is pure: it does no I/O except on readers and writers that it is given, starts no
//! threads, has no global state and no `unsafe` code.
//!
//! # A contact out, and in again
//!
//! ```
//! use wacard::contact::{Reading, Tel};
//! use wacard::vcard::Card;
//! use wacard::{Contact, Dialect, Region, Rules};
//!
//! let tel = Tel::parse("(31) 9 9829-6801", Some(Region::BR), Rules::WhatsApp)?;
//! let contact = Contact::new("Gomes, Guilherme\nAtendAI").add_phone(tel);
//! let text = contact.to_vcard(Dialect::WhatsApp)?;
//! assert_eq!(text, "\
//! BEGIN:VCARD
//! VERSION:3.0
//! N:;Gomes\\, Guilherme\\nAtendAI;;;
//! FN:Gomes\\, Guilherme\\nAtendAI
//! TEL;type=CELL;type=VOICE;waid=553198296801:(31) 9 9829-6801
//! END:VCARD");
//!
//! let card = Card::parse(&text)?;
//! let reading = Reading::from_card(&card);
//! assert_eq!(reading.contact.full_name, "Gomes, Guilherme\nAtendAI");
//! assert_eq!(reading.contact.phones[0].wuid().unwrap().as_str(), "553198296801");
//! assert!(reading.warnings.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The field in two screens
//!
//! **A number and an id are different facts.** A phone number is what people dial; a WhatsApp
//! user id, the *wuid*, is the key of an account: bare digits, country calling code first. Mostly
//! the id is the number in E.164 form. In Brazil, Mexico, Argentina, Côte d'Ivoire and Benin it
//! may not be, because WhatsApp keeps the form in which the account was registered while the
//! country's numbering plan moved on. So [`Phone::wuid`] is the best guess, [`Phone::candidates`]
//! has all plausible ids with their reasons, [`Contact::look_up`] asks WhatsApp which of them
//! exists, and an id that is given is never replaced by a guess.
//!
//! **`waid` decides what the recipient sees.** `TEL;waid=553198296801:+55 31 9 9829-6801` shows
//! the number after the colon, with a "Message" button that opens a chat with the id before it.
//! Without `waid` there is an "Invite" button. With a broken one, such as a JID, WhatsApp Web
//! fails and WhatsApp for Android refuses the card. So a `waid` is written only if it is a
//! [`Wuid`].
//!
//! **An id has several written forms.** A [`Jid`] is `553198296801@s.whatsapp.net`, with a device
//! `553198296801:12@s.whatsapp.net`; groups, channels and hidden ids (LIDs, `…@lid`) have JIDs
//! too. A LID looks like a phone number, but is not, and is never written as `waid`.
//!
//! **vCard 3.0 has dialects.** WhatsApp's readers accept less than RFC 2426 allows: lines end in
//! LF and are not folded, `VERSION` is the second line, an unknown parameter makes Android refuse
//! the card. Strict address books accept only what the RFC allows, which `waid` is not. A contact
//! is written in a [`Dialect`]:
//!
//! | dialect | for | lines | phone without label |
//! |---|---|---|---|
//! | [`WhatsApp`](Dialect::WhatsApp) | WhatsApp's own readers | LF, never folded | `TEL;type=CELL;type=VOICE;waid=…` |
//! | [`Evolution`](Dialect::Evolution) | drop-in for Evolution API, byte for byte | LF, never folded | `item1.TEL;waid=…` and the label `Celular` |
//! | [`Rfc2426`](Dialect::Rfc2426) | strict address books | CRLF, folded at 75 bytes | `TEL;TYPE=CELL;TYPE=VOICE;waid=…` |
//!
//! **Receivers differ.** [`check`](check::check) reports the verdict of WhatsApp Web, Android,
//! iOS and RFC 2426 on a card, with the line that causes it:
//!
//! | in the card | Web | Android |
//! |---|---|---|
//! | `waid` that is not 6 to 15 digits | refuses the card | refuses the card |
//! | no `waid` | Invite | Invite |
//! | `VERSION:4.0` | reads it | refuses the card |
//! | `TEL;PREF=1` and other unknown parameters | reads it | refuses the card |
//! | `VERSION` not on line 2 | refuses the card | reads it |
//! | a group other than `item1`, `item2`, … | hides the number | reads it |
//!
//! **Text must be escaped.** A card made by string concatenation lets the author of an unescaped
//! name inject any property: a line break in the name starts a new line. Here values reach a card
//! only through the escaping [`Writer`](vcard::Writer), and names, groups and parameters only
//! through types that check them.
//!
//! # Modules
//!
//! Each module uses only those above it in this list; [`phone`] and [`vcard`] do not use each
//! other.
//!
//! - [`id`]: [`Wuid`] and [`Jid`]. Knows nothing of phone numbers.
//! - [`phone`]: numbers, and the ids that they may have. Knows nothing of vCards.
//! - [`vcard`]: RFC 2425 and 2426 both ways, and reading of 2.1 and 4.0. Knows nothing of
//!   WhatsApp.
//! - [`contact`]: the typed card: reads the meaning of a [`Card`](vcard::Card), and writes it in a
//!   dialect.
//! - [`check`]: the verdicts of receivers on a card, and its repair.
//! - `gateway`: the JSON of real gateways.
//!
//! Two more hold only documentation: `guide`, for the author of a gateway, and [`errors`], the
//! index of all errors, diagnostics and warnings.
//!
//! # Features
//!
//! - `serde` (default): `gateway`, and `Serialize` for ids, numbers, contacts, diagnostics and
//!   reports. A [`Wuid`] is `Deserialize` too.
//! - `phonenumber`: conversion of a [`Phone`] to and from the type of the crate `phonenumber`. It
//!   brings a regex engine and 29 crates in all. Numbers are read without it: our tables are
//!   derived from its copy of libphonenumber's metadata, and our tests compare with it.
//! - `cli`: the program `wacard`.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

pub mod check;
pub mod contact;
pub mod errors;
#[cfg(feature = "serde")]
pub mod gateway;
#[cfg(feature = "serde")]
pub mod guide;
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
