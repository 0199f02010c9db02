//! vCard 4.0: RFC 6350 and the properties and parameters that other RFCs registered for it.

use std::collections::HashSet;

use super::definition::{Definition, ParamRule, Rules, Sections, property};
use super::requirement::Requirement;
use super::value::{any, has_type, is_among, lists, text_without, uri, word};
use super::violation::Findings;
use crate::vcard::Card;
use crate::vcard::grammar::{
    gender_text, is_date_and_or_time, is_language_tag, is_media_type, is_pid_map, is_preference,
    is_rfc6350_utc_offset, is_timestamp, is_uri, pid,
};
use crate::vcard::property::Property;

#[rustfmt::skip]
const NAMED: &[&str] = &["VALUE", "TYPE", "LANGUAGE", "ALTID", "PID", "PREF"];
#[rustfmt::skip]
const LINKED: &[&str] = &["VALUE", "TYPE", "PID", "PREF", "MEDIATYPE", "ALTID"];
#[rustfmt::skip]
const LINKED_NAMED: &[&str] = &["VALUE", "TYPE", "PID", "PREF", "MEDIATYPE", "ALTID", "LANGUAGE"];
const PREFERRED: &[&str] = &["VALUE", "TYPE", "PID", "PREF", "ALTID"];
const DATED: &[&str] = &["VALUE", "LANGUAGE", "ALTID", "CALSCALE"];
const PLACE: &[&str] = &["VALUE", "LANGUAGE", "ALTID"];
#[rustfmt::skip]
const POSTAL: &[&str] = &[
    "VALUE", "LABEL", "LANGUAGE", "GEO", "TZ", "ALTID", "PID", "PREF", "TYPE",
];
const ORGANIZED: &[&str] = &[
    "VALUE", "TYPE", "LANGUAGE", "ALTID", "PID", "PREF", "SORT-AS",
];

const TEXT: &[&str] = &["text"];
const URI: &[&str] = &["uri"];
const TEXT_OR_URI: &[&str] = &["text", "uri"];
const DATE: &[&str] = &["date-and-or-time", "text"];

/// `type-value`, of any property.
const TYPES: &[&str] = &["work", "home"];
/// `type-param-tel` too.
#[rustfmt::skip]
const TEL_TYPES: &[&str] = &[
    "work", "home", "text", "voice", "fax", "cell", "video", "pager", "textphone", "main-number",
];
/// `type-param-related` too.
#[rustfmt::skip]
const RELATED_TYPES: &[&str] = &[
    "work", "home", "contact", "acquaintance", "friend", "met", "co-worker", "colleague",
    "co-resident", "neighbor", "child", "parent", "sibling", "spouse", "kin", "muse", "crush",
    "date", "sweetheart", "me", "agent", "emergency",
];
/// With those of RFC 9554.
const ADDRESS_TYPES: &[&str] = &["work", "home", "billing", "delivery"];

/// `any-param`: extensions, and the parameters of RFC 6715, RFC 8605, RFC 9554 and RFC 9555.
#[rustfmt::skip]
const ANY: &[&str] = &[
    "X-", "INDEX", "LEVEL", "CC", "AUTHOR", "AUTHOR-NAME", "CREATED", "DERIVED", "PHONETIC",
    "PROP-ID", "SCRIPT", "SERVICE-TYPE", "USERNAME", "JSCOMPS", "JSPTR",
];

pub(super) const RULES: Rules = Rules {
    definitions: DEFINITIONS,
    extension: Definition {
        params: &[
            "VALUE",
            "TYPE",
            "LANGUAGE",
            "ALTID",
            "PID",
            "PREF",
            "MEDIATYPE",
            "CALSCALE",
            "SORT-AS",
            "GEO",
            "TZ",
        ],
        ..property("X-", "RFC 6350 §6.10", any)
    },
    any_params: ANY,
    params: PARAMS,
    encoding: None,
    divides_quoted_types: true,
    sections: Sections {
        frame: "RFC 6350 §3.3",
        blank_after_begin: false,
        fold: "RFC 6350 §3.2",
        characters: "RFC 6350 §3.3",
        names: "RFC 6350 §3.3",
        params: None,
        param_syntax: "RFC 6350 §3.3",
        charset: "RFC 6350 §3.1",
        encoding: "RFC 6350 §5",
    },
    of_card,
};

const PARAMS: &[ParamRule] = &[
    param(
        "LANGUAGE",
        "RFC 6350 §5.1",
        Requirement::LanguageTag,
        is_language_tag,
    ),
    param("PREF", "RFC 6350 §5.3", Requirement::Pref, is_preference),
    param("PID", "RFC 6350 §5.5", Requirement::Pid, |value| {
        pid(value).is_some()
    }),
    param(
        "MEDIATYPE",
        "RFC 6350 §5.7",
        Requirement::MediaType,
        is_media_type,
    ),
    param(
        "CALSCALE",
        "RFC 6350 §5.8",
        Requirement::CalendarScale,
        |value| is_among(&["gregorian"], value),
    ),
    param("GEO", "RFC 6350 §5.10", Requirement::Uri, is_uri),
];

const fn param(
    name: &'static str,
    section: &'static str,
    requirement: Requirement,
    is_valid: fn(&str) -> bool,
) -> ParamRule {
    ParamRule {
        name,
        section,
        requirement,
        is_valid,
    }
}

#[rustfmt::skip]
const DEFINITIONS: &[Definition] = &[
    linked("SOURCE", "RFC 6350 §6.1.3").params(&["VALUE", "PID", "PREF", "ALTID", "MEDIATYPE"]),
    property("KIND", "RFC 6350 §6.1.4", kind).params(&["VALUE"]).value_types(TEXT).once(),
    property("XML", "RFC 6350 §6.1.5", text_list).params(&["VALUE", "ALTID"]).value_types(TEXT),
    named("FN", "RFC 6350 §6.2.1"),
    property("N", "RFC 6350 §6.2.2", name).params(&["VALUE", "SORT-AS", "LANGUAGE", "ALTID"]).value_types(TEXT).once(),
    Definition { value: text_list, ..named("NICKNAME", "RFC 6350 §6.2.3") },
    linked("PHOTO", "RFC 6350 §6.2.4"),
    property("BDAY", "RFC 6350 §6.2.5", date).params(DATED).value_types(DATE).once(),
    property("ANNIVERSARY", "RFC 6350 §6.2.6", date).params(&["VALUE", "ALTID", "CALSCALE"]).value_types(DATE).once(),
    property("GENDER", "RFC 6350 §6.2.7", gender).params(&["VALUE"]).value_types(TEXT).once(),
    property("ADR", "RFC 6350 §6.3.1", address).params(POSTAL).value_types(TEXT).types(ADDRESS_TYPES),
    property("TEL", "RFC 6350 §6.4.1", text_or_uri).params(LINKED).value_types(TEXT_OR_URI).types(TEL_TYPES),
    property("EMAIL", "RFC 6350 §6.4.2", text).params(PREFERRED).value_types(TEXT).types(TYPES),
    linked("IMPP", "RFC 6350 §6.4.3"),
    property("LANG", "RFC 6350 §6.4.4", language).params(PREFERRED).value_types(&["language-tag"]).types(TYPES),
    property("TZ", "RFC 6350 §6.5.1", time_zone).params(LINKED).value_types(&["text", "uri", "utc-offset"]).types(TYPES),
    linked("GEO", "RFC 6350 §6.5.2"),
    named("TITLE", "RFC 6350 §6.6.1"),
    named("ROLE", "RFC 6350 §6.6.2"),
    linked("LOGO", "RFC 6350 §6.6.3").params(LINKED_NAMED),
    Definition { value: organization, ..named("ORG", "RFC 6350 §6.6.4") }.params(ORGANIZED),
    linked("MEMBER", "RFC 6350 §6.6.5").params(&["VALUE", "PID", "PREF", "ALTID", "MEDIATYPE"]),
    property("RELATED", "RFC 6350 §6.6.6", uri_or_text).params(LINKED_NAMED).value_types(TEXT_OR_URI).types(RELATED_TYPES),
    property("CATEGORIES", "RFC 6350 §6.7.1", text_list).params(PREFERRED).value_types(TEXT).types(TYPES),
    named("NOTE", "RFC 6350 §6.7.2"),
    property("PRODID", "RFC 6350 §6.7.3", text).params(&["VALUE"]).value_types(TEXT).once(),
    property("REV", "RFC 6350 §6.7.4", timestamp).params(&["VALUE"]).value_types(&["timestamp"]).once(),
    linked("SOUND", "RFC 6350 §6.7.5").params(LINKED_NAMED),
    property("UID", "RFC 6350 §6.7.6", uri_or_text).params(&["VALUE"]).value_types(TEXT_OR_URI).once(),
    property("CLIENTPIDMAP", "RFC 6350 §6.7.7", pid_map),
    linked("URL", "RFC 6350 §6.7.8"),
    property("VERSION", "RFC 6350 §6.7.9", version).params(&["VALUE"]).value_types(TEXT).once(),
    property("KEY", "RFC 6350 §6.8.1", uri_or_text).params(LINKED).value_types(TEXT_OR_URI).types(TYPES),
    linked("FBURL", "RFC 6350 §6.9.1"),
    linked("CALADRURI", "RFC 6350 §6.9.2"),
    linked("CALURI", "RFC 6350 §6.9.3"),
    property("BIRTHPLACE", "RFC 6474 §2.1", text_or_uri).params(PLACE).value_types(TEXT_OR_URI).once(),
    property("DEATHPLACE", "RFC 6474 §2.2", text_or_uri).params(PLACE).value_types(TEXT_OR_URI).once(),
    property("DEATHDATE", "RFC 6474 §2.3", date).params(DATED).value_types(DATE).once(),
    named("EXPERTISE", "RFC 6715 §2.1"),
    named("HOBBY", "RFC 6715 §2.2"),
    named("INTEREST", "RFC 6715 §2.3"),
    linked("ORG-DIRECTORY", "RFC 6715 §2.4").params(LINKED_NAMED),
    linked("CONTACT-URI", "RFC 8605 §2.1"),
    property("CREATED", "RFC 9554 §3.1", timestamp).params(&["VALUE"]).value_types(&["timestamp"]).once(),
    property("GRAMGENDER", "RFC 9554 §3.2", text).params(&["VALUE", "LANGUAGE"]).value_types(TEXT),
    property("LANGUAGE", "RFC 9554 §3.3", language).params(&["VALUE"]).value_types(&["language-tag"]).once(),
    named("PRONOUNS", "RFC 9554 §3.4"),
    property("SOCIALPROFILE", "RFC 9554 §3.5", uri_or_text).params(LINKED_NAMED).value_types(TEXT_OR_URI).types(TYPES),
    property("JSPROP", "RFC 9555 §3.2.1", text).params(&["VALUE"]).value_types(TEXT),
];

/// A text with a language.
const fn named(name: &'static str, section: &'static str) -> Definition {
    property(name, section, text)
        .params(NAMED)
        .value_types(TEXT)
        .types(TYPES)
}

/// A URI.
const fn linked(name: &'static str, section: &'static str) -> Definition {
    property(name, section, uri)
        .params(LINKED)
        .value_types(URI)
        .types(TYPES)
}

/// `text = *TEXT-CHAR`; a semicolon need not be escaped.
fn text(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, ",")
}

/// `text-list = text *("," text)`
fn text_list(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, "")
}

/// `component *(";" component)`
fn organization(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, ",")
}

/// `N-value = list-component 4(";" list-component)`; seven by RFC 9554 §2.2.
fn name(_: &Property<'_>, value: &str) -> Option<Requirement> {
    lists(value, &[5, 7])
}

/// Seven components; 18 by RFC 9554 §2.1.
fn address(_: &Property<'_>, value: &str) -> Option<Requirement> {
    lists(value, &[7, 18])
}

fn text_or_uri(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match has_type(property, "uri") {
        true => uri(property, value),
        false => text(property, value),
    }
}

fn uri_or_text(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match has_type(property, "text") {
        true => text(property, value),
        false => uri(property, value),
    }
}

/// `KIND-value`, with `application` (RFC 6473) and `device` (RFC 6869).
fn kind(_: &Property<'_>, value: &str) -> Option<Requirement> {
    const KINDS: &[&str] = &[
        "individual",
        "group",
        "org",
        "location",
        "application",
        "device",
    ];
    word(value, KINDS, Requirement::Kind)
}

fn date(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match has_type(property, "text") {
        true => text(property, value),
        false => (!is_date_and_or_time(value)).then_some(Requirement::Date),
    }
}

fn timestamp(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (!is_timestamp(value)).then_some(Requirement::Timestamp)
}

fn time_zone(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match has_type(property, "utc-offset") {
        true => (!is_rfc6350_utc_offset(value)).then_some(Requirement::TimeZone),
        false => text_or_uri(property, value),
    }
}

fn language(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (!is_language_tag(value)).then_some(Requirement::LanguageTag)
}

fn gender(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match gender_text(value) {
        Some(identity) => text(property, identity),
        None => Some(Requirement::Gender),
    }
}

fn pid_map(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (!is_pid_map(value)).then_some(Requirement::PidMap)
}

fn version(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (value != "4.0").then_some(Requirement::Version)
}

fn of_card(card: &Card<'_>, found: &mut Findings) {
    version_place(card, found);
    members(card, found);
    pid_sources(card, found);
}

/// `vcard = "BEGIN:VCARD" CRLF "VERSION:4.0" CRLF …`
fn version_place(card: &Card<'_>, found: &mut Findings) {
    let first = card.properties().first();
    let broken = (Requirement::VersionPlace, "RFC 6350 §6.7.9");
    if let Some(first) = first.filter(|first| !first.is_named("VERSION")) {
        found.push_name(first, broken);
    }
}

fn members(card: &Card<'_>, found: &mut Findings) {
    let kind = card.get("KIND").map(Property::value);
    let is_group = kind.is_some_and(|kind| kind.eq_ignore_ascii_case("group"));
    for member in card.all("MEMBER").filter(|_| !is_group) {
        found.push_name(member, (Requirement::Member, "RFC 6350 §6.6.5"));
    }
}

/// Every source of a `PID` has a `CLIENTPIDMAP`.
fn pid_sources(card: &Card<'_>, found: &mut Findings) {
    let maps: Vec<_> = card.all("CLIENTPIDMAP").map(Property::value).collect();
    let numbers = maps.iter().filter_map(|map| map.split_once(';'));
    let numbers: HashSet<_> = numbers.map(|(number, _)| number).collect();
    for property in card.properties() {
        let pids = property
            .content_line()
            .params_with_columns()
            .filter(|(_, param)| param.is_named("PID"));
        for (column, param) in pids {
            let mut sources = param.bare_values().filter_map(pid).flatten();
            if sources.any(|source| !numbers.contains(source)) {
                let place = (property.line(), column, param.source().len());
                found.push(place, (Requirement::PidSource, "RFC 6350 §6.7.7"));
            }
        }
    }
}
