//! The version, the manual pages and the completions.

use crate::wacard;

#[test]
fn the_version_names_the_metadata() {
    // The crate `phonenumber` has the version of its metadata in its own.
    let lock = include_str!("../../Cargo.lock");
    let (_, package) = lock.split_once("name = \"phonenumber\"\n").unwrap();
    let (_, metadata) = package.lines().next().unwrap().split_once('+').unwrap();
    let metadata = metadata.trim_end_matches('"');
    for option in ["--version", "-V"] {
        let ran = wacard(&[option], "");
        let program = env!("CARGO_PKG_VERSION");
        let expected = format!("wacard {program} (libphonenumber metadata {metadata})\n");
        assert_eq!((ran.out, ran.status), (expected, 0));
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let page = |args: &[&str]| {
        let ran = wacard(args, "");
        assert_eq!((ran.err.as_str(), ran.status), ("", 0), "{args:?}");
        ran.out
    };
    let program = page(&["man"]);
    let version = env!("CARGO_PKG_VERSION");
    let changelog = include_str!("../../CHANGELOG.md");
    let (_, date) = changelog.split_once(&format!("\n## {version} - ")).unwrap();
    let date = date.lines().next().unwrap();
    let footer = format!(" 1 {date} \"wacard {version}\" \"User Commands\"\n");
    assert!(
        program.contains(&format!("\n.TH wacard{footer}")),
        "{program}"
    );
    assert!(
        program.contains("\n.SH EXAMPLES\n  wacard normalize"),
        "{program}"
    );
    let commands = program
        .lines()
        .filter_map(|line| line.strip_prefix(r"wacard\-"));
    let commands: Vec<_> = commands
        .filter_map(|line| line.strip_suffix("(1)"))
        .collect();
    assert!(commands.len() >= 7, "{commands:?}");
    for command in commands {
        let command = command.replace(r"\-", "-");
        let page = page(&["man", &command]);
        assert!(
            page.contains(&format!("\n.TH wacard-{command}{footer}")),
            "{page}"
        );
        assert_eq!(page.matches("\n.SH \"EXIT STATUS\"\n").count(), 1, "{page}");
    }
    assert!(page(&["man", "emit"]).contains(r"\-\-region"));
    let ran = wacard(&["man", "send"], "");
    assert_eq!((ran.out.as_str(), ran.status), ("", 2));
    assert!(
        ran.err
            .contains("tip: a similar value exists: 'send-contact'")
    );
    let ran = wacard(&["man", "\u{1b}[2J"], "");
    assert!(
        ran.err.contains(r"'\u{1b}[2J'") && ran.status == 2,
        "{}",
        ran.err
    );
}

#[test]
fn completions_are_scripts_for_each_shell() {
    for (shell, sign) in [
        ("bash", "complete -F _wacard"),
        ("elvish", "set edit:completion:arg-completer[wacard]"),
        ("fish", "complete -c wacard"),
        (
            "powershell",
            "Register-ArgumentCompleter -Native -CommandName 'wacard'",
        ),
        ("zsh", "#compdef wacard"),
    ] {
        let ran = wacard(&["completions", shell], "");
        assert!(ran.out.contains(sign), "{shell}: {}", ran.out);
        assert_eq!((ran.err.as_str(), ran.status), ("", 0));
    }
    assert_eq!(wacard(&["completions", "cmd"], "").status, 2);
    assert_eq!(wacard(&["completions"], "").status, 2);
}

/// Each example is run by a shell, in a folder with the files that it names.
#[cfg(unix)]
#[test]
fn the_examples_of_the_help_run() {
    use std::path::Path;

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write("contacts.csv", "name,phone\nAna,+18092240000\n");
    write("numbers.txt", "+18092240000\n");
    write(
        "request.json",
        include_str!("../../examples/send-contact.json"),
    );
    write(
        "contacts.jsonl",
        r#"{"fullName": "Ana", "phoneNumber": "+18092240000"}"#,
    );
    write(
        "webhook.json",
        include_str!("../data/gateways/cloud-api/received.json"),
    );
    let program = Path::new(env!("CARGO_BIN_EXE_wacard")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let help = wacard(&["--help"], "").out;
    let examples = help.lines().filter(|line| line.starts_with("  wacard "));
    let examples: Vec<_> = examples.collect();
    assert!(examples.len() > 4);
    for example in examples {
        // Not every machine has jq.
        let example = example.replace("| jq .displayName", "| grep displayName");
        let mut shell = std::process::Command::new("sh");
        shell
            .args(["-c", &example])
            .current_dir(&folder)
            .env("PATH", &path);
        let ran = shell.output().unwrap();
        assert!(ran.status.success(), "{example}: {ran:?}");
    }
    let repaired = std::fs::read_to_string(folder.join("repaired.vcf")).unwrap();
    assert!(repaired.contains("FN:Ana"));
}

/// Bash itself completes a command, an option and an option's values.
#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_values() {
    let script = wacard(&["completions", "bash"], "").out;
    for (words, expected) in [
        ("wacard send", "send-contact"),
        ("wacard normalize --reg", "--region"),
        ("wacard emit --rules evo", "evolution"),
        ("wacard send-contact --to cloud", "cloud-api"),
        ("wacard man che", "check"),
        ("wacard completions po", "powershell"),
    ] {
        let ask = format!(
            "{script}\nCOMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n\
            _wacard wacard \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"\n\
            printf '%s\\n' \"${{COMPREPLY[@]}}\"\n"
        );
        let bash = std::process::Command::new("bash")
            .args(["-c", &ask])
            .output();
        let Ok(bash) = bash else {
            return eprintln!("skipped: no bash");
        };
        assert_eq!(
            String::from_utf8_lossy(&bash.stdout).trim(),
            expected,
            "{words}"
        );
    }
}
