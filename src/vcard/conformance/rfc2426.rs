//! vCard 3.0: RFC 2426 §4 and the sections of its properties, and the properties that other RFCs
//! registered for it.

use super::definition::{Definition, ParamRule, Rules, Sections, property};
use super::requirement::Requirement;
use super::value::{has_type, lists, text_without, uri, word};
use super::violation::Findings;
use crate::vcard::content_line::Wrapping;
use crate::vcard::encoding::is_whole_base64;
use crate::vcard::grammar::{
    Frame, is_language_tag, is_position, is_rfc2425_date, is_rfc2425_date_time,
    is_rfc2426_utc_offset, strip_frame,
};
use crate::vcard::property::Property;
use crate::vcard::{Card, grammar};

/// `text-param`
const TEXT: &[&str] = &["VALUE", "LANGUAGE", "X-"];
const ADDRESS: &[&str] = &["TYPE", "VALUE", "LANGUAGE", "X-"];
const BYTES: &[&str] = &["VALUE", "ENCODING", "TYPE"];

const TEXT_VALUE: &[&str] = &["ptext", "text"];
const BYTES_VALUE: &[&str] = &["binary", "uri"];
const DATE_VALUE: &[&str] = &["date", "date-time"];

#[rustfmt::skip]
const ADDRESS_TYPES: &[&str] = &["dom", "intl", "postal", "parcel", "home", "work", "pref"];
#[rustfmt::skip]
const TEL_TYPES: &[&str] = &[
    "home", "work", "pref", "voice", "fax", "msg", "cell", "pager", "bbs", "modem", "car", "isdn",
    "video", "pcs",
];
#[rustfmt::skip]
const IMPP_TYPES: &[&str] = &["personal", "business", "home", "work", "mobile", "pref"];

pub(super) const RULES: Rules = Rules {
    definitions: DEFINITIONS,
    extension: text_property("X-", "RFC 2426 §3.8"),
    any_params: &[],
    params: &[ParamRule {
        name: "LANGUAGE",
        section: "RFC 2426 §4",
        requirement: Requirement::LanguageTag,
        is_valid: is_language_tag,
    }],
    encoding: Some("b"),
    divides_quoted_types: false,
    sections: Sections {
        frame: "RFC 2426 §4",
        blank_after_begin: true,
        fold: "RFC 2426 §2.6",
        characters: "RFC 2426 §4",
        names: "RFC 2426 §4",
        params: Some("RFC 2426 §4"),
        param_syntax: "RFC 2426 §4",
        charset: "RFC 2426 §5",
        encoding: "RFC 2426 §5",
    },
    of_card,
};

#[rustfmt::skip]
const DEFINITIONS: &[Definition] = &[
    property("NAME", "RFC 2426 §2.1.2", text),
    property("PROFILE", "RFC 2426 §2.1.3", profile),
    property("SOURCE", "RFC 2426 §2.1.4", uri).params(&["VALUE", "CONTEXT", "X-"]).value_types(&["uri"]),
    text_property("FN", "RFC 2426 §3.1.1"),
    Definition { value: name, ..text_property("N", "RFC 2426 §3.1.2") },
    Definition { value: text_list, ..text_property("NICKNAME", "RFC 2426 §3.1.3") },
    property("PHOTO", "RFC 2426 §3.1.4", bytes).params(BYTES).value_types(BYTES_VALUE),
    property("BDAY", "RFC 2426 §3.1.5", date).params(&["VALUE"]).value_types(DATE_VALUE),
    Definition { value: address, ..text_property("ADR", "RFC 2426 §3.2.1") }.params(ADDRESS).types(ADDRESS_TYPES),
    text_property("LABEL", "RFC 2426 §3.2.2").params(ADDRESS).types(ADDRESS_TYPES),
    property("TEL", "RFC 2426 §3.3.1", text).params(&["TYPE"]).types(TEL_TYPES),
    property("EMAIL", "RFC 2426 §3.3.2", text).params(&["TYPE"]).types(&["internet", "x400", "pref"]),
    text_property("MAILER", "RFC 2426 §3.3.3"),
    // The grammar has no parameter, but the section and its example have this one.
    property("TZ", "RFC 2426 §3.4.1", time_zone).params(&["VALUE"]).value_types(&["text"]),
    property("GEO", "RFC 2426 §3.4.2", position),
    text_property("TITLE", "RFC 2426 §3.5.1"),
    text_property("ROLE", "RFC 2426 §3.5.2"),
    property("LOGO", "RFC 2426 §3.5.3", bytes).params(BYTES).value_types(BYTES_VALUE),
    property("AGENT", "RFC 2426 §3.5.4", agent).params(&["VALUE"]).value_types(&["uri"]),
    Definition { value: organization, ..text_property("ORG", "RFC 2426 §3.5.5") },
    Definition { value: text_list, ..text_property("CATEGORIES", "RFC 2426 §3.6.1") },
    text_property("NOTE", "RFC 2426 §3.6.2"),
    property("PRODID", "RFC 2426 §3.6.3", text),
    property("REV", "RFC 2426 §3.6.4", date).params(&["VALUE"]).value_types(DATE_VALUE),
    text_property("SORT-STRING", "RFC 2426 §3.6.5"),
    property("SOUND", "RFC 2426 §3.6.6", bytes).params(BYTES).value_types(BYTES_VALUE),
    property("UID", "RFC 2426 §3.6.7", text),
    property("URL", "RFC 2426 §3.6.8", uri),
    property("VERSION", "RFC 2426 §3.6.9", version),
    property("CLASS", "RFC 2426 §3.7.1", class),
    property("KEY", "RFC 2426 §3.7.2", key).params(BYTES).value_types(&["text", "binary"]).types(&["x509", "pgp"]),
    property("IMPP", "RFC 4770 §1", uri).params(&["TYPE", "X-"]).types(IMPP_TYPES),
    property("CALADRURI", "RFC 2739 §2.1", uri).params(&["TYPE"]).types(&["pref"]),
    property("CALURI", "RFC 2739 §2.1", uri).params(&["TYPE"]).types(&["pref"]),
    property("CAPURI", "RFC 2739 §2.1", uri).params(&["TYPE"]).types(&["pref"]),
    property("FBURL", "RFC 2739 §2.1", uri).params(&["TYPE"]).types(&["pref"]),
];

const fn text_property(name: &'static str, section: &'static str) -> Definition {
    property(name, section, text)
        .params(TEXT)
        .value_types(TEXT_VALUE)
}

/// A card of vCard 3.0 has no rule about several properties.
fn of_card(_: &Card<'_>, _: &mut Findings) {}

/// `text-value = *(SAFE-CHAR / ":" / DQUOTE / ESCAPED-CHAR)`
fn text(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, ",;")
}

/// `text-list = *1text-value *("," text-value)`
fn text_list(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, ";")
}

/// `n-value = 0*4(text-value *("," text-value) ";") text-value *("," text-value)`
fn name(_: &Property<'_>, value: &str) -> Option<Requirement> {
    lists(value, &[1, 2, 3, 4, 5])
}

/// `adr-value = 0*6(text-value ";") text-value`; §2.3 and §3.2.1 have lists in it.
fn address(_: &Property<'_>, value: &str) -> Option<Requirement> {
    lists(value, &[1, 2, 3, 4, 5, 6, 7])
}

/// `org-value = *(text-value ";") text-value`
fn organization(_: &Property<'_>, value: &str) -> Option<Requirement> {
    text_without(value, ",")
}

fn version(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (value != "3.0").then_some(Requirement::Version)
}

fn profile(_: &Property<'_>, value: &str) -> Option<Requirement> {
    let is_vcard = value.eq_ignore_ascii_case("VCARD");
    (!is_vcard).then_some(Requirement::Profile)
}

fn date(property: &Property<'_>, value: &str) -> Option<Requirement> {
    let is_date = !has_type(property, "date-time") && is_rfc2425_date(value);
    let is_date_time = !has_type(property, "date") && is_rfc2425_date_time(value);
    (!is_date && !is_date_time).then_some(Requirement::Date)
}

fn time_zone(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match has_type(property, "text") {
        true => text(property, value),
        false => (!is_rfc2426_utc_offset(value)).then_some(Requirement::TimeZone),
    }
}

fn position(_: &Property<'_>, value: &str) -> Option<Requirement> {
    (!is_position(value)).then_some(Requirement::Position)
}

/// `img-inline-value`, `snd-inline-value` or a URI, each with its parameters.
fn bytes(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match (
        property.content_line().is_base64(),
        has_type(property, "uri"),
    ) {
        (true, false) => base64(value),
        (false, true) => uri(property, value),
        _ => Some(Requirement::Binary),
    }
}

/// `value = text-value / binary-value`
fn key(property: &Property<'_>, value: &str) -> Option<Requirement> {
    match property.content_line().is_base64() {
        true => base64(value),
        false => text(property, value),
    }
}

fn base64(value: &str) -> Option<Requirement> {
    (!is_whole_base64(value)).then_some(Requirement::Base64)
}

/// A URI, or a card as a text: its separators are escaped, its line ends are `\n`.
fn agent(property: &Property<'_>, value: &str) -> Option<Requirement> {
    if has_type(property, "uri") {
        return uri(property, value);
    }
    let card = grammar::unescape(value, grammar::Escapes::WithBreaks);
    let begins = strip_frame(card.trim_start(), Frame::Begin).is_some();
    let ends = card.lines().rfind(|line| !line.is_empty());
    let is_whole = begins && ends.is_some_and(|end| strip_frame(end, Frame::End) == Some(""));
    match is_whole && property.layout.wrapping != Wrapping::Broken {
        true => text(property, value),
        false => Some(Requirement::Agent),
    }
}

fn class(_: &Property<'_>, value: &str) -> Option<Requirement> {
    word(
        value,
        &["PUBLIC", "PRIVATE", "CONFIDENTIAL"],
        Requirement::Class,
    )
}
