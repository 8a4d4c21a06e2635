package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages whose story only a script would show. */
class ScriptStoryTest {
  private static final List<String> STORY =
      List.of(
          "The lighthouse of Tarn Head changed hands on Friday for a price that neither side would"
              + " name, the harbour board said.",
          "It had stood empty for eleven years, and each winter the wind took a few more tiles from"
              + " the roof of the house beside it.",
          "The buyer, a glass painter from the next valley, wants to live in it and to light the"
              + " lamp on the first night of every month.");

  private static List<String> kept(String script) {
    String html =
        "<html><head><title>Lighthouse of Tarn Head is sold</title></head><body><h1>Lighthouse of"
            + " Tarn Head is sold</h1><div id=root></div>"
            + script
            + "</body></html>";
    return PagesForTests.kept(PagesForTests.read(html));
  }

  @Test
  void readsTheArticleBodyOfJsonLd() {
    String body = String.join("\\n\\n", STORY);
    assertThat(
            kept(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + body
                    + "\"}</script>"))
        .containsExactlyElementsOf(STORY);
  }

  @Test
  void readsTheMarkupInAState() {
    String body = "\\u003cp\\u003e" + String.join("\\u003c/p\\u003e\\u003cp\\u003e", STORY);
    assertThat(kept("<script>window.state={\"page\":{\"html\":\"" + body + "\"}};</script>"))
        .containsExactlyElementsOf(STORY);
  }

  @Test
  void readsMarkupInAStringOfJsonInAString() {
    String body = "<p>" + String.join("<\\\\/p><p>", STORY) + "<\\\\/p>";
    String state = "{\\\"a\\\":\\\"b\\\",\\\"body\\\":\\\"" + body + "\\\"}";
    assertThat(kept("<script>push([1,\"" + state + "\"])</script>"))
        .containsExactlyElementsOf(STORY);
  }

  @Test
  void readsAListOfParagraphs() {
    String list = "{\"text\":\"" + String.join("\"},{\"text\":\"", STORY) + "\"}";
    assertThat(kept("<script type='application/json'>{\"blocks\":[" + list + "]}</script>"))
        .containsExactlyElementsOf(STORY);
  }

  @Test
  void aPageThatShowsItsStoryNeedsNoScript() {
    String shown = "<p>" + String.join("</p><p>", STORY) + "</p>";
    String other = "Another story of the same length about the same tower stands in a script here.";
    String script =
        "<script type='application/json'>{\"x\":\"" + (other + "\\n").repeat(9) + "\"}</script>";
    assertThat(kept(shown + shown + script)).doesNotContain(other);
  }

  @Test
  void aTextAboutSomethingElseIsNotTheStory() {
    String notice =
        "Your settings are kept for a year. You may change them whenever you like on this device.";
    String script =
        "<script type='application/json'>{\"x\":\"" + (notice + "\\n").repeat(9) + "\"}</script>";
    assertThat(kept(script)).isEmpty();
  }
}
