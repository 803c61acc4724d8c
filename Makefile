# Two commands are enough: `make serve` to see the guide, `make test` to check it. Each sets up what it needs.
.DEFAULT_GOAL := help
BIN := .venv/bin
PORT ?= 8000
TESTS ?=
UV := uv==0.13.9
BIOME := @biomejs/biome@2.6.8
# The first Python that is new enough; `make serve PYTHON=/path/to/python3` names another.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11, 5))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)
PIP := $(BIN)/python -m pip install --disable-pip-version-check
# The day of the last commit, so that two builds of one commit are the same to the byte; today where git or its history is not there.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build digest zip sbom test quick test-all mutate bench zensical overdue types lint format review-pack lock upgrade picture font qr search search-score clean free-port

help:
	@echo "make serve     show the guide at http://127.0.0.1:8000, and again when you save (PORT=8001 for another port)"
	@echo "make test      every test that a change needs (TESTS=tests/unit for some of them)"
	@echo "make quick     in under 30 s: does what you just wrote build, and does it keep the rules?"
	@echo "make test-all  the tests of the weekly run too, on every page"
	@echo "make mutate    make some 500 small wrongs, one at a time: does the build refuse each in a sentence?"
	@echo "make build     build the guide into site/, ready to publish"
	@echo "make digest    name what was built by one number, to compare builds by"
	@echo "make zip       build it, and pack it as a folder that opens without a network or a server"
	@echo "make sbom      list what is shipped, with its licences (CycloneDX)"
	@echo "make lint      look at code: errors, types, format"
	@echo "make types     look at its types alone"
	@echo "make format    put code into its one form"
	@echo "make bench     measure weight, requests, load, paint, time and memory, beside stock Material"
	@echo "make overdue   name the pages whose check is overdue today"
	@echo "make zensical  build the guide with Zensical, and tell what differs"
	@echo "make review-pack   what a clinician needs to review the guide in an hour"
	@echo "make lock      pin what pyproject.toml or tests/requirements.in newly ask for (make upgrade: pin newer packages)"
	@echo "make picture   take the README's picture of the home page again"
	@echo "make font, qr, search   make the typeface, the maker of QR codes, the search library again from their packages"
	@echo "make search-score  how well the search finds, by set, role and kind of query (needs Node and a built site)"
	@echo "make clean     remove what these commands made"

serve: free-port .venv/guide
	$(BIN)/python -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

# Before anything is built, because MkDocs would tell it afterwards, with a traceback.
free-port: .venv/python
	@$(BIN)/python -c 'import socket, sys; sys.exit(not socket.socket().connect_ex(("127.0.0.1", int(sys.argv[1]))))' $(PORT) || \
		{ echo "Port $(PORT) is taken by another program. Stop it, or take another port: make serve PORT=8001"; exit 1; }

# Another language stands in a folder of the first, so it comes after it.
build: .venv/guide
	$(BIN)/mkdocs build --strict
	@for config in $(wildcard mkdocs.*.yml); do \
		language=$${config#mkdocs.}; language=$${language%.yml}; \
		LANGUAGE_URL="$(patsubst %/,%,$(or $(SITE_URL),http://127.0.0.1:8000))/$$language/" \
		LANGUAGE_EDIT_URI="$(if $(EDIT_URI),edit/main/docs/$$language/)" \
			$(BIN)/mkdocs build --strict --config-file $$config || exit 1; \
	done

digest: .venv/guide
	@$(BIN)/python -m tools.digest site

zip: build
	@$(BIN)/python -m tools.zip site stem-cells-for-back-pain.zip

sbom: .venv/guide
	@$(BIN)/python -m tools.sbom sbom.cdx.json

test: .venv/tests
	@sh tests/install-browser.sh $(TESTS)
	$(BIN)/python -m pytest $(TESTS)

test-all: .venv/tests
	@sh tests/install-browser.sh --checkers $(TESTS)
	$(BIN)/python -m pytest -m "" $(TESTS)

# The build refuses what it can name by file and line; these tests look at numbers, words and sentences.
quick: .venv/tests
	$(BIN)/python -m mkdocs build --strict --quiet --site-dir .cache/quick
	SITE_DIR=.cache/quick $(BIN)/python -m pytest --quiet tests/evidence tests/project/test_interface_words.py tests/project/test_readme.py tests/site/test_readability.py

mutate: .venv/tests
	@$(BIN)/python -m tests.mutate

bench: .venv/tests
	@$(BIN)/python -m tools.bench

zensical: .venv/tests
	@$(BIN)/python -m tools.zensical

# As of today, not of the last commit.
review-pack: .venv/guide
	$(BIN)/python -m tools.review_pack

overdue: .venv/guide
	@env -u SOURCE_DATE_EPOCH $(BIN)/python -m guide.lint overdue

types: .venv/tests
	$(BIN)/python -m mypy

# Scripts need npm, which nothing else here does: without it they are left to the workflow, which has it.
lint: types
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	@if command -v npm >/dev/null; then npm exec --yes -- $(BIOME) format; else echo "npm is not here: scripts were not looked at."; fi

format: .venv/tests
	$(BIN)/python -m ruff check --fix
	$(BIN)/python -m ruff format
	@if command -v npm >/dev/null; then npm exec --yes -- $(BIOME) format --write; else echo "npm is not here: scripts stay as they are."; fi

# The environment is made anew when its Python is gone, and filled again when a lock file changes.
ifneq ($(wildcard .venv/python),)
  ifneq ($(shell $(BIN)/python -c 'print("runs")' 2>/dev/null),runs)
    $(shell rm -f .venv/python .venv/guide .venv/tests)
  endif
endif

.venv/python:
	@test -n "$(PYTHON)" || \
		{ echo "This guide needs Python 3.11.5 or newer. Install it, or name it: make serve PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || \
		{ echo "$(PYTHON) is not a Python of 3.11.5 or newer. Name another: make serve PYTHON=/path/to/python3"; exit 1; }
	@command -v git >/dev/null || echo "git is not here: builds take today as their day, and some tests will fail."
	@echo "Setting up .venv with $(PYTHON). This takes a minute or two, and happens once."
	@$(PYTHON) -m venv --clear .venv || \
		{ echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@touch $@

.venv/guide: .venv/python requirements-locked.txt pyproject.toml
	@$(PIP) --require-hashes --requirement requirements-locked.txt || { echo "$(NOT_INSTALLED)"; exit 1; }
	@$(PIP) --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tests: .venv/guide tests/requirements.txt
	@$(PIP) --require-hashes --requirement tests/requirements.txt || { echo "$(NOT_INSTALLED)"; exit 1; }
	@touch $@

NOT_INSTALLED := The packages could not be installed: see above. Without a network, try again when you have one.

# What is pinned already stays as it is; `make upgrade` takes the newest of everything.
lock upgrade: .venv/python
	@test -x .cache/uv/bin/uv || { $(BIN)/python -m venv .cache/uv && .cache/uv/bin/pip install --quiet --disable-pip-version-check $(UV); }
	.cache/uv/bin/uv pip compile pyproject.toml --output-file requirements-locked.txt $(PINNING)
	.cache/uv/bin/uv pip compile tests/requirements.in --constraint requirements-locked.txt --output-file tests/requirements.txt $(PINNING)

PINNING = --quiet --universal --python-version 3.11.5 --generate-hashes --custom-compile-command "make lock" $(if $(filter upgrade,$@),--upgrade)

picture: .venv/tests
	$(BIN)/python -m tools.picture

font:
	sh tools/make-font.sh

qr:
	sh tools/make-qr.sh

search:
	sh tools/make-search.sh

search-score: build
	$(BIN)/python -m tools.search_score site

clean:
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache site *.egg-info *.zip sbom.cdx.json
