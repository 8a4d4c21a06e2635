package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.clean.block.ArticleMetadata;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.Verdict;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Media;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole dumps, with what is to become of each line: {@code +} story, {@code -KIND} not, {@code &}
 * goes on from the line before, {@code ||} where a line is cut in two.
 *
 * <p>Nothing is known of them beside their lines, so a headline that no metadata names is
 * furniture.
 */
class DumpsTest {
  private final TextPage reader = new TextPage(RuleSet.builtIn());
  private final TextJudge judge = new TextJudge(RuleSet.builtIn());

  @TestFactory
  Stream<DynamicTest> everyLineIsJudgedAsMarked() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(DumpsTest.class.getResource("dumps")).toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private void check(Path file) throws IOException {
    StringBuilder dump = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      for (String piece : line.split("\\|\\|")) {
        dump.append(content(piece));
        expect(piece, expected);
      }
      dump.append('\n');
    }
    assertThat(String.join("\n", judged(dump.toString()))).isEqualTo(String.join("\n", expected));
  }

  private static String content(String piece) {
    return piece.isEmpty() ? "" : piece.substring(piece.indexOf(' ') + 1);
  }

  private static void expect(String piece, List<String> expected) {
    String text = content(piece).strip();
    if (piece.startsWith("&")) {
      String before = expected.remove(expected.size() - 1);
      expected.add(before + (before.endsWith("-") ? "" : " ") + text);
    } else if (!piece.isEmpty()) {
      String mark = piece.substring(0, piece.indexOf(' '));
      expected.add((mark.equals("+") ? BlockKind.BODY.name() : mark.substring(1)) + " " + text);
    }
  }

  private List<String> judged(String dump) {
    Page page =
        reader.read(
            RawRecord.newBuilder()
                .setArticleId("a")
                .setSourceUri("dump.txt")
                .setRecordOffset(0)
                .setFormat("TEXT")
                .setCharset("UTF-8")
                .setMedia(Media.TEXT)
                .setContent(dump)
                .build());
    List<Verdict> verdicts = judge.judge(judge.scan(page), nothing(), Set.of()).verdicts();
    List<String> judged = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      judged.add(verdicts.get(i).kind() + " " + page.getBlocks().get(i).getText());
    }
    return judged;
  }

  private static ArticleMetadata nothing() {
    return new ArticleMetadata(
        null, List.of(), null, null, null, null, null, null, null, null, block -> null);
  }
}
