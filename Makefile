# `make` prints this help. Everything runs on Debian with Python 3.11 or later.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PORT ?= 8000
CODE := src tests bench scripts conftest.py hatch_build.py manage.py
PY := .venv/bin/python
LOCK := .venv/bin/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 --quiet

help: ## what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/.runtime assets ## set everything up and run with the demo partnership (PORT=, RESET=1)
	@FOURFOLD_DEMO=1 $(PY) manage.py demo --port $(PORT) $(if $(RESET),--reset)

test: .venv/.dev assets browser ## set everything up and run every test, on SQLite and PostgreSQL
	@bash scripts/test.sh

check: .venv/.dev assets ## format, lint, types, layers, migrations, deployment
	@bash scripts/check.sh

bench: .venv/.dev assets ## print measurements, beside a peer where there is one
	@for file in bench/*.py; do echo "== $$file"; PYTHONPATH=src:. $(PY) $$file || exit 1; done

fmt: .venv/.dev ## format the code
	@git ls-files "src/*.html" | xargs .venv/bin/djade --target-version 5.2
	@$(PY) -m ruff check --fix --quiet $(CODE) ; $(PY) -m ruff format --quiet $(CODE)

locks: .venv/.dev ## resolve the dependencies anew
	$(LOCK) -o requirements.txt
	$(LOCK) --group dev -o requirements-dev.txt

assets: .venv/.runtime ## build the front end and the translations
	@bash scripts/assets.sh

wheel: .venv/.dev assets ## write the one file that a server installs, to dist/
	@rm -rf dist && $(PY) -m hatchling build -t wheel

browser:
	@bash scripts/browser.sh

clean: ## remove what can be made again; keeps var/
	rm -rf .venv frontend/node_modules src/fourfold/kernel/static/dist src/fourfold/kernel/fonts

.venv/bin/python:
	@bash scripts/python.sh

.venv/.runtime: requirements.txt | .venv/bin/python
	@test -e .venv/.dev || bash scripts/install.sh requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt | .venv/bin/python
	@bash scripts/install.sh requirements-dev.txt
	@touch $@ .venv/.runtime

.PHONY: help demo test check bench fmt locks assets wheel browser clean
