//! The files of cards in the packages of other readers, and of this package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The packages of the other readers, where cargo put them.
pub fn package_folders() -> Vec<PathBuf> {
    let compiler = std::env::var_os("RUSTC").unwrap_or("rustc".into());
    let version = Command::new(compiler).arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|it| it.strip_prefix("host: "));
    // Packages of other platforms are not there, and not asked for.
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(["--filter-platform", host.unwrap()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let wanted = packages
        .filter(|it| ["calcard", "ical", "vcard-rs"].contains(&it["name"].as_str().unwrap()));
    let manifests = wanted.map(|it| PathBuf::from(it["manifest_path"].as_str().unwrap()));
    manifests
        .map(|it| it.parent().unwrap().to_owned())
        .collect()
}

pub fn vcf_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(it) if it.eq_ignore_ascii_case("vcf") => files.push(path),
                _ => {}
            }
        }
    }
    files
}
