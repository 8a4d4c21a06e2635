package org.dateline.correct;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.correct.Returned.Mark;
import org.dateline.export.AnnotatedText;
import org.dateline.export.AnnotatedText.Layer;
import org.dateline.export.AnnotatedText.Span;
import org.dateline.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * What a person changed in an annotation tool, as corrections: rows that went are wrong, new ones
 * are missing, those with another type or value change. Rows that stayed are right, in articles
 * that somebody has judged: those submitted in Label Studio, and those with any change.
 */
final class ReturnedDiff {
  private final Map<String, AnnotatedText> articles = new HashMap<>();
  private final ArrayNode corrections = JsonNodeFactory.instance.arrayNode();
  private final List<String> notes = new ArrayList<>();
  private int changed;

  /** Compares with the articles of the run. */
  ReturnedDiff(List<AnnotatedText> run) {
    run.forEach(article -> articles.put(article.articleId(), article));
  }

  /** Adds the corrections of an article. */
  void add(Returned returned) {
    AnnotatedText article = articles.get(returned.articleId());
    if (article == null) {
      notes.add("the run has no article " + returned.articleId());
      return;
    }
    if (returned.text() != null && !article.hasText(returned.text())) {
      throw new RuleException(
          "article "
              + returned.articleId()
              + ": its text is another one than in the run; export it again from this run");
    }
    int before = corrections.size();
    new OfArticle(article, returned).compare();
    changed += corrections.size() > before ? 1 : 0;
  }

  /** The file of corrections. */
  ObjectNode file() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("kind", "corrections").put("version", 1).set("corrections", corrections);
    return root;
  }

  /** For the user: how much there is, and what could not be taken over. */
  List<String> lines(int files) {
    List<String> lines = new ArrayList<>();
    lines.add(
        corrections.size() + " verdicts in " + changed + " of " + files + " annotated articles");
    notes.forEach(note -> lines.add("  not taken over: " + note));
    return lines;
  }

  /** The comparison of one article. */
  private final class OfArticle {
    private final AnnotatedText article;
    private final Returned returned;
    private final Map<Span, Mark> pairs = new LinkedHashMap<>();
    private final Set<Mark> paired = new HashSet<>();
    private final List<ObjectNode> found = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    OfArticle(AnnotatedText article, Returned returned) {
      this.article = article;
      this.returned = returned;
    }

    void compare() {
      pair();
      Map<String, List<Span>> rows = new LinkedHashMap<>();
      for (Span span : article.spans()) {
        rows.computeIfAbsent(table(span.layer()) + " " + row(span), r -> new ArrayList<>())
            .add(span);
      }
      rows.forEach(this::judge);
      for (Mark mark : returned.marks()) {
        if (!paired.contains(mark)) {
          missing(mark);
        }
      }
      if (returned.isJudged() || !found.isEmpty()) {
        rows.forEach(
            (row, spans) -> {
              if (!faulty.contains(row)) {
                found.add(verdict(spans.get(0), "right"));
              }
            });
      }
      found.forEach(corrections::add);
    }

    /** By id, then by place and label, then by place: tools may give ids of their own. */
    private void pair() {
      for (int pass = 0; pass < 3; pass++) {
        for (Span span : article.spans()) {
          if (!pairs.containsKey(span)) {
            Mark mark = like(span, pass);
            if (mark != null) {
              pairs.put(span, mark);
              paired.add(mark);
            }
          }
        }
      }
    }

    private @Nullable Mark like(Span span, int pass) {
      for (Mark mark : returned.marks()) {
        boolean isHere = mark.begin() == span.begin() && mark.end() == span.end();
        boolean isLike =
            switch (pass) {
              case 0 -> mark.id().equals(span.id());
              case 1 -> isHere && mark.label().equals(span.label());
              default -> isHere;
            };
        if (isLike && mark.layer() == span.layer() && !paired.contains(mark)) {
          return mark;
        }
      }
      return null;
    }

    private void judge(String row, List<Span> spans) {
      List<Span> there = spans.stream().filter(pairs::containsKey).toList();
      if (there.isEmpty()) {
        faulty.add(row);
        found.add(verdict(spans.get(0), "wrong"));
        return;
      }
      if (there.size() < spans.size()) {
        notes.add(
            spans.size()
                - there.size()
                + " mentions of "
                + article.covered(spans.get(0))
                + " went, others stayed: corrections are of whole rows");
      }
      for (Span span : there) {
        Mark mark = pairs.get(span);
        if (mark != null && change(row, span, mark)) {
          return; // one change a row
        }
      }
    }

    /** True if the row is not as it was. */
    private boolean change(String row, Span span, Mark mark) {
      boolean isMoved = mark.begin() != span.begin() || mark.end() != span.end();
      boolean isOther = !mark.label().equals(span.label());
      boolean hasValue = span.layer() != Layer.PARTY && !mark.value().isEmpty();
      boolean isOtherValue = hasValue && !mark.value().equals(span.value());
      if (isMoved && span.layer() == Layer.PARTY) {
        found.add(changed(span, "name", words(mark)));
      } else if (isMoved) {
        found.add(verdict(span, "wrong"));
        missing(mark);
      } else if (isOther) {
        found.add(changed(span, "type", mark.label()));
      }
      if (isOtherValue && !(isMoved && span.layer() != Layer.PARTY)) {
        found.add(changed(span, span.layer() == Layer.DATE ? "value" : "status", mark.value()));
      }
      boolean isChanged = isMoved || isOther || isOtherValue;
      if (isChanged) {
        faulty.add(row);
      }
      return isChanged;
    }

    private void missing(Mark mark) {
      String words = words(mark);
      boolean isKnown =
          mark.layer() == Layer.PARTY
              && article.spans().stream()
                  .anyMatch(s -> s.layer() == Layer.PARTY && article.covered(s).equals(words));
      if (isKnown) {
        notes.add("one more mention of " + words + ": corrections are of whole rows");
        return;
      }
      ObjectNode node = node(mark.layer(), "", mark.begin(), mark.end(), words);
      node.put("verdict", "missing");
      node.put("type", mark.label());
      // A party's value is its country, which no tool was asked for; an outcome's is its type.
      node.put(
          "value",
          switch (mark.layer()) {
            case DATE -> mark.value();
            case PARTY -> mark.value().matches("[A-Z]{3}") ? mark.value() : "";
            case OUTCOME -> mark.label();
          });
      found.add(node);
    }

    private ObjectNode changed(Span span, String column, String value) {
      return verdict(span, "change").put("column", column).put("value", value);
    }

    private ObjectNode verdict(Span span, String verdict) {
      return node(span.layer(), row(span), span.begin(), span.end(), article.covered(span))
          .put("verdict", verdict);
    }

    private ObjectNode node(Layer layer, String row, int begin, int end, String words) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("article_id", article.articleId()).put("table", table(layer)).put("row", row);
      return node.put("text", words).put("begin", begin).put("end", end);
    }

    private String words(Mark mark) {
      int length = article.text().codePointCount(0, article.text().length());
      if (mark.begin() < 0 || mark.end() > length || mark.end() <= mark.begin()) {
        throw new RuleException(
            "article "
                + article.articleId()
                + ": "
                + mark.begin()
                + " to "
                + mark.end()
                + " is no part of its text");
      }
      return article.text().substring(article.utf16(mark.begin()), article.utf16(mark.end()));
    }
  }

  private static String table(Layer layer) {
    return switch (layer) {
      case DATE -> "dates";
      case PARTY -> "parties";
      case OUTCOME -> "outcomes";
    };
  }

  /** The id of a span's row: {@code date-d1} is of d1, {@code party-1f-0} of 1f. */
  private static String row(Span span) {
    String id = span.id().substring(span.id().indexOf('-') + 1);
    return span.layer() == Layer.PARTY ? id.replaceFirst("-\\d+$", "") : id;
  }
}
