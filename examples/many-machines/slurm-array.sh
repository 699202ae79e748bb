#!/usr/bin/env bash
#SBATCH --array=0-63
#SBATCH --cpus-per-task=1
#SBATCH --requeue
# One part of the claims per task: parts/0.csv … parts/63.csv, each with the header row and whole claims.
# The answers appear under their name only when they are whole, so a task may be run again at any time.
set -euo pipefail
part=${SLURM_ARRAY_TASK_ID:?}
feescope worker --stdin --rejects "answers/$part.rejects.csv" \
  < "parts/$part.csv" > "answers/$part.csv.new"
mv "answers/$part.csv.new" "answers/$part.csv"
