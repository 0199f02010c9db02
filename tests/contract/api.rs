//! What Rust's API guidelines ask of the types.

use std::error::Error;
use std::fmt::Debug;
use std::hash::Hash;

use wacard::check::{Change, Finding, FixError, Fixed, Report};
use wacard::contact::{Incomplete, Lookup, Reading};
use wacard::phone::{Candidates, NumberType, RegionError, RulesError};
use wacard::vcard::{Card, Edit, Name, NameError, ParseError, Parser, Property, Reader};
use wacard::{Contact, Dialect, Jid, Phone, PhoneError, Region, Rules, Wuid, WuidError};

/// C-SEND-SYNC: values cross threads, so that a server can share them.
#[test]
fn types_are_send_and_sync() {
    fn check<T: Send + Sync>() {}
    check::<Wuid>();
    check::<Jid<'_>>();
    check::<Phone>();
    check::<Candidates>();
    check::<Card<'_>>();
    check::<Property<'_>>();
    check::<Edit<'_, '_>>();
    check::<Contact<'_>>();
    check::<Reading<'_>>();
    check::<Lookup>();
    check::<Report>();
    check::<Reader<&[u8]>>();
}

/// C-GOOD-ERR: an error is an `Error` that crosses threads; and C-COMMON-TRAITS: it can be
/// compared and counted.
#[test]
fn errors_are_values() {
    fn check<T: Error + Send + Sync + Clone + Eq + Hash + 'static>() {}
    check::<WuidError>();
    check::<wacard::id::JidError>();
    check::<PhoneError>();
    check::<RegionError>();
    check::<RulesError>();
    check::<ParseError>();
    check::<NameError>();
    check::<Incomplete>();
    check::<wacard::contact::DialectError>();
    check::<FixError>();
    #[cfg(feature = "serde")]
    check::<wacard::gateway::InvalidRequest>();
    #[cfg(feature = "serde")]
    check::<wacard::gateway::FieldError>();
}

/// C-COMMON-TRAITS: results can be kept, compared and counted.
#[test]
fn results_can_be_compared_and_counted() {
    fn check<T: Clone + Debug + Eq + Hash>() {}
    check::<Region>();
    check::<Contact<'_>>();
    check::<Report>();
    check::<Finding>();
    check::<Fixed>();
    check::<Change>();
    check::<Parser>();
}

/// What `Display` writes, `FromStr` reads; and it is the documented word.
#[test]
fn settings_are_written_as_they_are_read() {
    let dialects = Dialect::ALL.iter().map(Dialect::to_string);
    assert_eq!(
        dialects.collect::<Vec<_>>(),
        ["whatsapp", "evolution", "rfc2426"]
    );
    for dialect in Dialect::ALL {
        assert_eq!(dialect.to_string().parse(), Ok(*dialect));
    }
    let rules = Rules::ALL.iter().map(Rules::to_string);
    assert_eq!(rules.collect::<Vec<_>>(), ["whatsapp", "evolution"]);
    for rules in Rules::ALL {
        assert_eq!(rules.to_string().parse(), Ok(*rules));
    }
    assert_eq!(NumberType::FixedLine.to_string(), "fixed-line");
    assert_eq!(Name::new("X-ABLabel").unwrap().to_string(), "X-ABLabel");
}
