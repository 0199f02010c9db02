//! Runs the benchmarks, prints one table of ratios in Markdown, and draws `benches/chart.svg`.
//!
//! ```sh
//! cargo bench --manifest-path benches/peers/Cargo.toml --bench report
//! cargo bench --manifest-path benches/peers/Cargo.toml --bench report -- --last
//! ```
//!
//! The first command runs them all, which takes seven minutes after the build. The second uses the
//! results of the last run, and fails unless that run finished. The results are kept apart from
//! those of `cargo bench`, whose baselines stay as they are.
//!
//! A run has ten short rounds, and the least median of a row counts: the clock of many machines
//! changes its speed within minutes, so that a row and its floor would be measured at different
//! ones.
//!
//! Every group has a row whose name begins with `floor`. Ratios are to the slowest of these.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const BENCHES: [&str; 3] = ["emit", "parse", "normalize"];

/// How often each row is measured, with all others between.
const ROUNDS: usize = 10;

/// Enough for a median: neither confidence intervals nor plots are shown.
const OPTIONS: &str = "--warm-up-time 0.05 --measurement-time 0.1 --sample-size 10 \
                       --nresamples 1000 --noplot";

/// What the chart shows.
const CHART: [&str; 5] = [
    "job of a message of 257 contacts",
    "emit plain contacts",
    "parse Evolution cards",
    "parse rich cards",
    "normalize eight Brazilian numbers",
];

struct Row {
    name: String,
    nanoseconds: f64,
}

type Groups = BTreeMap<String, Vec<Row>>;

fn main() -> Result<(), Box<dyn Error>> {
    let results = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report");
    // Cargo itself adds `--bench`.
    let args: Vec<_> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => run(&results)?,
        ["--last"] if finished(&results).exists() => {}
        ["--last"] => return Err("the last run did not finish: run without --last".into()),
        _ => return Err("usage: report [--last]".into()),
    }
    let groups = read(&results)?;
    check(&groups)?;
    print!("{}", table(&groups));
    let chart = Path::new(env!("CARGO_MANIFEST_DIR")).join("../chart.svg");
    fs::write(chart, svg(&groups))?;
    eprintln!("drew benches/chart.svg");
    Ok(())
}

/// A file that exists only among the results of a whole run.
fn finished(results: &Path) -> PathBuf {
    results.join("finished")
}

/// Replaces the results with those of a new run.
fn run(results: &Path) -> Result<(), Box<dyn Error>> {
    remove(results)?;
    for round in rounds(results) {
        run_round(&round)?;
    }
    fs::write(finished(results), "")?;
    Ok(())
}

/// The folders of the rounds' results.
fn rounds(results: &Path) -> impl Iterator<Item = PathBuf> {
    (1..=ROUNDS).map(|round| results.join(format!("round-{round}")))
}

fn run_round(results: &Path) -> Result<(), Box<dyn Error>> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("bench");
    // A relative one in the environment would be another directory here.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    command.arg("--target-dir").args(target);
    for bench in BENCHES {
        command.args(["--bench", bench]);
    }
    command.arg("--").args(OPTIONS.split_whitespace());
    command.env("CRITERION_HOME", results);
    // The results are read from files; what is printed shows the progress.
    command.stdout(io::stderr());
    if !command.status()?.success() {
        return Err("a benchmark failed".into());
    }
    Ok(())
}

fn remove(results: &Path) -> io::Result<()> {
    match fs::remove_dir_all(results) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The rows of every group, the fastest first, each with the least of its medians.
fn read(results: &Path) -> Result<Groups, Box<dyn Error>> {
    let mut groups = Groups::new();
    for round in rounds(results) {
        for group in fs::read_dir(round)? {
            let group = group?.path();
            if group.is_dir() {
                read_group(&group, &mut groups)?;
            }
        }
    }
    for rows in groups.values_mut() {
        rows.sort_by(|one, other| one.nanoseconds.total_cmp(&other.nanoseconds));
    }
    Ok(groups)
}

/// Adds the rows of a group, or the times of those that are there already.
fn read_group(group: &Path, groups: &mut Groups) -> Result<(), Box<dyn Error>> {
    for row in fs::read_dir(group)? {
        let new = row?.path().join("new");
        let json = |name| -> Result<Value, Box<dyn Error>> {
            Ok(serde_json::from_str(&fs::read_to_string(new.join(name))?)?)
        };
        let (about, estimates) = (json("benchmark.json")?, json("estimates.json")?);
        let text = |key: &str| about[key].as_str().unwrap_or_default().to_owned();
        let count = about["throughput"]["Elements"].as_f64().unwrap_or(1.0);
        let time = estimates["median"]["point_estimate"].as_f64();
        let nanoseconds = time.ok_or("a result without a median")? / count;
        let name = text("function_id");
        let rows = groups.entry(text("group_id")).or_default();
        match rows.iter_mut().find(|row| row.name == name) {
            Some(row) => row.nanoseconds = row.nanoseconds.min(nanoseconds),
            None => rows.push(Row { name, nanoseconds }),
        }
    }
    Ok(())
}

/// Every group has a floor, and no group of the chart is missing.
fn check(groups: &Groups) -> Result<(), String> {
    if let Some(name) = CHART.iter().find(|name| !groups.contains_key(**name)) {
        return Err(format!("the chart's group `{name}` is missing"));
    }
    match groups.iter().find(|(_, rows)| floor(rows).is_none()) {
        Some((name, _)) => Err(format!("the group `{name}` has no floor")),
        None => Ok(()),
    }
}

fn is_floor(row: &Row) -> bool {
    row.name.starts_with("floor")
}

/// The floor that the ratios are to: of several the one that does the most.
fn floor(rows: &[Row]) -> Option<f64> {
    let floors = rows.iter().filter(|row| is_floor(row));
    floors.map(|row| row.nanoseconds).reduce(f64::max)
}

fn table(groups: &Groups) -> String {
    let mut text = String::from("| what | who | time each | to the floor |\n|---|---|---:|---:|\n");
    for (group, rows) in groups {
        let floor = floor(rows).unwrap_or(f64::NAN);
        for row in rows {
            let name = match row.name.starts_with("wacard") {
                true => format!("**{}**", row.name),
                false => row.name.clone(),
            };
            let (time, ratio) = (time(row.nanoseconds), row.nanoseconds / floor);
            // Writing into a string does not fail.
            let _ = writeln!(text, "| {group} | {name} | {time} | {ratio:.2} |");
        }
    }
    text
}

fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        it if it < 1e4 => format!("{it:.0} ns"),
        it if it < 1e7 => format!("{:.0} µs", it / 1e3),
        it => format!("{:.1} ms", it / 1e6),
    }
}

const WIDTH: f64 = 860.0;
const LABELS: f64 = 290.0;
const BAR: f64 = 14.0;
const STEP: f64 = 20.0;

/// Bars as long as the logarithm of the ratio to the floor.
fn svg(groups: &Groups) -> String {
    let shown: Vec<_> = CHART
        .iter()
        .filter_map(|it| groups.get_key_value(*it))
        .collect();
    let mut body = String::new();
    let mut y = STEP;
    for (group, rows) in shown {
        let floor = floor(rows).unwrap_or(f64::NAN);
        y += STEP;
        label(&mut body, 10.0, y, "start", "group", group);
        for row in rows {
            y += STEP;
            bar(&mut body, y, row, row.nanoseconds / floor);
        }
        y += STEP / 2.0;
    }
    let height = y + STEP;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n\
         <style>.ours{{fill:#128c7e}}.other{{fill:#b0b8bf}}\
         .floor{{fill:#e0a030}}</style>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"10\" y=\"{STEP}\">Time as a multiple of the floor; each doubling is one step to \
         the right</text>\n{body}</svg>\n"
    )
}

fn bar(body: &mut String, y: f64, row: &Row, ratio: f64) {
    /// How wide a doubling is.
    const DOUBLING: f64 = 48.0;

    let class = match row {
        row if is_floor(row) => "floor",
        row if row.name.starts_with("wacard") => "ours",
        _ => "other",
    };
    label(body, LABELS - 8.0, y, "end", class, &row.name);
    // What is faster than the floor has a bar as short as can be seen.
    let width = (ratio.max(1.0).log2() * DOUBLING).max(3.0);
    let top = y - BAR + 3.0;
    let _ = writeln!(
        body,
        "<rect class=\"{class}\" x=\"{LABELS}\" y=\"{top}\" width=\"{width:.1}\" height=\"{BAR}\"/>"
    );
    let ratio = format!("{ratio:.2}×");
    label(body, LABELS + width + 5.0, y, "start", "", &ratio);
}

fn label(body: &mut String, x: f64, y: f64, anchor: &str, class: &str, text: &str) {
    let weight = match class {
        "group" | "ours" => "bold",
        _ => "normal",
    };
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        body,
        "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\">{text}</text>"
    );
}
