//! The commands that the README shows print what it shows.

use crate::wacard;

/// Arguments as a shell divides them, with single quotes.
fn arguments(command: &str) -> Vec<&str> {
    let parts = command.split('\'').enumerate();
    let divided = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    divided.collect()
}

/// Whether a line that was printed is a line that is shown, in which `…` stands for any text.
fn is_shown(printed: &str, shown: &str) -> bool {
    match shown.split_once('…') {
        Some((start, end)) => printed.starts_with(start) && printed.ends_with(end),
        None => printed == shown,
    }
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../README.md");
    let blocks = readme.split("```console\n$ wacard ").skip(1);
    let blocks: Vec<_> = blocks
        .filter_map(|block| block.split("```").next())
        .collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        let (command, shown) = block.split_once('\n').unwrap();
        let ran = wacard(&arguments(command), "");
        let both = ran.out + &ran.err;
        let mut printed = both.lines().peekable();
        let mut shown = shown.lines().peekable();
        while let Some(line) = shown.next() {
            match (line, shown.peek()) {
                ("…", Some(next)) => {
                    while printed.next_if(|line| !is_shown(line, next)).is_some() {}
                }
                ("…", None) => printed.by_ref().for_each(drop),
                _ => {
                    let found = printed.next();
                    assert!(
                        found.is_some_and(|found| is_shown(found, line)),
                        "{found:?} {line}"
                    );
                }
            }
        }
        assert_eq!(printed.next(), None, "{command}");
    }
}
