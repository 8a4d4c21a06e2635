#!/usr/bin/env bash
# Renders the notebook in R on the tables of a run, where Quarto, R and the packages are installed: render_r.sh DIR OUTPUT
# Exit status 3 and one line where they are not.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for program in quarto Rscript; do
  command -v "$program" > /dev/null || { echo "$program is not installed"; exit 3; }
done
Rscript -e 'missing <- setdiff(c("arrow", "dplyr", "tidyr", "ggplot2", "knitr", "rmarkdown"), rownames(installed.packages())); if (length(missing)) { cat("R lacks", missing, "\n"); quit(status = 3) }'
tables=$(cd "$1" && pwd)
mkdir -p "$2"
DATELINE_TABLES=$tables quarto render "$here/notebooks/first_look.qmd" --output-dir "$(cd "$2" && pwd)"
