//! The contact-card engine of WhatsApp gateways.

pub mod jid;
pub mod phone;
pub mod vcard;
mod wuid;

pub use self::phone::{Phone, PhoneError, Region, Rules};
pub use self::wuid::{Wuid, WuidError};
