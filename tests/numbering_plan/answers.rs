//! What libphonenumber tells of a number by its patterns, as plans for an
//! [`Automaton`](crate::automaton::Automaton).

use std::collections::BTreeMap;

use phonenumber::metadata::{Descriptor, Format, Metadata};

use crate::automaton::{Anchored, Plan};
use crate::{bits, lengths};

/// The regions of each calling code, its main region first, as libphonenumber asks them.
pub type CallingCodes = BTreeMap<u16, Vec<&'static Metadata>>;

/// The answers are the places, from 1, in the order in which libphonenumber asks: premium rate,
/// toll-free, shared cost, voice over IP, personal number, pager, universal access number,
/// voicemail, fixed line, mobile, either.
const FIXED_LINE: u8 = 9;
const MOBILE: u8 = 10;
const FIXED_LINE_OR_MOBILE: u8 = 11;

/// Of a valid number, its type.
pub fn types(codes: &CallingCodes) -> Vec<Plan> {
    let plan = |(code, regions): (&u16, &Vec<&Metadata>)| {
        let (judges, patterns) = judges(regions);
        let answer = move |len: usize, matched: &[bool]| {
            let region = region(&judges, len, matched)?;
            judges[region].number_type(len, matched)
        };
        Plan::new(*code, patterns, answer)
    };
    codes.iter().map(plan).collect()
}

/// Of a number whose region can be told, the region: its index and 1.
pub fn regions(codes: &CallingCodes, answer_of: impl Fn(&Metadata) -> u8) -> Vec<Plan> {
    let plan = |(code, regions): (&u16, &Vec<&Metadata>)| {
        let answers: Vec<u8> = regions.iter().map(|it| answer_of(it)).collect();
        if let [only] = answers[..] {
            return Plan::new(*code, Vec::new(), move |_, _| Some(only));
        }
        let (judges, patterns) = judges(regions);
        let answer = move |len: usize, matched: &[bool]| {
            region(&judges, len, matched).map(|region| answers[region])
        };
        Plan::new(*code, patterns, answer)
    };
    codes.iter().map(plan).collect()
}

/// Of a number that a format is for, the template that it makes: its index and 1.
pub fn formats(codes: &CallingCodes, templates: &mut Vec<String>) -> Vec<Plan> {
    let plan = |(code, regions): (&u16, &Vec<&'static Metadata>)| {
        let main = regions[0];
        let formats = match main.international_formats() {
            [] => main.formats(),
            formats => formats,
        };
        let mut patterns = Vec::new();
        let choices: Vec<_> = formats
            .iter()
            .map(|format| {
                let leading = format.leading_digits().last();
                let leading = leading.map(|it| add(Anchored::prefix(it.as_str()), &mut patterns));
                let by_len = (0..=MAX_LEN).map(|len| {
                    let template = template(format, len)?;
                    Some(intern(template, templates) + 1)
                });
                (leading, by_len.collect::<Vec<_>>())
            })
            .collect();
        let answer = move |len: usize, matched: &[bool]| {
            choices.iter().find_map(|(leading, by_len)| {
                let leads = leading.is_none_or(|at| matched[at]);
                by_len[len].filter(|_| leads)
            })
        };
        Plan::new(*code, patterns, answer)
    };
    codes.iter().map(plan).collect()
}

/// libphonenumber's longest national number.
const MAX_LEN: usize = 17;

/// One region's patterns, by their places among those of its calling code.
struct Judge {
    leading: Option<usize>,
    general: Described,
    /// Types other than the last three, by their answers, in the order in which they are tried.
    special: Vec<(u8, Described)>,
    fixed_line: Option<Described>,
    mobile: Option<Described>,
    is_mobile_as_fixed_line: bool,
}

/// A descriptor: a pattern, and possible lengths as bits.
struct Described {
    pattern: usize,
    lengths: u32,
}

impl Described {
    fn new(descriptor: &Descriptor, lengths: u32, patterns: &mut Vec<Anchored>) -> Self {
        let regex = descriptor.national_number().as_str();
        Self {
            pattern: add(Anchored::whole(regex), patterns),
            lengths,
        }
    }

    fn matches(&self, len: usize, matched: &[bool]) -> bool {
        self.lengths >> len & 1 == 1 && matched[self.pattern]
    }
}

impl Judge {
    fn new(metadata: &Metadata, patterns: &mut Vec<Anchored>) -> Self {
        let all = metadata.descriptors();
        let (all_lengths, _) = lengths(metadata);
        let mut described = |descriptor: &Descriptor| {
            let lengths = match descriptor.possible_length() {
                [] => all_lengths,
                lengths => bits(lengths),
            };
            Described::new(descriptor, lengths, patterns)
        };
        let special = [
            all.premium_rate(),
            all.toll_free(),
            all.shared_cost(),
            all.voip(),
            all.personal_number(),
            all.pager(),
            all.uan(),
            all.voicemail(),
        ];
        let special = (1..).zip(special);
        let regex = |it: Option<&Descriptor>| it.map(|it| it.national_number().as_str().to_owned());
        Self {
            special: special
                .filter_map(|(answer, it)| Some((answer, described(it?))))
                .collect(),
            fixed_line: all.fixed_line().map(&mut described),
            mobile: all.mobile().map(&mut described),
            is_mobile_as_fixed_line: regex(all.fixed_line()) == regex(all.mobile()),
            general: Described::new(all.general(), all_lengths, patterns),
            leading: metadata
                .leading_digits()
                .map(|it| add(Anchored::prefix(it.as_str()), patterns)),
        }
    }

    /// libphonenumber's `getNumberTypeHelper`.
    fn number_type(&self, len: usize, matched: &[bool]) -> Option<u8> {
        let is = |it: &Described| it.matches(len, matched);
        if !is(&self.general) {
            return None;
        }
        if let Some((answer, _)) = self.special.iter().find(|(_, it)| is(it)) {
            return Some(*answer);
        }
        let is_mobile = self.mobile.as_ref().is_some_and(is);
        match self.fixed_line.as_ref().is_some_and(is) {
            true if self.is_mobile_as_fixed_line || is_mobile => Some(FIXED_LINE_OR_MOBILE),
            true => Some(FIXED_LINE),
            false => (is_mobile && !self.is_mobile_as_fixed_line).then_some(MOBILE),
        }
    }
}

fn judges(regions: &[&Metadata]) -> (Vec<Judge>, Vec<Anchored>) {
    let mut patterns = Vec::new();
    let judges = regions.iter().map(|it| Judge::new(it, &mut patterns));
    (judges.collect(), patterns)
}

/// libphonenumber's `getRegionCodeForNumber`: a place among the regions of the calling code.
fn region(judges: &[Judge], len: usize, matched: &[bool]) -> Option<usize> {
    let is = |judge: &Judge| match judge.leading {
        Some(leading) => matched[leading],
        None => judge.number_type(len, matched).is_some(),
    };
    match judges.len() {
        1 => Some(0),
        _ => judges.iter().position(is),
    }
}

fn add(pattern: Anchored, patterns: &mut Vec<Anchored>) -> usize {
    patterns.push(pattern);
    patterns.len() - 1
}

fn intern(template: String, templates: &mut Vec<String>) -> u8 {
    let known = templates.iter().position(|it| *it == template);
    let index = known.unwrap_or_else(|| {
        templates.push(template);
        templates.len() - 1
    });
    u8::try_from(index).expect("an answer fits in a byte")
}

/// A format of numbers of this length, a `#` for each digit: `## #####-####`.
fn template(format: &Format, len: usize) -> Option<String> {
    let mut widths = widths(format.pattern().as_str(), len)?.into_iter();
    let mut template = String::new();
    let mut groups = 1..;
    for part in format
        .format()
        .split_inclusive(|c: char| c.is_ascii_digit())
    {
        match part.split_once('$') {
            Some((between, group)) => {
                let in_order = group.parse() == Ok(groups.next().unwrap());
                assert!(in_order, "{}", format.format());
                template.push_str(between);
                template.extend(std::iter::repeat_n('#', widths.next()?));
            }
            None => template.push_str(part),
        }
    }
    assert!(widths.next().is_none() && !template.contains(|c: char| c.is_ascii_digit()));
    Some(template)
}

/// How many of so many digits each group of `(\d{2})(\d{3,4})` takes: the earlier the more.
fn widths(pattern: &str, len: usize) -> Option<Vec<usize>> {
    let bounds: Vec<(usize, usize)> = pattern.split_inclusive(')').map(bounds).collect();
    let min: usize = bounds.iter().map(|(min, _)| min).sum();
    let mut spare = len.checked_sub(min)?;
    let width = |(min, max)| {
        let more = spare.min(max - min);
        spare -= more;
        min + more
    };
    let widths = bounds.into_iter().map(width).collect();
    (spare == 0).then_some(widths)
}

/// How many digits `(\d{3,4})` takes. The patterns of formats hold nothing else.
fn bounds(group: &str) -> (usize, usize) {
    let count = group
        .strip_prefix(r"(\d")
        .and_then(|it| it.strip_suffix(')'));
    let count = match count.expect("a group of digits") {
        "" => "1",
        count => count.trim_matches(['{', '}']),
    };
    let (min, max) = count.split_once(',').unwrap_or((count, count));
    (min.parse().unwrap(), max.parse().unwrap())
}
