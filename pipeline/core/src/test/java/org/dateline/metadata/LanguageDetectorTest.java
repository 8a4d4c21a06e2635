package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector(TestPages.RULES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ferry line between the islands opens again in May, the ministers said.
          en | Ferry line opens after ministers agree on fares and ships
          de | Die Fähre zwischen den Inseln fährt ab Mai wieder, sagten die Minister.
          fr | La ligne de ferry entre les deux îles rouvrira en mai, ont annoncé les ministres.
          es | La línea de transbordador entre las islas se abrirá de nuevo en mayo, dijeron.
          pt | A linha de balsa entre as ilhas não será reaberta antes de maio, disseram eles.
          it | La linea di traghetti tra le isole riaprirà a maggio, hanno detto i ministri.
          nl | De veerdienst tussen de eilanden wordt in mei weer geopend, zeiden de ministers.
          pl | Linia promowa między wyspami zostanie ponownie otwarta w maju, powiedzieli.
          sv | Färjelinjen mellan öarna öppnas igen i maj, sade ministrarna efter mötet.
          fi | Saarten välinen lauttayhteys avataan uudelleen toukokuussa, ministerit sanoivat.
          tr | Adalar arasındaki feribot hattı mayıs ayında yeniden açılacak, dedi bakanlar.
          id | Para menteri mengatakan jalur feri itu tidak akan dibuka karena kapal baru belum ada.
          ru | Паромная линия между островами снова откроется в мае, сообщили министры.
          uk | Поромна лінія між островами знову відкриється у травні, повідомили міністри.
          el | Η γραμμή των πλοίων ανάμεσα στα νησιά ανοίγει ξανά τον Μάιο.
          ar | قال الوزراء إن خط العبارات بين الجزيرتين سيفتح من جديد في شهر مايو
          ko | 두 섬을 잇는 여객선 항로가 5월에 다시 열린다고 장관들이 밝혔다.
          ja | 二つの島を結ぶフェリーの航路は五月に再開されると大臣が述べた。
          zh | 部长们表示，两岛之间的轮渡航线将于五月重新开通。
          """)
  void tellsTheLanguageOfOneSentence(String language, String sentence) {
    assertThat(detector.detect(sentence)).isEqualTo(language);
  }

  @Test
  void saysNothingOfWhatIsNoText() {
    assertThat(detector.detect("")).isNull();
    assertThat(detector.detect("12 : 30 -- 14 : 00")).isNull();
    assertThat(detector.detect("OK")).isNull();
  }

  @Test
  void aShortTextMayBeEnglishUnlessSomethingSpeaksAgainstIt() {
    assertThat(detector.mayBe("en", "Harbour wall, 1861")).isTrue();
    assertThat(detector.mayBe("en", "In January Congress met.")).isTrue();
    assertThat(detector.mayBe("en", "Wir haben das nicht gewollt, sagt der Rat.")).isFalse();
    assertThat(detector.mayBe("en", "Порт закрыт в мае")).isFalse();
    assertThat(detector.mayBe("en", "Köln, Düsseldorf, Münster")).isFalse();
  }
}
