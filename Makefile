# `make demo` and `make test` work from a fresh clone: they install and build all they need.
.PHONY: setup ready demo test check bench schema rules docs format clean

LOCAL_AWS_SOURCES := $(shell find local-aws -name '*.ts' -not -path '*/bin/*' -not -path '*/test/*')
SOURCES := $(shell find core components policy-pack provider \( -name '*.ts' -o -name '*.json' \) -not -path '*/dist/*' -not -path '*/presets/*' -not -path '*/node_modules/*')

setup: ready
	@node tools/oracles/setup.mjs > /dev/null
	@node tools/python/setup.mjs > /dev/null

ready: node_modules/.installed dist/components/index.js local-aws/bin/main.js
	@node tools/engine/engine.mjs > /dev/null

demo: ready ## previews, deploys and breaks an example on the stand-in for AWS
	@node tools/demo/demo.mjs

test: ready ## everything; ends with "N passed, N failed"
	@node tools/test/run.mjs

check: node_modules/.installed dist/components/index.js ## types, lint, format, schema inference
	@node tools/test/run.mjs check

bench: ready ## ratios against their budgets
	@node bench/run.mjs

schema: node_modules/.installed ## writes what the arguments look like, and the Go SDK
	@node tools/schema/write.mjs
	@node tools/sdks/go.mjs

rules: node_modules/.installed ## writes the list of rules from the files that are there
	@node tools/rules/list.mjs

docs: node_modules/.installed ## writes the pages of the rules, and the tables of faults and of replacements
	@node tools/rules/docs.mjs
	@node tools/oracles/faults.mjs
	@node tools/test/operations.mjs
	@node tools/local-aws/replacements.mjs

format: node_modules/.installed
	@npx prettier --write --log-level warn .

clean:
	rm -rf node_modules dist policy-pack/dist policy-pack/presets local-aws/bin .engine .oracles .python

node_modules/.installed: package.json package-lock.json local-aws/package.json provider/package.json
	@echo "Installing npm packages ..."
	@npm ci --no-progress --loglevel=error --ignore-scripts
	@touch $@

dist/components/index.js: node_modules/.installed tsconfig.json tsconfig.build.json tools/build/bundle.mjs tools/policy-pack/presets.mjs $(SOURCES)
	@rm -rf dist policy-pack/dist
	@npm run --silent build
	@touch $@

local-aws/bin/main.js: node_modules/.installed local-aws/tsconfig.json $(LOCAL_AWS_SOURCES)
	@npm run --silent build --workspace local-aws
	@touch $@
