# make run: the coach at http://127.0.0.1:8000. make test: everything. The first call makes .venv.
.DEFAULT_GOAL := help
.PHONY: help run test widget node train check lint types bench bench-calls bench-reader bench-explain bench-audit bench-negotiation bench-rehearsal bench-page bench-call-page bench-scale clean
PYTHON ?= python3
BIN := .venv/bin
# A stamp is as new as what it was made from: while these files stand still, nothing is installed again.
PINS := pyproject.toml constraints.txt
NODE := widget/node_modules/.stamp
NEW_ENOUGH := command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'

help:
	@echo "make run    the coach at http://127.0.0.1:8000"
	@echo "make test   every test"
	@echo "make widget the page's TypeScript, built into app/api/web (Node 20.19 or newer; running needs none)"
	@echo "make train  what the reader learns from playbook/ and training/, into app/language/trained (two minutes)"
	@echo "make check  the playbook"
	@echo "make lint   style, types and the directions of imports"
	@echo "make bench  turns per second, against the floor (bench-calls: fifty calls at once; bench-reader: how well and how fast it reads; bench-explain: free questions; bench-audit: bills; bench-negotiation: offers against a simulated office; bench-rehearsal: what six kinds of callers score; bench-page: the page on a slow phone; bench-call-page: a tap on a call; bench-scale: with many cases; an hour)"
	@echo "make clean  remove .venv and node_modules; your cases stay"

run: .venv/run.stamp
	@exec $(BIN)/pushback serve

test: .venv/dev.stamp node
	@PYTEST_XDIST_AUTO_NUM_WORKERS=$$(( $$(nproc 2>/dev/null || echo 2) + 1 )) $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

widget: $(NODE)
	@rm -f app/api/web/static/*.js
	@cd widget && npx vite build --logLevel warn
	@for file in app/api/web/widget.js app/api/web/sw.js app/api/web/static/*.js; do echo "$$(gzip -9c $$file | wc -c) bytes of gzip  $$file"; done

# The page's own tests are left out, and say so, where there is no Node to run them.
node:
	@if $(NEW_ENOUGH); then $(MAKE) --no-print-directory $(NODE); else echo "No Node 20.19 or newer with npm: the page's own tests are left out"; fi

$(NODE): widget/package.json widget/package-lock.json
	@echo "Installing what the page's tests need"
	@cd widget && npm ci --silent --no-progress
	@touch $@

train: .venv/dev.stamp
	@$(BIN)/python -m training.train

check: .venv/run.stamp
	@$(BIN)/pushback check

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev.stamp
	@$(BIN)/python -m bench.turns
	@$(BIN)/python -m bench.serve
	@$(BIN)/python -m bench.offers

bench-calls: .venv/dev.stamp
	@$(BIN)/python -m bench.calls

bench-reader: .venv/dev.stamp
	@$(BIN)/python -m bench.labels
	@$(BIN)/python -m bench.reader tests/heldout/read.jsonl
	@$(BIN)/python -m bench.hear

bench-explain: .venv/dev.stamp
	@$(BIN)/python bench/explain.py tests/explained/questions.jsonl tests/explained/voices.jsonl tests/heldout/explain.jsonl

bench-audit: .venv/dev.stamp
	@$(BIN)/python -m bench.audit
	@$(BIN)/python -m bench.price_file

bench-negotiation: .venv/dev.stamp
	@$(BIN)/python -m bench.negotiation.run

bench-rehearsal: .venv/dev.stamp
	@$(BIN)/python -m bench.rehearsal

bench-page: .venv/dev.stamp $(NODE)
	@cd widget && PYTHON=../$(BIN)/python node bench/page.mjs

bench-call-page: .venv/dev.stamp $(NODE)
	@cd widget && PYTHON=../$(BIN)/python node bench/call.mjs

bench-scale: .venv/dev.stamp
	@$(BIN)/python -m bench.scale

eval: .venv/dev.stamp
	@$(BIN)/python -m bench.eval $(if $(FAKE),--fake $(if $(filter 1,$(FAKE)),good,$(FAKE)))

.venv/run.stamp: $(PINS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Name another: make run PYTHON=python3.12"; exit 1; }
	@echo "1/3 Making .venv (once; about a minute)"
	@$(PYTHON) -m venv .venv || { echo "On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "2/3 Installing what the coach needs"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off -q -c constraints.txt -e .
	@echo "3/3 Ready"
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off -q -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv widget/node_modules
