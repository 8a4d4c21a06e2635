# For scripts that start Dateline's own classes.

# Shallow inlining: compiling costs more than a run's own work up to some ten thousand articles (docs/engines.md).
inlining=(-XX:FreqInlineSize=60 -XX:InlineSmallCode=600 -XX:MaxInlineLevel=6)
