# The two commands of the README are `make run` and `make test`; both install what is missing (Debian, with apt).
SWIFT ?= swift
STATIC := $(if $(filter Linux,$(shell uname -s)),-Xswiftc -static-executable)
CHECKED := --explicit-target-dependency-import-check error
LARIAT := .build/release/lariat
SOURCES = $(shell git ls-files '*.swift' ':!:CompileTests' ':!:Tests/Golden' ':!:Sources/EnvCodegen/Standalone/*Sources.swift')

.PHONY: run build test compile-tests webassembly artifact-bundle schemas format lint dependencies

run: build
	@for config in samples/*/wrangler.*; do \
	  echo "== lariat check $$config"; $(LARIAT) check $$config || true; \
	done
	$(LARIAT) generate samples/api -o .build/samples-api-Env.swift --force
	$(LARIAT) payload samples/api --env production
	$(LARIAT) plan samples/queue-worker

build: dependencies
	$(SWIFT) build -c release --product lariat $(STATIC)

test: dependencies
	$(SWIFT) build --build-tests --traits SQLite $(CHECKED)
	$(SWIFT) test --skip-build --traits SQLite

# Packages as users have them: the sample with the plugin, and those that only have to build.
compile-tests: dependencies
	.ci/compile-tests

# Two Workers in WebAssembly, built and run under Deno; says so and passes where that cannot be had.
webassembly: dependencies
	.ci/wasm

# For a release: the binary that plugin users take instead of compiling Lariat.
artifact-bundle: dependencies
	scripts/make-artifact-bundle
	scripts/test-artifact-bundle

# The compiled form of schemas/.
schemas:
	$(SWIFT) run schema-generator schemas Sources/BuiltinSchemas/Generated

format:
	@$(SWIFT) format --in-place --parallel --configuration .swift-format $(SOURCES)

lint:
	@$(SWIFT) format lint --strict --parallel --configuration .swift-format $(SOURCES)

# What a fresh Debian with a Swift toolchain lacks.
PACKAGES := libyaml-dev libsqlite3-dev pkg-config
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
dependencies:
	@command -v apt-get >/dev/null || exit 0; \
	dpkg -s $(PACKAGES) >/dev/null 2>&1 || \
	  { $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $(PACKAGES); }
