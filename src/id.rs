//! WhatsApp's ids: the [`Wuid`] that `waid=` carries, and the [`Jid`] that addresses an account,
//! a group or a channel.
//!
//! An id is a shape, not a promise: only WhatsApp's servers know whether somebody uses it. This
//! module knows nothing of phone numbers and vCards; [`phone`](crate::phone) makes ids of numbers.
//!
//! | text | what it is |
//! |---|---|
//! | `553198296801` | a wuid: a phone user, bare digits with the country calling code |
//! | `553198296801@s.whatsapp.net` | the same user's JID; `@c.us` is its older spelling |
//! | `553198296801:12@s.whatsapp.net` | one of the user's devices |
//! | `75716465037562@lid` | a hidden id (LID): its digits look like a phone number, but are not |
//! | `120363123456789012@g.us` | a group |

mod digits;
mod escaped;
mod excerpt;
mod jid;
mod server;
mod wuid;

pub(crate) use self::digits::{Digits, PackedDigits};
pub use self::escaped::Escaped;
pub(crate) use self::escaped::is_invisible;
pub use self::excerpt::Excerpt;
pub use self::jid::{Jid, JidError};
pub use self::server::Server;
pub use self::wuid::{Wuid, WuidError};
