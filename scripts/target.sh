# For scripts/dateline: which jar a command line needs.

options_of_file() { # the options of --config=FILE that decide it, as on a command line
  local arg
  for arg in "$@"; do
    if [[ $arg == --config=* && -r ${arg#*=} ]]; then
      # Keys stand at the beginning of a line; lists may go on in the lines below, so every address counts as an input.
      sed -nE "s/^[\"']?runner[\"']?[[:space:]]*:[[:space:]]*[\"']?([[:alnum:]_.]+).*/--runner=\1/p" "${arg#*=}"
      grep -oE '^[^#]*(s3|hdfs|gs)://' "${arg#*=}" | sed -E 's/.*((s3|hdfs|gs):\/\/)$/--input=\1/' || true
    fi
  done
}

target_of() { # prints direct, flink, spark, dataflow, aws or hadoop; the command line wins over the file
  local target=direct arg all=()
  mapfile -t all < <(options_of_file "$@")
  all+=("$@")
  for arg in "${all[@]}"; do
    case "$arg" in
      --runner=*[Ff]link*) target=flink ;;
      --runner=*[Ss]park*) target=spark ;;
      --runner=*[Dd]ataflow*) target=dataflow ;;
      --runner=*) target=direct ;;
    esac
  done
  if [ "$target" = direct ]; then
    for arg in "${all[@]}"; do
      case "$arg" in
        --input=*s3://*|--output=s3://*|s3://*) target=aws ;;
        --input=*hdfs://*|--output=hdfs://*|hdfs://*) target=hadoop ;;
        --input=*gs://*|--output=gs://*|gs://*) target=dataflow ;;
      esac
    done
  fi
  echo "$target"
}
