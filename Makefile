# Each command installs what it needs, says what it does, and can be run again at any time. See README.md.
.PHONY: serve test check-content bench dev build package simulate

serve: ## Build the site and serve it on 127.0.0.1
	@scripts/serve

test: ## Everything that CI runs
	@scripts/test

check-content: ## Check the content files: their form, references and words
	@scripts/check-content

bench: ## How every kind of page starts on a slow line, and what a change costs: SITE=other/dist PAGES=question,plan RUNS=5
	@SITE="$(SITE)" PAGES="$(PAGES)" RUNS="$(RUNS)" scripts/bench

simulate: ## Play more histories of tabs and stores than a build has time for: RUNS=100000 SEED=1
	@SIMULATION_RUNS=$(or $(RUNS),100000) SIMULATION_SEED=$(or $(SEED),1) cargo test --locked --release --test persistence_simulated -- --nocapture

dev: ## Serve and build again at every change
	@scripts/dev

build: ## Build the site into dist/ and print its size
	@scripts/build

package: ## Build the site and pack it for an operator: engagement-career-path-VERSION.zip
	@scripts/package
