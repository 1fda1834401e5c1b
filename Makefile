# Briefer's commands; `make help` names them. They set themselves up. On Windows, see README.md.

PYTHON ?= python3
PYTEST_FLAGS ?=
BENCH_FLAGS ?=
LOCK_FLAGS ?= --upgrade

# Files of tests run side by side, one on each core; four hold windows enough.
AT_ONCE := --numprocesses auto --maxprocesses 4 --dist loadfile

BIN := .venv/bin
READY := .venv/.ready
# The lock names no machine, no path and no registry.
COMPILE := UV_NO_CONFIG=1 $(BIN)/uv pip compile --quiet --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-header

# What stands below the window is held to more than the window is.
WINDOW := briefer/ui/*,briefer/app.py
# Linux has a screen where one of these names it; macOS and Windows always have one.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin Windows_NT,$(shell uname) $(OS)))

.PHONY: help run test lint check bench look shots strings format lock clean

help: ## name these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{printf "%-14s%s\n", $$1, $$2}'

run: $(READY) ## build the sample library and its briefs into out/, and open its window
	@$(BIN)/briefer sample out --force
	@echo "The sample library and its briefs are in $(CURDIR)/out"
ifeq ($(SCREEN),)
	@echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens."
else
	@$(BIN)/python packaging/set_up.py --window
	@$(BIN)/briefer out/border-clash.briefer
endif

test: $(READY) ## run the tests, with branch coverage
	@$(BIN)/python packaging/set_up.py --tests
	$(BIN)/python -m pytest $(AT_ONCE) --cov --cov-report= $(PYTEST_FLAGS)
ifeq ($(PYTEST_FLAGS),)
	$(BIN)/coverage report --omit='$(WINDOW)' --fail-under=95
	$(BIN)/coverage report --include='$(WINDOW)' --fail-under=85
endif

lint: $(READY) ## check form, types, imports and the documentation
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy briefer tests packaging
	$(BIN)/lint-imports
	$(BIN)/python packaging/check_docs.py

check: test lint ## every gate: the tests, then lint

bench: $(READY) .venv/.bench-ready ## measure against the goals and the peers
	$(BIN)/python -m tests.benchmarks $(BENCH_FLAGS)

look: $(READY) ## draw the sample's pages into out/look (needs npm, LibreOffice, poppler)
	@$(BIN)/python packaging/look.py out/look

shots: $(READY) ## draw every view and dialog into out/shots, in both themes and two sizes
	@$(BIN)/python -m tests.ui.shots

strings: $(READY) ## gather the window's words for translators, and build their translations
	@$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -source-language en_US \
		$(shell find briefer/ui briefer/app.py -name '*.py' | sort) \
		-ts $(wildcard resources/translations/*.ts)
	@$(foreach ts,$(filter-out %_en.ts,$(wildcard resources/translations/*.ts)),$(BIN)/pyside6-lrelease -silent $(ts);)

format: $(READY) ## bring the source into form
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lock: $(READY) ## renew requirements.lock and requirements-bench.lock
	$(BIN)/python -m pip install --quiet 'uv>=0.13,<0.14'
	$(COMPILE) $(LOCK_FLAGS) pyproject.toml --group dev --output-file requirements.lock
	$(COMPILE) $(LOCK_FLAGS) --group pyproject.toml:bench --constraint requirements.lock --output-file requirements-bench.lock

clean: ## remove what was made here: .venv, out and caches
	rm -rf .venv out build dist htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find briefer tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml packaging/set_up.py packaging/debian.py
	@command -v $(PYTHON) >/dev/null || { echo "Briefer needs Python 3.11 or newer, called $(PYTHON). Install it, or name yours: make run PYTHON=..."; exit 1; }
	@$(PYTHON) packaging/set_up.py .venv
	@touch $@

.venv/.bench-ready: requirements-bench.lock $(READY)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --only-binary=:all: -r requirements-bench.lock
	@touch $@
