package org.tenon.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinInitialsTest {

    @Test
    void knows_the_first_and_the_last_character_of_each_letter() {
        // GB 2312-80, rows 16 to 55: a ends with 澳, b with 怖, and so on.
        assertThat(PinyinInitials.of("啊澳芭怖擦错搭堕蛾贰发咐噶过哈祸击骏喀阔垃络妈穆拿诺哦沤啪曝期群然弱撒所塌唾挖误昔迅压孕匝座"))
                .contains("aabbccddeeffgghhjjkkllmmnnooppqqrrssttwwxxyyzz");
    }

    @Test
    void reads_names_of_companies() {
        assertThat(PinyinInitials.of("上海机械有限公司")).contains("shjxyxgs");
        assertThat(PinyinInitials.of("中国银行重庆分行 A1")).contains("zgyhcqfx A1");
    }

    @Test
    void leaves_what_is_not_chinese() {
        assertThat(PinyinInitials.of("Königlich Essen 17 株 , \uD842\uDFB7"))
                .hasValueSatisfying(initials -> assertThat(initials).startsWith("Königlich Essen 17 z"));
        assertThat(PinyinInitials.of("Alfreds")).isEmpty();
        assertThat(PinyinInitials.of("")).isEmpty();
    }
}
