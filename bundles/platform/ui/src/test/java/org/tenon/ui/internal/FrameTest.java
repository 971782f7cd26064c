package org.tenon.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrameTest {

    private final Frame frame = new Frame("/ui/org.tenon.ui/0123/");
    private final String html = new String(frame.html(), StandardCharsets.UTF_8);

    @Test
    void allows_its_import_map_by_the_hash_and_no_other_inline_script() throws Exception {
        Matcher inline =
                Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>").matcher(html);
        assertThat(inline.find()).isTrue();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(frame.policy())
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
        assertThat(inline.find()).isFalse();
        assertThat(frame.policy()).doesNotContain("unsafe");
    }

    @Test
    void names_nothing_from_elsewhere() {
        assertThat(html)
                .contains("\"tenon/ui\":\"/ui/org.tenon.ui/0123/tenon.js\"")
                .doesNotContain("//");
    }
}
