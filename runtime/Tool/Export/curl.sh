chosen=" $* "
performed=0
failures=0
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Whether a scenario was asked for.
wanted() { [ "$chosen" = "  " ] || case "$chosen" in *" $1 "*) true ;; *) false ;; esac; }

# A time some seconds from now, in a format of date: of GNU and of BSD.
moment() { at=$(($(date +%s) + $1)); date -u -d "@$at" "+$2" 2>/dev/null || date -u -r "$at" "+$2"; }
# In bodies with the seven fractional digits that TKW looks for in meta.lastUpdated.
instant() { moment "$1" '%Y-%m-%dT%H:%M:%S.0000000+00:00'; }
query_instant() { moment "$1" '%Y-%m-%dT%H%%3A%M%%3A%S%%2B00%%3A00'; }

# A version 4 UUID.
new_id() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n' |
    sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/\1-\2-4\3-a\4-\5/'
}

# perform NAME STATUSES PARTS CURL-ARGUMENTS...: sends the body on standard input and looks at the answer.
perform() {
  name=$1 statuses=$2 parts=$3
  shift 3
  performed=$((performed + 1))
  status=$(curl --silent --show-error --output "$answer" --write-out '%{http_code}' "$@")
  verdict=pass
  case "|$statuses|" in *"|$status|"*) ;; *) verdict="fail: expected $statuses" ;; esac
  for part in $parts; do
    grep -qF "$part" "$answer" || verdict="fail: $part is missing in the answer"
  done
  [ "$verdict" = pass ] || failures=$((failures + 1))
  printf '%s\t%s\t%s\n' "$name" "$status" "$verdict"
}

finish() {
  echo "$performed requests, $failures failed"
  [ "$performed" -gt 0 ] || echo "no scenario has one of the ids given" >&2
  [ "$performed" -gt 0 ] && [ "$failures" -eq 0 ]
}
