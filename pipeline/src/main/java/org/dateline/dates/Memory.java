package org.dateline.dates;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates that a text has mentioned so far: what "that day" and "a year earlier" refer to. */
final class Memory {
  private final Map<Grain, Period> last = new EnumMap<>(Grain.class);
  private @Nullable Period latest;

  /** Remembers a value. */
  void add(Value value) {
    Period period = value.period();
    if (period != null) {
      last.put(period.grain(), period);
      latest = period;
    }
  }

  /** The latest date mentioned; null where there was none. */
  @Nullable Period latest() {
    return latest;
  }

  /** The latest date of a grain; null where there was none. */
  @Nullable Period latest(Grain grain) {
    return last.get(grain);
  }
}
