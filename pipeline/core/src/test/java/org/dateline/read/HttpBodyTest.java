package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.read.Samples.PAGE;
import static org.dateline.read.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.dateline.read.HttpBody.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBodyTest {
  private static final int MAX = 1 << 20;
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  /** The page of {@link Samples#PAGE} as the brotli tool compresses it. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G5IAYBwJNs5yMWkHrQa5ONIHCnDk3ZUGi5ZBTWkeY/vY1uIJICcLuZsJNiEqomjTP6BOVjJ+44LyvHkh"
                  + "RrTIou3wI8URhp+AQik8Unio5xqpW7TeV20APHc/202n+D4aAw==");

  private static HttpBody decode(String fields, byte[] stored) throws HttpException {
    return HttpBody.decode(Headers.of(fields.lines().toList()), stored, MAX);
  }

  private static String text(String fields, byte[] stored) throws HttpException {
    HttpBody body = decode(fields, stored);
    assertThat(body.isWhole()).isTrue();
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  private static String damaged(String fields, String stored) throws HttpException {
    HttpBody body = decode(fields, utf8(stored));
    assertThat(body.isWhole()).isFalse();
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4\r\nMini\r\n6\r\nster C\r\n0\r\n\r\n",
        "4\nMini\n6\nster C\n0\n\n",
        "4;a=b\r\nMini\r\n6 ; c=\"d\"\r\nster C\r\n0;e\r\n\r\n",
        "0004\r\nMini\r\n006   \r\nster C\r\n000\r\n\r\n",
        "4\r\nMini\r\n6\r\nster C\r\n0\r\nExpires: never\r\nX: y\r\n\r\n",
        "4\r\nMini\r\n6\r\nster C\r\n0\r\n",
        "4\r\nMini\r\n6\r\nster C\r\n0",
        "\r\n4\r\nMini\r\n6\r\nster C\r\n0\r\n\r\n",
        "Minister C",
      })
  void chunksAreUndone(String stored) throws HttpException {
    assertThat(text(CHUNKED, utf8(stored))).isEqualTo("Minister C");
  }

  @ParameterizedTest
  @CsvSource({
    "'4\r\nMini\r\n6\r\nster C\r\n'",
    "'4\r\nMini\r\n6\r\nster C'",
    "'4\r\nMini\r\n2b6\r\nster C'",
    "'4\nMini\n2b6\nster C'",
    "'4\r\nMini\r\n6\r\nster C\r\n1f'",
    "'4\r\nMini\r\n6\r\nster C\r\n1f;x'",
    "'4\r\nMini\r\n6\r\nster C\r'",
    "'4\r\nMini\r\n2b6\r\nster C\r\n0\r\n\r\n'",
    "'1f4\r\nMini\r\n6\r\nster C\r\n0\r\n\r\n'",
    "'3\r\nMini\r\n6\r\nster C\r\n0\r\n\r\n'",
  })
  void sizesNeverStayInTheText(String stored) throws HttpException {
    String bytes = stored.replace("\\r", "\r").replace("\\n", "\n");
    assertThat(damaged(CHUNKED, bytes)).isEqualTo("Minister C");
  }

  @Test
  void sizesThatCountedOtherLineEndsAreFoundAgain() throws HttpException {
    String stored = "a\na\nb\nc\nd\n8\nefgh\nij\n0\n\n";
    assertThat(damaged(CHUNKED, stored)).isEqualTo("a\nb\nc\ndefgh\nij");
  }

  @Test
  void linesOfDigitsInACutChunkStay() throws HttpException {
    String stored = "fff\r\n<p>The year\n1984\n2004\nwas long";
    assertThat(damaged(CHUNKED, stored)).isEqualTo("<p>The year\n1984\n2004\nwas long");
  }

  @Test
  void chunksThatNoFieldNamesAreUndoneWhereAllIsInOrder() throws HttpException {
    assertThat(text("", utf8("4\r\nMini\r\n6\r\nster C\r\n0\r\n\r\n"))).isEqualTo("Minister C");
    assertThat(text("", utf8("1984\nwas long"))).isEqualTo("1984\nwas long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "BR", "brotli", "identity, br", "br, identity"})
  void brotliIsUndone(String coding) throws HttpException {
    assertThat(text("Content-Encoding: " + coding, BROTLI)).isEqualTo(PAGE);
  }

  @Test
  void zstdIsUndoneAlsoWhereNoFieldNamesIt() throws HttpException {
    byte[] packed = Samples.zstd(utf8(PAGE));
    assertThat(text("Content-Encoding: zstd", packed)).isEqualTo(PAGE);
    assertThat(text("", packed)).isEqualTo(PAGE);
    assertThat(text("Content-Encoding: gzip", packed)).isEqualTo(PAGE);
  }

  @Test
  void severalCodingsAreUndoneFromTheLastToTheFirst() throws HttpException {
    byte[] both = Samples.gzip(BROTLI);
    assertThat(text("Content-Encoding: br, gzip", both)).isEqualTo(PAGE);
    assertThat(text("Content-Encoding: br, x-gzip", both)).isEqualTo(PAGE);
    byte[] twice = Samples.gzip(Samples.gzip(utf8(PAGE)));
    assertThat(text("Content-Encoding: gzip, gzip", twice)).isEqualTo(PAGE);
    assertThat(text("Content-Encoding: gzip", twice)).isEqualTo(PAGE);
    assertThat(text("Content-Encoding: gzip, gzip", Samples.gzip(utf8(PAGE)))).isEqualTo(PAGE);
    assertThat(text("Transfer-Encoding: gzip, chunked", Samples.gzip(utf8(PAGE)))).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "zstd", "foo", "utf-8", "gzip, br"})
  void aTextThatIsNotCodedIsTakenAsItIs(String coding) throws HttpException {
    for (String text : List.of(PAGE, "Crews went back on Monday, the board said.")) {
      assertThat(text("Content-Encoding: " + coding, utf8(text))).isEqualTo(text);
    }
  }

  @Test
  void whatCannotBeDecodedIsNamed() {
    byte[] noise = new byte[500];
    new Random(5).nextBytes(noise);
    assertThatThrownBy(() -> decode("Content-Encoding: sdch", noise))
        .hasMessage("the content coding \"sdch\" is not known");
    assertThatThrownBy(() -> decode("Content-Encoding: zstd", noise))
        .hasMessage("the body cannot be decoded as zstd");
  }

  @Test
  void aCutBodyKeepsItsBeginning() throws HttpException {
    HttpBody body = decode("Content-Encoding: zstd", Samples.zstd(utf8(PAGE)));
    assertThat(body.isWhole()).isTrue();
    byte[] packed = Samples.gzip(utf8(PAGE.repeat(30)));
    HttpBody cut = decode("Content-Encoding: gzip", Arrays.copyOf(packed, packed.length - 20));
    assertThat(cut.isWhole()).isFalse();
    assertThat(new String(cut.bytes(), StandardCharsets.UTF_8)).startsWith(PAGE);
  }

  @Test
  void aBodyIsDecodedToItsBoundOnly() throws HttpException {
    byte[] bomb = Samples.gzip(new byte[5 * MAX]);
    assertThat(decode("Content-Encoding: gzip", bomb).bytes().length)
        .isBetween(MAX + 1, MAX + (1 << 16));
  }

  @Test
  void hostileChunksTakeLinearTime() throws HttpException {
    StringBuilder lines = new StringBuilder("fffffff\n");
    lines.append("a\n".repeat(400_000));
    long begin = System.nanoTime();
    assertThat(decode(CHUNKED, utf8(lines.toString())).bytes()).isNotEmpty();
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }
}
