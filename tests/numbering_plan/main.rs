//! The tables of numbering plans are derived from libphonenumber's metadata, as the crate
//! `phonenumber` carries them. These tests fail when a table differs from what the metadata say;
//! `WACARD_WRITE=1 cargo test --test numbering_plan` writes them anew.

mod pattern;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use phonenumber::metadata::{DATABASE, Descriptor, Metadata};

use pattern::Pattern;

#[test]
fn the_table_is_what_the_metadata_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/phone/table.rs");
    let expected = table();
    if std::env::var_os("WACARD_WRITE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap();
    assert!(
        found == expected,
        "src/phone/table.rs is out of date: run WACARD_WRITE=1 cargo test --test numbering_plan"
    );
}

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

fn table() -> String {
    let plans = plans();
    let mut out = String::from(HEAD);
    for (index, plan) in plans.iter().enumerate() {
        if plan.id() != "001" {
            let id = plan.id();
            writeln!(out, "    #[doc = \"Region {id}.\"]").unwrap();
            writeln!(out, "    pub const {id}: Self = Self::at({index});").unwrap();
        }
    }
    out.push_str("}\n\n/// Sorted by id; those that are no country's come last.\n");
    writeln!(out, "pub(super) static PLANS: [Plan; {}] = [", plans.len()).unwrap();
    plans.iter().for_each(|plan| write_plan(&mut out, plan));
    out.push_str("];\n\n");
    write_calling_codes(&mut out, &plans);
    out
}

const HEAD: &str = "\
//! Derived from libphonenumber's metadata; do not edit. `tests/numbering_plan` tells how.

use super::pattern::Op::{Digit as D, End, Jump as J, Match, Save, Split as S};
use super::plan::Plan;
use super::{Lengths, Region};

impl Region {
";

fn write_plan(out: &mut String, plan: &Metadata) {
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
        "    Plan {{ id: {:?}, calling_code: \"{}\", lengths: Lengths::from_bits({lengths}), \
         local_lengths: Lengths::from_bits({local}), transform: {:?}, groups: {}, prefix_starts: {},\n        \
         international_prefix: {},\n        national_prefix: {},\n        general: {} }},",
        plan.id(),
        plan.country_code(),
        plan.national_prefix_transform_rule().unwrap_or_default(),
        prefix.as_ref().map_or(0, Pattern::groups),
        prefix.as_ref().map_or(0, Pattern::starts),
        international.as_ref().map_or_else(never, Pattern::program),
        prefix.as_ref().map_or_else(never, Pattern::program),
        general.program(),
    )
    .unwrap();
}

/// Possible lengths, national and local only, of all types together (as libphonenumber's build
/// fills the general description), as bits.
fn lengths(plan: &Metadata) -> (u32, u32) {
    let bits = |lengths: &[u16]| lengths.iter().fold(0u32, |bits, len| bits | 1 << len);
    let all = types(plan);
    let national = all.iter().fold(0, |sum, d| sum | bits(d.possible_length()));
    let local = all
        .iter()
        .fold(0, |sum, d| sum | bits(d.possible_local_length()));
    (national, local & !national)
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
fn write_calling_codes(out: &mut String, plans: &[&Metadata]) {
    let mut regions: BTreeMap<u16, BTreeSet<(bool, usize)>> = BTreeMap::new();
    for (index, plan) in plans.iter().enumerate() {
        let main_first = (!plan.is_main_country_for_code(), index);
        regions
            .entry(plan.country_code())
            .or_default()
            .insert(main_first);
    }
    let mut table = [0usize; 1000];
    for (code, plans) in &regions {
        let (_, main) = plans.first().unwrap();
        let (from, width) = match code {
            1..10 => (code * 100, 100),
            10..100 => (code * 10, 10),
            _ => (*code, 1),
        };
        table[usize::from(from)..usize::from(from + width)].fill(main + 1);
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
