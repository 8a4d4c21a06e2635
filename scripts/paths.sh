# For scripts that hand paths to processes in other folders.

whole() { # the comma-separated paths, each from the root on
  local path paths out=
  IFS=, read -ra paths <<< "$1"
  for path in "${paths[@]}"; do
    [[ $path == /* || $path =~ ^[A-Za-z][A-Za-z0-9+.-]+: ]] || path=$PWD/$path
    out+=,$path
  done
  echo "${out#,}"
}
