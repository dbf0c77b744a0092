#!/usr/bin/env bash
# build.sh [folder]: makes build/worker.wasm and its entry, build/worker.mjs, of the Worker in the folder, here without
# one. It takes the `swiftc` in PATH, which has to be of a toolchain of swift.org, and `lariat`, or what LARIAT names.
set -euo pipefail
cd "${1:-$(dirname "$0")}"
lariat=${LARIAT:-lariat}
toolchain=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)\/lib\/swift".*/\1/p')
unicode=$toolchain/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a
linker=$toolchain/bin/wasm-ld
for file in "$unicode" "$linker"; do
  [ -e "$file" ] || { echo "The toolchain of $(command -v swiftc) has no $file" >&2; exit 2; }
done

mkdir -p build
"$lariat" generate --embedded --standalone --output build/Env.swift --entry build/worker.mjs

swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -enable-experimental-feature Extern \
  -wmo -Osize -parse-as-library -swift-version 6 -module-name Worker \
  -Xcc -mbulk-memory -Xfrontend -disable-stack-protector -Xfrontend -entry-point-function-name -Xfrontend main \
  -c build/Env.swift Sources/*.swift -o build/worker.o

# The stack comes first, so that one that is too deep is a trap and does not overwrite data.
"$linker" --no-entry --export=main --wrap=free --gc-sections --strip-all --stack-first -z stack-size=262144 \
  build/worker.o "$unicode" -o build/worker.wasm

echo "build/worker.wasm: $(wc -c <build/worker.wasm) bytes, $(gzip -9nc build/worker.wasm | wc -c) with gzip -9"
