# For scripts that start Dateline's own classes.

# Shallow inlining: compiling costs more than a run's own work up to some ten thousand articles (docs/engines.md).
inlining=(-XX:FreqInlineSize=60 -XX:InlineSmallCode=600 -XX:MaxInlineLevel=6)

# Java reads options in the environment's character set: UTF-8, so that they may name any file.
[ "$(locale charmap 2> /dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
