package org.dateline.commit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal digits. */
public final class Digests {
  private Digests() {}

  /** A digest that takes bytes as they come. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The digits of a digest that has taken all its bytes. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of some bytes. */
  public static String of(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(content);
    return hex(digest);
  }
}
