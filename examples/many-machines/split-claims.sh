#!/usr/bin/env bash
# split-claims.sh FILE.csv PARTS DIR: cuts a claim file into parts of whole claims, each with the header row.
# A claim is known by the first column, and its lines are adjacent.
set -euo pipefail
mkdir -p "$3"
awk -F, -v parts="$2" -v dir="$3" '
  NR == 1 { header = $0; for (n = 0; n < parts; n++) print header > (dir "/" n ".csv"); next }
  $1 != claim { claim = $1; part = (part + 1) % parts }
  { print > (dir "/" part ".csv") }' "$1"
