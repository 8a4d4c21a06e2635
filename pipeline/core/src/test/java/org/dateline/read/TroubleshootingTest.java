package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import org.dateline.testing.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/troubleshooting.md} has every name that a user can meet. */
class TroubleshootingTest {
  @ParameterizedTest
  @ValueSource(classes = {ReadErrors.class, SkipReasons.class, Warnings.class})
  void everyNameIsExplained(Class<?> names) throws IOException, IllegalAccessException {
    String guide = Files.readString(Recorded.root().resolve("docs/troubleshooting.md"));
    for (Field field : names.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
        assertThat(guide).contains("`" + field.get(null) + "`");
      }
    }
  }
}
