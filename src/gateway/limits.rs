//! How many contacts and cards are taken.

/// The most contacts that WhatsApp Web accepts in one message.
pub(super) const MAX_CONTACTS: usize = 257;

/// The most cards that are read of one text. WhatsApp's message holds 257 contacts, an address book
/// in a `.vcf` document more.
pub(super) const MAX_CARDS: usize = 20_000;
