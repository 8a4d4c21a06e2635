package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "/data/news, true, /data/news/",
    "/data/news/, true, /data/news/",
    "gs://bucket/news, true, gs://bucket/news/",
    "/data/news/*.txt, false, /data/news/",
    "/data/news/2004-*.txt, false, /data/news/",
    "/data/news/20??/a/*.gz, false, /data/news/",
    "/data/{a;b}/*.gz, false, /data/",
    "/data/news/a.txt, false, /data/news/",
    "a.txt, false, ''",
    "s3://bucket/n[0-9]/x, false, s3://bucket/",
  })
  void theFixedPartEndsAtTheFirstWildcardsFolder(String input, boolean isFolder, String fixed) {
    assertThat(FileNames.fixedPart(input, isFolder)).isEqualTo(fixed);
  }

  @Test
  void thePathBelowIsTheSameWhereverTheFolderLies() {
    assertThat(FileNames.below("/here/news/", "/here/news/a/b.txt")).isEqualTo("a/b.txt");
    assertThat(FileNames.below("gs://x/news/", "gs://x/news/a/b.txt")).isEqualTo("a/b.txt");
    assertThat(FileNames.below("hdfs:/news/", "hdfs://host:9/news/a/b.txt")).isEqualTo("a/b.txt");
    assertThat(FileNames.below("hdfs:///news/", "hdfs://host/news/a.txt")).isEqualTo("a.txt");
    assertThat(FileNames.below("hdfs:///news/", "hdfs://host/old/a.txt"))
        .isEqualTo("hdfs://host/old/a.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, true,",
    "b/A.HTML, true,",
    "x.warc.gz, true,",
    "CC-MAIN-0001.warc.wet.gz, true,",
    "CC-MAIN-0001.warc.wat.gz, true, not_an_article_format",
    "part.jsonl.zst, true,",
    "part.ndjson.bz2, true,",
    "SOURCES.md, true, not_an_article_format",
    "picture.gz, true, not_an_article_format",
    "txt, true, not_an_article_format",
    "SOURCES.md, false,",
    "_manifest.jsonl, true, hidden_name",
    "_manifest.jsonl, false, hidden_name",
    "a/.git/x.txt, true, hidden_name",
    "_tmp/x.txt, false, hidden_name",
  })
  void aFolderGivesWhatHasTheExtensionOfAFormat(String path, boolean inFolder, String reason) {
    assertThat(FileNames.skipReason(path, inFolder)).isEqualTo(reason);
  }

  @Test
  void onlyWildcardsMakeAGlob() {
    assertThat(FileNames.isGlob("/a/b.txt")).isFalse();
    assertThat(FileNames.isGlob("/a/?.txt")).isTrue();
  }
}
