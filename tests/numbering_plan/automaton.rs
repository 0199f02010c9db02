//! Makes one minimal automaton over the digits of international numbers out of many patterns.
//!
//! The patterns of a calling code run side by side, as sets of the steps that each may have
//! reached; what a number is told (its type, its region, its format) depends on those that have
//! matched. States are made from the last digit to the first and shared where they are equal, so
//! that the automaton is the smallest of its kind.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use crate::pattern::{Op, Pattern};

/// Digits of an E.164 number, and so the depth of the automaton.
const MAX_DIGITS: usize = 15;

/// From a national number's length, and whether each pattern has matched on it.
type Answer = dyn Fn(usize, &[bool]) -> Option<u8>;

/// What follows the calling code, judged by patterns.
pub struct Plan {
    pub calling_code: u16,
    pub patterns: Vec<Anchored>,
    /// Never 0, which stands for none.
    pub answer: Box<Answer>,
}

impl Plan {
    pub fn new(
        calling_code: u16,
        patterns: Vec<Anchored>,
        answer: impl Fn(usize, &[bool]) -> Option<u8> + 'static,
    ) -> Self {
        Self {
            calling_code,
            patterns,
            answer: Box::new(answer),
        }
    }
}

/// A pattern that matches at the start of a national number.
#[derive(Clone)]
pub struct Anchored {
    program: Vec<Op>,
    is_prefix: bool,
}

impl Anchored {
    /// It must match all of the digits.
    pub fn whole(regex: &str) -> Self {
        Self {
            program: Pattern::parse(regex).program(),
            is_prefix: false,
        }
    }

    /// Anything may follow.
    pub fn prefix(regex: &str) -> Self {
        Self {
            is_prefix: true,
            ..Self::whole(regex)
        }
    }
}

/// Where a digit leads, or the end of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Target {
    /// To a state by its index.
    State(u16),
    /// To a leaf by its index.
    Leaf(u16),
}

/// Once the answer depends on nothing but the number's length: the answers by that, the calling
/// code's digits counted.
type Leaf = [u8; MAX_DIGITS + 1];

const NO_ANSWER: Leaf = [0; MAX_DIGITS + 1];

/// What a state tells apart: the ten digits and, always led to a leaf, the number's end.
const SYMBOLS: usize = 11;

type State = [Target; SYMBOLS];

#[derive(Default)]
pub struct Automaton {
    /// By a number's first three digits.
    starts: Vec<Target>,
    states: Vec<State>,
    state_ids: HashMap<State, u16>,
    leaves: Vec<Leaf>,
    leaf_ids: HashMap<Leaf, u16>,
}

impl Automaton {
    pub fn of(plans: &[Plan]) -> Self {
        let mut automaton = Self::default();
        let none = automaton.leaf(NO_ANSWER);
        automaton.starts = vec![none; 1000];
        for plan in plans {
            let digits = plan.calling_code.to_string();
            let target = Builder::of(&mut automaton, plan, digits.len()).build();
            automaton.begin(&digits, target);
        }
        automaton
    }

    pub fn state_count(&self) -> usize {
        self.states.len()
    }

    /// The starts, the states, the leaves. A target is two bytes, the lower first: the place of a
    /// state's first target among those of all states, or the number of those and a leaf's index.
    pub fn bytes(&self) -> Vec<u8> {
        let leaf_base = self.states.len() * SYMBOLS;
        let place = |target: &Target| match target {
            Target::State(index) => usize::from(*index) * SYMBOLS,
            Target::Leaf(index) => leaf_base + usize::from(*index),
        };
        let targets = self.starts.iter().chain(self.states.iter().flatten());
        let targets = targets.flat_map(|target| {
            let place = u16::try_from(place(target)).expect("a target fits in two bytes");
            place.to_le_bytes()
        });
        targets
            .chain(self.leaves.iter().flatten().copied())
            .collect()
    }

    /// Goes on from the target for all numbers of a calling code.
    fn begin(&mut self, digits: &str, target: Target) {
        if let [_, _, _] = digits.as_bytes() {
            let at: usize = digits.parse().unwrap();
            self.starts[at] = target;
            return;
        }
        for digit in 0..10 {
            let next = match target {
                Target::Leaf(_) => target,
                Target::State(index) => self.states[usize::from(index)][digit],
            };
            self.begin(&format!("{digits}{digit}"), next);
        }
    }

    fn leaf(&mut self, leaf: Leaf) -> Target {
        let next = u16::try_from(self.leaves.len()).expect("a target fits in two bytes");
        let id = *self.leaf_ids.entry(leaf).or_insert(next);
        if id == next {
            self.leaves.push(leaf);
        }
        Target::Leaf(id)
    }

    fn state(&mut self, targets: State) -> Target {
        let next = u16::try_from(self.states.len()).expect("a target fits in two bytes");
        let id = *self.state_ids.entry(targets).or_insert(next);
        if id == next {
            self.states.push(targets);
        }
        Target::State(id)
    }
}

/// Adds the numbers of one calling code.
struct Builder<'a> {
    automaton: &'a mut Automaton,
    plan: &'a Plan,
    code_len: usize,
    known: HashMap<(Subset, usize), Target>,
}

impl<'a> Builder<'a> {
    fn of(automaton: &'a mut Automaton, plan: &'a Plan, code_len: usize) -> Self {
        Self {
            automaton,
            plan,
            code_len,
            known: HashMap::new(),
        }
    }

    fn build(mut self) -> Target {
        self.add(Subset::start(self.plan), 0)
    }

    /// Adds what follows `len` national digits that have led to these steps.
    fn add(&mut self, subset: Subset, len: usize) -> Target {
        let key = (subset, len);
        if let Some(target) = self.known.get(&key) {
            return *target;
        }
        let target = if key.0.is_settled(self.plan) {
            let answers = self.answers(&key.0, len..=MAX_DIGITS - self.code_len);
            self.automaton.leaf(answers)
        } else if self.code_len + len == MAX_DIGITS {
            let answers = self.answers(&key.0, len..=len);
            self.automaton.leaf(answers)
        } else {
            let targets: [_; 10] = std::array::from_fn(|digit| {
                let next = key.0.after(self.plan, digit as u8);
                self.add(next, len + 1)
            });
            let here = self.answers(&key.0, len..=len);
            self.joined(targets, here, len)
        };
        self.known.insert(key, target);
        target
    }

    fn answers(&self, subset: &Subset, lens: RangeInclusive<usize>) -> Leaf {
        let matched = subset.matched(self.plan);
        let mut leaf = NO_ANSWER;
        for len in lens {
            leaf[self.code_len + len] = (self.plan.answer)(len, &matched).unwrap_or(0);
        }
        leaf
    }

    /// Where every digit leads to the same leaf, this is a leaf too.
    fn joined(&mut self, targets: [Target; 10], here: Leaf, len: usize) -> Target {
        match targets[0] {
            Target::Leaf(leaf) if targets.iter().all(|it| *it == targets[0]) => {
                let mut joined = self.automaton.leaves[usize::from(leaf)];
                joined[self.code_len + len] = here[self.code_len + len];
                self.automaton.leaf(joined)
            }
            _ => {
                let end = self.automaton.leaf(here);
                let symbols = std::array::from_fn(|at| targets.get(at).copied().unwrap_or(end));
                self.automaton.state(symbols)
            }
        }
    }
}

/// The steps that patterns may have reached: consuming ones, and `Match`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Subset(Vec<(u16, u16)>);

impl Subset {
    fn start(plan: &Plan) -> Self {
        let mut reached = Vec::new();
        for (at, pattern) in plan.patterns.iter().enumerate() {
            reach(&pattern.program, 0, at, &mut reached);
        }
        Self::new(reached)
    }

    fn after(&self, plan: &Plan, digit: u8) -> Self {
        let mut reached = Vec::new();
        for &(at, step) in &self.0 {
            let pattern = &plan.patterns[usize::from(at)];
            match pattern.program[usize::from(step)] {
                Op::Digit(set) if set >> digit & 1 == 1 => {
                    reach(
                        &pattern.program,
                        usize::from(step) + 1,
                        at.into(),
                        &mut reached,
                    );
                }
                Op::Match if pattern.is_prefix => reached.push((at, step)),
                _ => {}
            }
        }
        Self::new(reached)
    }

    fn new(mut reached: Vec<(u16, u16)>) -> Self {
        reached.sort_unstable();
        reached.dedup();
        Self(reached)
    }

    /// Whether no digit changes it any more.
    fn is_settled(&self, plan: &Plan) -> bool {
        let stays = |&(at, step): &(u16, u16)| {
            let pattern = &plan.patterns[usize::from(at)];
            pattern.is_prefix && pattern.program[usize::from(step)] == Op::Match
        };
        self.0.iter().all(stays)
    }

    fn matched(&self, plan: &Plan) -> Vec<bool> {
        let mut matched = vec![false; plan.patterns.len()];
        for &(at, step) in &self.0 {
            let at = usize::from(at);
            matched[at] |= plan.patterns[at].program[usize::from(step)] == Op::Match;
        }
        matched
    }
}

fn reach(program: &[Op], step: usize, at: usize, reached: &mut Vec<(u16, u16)>) {
    match program[step] {
        Op::Digit(_) | Op::Match => reached.push((at as u16, step as u16)),
        Op::Split(first, second) => {
            reach(program, first, at, reached);
            reach(program, second, at, reached);
        }
        Op::Jump(to) => reach(program, to, at, reached),
        Op::Save(_) => reach(program, step + 1, at, reached),
        Op::End => panic!("$ within a pattern of whole numbers"),
    }
}
