package org.dateline.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schema.Evidence;
import org.jspecify.annotations.Nullable;

/** The names of the site that a page is on: as it says, and as its address has it. */
final class SiteNames {
  private static final int MIN_HOST = 4;
  private static final int MORE = 6;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:^https?://web\\.archive\\.org/web/\\w+/(?:https?://?)?|^(?:x?https?:)?//)([^/:?#]+)");

  private final Set<String> keys = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();

  /**
   * The names of a page's site.
   *
   * @param url the page's address, null if it is not known
   */
  SiteNames(List<Evidence> evidence, @Nullable String url) {
    addHost(url);
    for (Evidence one : evidence) {
      if (one.getField().equals("source")) {
        sources.add(Headline.key(one.getValue()));
      } else if (one.getField().equals("home")) {
        keys.add(Headline.key(one.getValue()));
      } else if (one.getField().equals("url")) {
        addHost(one.getValue());
      }
    }
    sources.remove("");
    keys.addAll(sources);
  }

  private void addHost(@Nullable String url) {
    String host = host(url);
    String name = host.startsWith("www.") ? host.substring(4) : host;
    if (!name.isEmpty()) {
      keys.add(Headline.key(name));
      for (String label : name.split("\\.")) {
        String key = Headline.key(label);
        if (key.length() >= MIN_HOST) {
          hosts.add(key);
        }
      }
    }
  }

  /** The host of an address; of an archive's address, the host of the page that it keeps. */
  private static String host(@Nullable String url) {
    Matcher matcher = HOST.matcher(url == null ? "" : url.strip());
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether a text is just what the page says is its site or publisher. */
  boolean isSource(String text) {
    return sources.contains(Headline.key(text));
  }

  /** Whether a text is the site's name. */
  boolean isName(String text) {
    return isKey(Headline.key(text));
  }

  /** The same for a text that is brought to its key already. */
  boolean isKey(String key) {
    return keys.contains(key)
        || keys.stream().anyMatch(k -> isLonger(key, k))
        || (key.length() >= MIN_HOST && hosts.stream().anyMatch(h -> isLike(key, h)));
  }

  /** A name with a little more: Example Daily (ED), a recipe of example.org. */
  private static boolean isLonger(String key, String name) {
    boolean begins = key.startsWith(name) && key.length() <= name.length() + MORE;
    boolean ends = key.endsWith(name) && key.length() <= name.length() + 2 * MORE;
    return name.length() > MORE && (begins || ends) && key.chars().noneMatch(Character::isDigit);
  }

  private static boolean isLike(String key, String host) {
    boolean begins = key.startsWith(host) && key.length() < 2 * host.length() + 2;
    boolean part = host.startsWith(key) && key.length() * 2 > host.length();
    boolean ends = key.endsWith(host) && key.length() <= host.length() + 4;
    return ((begins || part || ends) && key.chars().noneMatch(Character::isDigit))
        || key.equals(host);
  }
}
