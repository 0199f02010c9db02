//! Laws of the list of a contact's phones: it is what a vector is.

use std::hash::{DefaultHasher, Hash, Hasher};

use proptest::prelude::*;
use wacard::contact::List;

use crate::config;

/// A step that both a list and a vector can take.
#[derive(Clone, Debug)]
enum Step {
    Push(u8),
    Extend(Vec<u8>),
    RetainBelow(u8),
    AddToEach(u8),
    Clear,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => any::<u8>().prop_map(Step::Push),
        1 => prop::collection::vec(any::<u8>(), 0..4).prop_map(Step::Extend),
        1 => any::<u8>().prop_map(Step::RetainBelow),
        1 => any::<u8>().prop_map(Step::AddToEach),
        1 => Just(Step::Clear),
    ]
}

fn step_list(list: &mut List<u8>, step: Step) {
    match step {
        Step::Push(item) => list.push(item),
        Step::Extend(items) => list.extend(items),
        Step::RetainBelow(limit) => list.retain(|item| *item < limit),
        Step::AddToEach(more) => {
            for item in list {
                *item = item.wrapping_add(more);
            }
        }
        Step::Clear => list.clear(),
    }
}

fn step_vector(vector: &mut Vec<u8>, step: Step) {
    match step {
        Step::Push(item) => vector.push(item),
        Step::Extend(items) => vector.extend(items),
        Step::RetainBelow(limit) => vector.retain(|item| *item < limit),
        Step::AddToEach(more) => {
            for item in vector {
                *item = item.wrapping_add(more);
            }
        }
        Step::Clear => vector.clear(),
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

proptest! {
    #![proptest_config(config())]

    /// After the same steps, a list and a vector have the same items, hash and text.
    #[test]
    fn a_list_is_what_a_vector_is(steps in prop::collection::vec(step(), 0..12)) {
        let (mut list, mut vector) = (List::new(), Vec::new());
        for step in steps {
            step_list(&mut list, step.clone());
            step_vector(&mut vector, step);
            prop_assert_eq!(&*list, vector.as_slice());
            prop_assert_eq!(hash(&list), hash(&vector));
            prop_assert_eq!(format!("{list:?}"), format!("{vector:?}"));
        }
        let sum = (&list).into_iter().map(|item| u32::from(*item)).sum::<u32>();
        prop_assert_eq!(sum, vector.iter().map(|item| u32::from(*item)).sum::<u32>());
        let same: List<u8> = vector.iter().copied().collect();
        prop_assert_eq!(&list, &same);
        prop_assert_eq!(&list, &List::from(vector.clone()));
        let mut longer = list.clone();
        longer.push(0);
        prop_assert_ne!(&list, &longer);
        prop_assert_eq!(list.clone().into_vec(), vector.clone());
        prop_assert_eq!(list.into_iter().collect::<Vec<_>>(), vector);
    }
}
