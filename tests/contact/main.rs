//! Contacts: their fields, what is written of them, what is warned of, and the look-up of their ids.

mod emission;
mod fields;
mod groups;
mod lookup;
mod names;
mod omissions;
mod tel_warnings;
mod waids;
mod warnings;
