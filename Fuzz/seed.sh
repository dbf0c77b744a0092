#!/usr/bin/env bash
# Fills DIR/{toml,jsonc,schema,check} with the project's own inputs.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?usage: seed.sh DIR}
mkdir -p "$out"/{toml,jsonc,schema,check}
n=0
while IFS= read -r file; do
  n=$((n + 1))
  case "$file" in
    *.toml) cp "$file" "$out/toml/$n"; { printf 'a' | tr a '\0'; cat "$file"; } > "$out/check/$n" ;;
    *.json | *.jsonc) cp "$file" "$out/jsonc/$n"; { printf '\001'; cat "$file"; } > "$out/check/$n" ;;
    *.yaml) cp "$file" "$out/schema/$n" ;;
  esac
done < <(git ls-files 'samples/**' 'schemas/**' 'Tests/Golden/**/wrangler.*')
echo "$n inputs"
