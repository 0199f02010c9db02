//! The tables of numbering plans are derived from libphonenumber's metadata, as the crate
//! `phonenumber` carries them. These tests fail when a table differs from what the metadata say;
//! `WACARD_WRITE=1 cargo test --test numbering_plan` writes them anew.

mod answers;
mod automaton;
mod pattern;
mod reference;

use std::fmt::Write as _;
use std::path::Path;

use phonenumber::metadata::{DATABASE, Descriptor, Metadata};

use sha2::{Digest, Sha256};

use answers::CallingCodes;
use automaton::Automaton;
use pattern::Pattern;
use reference::{Reference, Verdict};
use wacard::Wuid;
use wacard::phone::NumberType;

#[test]
fn the_tables_are_what_the_metadata_say() {
    let expected = files();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/phone");
    for (name, bytes) in expected {
        let path = folder.join(name);
        if std::env::var_os("WACARD_WRITE").is_some() {
            std::fs::write(&path, &bytes).unwrap();
        }
        let found = std::fs::read(&path).unwrap();
        assert!(
            found == bytes,
            "{name} is out of date: run WACARD_WRITE=1 cargo test --test numbering_plan"
        );
    }
}

/// Every prefix of three national digits, at every length that E.164 leaves room for, and the
/// examples' neighbours: what the automata say is what the regular expressions say.
#[test]
fn automata_and_regular_expressions_agree() {
    let plans = plans();
    let (mut numbers, mut valid) = (0, 0);
    for (code, reference) in Reference::all(&calling_codes(&plans)) {
        let code = code.to_string();
        for prefix in 0..1000 {
            for len in 4..=15 - code.len() {
                let tail = noise(numbers) % 10u64.pow(len as u32 - 3);
                let national = format!("{prefix:03}{tail:0width$}", width = len - 3);
                valid += usize::from(agree(&reference, &code, &national));
                numbers += 1;
            }
        }
    }
    assert!(
        numbers > 1_900_000 && valid > 90_000,
        "{valid} of {numbers}"
    );
}

#[test]
fn automata_and_regular_expressions_agree_around_every_example() {
    let plans = plans();
    let codes = calling_codes(&plans);
    for (code, reference) in Reference::all(&codes) {
        let regions = codes[&code].iter();
        for example in regions
            .flat_map(|it| types(it))
            .filter_map(Descriptor::example)
        {
            assert!(
                agree(&reference, &code.to_string(), example),
                "{code} {example} is valid"
            );
            for (at, digit) in (0..example.len()).flat_map(|at| (0..10).map(move |it| (at, it))) {
                let neighbour = format!("{}{digit}{}", &example[..at], &example[at + 1..]);
                agree(&reference, &code.to_string(), &neighbour);
                agree(&reference, &code.to_string(), &neighbour[..at + 1]);
            }
        }
    }
}

/// Compares one number, and tells whether it is valid.
#[track_caller]
fn agree(reference: &Reference, code: &str, national: &str) -> bool {
    let Ok(wuid) = format!("{code}{national}").parse::<Wuid>() else {
        return false;
    };
    let phone = wuid.phone();
    let written = phone.international().to_string();
    let expected = reference.verdict(national);
    let found = Verdict {
        region: phone.region().map(|region| region.id().to_owned()),
        number_type: phone.number_type().map(NumberType::code),
        grouped: match expected.number_type.is_none() && is_grouped_as_formerly(code, national) {
            true => expected.grouped.clone(),
            false => written[code.len() + 2..].to_owned(),
        },
    };
    assert_eq!(found, expected, "+{code} {national}");
    found.number_type.is_some()
}

/// Forms that WhatsApp still uses and libphonenumber does not know, which have their own grouping.
fn is_grouped_as_formerly(code: &str, national: &str) -> bool {
    match code {
        "55" => national.len() == 10,
        "52" => national.len() == 11 && national.starts_with('1'),
        "225" | "229" => national.len() == 8,
        _ => false,
    }
}

/// Digits that look random (SplitMix64).
fn noise(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The derived files and what they should hold.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let plans = plans();
    let codes = calling_codes(&plans);
    let mut templates = Vec::new();
    let automata = [
        ("types", answers::types(&codes)),
        (
            "regions",
            answers::regions(&codes, |it| index_of(it, &plans) + 1),
        ),
        ("formats", answers::formats(&codes, &mut templates)),
    ];
    let mut table = table(&plans, &codes);
    write_templates(&mut table, &templates);
    let mut files = Vec::new();
    for ((name, plans), path) in automata.into_iter().zip(AUTOMATA) {
        let automaton = Automaton::of(&plans);
        write_automaton(&mut table, name, &automaton);
        files.push((path, automaton.bytes()));
    }
    files.push(("plan/table.rs", table.into_bytes()));
    files.push(("region/constants.rs", constants(&plans).into_bytes()));
    files
}

const AUTOMATA: [&str; 3] = ["plan/types.bin", "plan/regions.bin", "plan/formats.bin"];

/// All numbering plans: regions in the order of their ids, then calling codes of no region.
fn plans() -> Vec<&'static Metadata> {
    let mut regions: Vec<_> = DATABASE.iter().filter(|m| m.id().len() == 2).collect();
    regions.sort_by_key(|m| m.id());
    let world = (100..1000u16).filter_map(|code| {
        let all = DATABASE.by_code(&code)?;
        all.into_iter().find(|m| m.id() == "001")
    });
    regions.extend(world);
    regions
}

fn calling_codes(plans: &[&Metadata]) -> CallingCodes {
    let codes = plans.iter().map(|plan| plan.country_code());
    codes
        .map(|code| (code, DATABASE.by_code(&code).unwrap()))
        .collect()
}

fn index_of(plan: &Metadata, plans: &[&Metadata]) -> u8 {
    let index = plans.iter().position(|it| std::ptr::eq(*it, plan));
    u8::try_from(index.unwrap()).unwrap()
}

/// The first source of them all: the crate whose metadata these are, and their version.
fn origin() -> String {
    let lock = include_str!("../../Cargo.lock");
    let (_, version) = lock
        .split_once("name = \"phonenumber\"\nversion = \"")
        .unwrap();
    version[..version.find('"').unwrap()].to_owned()
}

fn table(plans: &[&Metadata], codes: &CallingCodes) -> String {
    let origin = origin();
    let (_, version) = origin.split_once('+').unwrap();
    let mut out = HEAD.replace("{origin}", &origin);
    out.push_str(USES);
    out.push_str(&VERSION.replace("{version}", version));
    out.push_str("\n/// Sorted by id; those that belong to no country come last.\n");
    writeln!(out, "pub(super) static PLANS: [Plan; {}] = [", plans.len()).unwrap();
    (0..)
        .zip(plans)
        .for_each(|(index, plan)| write_plan(&mut out, index, plan));
    out.push_str("];\n\n");
    write_calling_codes(&mut out, plans, codes);
    out
}

/// A constant for each country.
fn constants(plans: &[&Metadata]) -> String {
    let mut out = HEAD.replace("{origin}", &origin());
    out.push_str("use super::Region;\n\nimpl Region {\n");
    let countries = plans.iter().enumerate();
    for (index, plan) in countries.filter(|(_, plan)| plan.id() != "001") {
        let id = plan.id();
        writeln!(out, "    #[doc = \"Region {id}.\"]").unwrap();
        writeln!(out, "    pub const {id}: Self = Self::at({index});").unwrap();
    }
    out.push_str("}\n");
    out
}

const HEAD: &str = "\
//! Derived from libphonenumber's metadata, as the crate `phonenumber` {origin} carries them; do
//! not edit. `tests/numbering_plan` derives them.

";

const USES: &str = "\
use super::automaton::Automaton;
use super::data::Plan;
use super::lengths::Lengths;
use super::pattern::Op::{Digit as D, End, Jump as J, Match, Save, Split as S};
";

const VERSION: &str = r#"
/// The version of libphonenumber's metadata from which the numbering plans are derived.
pub const METADATA_VERSION: &str = "{version}";
"#;

fn write_plan(out: &mut String, index: usize, plan: &Metadata) {
    let regex = |regex: Option<&str>| regex.map(Pattern::parse);
    let prefix = plan
        .national_prefix_for_parsing()
        .map(|regex| regex.as_str());
    let prefix = regex(prefix.or(plan.national_prefix()));
    let (lengths, local) = lengths(plan);
    let general = Pattern::parse(plan.descriptors().general().national_number().as_str());
    let international = regex(plan.international_prefix().map(|regex| regex.as_str()));
    let never = || "&[]".to_owned();
    writeln!(
        out,
        "    Plan {{ index: {index}, id: {:?}, calling_code: \"{}\", lengths: Lengths::from_bits({lengths}), \
         local_lengths: Lengths::from_bits({local}), transform: {:?}, groups: {}, prefix_starts: {},\n        \
         international_prefix: {},\n        national_prefix: {},\n        general: {} }},",
        plan.id(),
        plan.country_code(),
        plan.national_prefix_transform_rule().unwrap_or_default(),
        prefix.as_ref().map_or(0, Pattern::groups),
        prefix.as_ref().map_or(0, Pattern::starts),
        international.as_ref().map_or_else(never, Pattern::source),
        prefix.as_ref().map_or_else(never, Pattern::source),
        general.source(),
    )
    .unwrap();
}

/// Possible lengths, national and local only, of all types together (as libphonenumber's build
/// fills the general description), as bits.
fn lengths(plan: &Metadata) -> (u32, u32) {
    let all = types(plan);
    let national = all.iter().fold(0, |sum, d| sum | bits(d.possible_length()));
    let local = all
        .iter()
        .fold(0, |sum, d| sum | bits(d.possible_local_length()));
    (national, local)
}

fn bits(lengths: &[u16]) -> u32 {
    lengths.iter().fold(0, |bits, len| bits | 1 << len)
}

fn types(plan: &Metadata) -> Vec<&Descriptor> {
    let all = plan.descriptors();
    let types = [
        all.fixed_line(),
        all.mobile(),
        all.toll_free(),
        all.premium_rate(),
        all.shared_cost(),
        all.personal_number(),
        all.voip(),
        all.pager(),
        all.uan(),
        all.voicemail(),
    ];
    types.into_iter().flatten().collect()
}

/// For the first three digits of an international number, the calling code's main region.
fn write_calling_codes(out: &mut String, plans: &[&Metadata], codes: &CallingCodes) {
    let mut table = [0; 1000];
    for (code, regions) in codes {
        let main = index_of(regions[0], plans) + 1;
        let (from, width) = match code {
            1..10 => (code * 100, 100),
            10..100 => (code * 10, 10),
            _ => (*code, 1),
        };
        table[usize::from(from)..usize::from(from + width)].fill(main);
    }
    out.push_str("/// For an international number's first three digits, the index of its calling code's main\n");
    out.push_str("/// plan and 1; 0 where there is no such calling code.\n");
    out.push_str("pub(super) static BY_CALLING_CODE: [u8; 1000] = [\n");
    for row in table.chunks(25) {
        let row: Vec<_> = row.iter().map(ToString::to_string).collect();
        writeln!(out, "    {},", row.join(", ")).unwrap();
    }
    out.push_str("];\n");
}

fn write_templates(out: &mut String, templates: &[String]) {
    out.push_str(
        "\n/// Templates of formats by their answers, from 1; a `#` stands for a digit.\n",
    );
    let rows = templates.iter().map(|it| format!("    {it:?},\n"));
    writeln!(
        out,
        "pub(in crate::phone) static TEMPLATES: [&str; {}] = [\n{}];",
        templates.len(),
        rows.collect::<String>(),
    )
    .unwrap();
}

fn write_automaton(out: &mut String, name: &str, automaton: &Automaton) {
    let bytes = automaton.bytes();
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    writeln!(
        out,
        "\n/// {} bytes, SHA-256 {digest}.\npub(in crate::phone) static {}: Automaton =\n    \
         Automaton::new({}, include_bytes!(\"{name}.bin\"));",
        bytes.len(),
        name.to_uppercase(),
        automaton.state_count(),
    )
    .unwrap();
}
