package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.read.DocumentBounds.TooLarge;

/** The paragraphs of a document in the Rich Text Format, without headers, footers and pictures. */
final class RtfText {
  private static final Set<String> HIDDEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "object",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "themedata",
          "colorschememapping",
          "latentstyles",
          "datastore",
          "xmlnstbl",
          "filetbl",
          "revtbl",
          "footnote",
          "annotation",
          "fldinst",
          "bkmkstart",
          "bkmkend",
          "nonshppict",
          "shpinst",
          "mmathPr",
          "wgrffmtfilter",
          "pnseclvl",
          "listtext",
          "pntext");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("par", "\n"),
          Map.entry("line", "\n"),
          Map.entry("page", "\n"),
          Map.entry("sect", "\n"),
          Map.entry("row", "\n"),
          Map.entry("cell", "\t"),
          Map.entry("tab", "\t"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201c"),
          Map.entry("rdblquote", "\u201d"),
          Map.entry("bullet", "\u2022"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "));

  /** Groups in one another; those further in have no state of their own. */
  private static final int MOST_GROUPS = 10_000;

  private final byte[] rtf;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Deque<State> groups = new ArrayDeque<>();
  private Charset document = Charset.forName("windows-1252");
  private State now = new State(false, false, 1, document, -1);
  private int at;
  private int skip;
  private int tooDeep;
  private int breaks;

  /** What a group inherits. */
  private record State(
      boolean hidden, boolean fontTable, int afterUnicode, Charset charset, int font) {}

  private RtfText(byte[] rtf) {
    this.rtf = rtf;
  }

  /** The paragraphs and table rows, empty ones too. */
  static List<String> lines(byte[] rtf) throws TooLarge {
    RtfText text = new RtfText(rtf);
    text.read();
    DocumentBounds.check(text.breaks, DocumentBounds.PARAGRAPHS, "paragraphs");
    return new ArrayList<>(text.out.toString().lines().toList());
  }

  private void read() {
    while (at < rtf.length) {
      byte b = rtf[at++];
      switch (b) {
        case '{' -> {
          flush();
          if (groups.size() < MOST_GROUPS) {
            groups.push(now);
          } else {
            tooDeep++;
          }
        }
        case '}' -> {
          flush();
          if (tooDeep > 0) {
            tooDeep--;
          } else {
            now = groups.isEmpty() ? now : groups.pop();
          }
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> plain(b);
      }
    }
    flush();
  }

  private void plain(byte b) {
    if (skip > 0) {
      skip--;
    } else if (!now.hidden()) {
      pending.write(b);
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      out.append(new String(pending.toByteArray(), now.charset()));
      pending.reset();
    }
  }

  private void put(String text) {
    flush();
    if (!now.hidden()) {
      breaks += text.equals("\n") ? 1 : 0;
      out.append(text);
    }
  }

  private void control() {
    if (at >= rtf.length) {
      return;
    }
    char c = (char) (rtf[at] & 0xff);
    if (!Character.isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int from = at;
    while (at < rtf.length && Character.isLetter(rtf[at])) {
      at++;
    }
    String word = new String(rtf, from, at - from, StandardCharsets.ISO_8859_1);
    int begin = at;
    if (at < rtf.length && rtf[at] == '-') {
      at++;
    }
    while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - begin < 10) {
      at++;
    }
    String digits = new String(rtf, begin, at - begin, StandardCharsets.ISO_8859_1);
    int value = digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 1;
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word, value);
  }

  private void symbol(char c) {
    switch (c) {
      case '\'' -> {
        int value =
            at + 1 < rtf.length
                ? Character.digit(rtf[at], 16) * 16 + Character.digit(rtf[at + 1], 16)
                : -1;
        at = Math.min(rtf.length, at + 2);
        if (value >= 0) {
          plain((byte) value);
        }
      }
      case '~' -> put(" ");
      case '_' -> put("-");
      case '*' -> now = hidden();
      case '\\', '{', '}' -> plain((byte) c);
      case '\r', '\n' -> put("\n");
      default -> {}
    }
  }

  private State hidden() {
    return new State(true, now.fontTable(), now.afterUnicode(), now.charset(), now.font());
  }

  private void word(String word, int value) {
    String sign = SIGNS.get(word);
    if (sign != null) {
      put(sign);
    } else if (HIDDEN.contains(word)) {
      flush();
      now =
          new State(
              true,
              word.equals("fonttbl") || now.fontTable(),
              now.afterUnicode(),
              now.charset(),
              now.font());
    } else if (word.equals("u")) {
      put(new String(Character.toChars(value < 0 ? value + 65536 : Math.min(value, 65535))));
      skip = now.afterUnicode();
    } else if (word.equals("uc")) {
      now =
          new State(
              now.hidden(),
              now.fontTable(),
              Math.max(0, Math.min(value, 9)),
              now.charset(),
              now.font());
    } else if (word.equals("ansicpg")) {
      document = charset("windows-" + value);
      now = new State(now.hidden(), now.fontTable(), now.afterUnicode(), document, now.font());
    } else if (word.equals("f")) {
      flush();
      Charset own = now.fontTable() ? now.charset() : fonts.getOrDefault(value, document);
      now = new State(now.hidden(), now.fontTable(), now.afterUnicode(), own, value);
    } else if (word.equals("fcharset") && now.fontTable()) {
      fonts.put(now.font(), ofFont(value));
    } else if (word.equals("bin")) {
      at = Math.min(rtf.length, at + Math.max(0, value));
    }
  }

  private Charset ofFont(int code) {
    return switch (code) {
      case 128 -> charset("windows-31j");
      case 129 -> charset("x-windows-949");
      case 134 -> charset("GBK");
      case 136 -> charset("Big5");
      case 161 -> charset("windows-1253");
      case 162 -> charset("windows-1254");
      case 177 -> charset("windows-1255");
      case 178 -> charset("windows-1256");
      case 186 -> charset("windows-1257");
      case 204 -> charset("windows-1251");
      case 238 -> charset("windows-1250");
      default -> document;
    };
  }

  private Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : document;
  }
}
