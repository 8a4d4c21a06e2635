package org.dateline.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input and output have nothing in common, by whatever names they go. */
class OverlapTest {
  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("proj/articles/deep"));
    Files.writeString(folder.resolve("proj/articles/a.txt"), "text");
    Files.writeString(folder.resolve("proj/top.txt"), "text");
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("proj"));
    Files.createSymbolicLink(folder.resolve("new"), folder.resolve("proj/articles/not-yet"));
    Files.createSymbolicLink(
        folder.resolve("elsewhere/a.txt"), folder.resolve("proj/articles/a.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "proj, proj",
    "proj/articles, proj",
    "proj, proj/articles",
    "proj, proj/tables",
    "proj, proj/_tables",
    "proj/, proj/tables/new/",
    "proj/../proj, elsewhere/../proj/tables",
    "proj/*.txt, proj",
    "proj/articles/*.txt, proj",
    "proj/**.txt, proj/tables",
    "proj/**, proj/tables",
    "proj/*/*.txt, proj/tables",
    "'proj/{tables/a*,b}', proj/tables",
    "proj/t*s/*, proj/tables",
    "proj/articles/a.txt, proj",
    "proj/articles/a.txt, proj/articles",
    "proj/top.txt, proj/top.txt",
    "proj, link/tables",
    "link, proj/tables",
    "link/articles, proj",
    "link/*/*.txt, proj/tables",
    "proj, new",
    "proj, link/../proj/tables",
  })
  void isSeen(String input, String output) {
    assertThat(overlaps(input, output, List.of())).isTrue();
    assertThat(overlaps("file://" + folder.resolve(input), output, List.of())).isTrue();
    assertThat(overlaps("elsewhere," + folder.resolve(input), output, List.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "proj/articles, proj/tables",
    "proj/articles, proj/articles2",
    "proj/*.txt, proj/tables",
    "proj/articles/*.txt, proj/tables",
    "proj/a*/*.txt, proj/tables",
    "proj/top.txt, proj/tables",
    "elsewhere, proj",
  })
  void whatLiesApartDoesNot(String input, String output) {
    assertThat(overlaps(input, output, List.of())).isFalse();
  }

  @Test
  void aLinkToAFileInTheOutputDoes() {
    String link = folder.resolve("elsewhere/a.txt").toString();
    assertThat(overlaps("elsewhere", "proj/articles", List.of(link))).isTrue();
    assertThat(overlaps("elsewhere", "proj", List.of(link))).isTrue();
    assertThat(overlaps("elsewhere", "proj/tables", List.of(link))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "s3://b/in, s3://b/in/tables, true",
    "s3://b/in/, S3://b/in, true",
    "s3://b/in/**.txt, s3://b/in/tables, true",
    "s3://b/in/*.txt, s3://b/in/tables, false",
    "s3://b/tables/articles, s3://b/tables, true",
    "s3://b/in, s3://b/in2, false",
    "s3://b/in, s3://c/in/tables, false",
    "s3://b/in, gs://b/in/tables, false",
    "hdfs:///in, hdfs://host:9000/in/tables, true",
    "hdfs://host:9000/in, hdfs:///in/tables, true",
    "hdfs://host:9000/in, hdfs://other:9000/in/tables, false",
    "s3://b/in, in/tables, false",
  })
  void storesAreComparedByTheirParts(String input, String output, boolean is) {
    assertThat(new Overlap(output).with(input, List.of()).isPresent()).isEqualTo(is);
  }

  private boolean overlaps(String input, String output, List<String> files) {
    String in = input.contains(folder.toString()) ? input : folder.resolve(input).toString();
    String base =
        input.startsWith("elsewhere,") ? input.replace("elsewhere,", folder + "/elsewhere,") : in;
    return new Overlap(folder + "/" + output).with(base, files).isPresent();
  }
}
