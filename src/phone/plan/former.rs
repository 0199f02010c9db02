//! Prefixes that a plan has retired and people still write.

use super::data::Plan;

/// A calling code, and a prefix that was dialled before a national number.
///
/// - Mexico: until 3 August 2019 `044` and `045` before calls to mobile phones, `01` before calls
///   to other areas (IFT, *Plan Técnico Fundamental de Numeración*).
/// - Argentina: `9`, dialled from abroad before a mobile number, in which the domestic `15` after
///   the area code was kept: the reading of the rest turns the `15` into the `9`.
const FORMER: [(&str, &str); 4] = [("52", "044"), ("52", "045"), ("52", "01"), ("54", "9")];

/// A national number without its former prefix. Returns `None` if it has none.
pub(in crate::phone) fn without_former_prefix<'a>(
    plan: &Plan,
    national: &'a [u8],
) -> Option<&'a [u8]> {
    let mut prefixes = FORMER
        .iter()
        .filter(|(code, _)| *code == plan.calling_code());
    prefixes.find_map(|(_, prefix)| national.strip_prefix(prefix.as_bytes()))
}
