# Two commands are enough: `make serve` to see the guide, `make test` to check it. Each sets up what it needs.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
# The day of the last commit, so that two builds of one commit are the same to the byte.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build test test-all lock font qr search clean

help:
	@echo "make serve   set up, build, and show the guide at http://127.0.0.1:8000"
	@echo "make test    set up, and run every test"
	@echo "make test-all   the same on every page, where the other looks at pages that stand for all"
	@echo "make build   build the guide into site/, ready to publish"
	@echo "make lock    pin newer packages after a change in pyproject.toml or tests/requirements.in"
	@echo "make font    make the typeface file again from its package"
	@echo "make qr      fetch the maker of QR codes again from its package"
	@echo "make search  fetch the search library again from its package"
	@echo "make clean   remove what these commands made"

serve: .venv/guide
	$(BIN)/python -m mkdocs serve --dev-addr 127.0.0.1:8000

build: .venv/guide
	$(BIN)/python -m mkdocs build --strict
	$(BIN)/python -m guide.publish site
	@for config in $(wildcard mkdocs.*.yml); do \
		language=$${config#mkdocs.}; language=$${language%.yml}; \
		LANGUAGE_URL="$(patsubst %/,%,$(or $(SITE_URL),http://127.0.0.1:8000))/$$language/" \
		LANGUAGE_EDIT_URI="$(if $(EDIT_URI),edit/main/docs/$$language/)" \
			$(BIN)/python -m mkdocs build --strict --config-file $$config && $(BIN)/python -m guide.publish site/$$language || exit 1; \
	done

test: .venv/tests
	sh tests/install-browser.sh
	$(BIN)/python -m pytest

test-all: .venv/tests
	sh tests/install-browser.sh
	$(BIN)/python -m pytest -m ""

# The environments are made anew when a lock file changes.
.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || \
		{ echo "This guide needs Python 3.11.5 or newer. Install it, or name it: make serve PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@touch $@

.venv/guide: .venv/python requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tests: .venv/guide tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement tests/requirements.txt
	@touch $@

lock: .venv/guide
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11.5 --generate-hashes --upgrade --custom-compile-command "make lock" --output-file requirements.txt
	$(BIN)/uv pip compile tests/requirements.in --quiet --universal --python-version 3.11.5 --generate-hashes --upgrade --constraint requirements.txt --custom-compile-command "make lock" --output-file tests/requirements.txt

font:
	sh tools/make-font.sh

qr:
	sh tools/make-qr.sh

search:
	sh tools/make-search.sh

clean:
	rm -rf .venv site .pytest_cache *.egg-info
