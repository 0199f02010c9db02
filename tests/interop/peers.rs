//! Other people's readers.

use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty, VCardValue};
use serde::de::DeserializeOwned;

use super::{Case, Read};

pub struct Peer {
    pub name: &'static str,
    pub read: fn(&[Case]) -> Result<Vec<Read>, String>,
    /// Whether it can read a card: faults of its own are listed here.
    pub can: fn(&Case) -> bool,
}

pub fn all() -> Vec<Peer> {
    let peer = |name, read| Peer {
        name,
        read,
        can: |_| true,
    };
    vec![
        peer("calcard", calcard),
        peer("vobject", vobject),
        peer("sabre/vobject", sabre),
        peer("ez-vcard", ez_vcard),
        Peer {
            // Takes the colons off a value's start, and the spaces off folded lines' ends.
            can: |case| {
                let is_folded = case.text.contains("\r\n ");
                let colon = case.text.split('\n').any(|line| line.contains("::"));
                !is_folded && !colon
            },
            ..peer("ical", ical)
        },
        Peer {
            // Divides a text into cards by what stands within lines, too.
            can: is_one_card_at_first_sight,
            ..peer("vcf", |cases| node("vcf.mjs", cases))
        },
        Peer {
            can: is_one_card_at_first_sight,
            ..peer("vcf behind Baileys' protobuf", baileys)
        },
        Peer {
            // Knows no line break in a phone, and only that one escape in a name.
            can: |case| !case.values.iter().any(|it| it.contains(['\r', '\n', '\\'])),
            ..peer("ical.js", |cases| node("ical.mjs", cases))
        },
    ]
}

fn is_one_card_at_first_sight(case: &Case) -> bool {
    let count = |frame| case.text.matches(frame).count();
    count("BEGIN:VCARD") == 1 && count("END:VCARD") == 1
}

fn calcard(cases: &[Case]) -> Result<Vec<Read>, String> {
    let text = |entry: &VCardEntry| {
        let values = entry.values.iter().filter_map(VCardValue::as_text);
        values.collect::<Vec<_>>().join(",")
    };
    let waid = |entry: &VCardEntry| {
        let is_waid = |name: &VCardParameterName| match name {
            VCardParameterName::Other(name) => name.eq_ignore_ascii_case("waid"),
            _ => false,
        };
        let found = entry.params.iter().find(|it| is_waid(&it.name))?;
        found.value.as_text().map(str::to_owned)
    };
    let of_card = |card: &VCard| {
        let all = |name: VCardProperty| card.entries.iter().filter(move |it| it.name == name);
        Read {
            name: all(VCardProperty::Fn).map(text).next().unwrap_or_default(),
            phones: all(VCardProperty::Tel)
                .map(|it| (text(it), waid(it)))
                .collect(),
            emails: all(VCardProperty::Email).map(text).collect(),
        }
    };
    let read = |case: &Case| match calcard::Parser::new(&case.text).entry() {
        calcard::Entry::VCard(card) => Ok(of_card(&card)),
        other => Err(format!("expected a card, found {other:?}")),
    };
    cases.iter().map(read).collect()
}

fn ical(cases: &[Case]) -> Result<Vec<Read>, String> {
    // It leaves escapes to its caller.
    let text =
        |property: &ical::property::Property| plain(property.value.as_deref().unwrap_or_default());
    let waid = |property: &ical::property::Property| {
        let mut params = property.params.iter().flatten();
        let (_, values) = params.find(|(name, _)| name.eq_ignore_ascii_case("waid"))?;
        values.first().cloned()
    };
    let read = |case: &Case| {
        let card = ical::VcardParser::new(BufReader::new(case.text.as_bytes())).next();
        let card = card.ok_or("no card")?.map_err(|error| error.to_string())?;
        // A group is to it a part of the name.
        let all = |name: &'static str| {
            let is = move |it: &&ical::property::Property| it.name.rsplit('.').next() == Some(name);
            card.properties.iter().filter(is)
        };
        Ok(Read {
            name: all("FN").map(text).next().unwrap_or_default(),
            phones: all("TEL").map(|it| (text(it), waid(it))).collect(),
            emails: all("EMAIL").map(text).collect(),
        })
    };
    cases.iter().map(read).collect()
}

fn plain(escaped: &str) -> String {
    let mut plain = String::new();
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => plain.extend(chars.next().map(|c| if c == 'n' { '\n' } else { c })),
            c => plain.push(c),
        }
    }
    plain
}

fn vobject(cases: &[Case]) -> Result<Vec<Read>, String> {
    let packages = directory("python")?;
    if !packages.join("vobject").exists() {
        let mut install = Command::new("python3");
        install.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--retries",
            "1",
            "--timeout",
            "30",
            "--target",
        ]);
        run(install.arg(&packages).arg("vobject==0.9.9"))?;
    }
    let mut reader = Command::new("python3");
    reader.env("PYTHONPATH", packages);
    output(reader.arg(script("vobject_reader.py")), cases)
}

fn node<T: DeserializeOwned>(name: &str, cases: &[Case]) -> Result<T, String> {
    let home = directory("node")?;
    // Modules are looked for beside the script.
    for file in ["package.json", "cases.mjs", name] {
        fs::copy(script(file), home.join(file)).map_err(|error| error.to_string())?;
    }
    if !home.join("node_modules/baileys").exists() {
        let mut install = Command::new("npm");
        install.args([
            "install",
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--silent",
            "--fetch-retries=1",
            "--fetch-timeout=30000",
        ]);
        run(install.current_dir(&home))?;
    }
    output(Command::new("node").arg(home.join(name)), cases)
}

/// The text must arrive as it was sent; what is in it, another reader tells.
fn baileys(cases: &[Case]) -> Result<Vec<Read>, String> {
    let texts: Vec<String> = node("baileys.mjs", cases)?;
    let with_text = |(case, text): (&Case, String)| Case {
        text,
        ..case.clone()
    };
    let arrived: Vec<_> = cases.iter().zip(texts).map(with_text).collect();
    node("vcf.mjs", &arrived)
}

/// Debian's package, where it is installed.
fn sabre(cases: &[Case]) -> Result<Vec<Read>, String> {
    let package = installed("/usr/share/php/Sabre/VObject/autoload.php")?;
    let mut reader = Command::new("php");
    reader.arg(script("sabre.php"));
    let file = write("sabre.json", &json(cases)?)?;
    read(reader.arg(file).arg(package))
}

/// Debian's package, where it is installed.
fn ez_vcard(cases: &[Case]) -> Result<Vec<Read>, String> {
    installed("/usr/share/java/ez-vcard.jar")?;
    let texts: Vec<_> = cases.iter().map(|case| case.text.as_str()).collect();
    let file = write("ez-vcard.txt", &texts.join("\0"))?;
    let mut reader = Command::new("java");
    reader.args(["-Dfile.encoding=UTF-8", "-cp", "/usr/share/java/*"]);
    read(reader.arg(script("EzVcard.java")).arg(file))
}

fn installed(path: &'static str) -> Result<&'static str, String> {
    match Path::new(path).exists() {
        true => Ok(path),
        false => Err(format!("{path} is not installed")),
    }
}

/// What a reader prints about cases that it gets in a file.
fn output<T: DeserializeOwned>(reader: &mut Command, cases: &[Case]) -> Result<T, String> {
    let name = format!("cases-{}.json", cases.len());
    read(reader.arg(write(&name, &json(cases)?)?))
}

fn json(cases: &[Case]) -> Result<String, String> {
    serde_json::to_string(cases).map_err(|error| error.to_string())
}

fn read<T: DeserializeOwned>(reader: &mut Command) -> Result<T, String> {
    let output = run(reader)?;
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}

fn run(command: &mut Command) -> Result<Output, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    match output.status.success() {
        true => Ok(output),
        false => {
            let text = String::from_utf8_lossy(&output.stderr);
            Err(format!(
                "{program}: {}",
                text.lines().take(12).collect::<Vec<_>>().join("\n")
            ))
        }
    }
}

fn write(name: &str, text: &str) -> Result<PathBuf, String> {
    let path = directory("cases")?.join(name);
    fs::write(&path, text).map_err(|error| error.to_string())?;
    Ok(path)
}

/// A directory of these tests' own.
fn directory(name: &str) -> Result<PathBuf, String> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("interop")
        .join(name);
    fs::create_dir_all(&path).map_err(|error| error.to_string())?;
    Ok(path)
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/interop/readers")
        .join(name)
}
