//! The index of errors, `src/errors.md`, lists each code of the crate once, under its heading.

use std::collections::BTreeSet;

use regex::Regex;
use wacard::vcard::Requirement;

const INDEX: &str = include_str!("../../src/errors.md");

#[test]
fn every_code_is_in_the_index_and_no_other() {
    let diagnostics = codes(include_str!("../../src/vcard/diagnostic.rs"), TABLE);
    let is_error = |code: &&String| *code == "no-card" || code.starts_with("too-");
    let (errors, deviations) = diagnostics.iter().partition::<Vec<_>, _>(is_error);
    assert_eq!(listed("Refused cards"), set(errors));
    assert_eq!(listed("Diagnostics of cards"), set(deviations));

    let violations = Requirement::ALL.iter().map(|it| it.code().to_owned());
    assert_eq!(listed("Violations of the standards"), violations.collect());

    for (heading, source) in [
        ("Phone numbers", include_str!("../../src/phone/error.rs")),
        (
            "Warnings about contacts",
            include_str!("../../src/contact/warning.rs"),
        ),
        (
            "Warnings about ids",
            include_str!("../../src/contact/tel_warning.rs"),
        ),
        (
            "Fields of requests",
            include_str!("../../src/gateway/error.rs"),
        ),
        (
            "Refused by a gateway",
            include_str!("../../src/gateway/unsupported.rs"),
        ),
    ] {
        assert_eq!(listed(heading), codes(source, ARM), "{heading}");
    }
    let rules = [
        include_str!("../../src/check/number.rs"),
        include_str!("../../src/check/value.rs"),
        include_str!("../../src/check/web.rs"),
        include_str!("../../src/check/android.rs"),
        include_str!("../../src/check/ios.rs"),
        include_str!("../../src/check/rfc2426.rs"),
    ];
    let rules = rules.iter().flat_map(|source| codes(source, RULE));
    assert_eq!(listed("Findings of receivers"), rules.collect());
}

/// A row of a macro's table: `NoFn = "no-fn", …`.
const TABLE: &str = r#"(?m)^    \w+(?:\(\w+\))? = "([a-z0-9-]+)","#;
/// An arm of the method `code`: `Self::NoDigit => "no-digit",`.
const ARM: &str = r#"Self::\w+(?:\(_\)| \{ \.\. \})? => "([a-z0-9-]+)","#;
/// A rule of a receiver: `entry("web-frame", …`.
const RULE: &str = r#"entry\(\s*"([a-z0-9-]+)""#;

fn codes(source: &str, pattern: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    let found = pattern.captures_iter(source);
    let codes: BTreeSet<_> = found.map(|found| found[1].to_owned()).collect();
    assert!(!codes.is_empty());
    codes
}

fn set(codes: Vec<&String>) -> BTreeSet<String> {
    codes.into_iter().cloned().collect()
}

/// The codes under a heading; each is there once, with something to do.
fn listed(heading: &str) -> BTreeSet<String> {
    let section = INDEX.split("\n# ").find_map(|it| it.strip_prefix(heading));
    let row = Regex::new(r"(?m)^\| `([a-z0-9-]+)` \| .+ \|$").unwrap();
    let rows = row.captures_iter(section.unwrap());
    let codes: Vec<_> = rows.map(|row| row[1].to_owned()).collect();
    let set = BTreeSet::from_iter(codes.iter().cloned());
    assert_eq!(set.len(), codes.len(), "{heading}: a code is listed twice");
    set
}
