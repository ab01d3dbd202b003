# Python 3.11+, git and make are all that is needed; Node.js comes from PyPI.
.DEFAULT_GOAL := synth
.PHONY: synth cdk8s-synth cdk8s-check test test-cluster control-plane check bench docs imports imports-check core-kinds schemas charts lock clean

PYTHON ?= python3
BIN := .venv/bin

export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
export CDK8S_CHECK_UPGRADE := false
unexport PYTHONDONTWRITEBYTECODE

# Write dist/ from clients/.
synth: .venv/.compiled
	@python -O main.py

# The same through the cdk8s command line, from package-lock.json.
cdk8s-synth: .venv/.compiled node_modules/.installed
	@node_modules/.bin/cdk8s synth

# Prove that both write the same, and that neither harms dist/ when something is wrong.
cdk8s-check: .venv/.compiled node_modules/.installed
	@python tools/cdk8s_check.py

test: check
	@pytest --numprocesses auto

# Let a real API server, and real controllers, judge dist/; tools/test-cluster says which.
test-cluster: .venv/.compiled
	@tools/test-cluster

# Build what that needs, once, from the Go module proxy.
control-plane:
	@tools/control-plane $(notdir $(wildcard tests/cluster/control-plane/*))

check: .venv/.compiled
	@ruff check --quiet
	@pyright
	@lint-imports --no-logo

bench: .venv/.compiled
	@python tools/bench.py

# Fill the code blocks of README.md and docs/, and write docs/reference/.
docs: .venv/.compiled
	@python tools/docs.py
	@python tools/reference.py
	@python tools/known_mistakes.py
	@python tools/command_line.py
	@python tools/control_plane.py

# Regenerate imports/ from monobase_constructs/schemas/ as tools/crds/kinds.toml says.
imports: .venv/.installed node_modules/.installed
	@python tools/crds/trim.py bundles
	@python tools/crds/bindings.py

# Prove that the committed imports/ is what `make imports` makes.
GENERATED := imports tools/crds/bundles monobase_constructs/schemas monobase_constructs/objects/names.json NOTICE
imports-check: imports
	@git diff --exit-code --stat HEAD -- $(GENERATED)
	@test -z "$$(git ls-files --others --exclude-standard -- $(GENERATED))"

# Renew the kinds of Kubernetes itself that the rules know, after an upgrade of kubernetes-validate.
core-kinds: .venv/.installed
	@python tools/core_kinds.py

# Renew the schemas from raw CRD files: make schemas CRDS=folder
schemas: .venv/.installed
	@test -n "$(CRDS)" || { echo "usage: make schemas CRDS=folder (its layout: tools/crds/kinds.toml)" >&2; exit 2; }
	@python tools/crds/trim.py schemas "$(CRDS)"

# Renew what is known of the pinned Helm charts: make charts CHARTS=folder
charts: .venv/.installed
	@test -n "$(CHARTS)" || { echo "usage: make charts CHARTS=folder (its layout: tools/charts/charts.toml)" >&2; exit 2; }
	@python tools/charts/reduce.py "$(CHARTS)"

# Renew requirements.lock, and those of the programs that tests run beside it; needs uv.
LOCK := uv pip compile --quiet --universal --no-annotate --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"
BARMAN := tests/data/servers/barman
ANALYSER := tests/reachability/analyser
lock:
	@$(LOCK) pyproject.toml --extra dev --output-file requirements.lock
	@$(LOCK) $(BARMAN)/requirements.in --override $(BARMAN)/override.in --python-version 3.11 \
		--output-file $(BARMAN)/requirements.txt
	@$(LOCK) $(ANALYSER)/requirements.in --python-version 3.11 --output-file $(ANALYSER)/requirements.txt

clean:
	@rm -rf .venv node_modules build .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/.installed: requirements.lock pyproject.toml tools/link_node.py
	@echo "setting up .venv, which takes about half a minute" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python tools/link_node.py
	@touch $@

# The generated classes are long files. Where Python may not write bytecode, every process would compile them.
.venv/.compiled: .venv/.installed $(shell find imports -name '*.py')
	@$(BIN)/python -m compileall -q -j 2 -o 0 -o 1 -x '/(pip|setuptools|pyright|hypothesis)/' $(BIN)/../lib imports
	@touch $@

node_modules/.installed: package-lock.json .npmrc | .venv/.installed
	@npm ci --silent --ignore-scripts
	@touch $@
