#!/bin/sh
# Puts a published site into an S3 bucket: sh s3.sh SITE s3://BUCKET[/FOLDER]
#
# S3 doesn't know which files may be kept for ever, so each is sent with its own Cache-Control.
# It doesn't choose between encodings either: what `publish --precompress` adds stays behind, and
# the CDN compresses.
set -eu

if [ $# -ne 2 ] || [ ! -f "$1/index.html" ]; then
    echo "usage: sh s3.sh SITE s3://BUCKET[/FOLDER]   (SITE: what \`hemeroteca publish\` wrote)" >&2
    exit 2
fi
site=$1
bucket=${2%/}

put() {
    action=$1
    shift
    aws s3 "$action" "$site" "$bucket" --no-progress "$@"
}

# First what the new pages need. Nothing asks for it yet, so a reader never finds a page whose
# assets are still on their way. The names are hashes: the same name and size is the same file,
# however new its date is.
forever='public, max-age=31536000, immutable'
put sync --size-only --cache-control "$forever" --content-type application/wasm \
    --exclude '*' --include 'assets/*.wasm'
put sync --size-only --cache-control "$forever" --content-type 'text/javascript; charset=utf-8' \
    --exclude '*' --include 'assets/*.js'
put sync --size-only --cache-control "$forever" --content-type application/octet-stream \
    --exclude '*' --include 'archive/*.shard'
put sync --size-only --cache-control "$forever" \
    --exclude '*' --include 'assets/*' \
    --exclude '*.wasm' --exclude '*.js' --exclude '*.br' --exclude '*.gz'

# Then what keeps its name, the pages among it. All of it, each time: `sync` goes by size and date,
# and a page may change and be as long as it was, or be older than what it replaces. Types that
# older Pythons under the aws command don't know are given.
put cp --recursive --cache-control no-cache --content-type 'text/javascript; charset=utf-8' \
    --exclude '*' --include '*.js' --exclude 'assets/*'
put cp --recursive --cache-control no-cache --content-type application/manifest+json \
    --exclude '*' --include '*.webmanifest' --exclude 'assets/*'
put cp --recursive --cache-control no-cache \
    --exclude 'assets/*' --exclude 'archive/*.shard' \
    --exclude '*.js' --exclude '*.webmanifest' --exclude '*.br' --exclude '*.gz'

# Last, what is no longer of the site. All else is in place, so this sends nothing.
put sync --size-only --delete --exclude '*.br' --exclude '*.gz'
