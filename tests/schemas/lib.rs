//! The tests compare the crate with the JSON schemas of gateways.
