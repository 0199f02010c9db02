//! The contact-card engine of WhatsApp gateways.

pub mod contact;
pub mod jid;
pub mod phone;
pub mod vcard;
mod wuid;

pub use self::contact::{Contact, Profile};
pub use self::phone::{Phone, PhoneError, Region, Rules};
pub use self::wuid::{Wuid, WuidError};
