//! Numbers as they were reported to go wrong, given to the program.

use crate::rows::rows;
use crate::wacard;

#[test]
fn reported_numbers_are_read_or_explained() {
    for row in rows(include_str!("../data/commands.tsv")) {
        let args: Vec<_> = row["args"].split(' ').collect();
        let input: String = serde_json::from_str(row["input"]).unwrap();
        let ran = wacard(&args, input);
        match row["out"] {
            "-" => assert_eq!(ran.out.trim(), "", "{row:?}"),
            out => assert!(ran.out.contains(out), "{}: {row:?}", ran.out),
        }
        let err = match row["err"] {
            "-" => String::new(),
            err => format!("stdin:{err}\n"),
        };
        assert_eq!(
            (ran.err, ran.status.to_string()),
            (err, row["status"].to_owned())
        );
    }
}
