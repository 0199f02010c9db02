//! The few regular expressions of the numbering plans, as programs over digits.
//!
//! libphonenumber writes national and international prefixes, and the general form of a national
//! number, as regular expressions. They are compiled when the table is made; here is only what
//! runs them, with the same preferences (leftmost, greedy), without allocation.

/// One step of a program.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Op {
    /// Takes a digit whose bit is set (bit 0 for `0`).
    Digit(u16),
    /// Tries from the first step, then from the second.
    Split(u16, u16),
    /// Goes on at this step.
    Jump(u16),
    /// Notes the position: `2n` where group `n` begins, `2n + 1` where it ends.
    Save(u8),
    /// Only at the end of the digits (`$`).
    End,
    /// The whole expression is matched.
    Match,
}

/// Where an expression matched, from the start of the digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// How many digits it took.
    pub(super) end: usize,
    marks: [Option<usize>; 6],
}

impl Found {
    /// The digits that a group matched. Returns `None` if the group took no part.
    pub(super) fn group<'a>(&self, group: usize, digits: &'a [u8]) -> Option<&'a [u8]> {
        let mark = |at| self.marks.get(at).copied().flatten();
        digits.get(mark(2 * group)?..mark(2 * group + 1)?)
    }
}

/// Matches at the start of the digits, as a regular expression's `lookingAt`.
pub(super) fn match_start(program: &[Op], digits: &[u8]) -> Option<Found> {
    run(program, 0, digits, 0, [None; 6])
}

/// Matches all of the digits.
pub(super) fn match_all(program: &[Op], digits: &[u8]) -> bool {
    takes_all(program, 0, digits, 0)
}

fn run(
    program: &[Op],
    mut step: usize,
    digits: &[u8],
    mut at: usize,
    mut marks: [Option<usize>; 6],
) -> Option<Found> {
    loop {
        let op = *program.get(step)?;
        step += 1;
        match op {
            Op::Digit(set) => {
                takes(set, *digits.get(at)?).then_some(())?;
                at += 1;
            }
            Op::Split(first, second) => {
                let found = run(program, first.into(), digits, at, marks);
                if found.is_some() {
                    return found;
                }
                step = second.into();
            }
            Op::Jump(to) => step = to.into(),
            Op::Save(mark) => *marks.get_mut(usize::from(mark))? = Some(at),
            Op::End => (at == digits.len()).then_some(())?,
            Op::Match => return Some(Found { end: at, marks }),
        }
    }
}

fn takes_all(program: &[Op], mut step: usize, digits: &[u8], mut at: usize) -> bool {
    loop {
        let Some(op) = program.get(step) else {
            return false;
        };
        step += 1;
        match *op {
            Op::Digit(set) => match digits.get(at) {
                Some(digit) if takes(set, *digit) => at += 1,
                _ => return false,
            },
            Op::Split(first, second) => {
                if takes_all(program, first.into(), digits, at) {
                    return true;
                }
                step = second.into();
            }
            Op::Jump(to) => step = to.into(),
            Op::Save(_) => {}
            Op::End | Op::Match if at < digits.len() => return false,
            Op::End => {}
            Op::Match => return true,
        }
    }
}

/// Whether a set of digits holds this one.
pub(super) fn takes(set: u16, digit: u8) -> bool {
    set >> (digit - b'0') & 1 == 1
}
