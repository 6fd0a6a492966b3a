# shellcheck shell=bash
# What the other scripts share; sourced, never run. Messages go to stderr, results to stdout.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

note() { printf '%s\n' "$*" >&2; }
die() {
    note "error: $*"
    exit 1
}

# quietly LABEL LOG COMMAND… — runs a long command with its output in a file: its last line on a terminal while it
# runs, one line when it is done, the end of the file when it fails. The command stays in the foreground so that
# Ctrl-C reaches it; only the display runs beside it.
quietly() {
    local label=$1 log=$2 started=$SECONDS status=0 display=
    shift 2
    mkdir -p "$(dirname "$log")"
    : >"$log"
    if [[ -t 2 ]]; then
        (
            while sleep 0.5; do
                line=$(tail -n 1 "$log" | tr -d '\r\033' | cut -c "1-$((${COLUMNS:-80} - 2))")
                printf '\r\033[K%s' "$line" >&2
            done
        ) &
        display=$!
        # shellcheck disable=SC2064 # the process id is to be fixed now
        trap "kill $display 2>/dev/null || true" EXIT
    else
        note "$label …"
    fi
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [[ -n $display ]]; then
        kill "$display" 2>/dev/null || true
        wait "$display" 2>/dev/null || true
        trap - EXIT
        printf '\r\033[K' >&2
    fi
    if ((status != 0)); then
        grep -E ': error:' "$log" | sort -u | head -n 20 >&2 || true
        note "--- the last lines of $log"
        tail -n 25 "$log" >&2
        die "$label failed (exit $status); the whole output is in $log"
    fi
    note "$label: done in $((SECONDS - started)) s"
}

# recorded TARGET SUITE… — those of the suites' files that something of a target is recorded of.
recorded() {
    local target=$1 suite
    shift
    for suite in "$@"; do
        if compgen -G "Fixtures/$(basename "$suite" .yaml)/$target-*.jsonl" >/dev/null; then printf '%s\n' "$suite"; fi
    done
}
