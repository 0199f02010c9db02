# List the recipes.
default:
    @just --list

# Run all tests, with every feature.
test:
    cargo test --all-features

# Check format, lints and documentation.
lint:
    cargo fmt --check
    cargo clippy --all-targets --all-features -- -D warnings
    cargo clippy --all-targets --no-default-features -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --all-features

# Check every set of features.
features:
    .ci/features

# Build the package from what it holds, and list that.
package:
    cargo package --list
    cargo package --all-features

# Compare the public API with that of a version that was published (cargo-semver-checks).
semver baseline:
    cargo semver-checks --baseline-rev {{baseline}}

# Run everything that must pass.
ci:
    bash .ci/run

# Run that, and what takes minutes to build: the packages of their own, and a release.
ci-all: ci
    bash .ci/packages

# Run our own benchmarks, beside their floors.
bench:
    cargo bench

# Run all benchmarks with their peers; print a table, draw the chart.
report:
    cargo bench --manifest-path benches/peers/Cargo.toml --bench report

# Count instructions, with limits (valgrind and gungraun-runner).
instructions:
    cargo bench --bench instructions

# Run every fuzz target for this many seconds (cargo-fuzz).
fuzz seconds="60":
    .ci/fuzz {{seconds}}

# Run the property tests with many cases.
laws:
    PROPTEST_CASES=100000 cargo test --release --test laws

# Check licences, sources and duplicate crates (cargo-deny).
deny:
    cargo deny --all-features check bans licenses sources
