# Completion for bash, made by scripts/update. Load it with:  source scripts/completion.bash
# shellcheck shell=bash

_dateline() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} name= words
  # Bash cuts --name=value into three words.
  if [[ $word == = ]]; then
    name=$before word=
  elif [[ $before == = && $COMP_CWORD -ge 2 ]]; then
    name=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case "$name" in
    --ages) words='ON OFF' ;;
    --append) words='true false' ;;
    --clean) words='AUTO NONE' ;;
    --dateRanges) words='JOIN SPLIT' ;;
    --formats) words='PARQUET AVRO PARQUET,AVRO' ;;
    --futurePeriods) words='DATE DURATION' ;;
    --inputFormat) words='AUTO TEXT HTML JSONL WARC WET ARC JSON CSV PARQUET ZIP TAR MHTML NITF NEWSML FEED MEDIAWIKI SGML NEXIS FACTIVA EUROPRESSE PROQUEST DOCX RTF PDF ALTO HOCR' ;;
    --log) words='text json' ;;
    --nearRepeats) words='ON OFF' ;;
    --onReject) words='RECORD FAIL' ;;
    --overwrite) words='true false' ;;
    --partitionBy) words='published_year' ;;
    --quiet) words='true false' ;;
    --rateNouns) words='ON OFF' ;;
    --report) words='ON OFF' ;;
    --vagueDates) words='ON OFF' ;;
    --weekStart) words='MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY' ;;
    --runner) words='DirectRunner FlinkRunner SparkRunner DataflowRunner' ;;
    '') words= ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word"); compopt -o filenames 2> /dev/null; return ;;
  esac
  if [[ -z $name ]]; then
    case "${COMP_WORDS[1]}" in
      explain) words='--dates --inputFormat= --outcomes --parties --rules=' ;;
      show) words='--rows=' ;;
      report) words='--to=' ;;
      correct) words='--corrections= --output= --rules=' ;;
      export) words='--as= --table= --to=' ;;
      check) words='--rules=' ;;
      diff) words='--rows=' ;;
      *) words='--ages= --append --clean= --containment= --dateRanges= --fields= --fiscalYearStart= --formats= --futurePeriods= --input= --inputFormat= --knownRepeats= --likeness= --limit= --log= --minConfidence= --nearRepeats= --onReject= --output= --overwrite --partitionBy= --quiet --rateNouns= --report= --rules= --shards= --vagueDates= --weekStart= --config= --help --runner= --version' ;;
    esac
    [[ $COMP_CWORD -gt 1 ]] || words+=' explain show report correct export check diff'
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  if [[ -z $name && $word != -* ]]; then # a word that is no option is an input
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
    compopt -o filenames 2> /dev/null
  fi
  [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2> /dev/null
  return 0
}
complete -F _dateline scripts/dateline ./scripts/dateline dateline
