#!/usr/bin/env bash
# Gate a folder of drafts: nothing leaves while a sentence in it contradicts the evidence.
# Usage: gate.sh [FOLDER] [REPORT.html]
set -uo pipefail

folder="${1:-drafts}"
report="${2:-}"

intcheck check "$folder" --fail-on contradicted,overstated --format text --ignore not-covered,mixed-evidence,single-weak-source
status=$?
if [ -n "$report" ]; then
  intcheck check "$folder" --format html --output "$report" --exit-zero
fi

case "$status" in
  0) echo "Every sentence stands. The drafts may go." ;;
  1) echo "Mend the sentences above first; 'intcheck explain CODE' says how." ;;
  *) echo "Some drafts could not be read; see the message above." ;;
esac
exit "$status"
