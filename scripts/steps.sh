# Runs a command's steps: prints the plan with its time, then each step with progress. Sourced after lib.sh.

STEPS=()
STEP=""
LOG=""
TICKER=""

# A step whose output only matters when it fails: quietly SECONDS FUNCTION "words"
quietly() { STEPS+=("$1|quiet|$2|$3"); }
# A step whose output the user wants, such as a test: openly SECONDS FUNCTION "words"
openly() { STEPS+=("$1|open|$2|$3"); }

minutes() {
  if [ "$1" -lt 50 ]; then echo "less than a minute"; else echo "about $((($1 + 30) / 60)) min"; fi
}

seconds_from() { # INDEX of the first step that counts
  local sum=0 at
  for ((at = $1; at < ${#STEPS[@]}; at++)); do sum=$((sum + ${STEPS[at]%%|*})); done
  echo "$sum"
}

# How long the steps from INDEX on take. A machine that has been slow or busy so far is assumed to stay so; a step whose
# work was already done says nothing about the next.
left() { # INDEX EXPECTED-SO-FAR SPENT-SO-FAR
  local sum
  sum=$(seconds_from "$1")
  [ "$2" -lt 20 ] || [ "$3" -le "$2" ] || sum=$((sum * $3 / $2))
  minutes "$sum"
}

run_steps() {
  local at begun total=${#STEPS[@]} seconds kind step words expected=0 spent=0
  say "$total steps, $(minutes "$(seconds_from 0)"):"
  for at in "${!STEPS[@]}"; do say "  $((at + 1)). ${STEPS[at]##*|}"; done
  for at in "${!STEPS[@]}"; do
    IFS='|' read -r seconds kind step words <<<"${STEPS[at]}"
    STEP=$words
    say "[$((at + 1))/$total] $words. $(left "$at" "$expected" "$spent") left"
    begun=$SECONDS
    if [ "$kind" = open ]; then
      LOG=""
      "$step"
    else
      LOG=$LOGS/$step.log
      tick "$seconds"
      # No pipe and no `||`: with either, bash would carry on after a failed command.
      "$step" >"$LOG" 2>&1
      tick_off
    fi
    expected=$((expected + seconds)) spent=$((spent + SECONDS - begun))
    say "[$((at + 1))/$total] done in $((SECONDS - begun)) s"
  done
  STEPS=()
  STEP=""
}

# On a terminal, counts the seconds, so that a long step does not look as if it hangs.
tick() {
  [ -t 1 ] || return 0
  # It ends with the run, even if that is killed.
  (now=0; while kill -0 $$ 2>/dev/null; do printf '\r  %s s of about %s s ' "$now" "$1"; sleep 1; now=$((now + 1)); done) 8>&- 9>&- &
  TICKER=$!
}
tick_off() {
  [ -n "$TICKER" ] || return 0
  kill "$TICKER" 2>/dev/null || true
  wait "$TICKER" 2>/dev/null || true
  TICKER=""
  printf '\r\033[K'
}

# What to do about a failure, judged from the tool's output.
advice() {
  case $(tail -c 20000 "$1") in
    *"No space left"* | *ENOSPC*) echo "The disk is full. Free 3 GB, then run the same command again." ;;
    *"failed to download"* | *"Could not resolve host"* | *"Could not connect"* | *"spurious network error"* | *ENOTFOUND* | *EAI_AGAIN* | *ETIMEDOUT* | *ECONNREFUSED* | *"failed to query replaced source"* | *"Temporary failure resolving"* | *"Unable to fetch"* | *"update of registry"*)
      echo "A package server could not be reached. Check the connection or the proxy, then run the same command again: downloads so far are kept." ;;
    *"Permission denied"* | *EACCES* | *"Read-only file system"*)
      echo "A folder cannot be written to. Check who owns $PWD, $TOOLS and $CARGO_HOME, then run the same command again." ;;
    *"lock file"*"needs to be updated"* | *"cannot update the lock file"* | *"npm ci"*"in sync"*)
      echo "A lock file no longer matches its manifest. Run cargo update --workspace (or npm install in tools/npm or tests/npm), and commit the lock file." ;;
    *"out of memory"* | *"signal: 9"* | *"Killed"*) echo "The machine ran out of memory. Close other programs, then run the same command again: it continues from here." ;;
    *) echo "Fix what the lines above say, then run the same command again: it continues from here." ;;
  esac
}

# The lines of a log that say what went wrong, without what came before or how the compiler was called.
what_went_wrong() {
  local lines found
  lines=$(grep -v -E "^ *(INFO|Downloaded|Compiling|Checking)|process didn't exit successfully|^\$" "$1" | cut -c 1-300)
  found=$(sed -n '/^\(error\|npm error\|E: \)/,$p' <<<"$lines" | head -n 8)
  [ -n "$found" ] || found=$(tail -n 5 <<<"$lines")
  printf '%s\n' "$found"
}

# Every run ends here, however it ends.
on_exit() {
  local code=$?
  # Print the last message whatever else fails.
  set +e
  trap - EXIT
  tick_off
  [ "$code" = 0 ] || [ -n "${FAILED:-}" ] && exit "$code"
  case $code in
    129 | 130 | 143) printf '\nStopped on request%s. The same command continues from here.\n' "${STEP:+ at: $STEP}" >&3 ;;
    *)
      if [ -n "$LOG" ]; then
        what_went_wrong "$LOG" >&3
        printf '\nStopped at: %s. %s (Full output: %s)\n' "$STEP" "$(advice "$LOG")" "$LOG" >&3
      else
        printf '\nStopped%s. The lines above say what to fix.\n' "${STEP:+ at: $STEP}" >&3
      fi ;;
  esac
  exit "$code"
}
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
