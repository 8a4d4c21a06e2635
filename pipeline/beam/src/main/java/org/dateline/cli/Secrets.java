package org.dateline.cli;

import java.util.regex.Pattern;

/**
 * Refuses addresses that hold a password or a token: they would stand in messages, in {@code
 * run.json} and in the list of processes.
 */
final class Secrets {
  /** {@code s3://key:secret@bucket}: a colon that begins no port, and an at sign behind it. */
  private static final Pattern PASSWORD =
      Pattern.compile("://[^/@:,]*:(?!\\d{1,5}(?:/|$))[^,]*@", Pattern.DOTALL);

  /** {@code s3://key@bucket}: these stores know no user names. */
  private static final Pattern USER = Pattern.compile("(?:s3|gs|https?)://[^/@,]*@");

  /** {@code ?X-Amz-Signature=...} and the like. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)://.*[?&;#][\\w.%-]*"
              + "(?:token|sig|signature|key|keyid|secret|passw(?:or)?d|pwd|credentials?|auth)=",
          Pattern.DOTALL);

  private Secrets() {}

  /**
   * Refuses an argument with a secret in its address, without saying the secret.
   *
   * @throws OptionException in one line, with the option's name and what to do
   */
  static void refuse(String arg) {
    boolean secret =
        PASSWORD.matcher(arg).find() || USER.matcher(arg).find() || TOKEN.matcher(arg).find();
    if (!secret) {
      return;
    }
    int end = arg.indexOf('=');
    boolean named = arg.startsWith("--") && end > 0 && end < arg.indexOf("://");
    throw new OptionException(
        (named ? arg.substring(0, end) : "an argument")
            + ": its address holds a user name, password or token; leave it out and set the"
            + " store's environment variables, such as AWS_ACCESS_KEY_ID and"
            + " AWS_SECRET_ACCESS_KEY");
  }
}
