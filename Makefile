# `make` lists what there is. Everything works in a fresh clone: `setup` comes first by itself,
# installs only what is missing, and takes no time when nothing is.
.NOTPARALLEL:
.DELETE_ON_ERROR:
SHELL := /bin/bash
PORT ?= 8080

# The project's own tools come before any that the machine has.
export PATH := $(CURDIR)/.tools/bin:$(PATH)

# Set-up names another toolchain here if the machine's own has no wasm32 standard library. It is
# asked for when a command runs, not before: set-up may only just have written it.
WASM = $(addprefix RUSTUP_TOOLCHAIN=,$(shell cat .tools/toolchain 2>/dev/null))

# Default features are the native programs, which are no part of the module.
WASM_ARGS := --locked --target wasm32-unknown-unknown --no-default-features

# The release compiles the standard library too, for size, and stops at a panic without a message: 24 kB
# less to fetch. Both are unstable options of Cargo, which it takes from the environment. Objects of the page
# are kept in an array rather than a table of the module: 0.7 kB less. The stack has 512 kB, 24 times what the deepest
# use took, rather than the usual megabyte, which pages would keep for nothing.
SMALL := RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Ctarget-feature=-reference-types -Cpanic=immediate-abort -Zlocation-detail=none -Clink-arg=-zstack-size=524288"

# Trunk without its downloads: the tools are on PATH, and set-up has fetched the crates.
TRUNK = $(WASM) $(SMALL) trunk build --release --offline

# Says what runs, and afterwards how long it took.
STEP := .ci/step

# One make at a time: building and testing share target/, dist/ and package/.
ALONE := .ci/alone

.PHONY: help
help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: setup-build  ## install what building and testing need, where it is missing
	@.ci/setup test engines pictures

.PHONY: setup-build
setup-build: alone
	@.ci/setup build crates

.PHONY: alone
alone:
	@$(ALONE) $$PPID

.PHONY: serve
serve: setup-build  ## build the release and serve it (PORT=8080, or the next free one)
	@$(STEP) build '$(TRUNK)'
	@$(ALONE) --done
	@node tests/e2e/server.mjs dist $(PORT)

.PHONY: dist
dist: setup-build  ## build the release into dist/ and print what it weighs
	@$(STEP) build '$(TRUNK)'
	@node .ci/sizes.mjs dist

# PAIRS=all or PAIRS=FILE for more pairs; BASE=https://… for canonical links and the sitemap; TWINS=none without
# compressed twins, a third of the files, where the host compresses by itself or counts files; PICTURES=pairs for what
# networks show beside a shared link, for which BASE must be known.
ifneq ($(filter-out pairs,$(PICTURES)),)
$(error PICTURES=$(PICTURES): there is only PICTURES=pairs)
endif
ifneq ($(PICTURES),)
ifeq ($(BASE),)
$(error PICTURES=pairs needs BASE=https://…: pages name theirs by a whole address)
endif
site: setup-pictures
endif

.PHONY: setup-pictures
setup-pictures:
	@.ci/setup pictures

.PHONY: site
site: dist  ## write everything that a static host serves into site/
	@$(STEP) site 'cargo run --quiet --locked --bin publish -- site dist site $(if $(PICTURES),--pictures target/pictures) $(if $(BASE),--base $(BASE)) $(if $(PAIRS),--pairs $(PAIRS)) $(if $(filter none,$(TWINS)),--plain)'
	@$(if $(PICTURES),$(STEP) pictures 'node .ci/pictures.mjs target/pictures site')

.PHONY: package
package: dist  ## write the npm package into package/
	@$(STEP) package 'cargo run --quiet --locked --bin publish -- package dist package'

.PHONY: wordpress
wordpress: dist  ## write the plugin for WordPress into wordpress/, as a folder and an archive
	@$(STEP) wordpress 'cargo run --quiet --locked --bin publish -- wordpress dist wordpress'

.PHONY: test-wordpress
test-wordpress: setup wordpress  ## the plugin in a real WordPress, with Debian's packages of it
	@.ci/setup wordpress
	@$(STEP) test-wordpress 'node --test tests/wordpress/*.test.mjs'

.PHONY: release
release: site package wordpress  ## write all that a release is made of into release/, with checksums and notes
	@$(STEP) release .ci/release

# Says of each test how long it took, an unstable option of the program that runs them.
TIMED := cargo test --locked --tests --config "target.\"cfg(all())\".runner=[\"env\",\"RUSTC_BOOTSTRAP=1\"]" -- -Zunstable-options --report-time

# Cheap checks first. Those that compile share one target folder and few profiles.
.PHONY: test
test: setup fmt lint test-rust test-web package e2e test-wordpress  ## check everything, as CI does
	@node .ci/slowest.mjs target/times

# What CI cannot see: it runs on a machine that has been used.
.PHONY: fresh
fresh: alone setup  ## clone into an empty folder and run both commands there with empty caches (half an hour)
	@.ci/fresh

# Scripts and sheets of ours; what hosts' pages and frozen contracts hold stays as it was written.
FORMATTED := "static/**/*.{js,ts,css}" "tests/{e2e,bench,wordpress,hosting}/*.mjs" ".ci/*.mjs"

.PHONY: fmt
fmt: setup-build  ## check the formatting
	@$(STEP) fmt 'cargo fmt --check'
	@$(STEP) fmt-web 'prettier --log-level warn --check $(FORMATTED)'

.PHONY: format
format: setup-build  ## format everything
	@cargo fmt
	@prettier --log-level warn --write $(FORMATTED)

.PHONY: lint
lint: setup-build  ## clippy, natively and for the browser, and the types of the scripts
	@$(STEP) lint-web 'tsc --project static/web'
	@$(STEP) lint 'cargo clippy --locked --all-targets -- -D warnings'
	@$(STEP) lint-wasm '$(WASM) cargo clippy $(WASM_ARGS) --lib --bin widget --test web -- -D warnings \
	  && $(WASM) cargo clippy $(WASM_ARGS) --lib --bin data --features data -- -D warnings'

.PHONY: test-rust
test-rust: alone  ## the tests that run natively
	@mkdir -p target/times
	@$(STEP) test-rust '$(TIMED) | tee target/times/native.txt'
	@$(STEP) test-doc 'cargo test --locked --doc'

.PHONY: test-web
test-web: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := wasm-bindgen-test-runner
test-web: export WASM_BINDGEN_TEST_WEBDRIVER_JSON := tests/web/webdriver.json
test-web: export CHROMEDRIVER ?= $(shell command -v chromedriver)
test-web: setup  ## the tests that run as WebAssembly, in headless Chromium
	@$(STEP) test-web '$(WASM) cargo test $(WASM_ARGS) --test web'

.PHONY: e2e
e2e: setup package  ## the tests that open dist/ and package/ in headless Chromium
	@$(STEP) e2e-yew '$(WASM) cargo build $(WASM_ARGS) --example yew-host && wasm-bindgen --target web --no-typescript \
	  --out-dir target/yew-host target/wasm32-unknown-unknown/debug/examples/yew-host.wasm'
	@mkdir -p target/times
	@$(STEP) e2e 'node --test --test-reporter=spec --test-reporter-destination=stdout \
	  --test-reporter=./.ci/times.mjs --test-reporter-destination=target/times/browser.txt tests/e2e/*.test.mjs'

# What the monkey of `make bench` does: the same seed does the same.
ENGINES ?= chromium,firefox,webkit
SEED ?= 1
COUNT ?= 1000

.PHONY: bench
# The profile of the tests, which is compiled already; the release profile is for size.
bench: setup dist  ## measure: natively, in Chromium, a visit and changes on a slow processor, a pair with Lighthouse
	@$(STEP) bench-native 'cargo bench --locked --profile dev --bench dataset --bench search --bench laws'
	@mkdir -p target/bench
	@$(STEP) bench-build 'cargo bench --locked --profile dev --bench dataset -- --write target/bench/synthetic.bin \
	  && $(WASM) $(SMALL) cargo build $(WASM_ARGS) --release --features bench --bin widget \
	  && wasm-bindgen --target web --no-typescript --out-dir target/bench target/wasm32-unknown-unknown/release/widget.wasm \
	  && cp dist/titles.bin tests/search/queries.tsv target/bench/'
	@$(STEP) bench-chromium 'node tests/bench/module.mjs target/bench'
	@$(STEP) bench-page 'node tests/bench/page.mjs dist'
	@.ci/setup bench
	@$(STEP) bench-site 'cargo run --quiet --locked --bin publish -- site dist target/sites/bench --every 400'
	@$(STEP) bench-visit 'node tests/bench/visit.mjs target/sites/bench'
	@$(STEP) bench-lighthouse 'node tests/bench/lighthouse.mjs target/sites/bench'
	@$(STEP) bench-monkey 'node tests/bench/monkey.mjs target/sites/bench --engine $(ENGINES) --seed $(SEED) --count $(COUNT)'

.PHONY: mutants
mutants: alone  ## change comparing and wording in 1,700 ways, and ask whether a test notices (hours; SHARD=7/20 for a part)
	@.ci/setup mutants
	@$(STEP) mutants 'cargo mutants --output target $(if $(SHARD),--shard $(SHARD) --sharding round-robin)'

# Reads its input as each target has it: any bytes, and changes to whole files. Without the sanitizer, since nothing
# here is unsafe: what is looked for is a panic, an overflow, or a sentence that does not hold.
FUZZED ?= dataset options places query titles
RUNS ?= 1000000

.PHONY: fuzz
fuzz: setup-build  ## any input to what reads input (RUNS=1000000 of each, FUZZED=query for one)
	@.ci/setup fuzz
	@for target in $(FUZZED); do mkdir -p target/fuzz/corpus/$$target && $(STEP) fuzz-$$target "RUSTC_BOOTSTRAP=1 cargo fuzz run \
	  --fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none $$target target/fuzz/corpus/$$target \
	  -- -runs=$(RUNS) -max_len=512 -print_final_stats=1" || exit 1; done

.PHONY: test-hosting
test-hosting: setup-build  ## the site in nginx, Caddy and Apache, with the configurations that it holds (a minute)
	@.ci/setup hosting test
	@$(STEP) test-hosting 'node --test tests/hosting/*.test.mjs'

.PHONY: clean
clean: alone  ## remove what building made, but not the tools
	cargo clean
	rm -rf dist site package wordpress release
