#!/bin/sh
# Checks the site, tells what readers will find changed, builds it and puts it into a folder: publish.sh FOLDER
# By hand, from cron, or on a server as the hook post-receive of a bare repository:
#   git --work-tree=/srv/digest checkout -f main && cd /srv/digest && ./publish.sh /var/www/digest
set -eu
target=${1:?name the folder that the web server shows}
unset GIT_DIR GIT_WORK_TREE
cd "$(dirname "$0")"
sitegen check
if [ -f "$target/data/facts.sqlite" ]; then
  sitegen diff --against "$target/data/facts.sqlite"
fi
sitegen build
# Beside the old site first, then in its place: readers never meet half of one.
rm -rf "$target.new" "$target.old"
cp -R site "$target.new"
if [ -e "$target" ]; then mv "$target" "$target.old"; fi
mv "$target.new" "$target"
rm -rf "$target.old"
