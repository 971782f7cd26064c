package org.tenon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticePageTest {

    @Test
    void a_page_that_says_one_thing_is_filled_and_escaped() {
        String page = NoticePage.html(Map.of(
                "language", "en",
                "company", "A <b> & Co",
                "style", "/q/style.css",
                "heading", "This link is no longer valid",
                "text", "Please ask."));

        assertThat(page)
                .contains("A &lt;b&gt; &amp; Co", "This link is no longer valid", "href=\"/q/style.css\"")
                .doesNotContain("[[");
    }
}
