# What the scripts here share; each sources it first. Strict, and at the root of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# say ZH EN: a sentence for people, in both languages, away from the output.
say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

# fail ZH EN: the same, and the end.
fail() {
    say "$1" "$2"
    exit 1
}

# newer_than_sources FILE: whether FILE was made after the last change of what it is built from.
newer_than_sources() {
    [[ -e $1 ]] || return 1
    local changed
    changed=$(find Package.swift Sources Benchmarks Tests/ReportSamples -newer "$1" -print -quit)
    [[ -z $changed ]]
}

# static_libraries: a folder with those libraries of Swift's that are linked into the release build rather than looked up
# at each start, which takes a sixth of it: the linker takes what it finds here first.
static_libraries() {
    local folder=$PWD/.build/static-libraries
    mkdir -p "$folder"
    link_if_there "$(clang -print-file-name=libstdc++.a)" "$folder/libstdc++.a"
    link_if_there "$(clang -print-file-name=libgcc_eh.a)" "$folder/libgcc_s.a"
    printf '%s\n' "$folder"
}

# link_if_there FILE LINK: clang prints the bare name of a library that it doesn't find.
link_if_there() {
    [[ $1 != */* ]] || ln -sfn "$1" "$2"
}

# build_release PRODUCT…: builds the optimised executables that are older than the sources. Quiet unless it fails.
build_release() {
    local product log=.build/release-build.log
    for product in "$@"; do
        newer_than_sources ".build/release/$product" && continue
        say "正在编译 $product（首次需要几分钟）…" "Building $product (a few minutes the first time) …"
        mkdir -p .build
        # With Swift's libraries inside, the program starts a third sooner than with those that it must look up.
        if ! swift build -c release --static-swift-stdlib --product "$product" \
            -Xlinker "-L$(static_libraries)" >"$log" 2>&1; then
            cat "$log" >&2
            fail "编译失败，原因见上。" "The build failed; the reason is above."
        fi
        # A build that had nothing to link leaves the old date, and would be asked again each time.
        touch ".build/release/$product"
    done
}
