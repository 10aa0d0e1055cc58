package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.opphav.kernel.Checksum;
import org.junit.jupiter.api.Test;

class EntityTagTest {
    private static final EntityTag TAG = new EntityTag(Checksum.ofContent(new byte[] {1}));
    private static final String OTHER = new EntityTag(Checksum.ofContent(new byte[] {2})).toString();

    @Test
    void it_is_found_among_others_in_one_line_or_several() {
        assertThat(TAG.isAmong(List.of(OTHER + ", " + TAG))).isTrue();
        assertThat(TAG.isAmong(List.of(OTHER, TAG.toString()))).isTrue();
        assertThat(TAG.isAmong(List.of(OTHER))).isFalse();
        assertThat(TAG.isAmong(List.of())).isFalse();
    }

    @Test
    void a_weak_tag_counts_only_where_weakness_is_allowed() {
        assertThat(TAG.isAmongWeakly(List.of("W/" + TAG))).isTrue();
        assertThat(TAG.isAmong(List.of("W/" + TAG))).isFalse();
        assertThat(TAG.is("W/" + TAG)).isFalse();
    }

    @Test
    void any_tag_counts_where_a_star_stands() {
        assertThat(TAG.isAmong(List.of("*"))).isTrue();
        assertThat(TAG.isAmongWeakly(List.of(" * "))).isTrue();
        assertThat(TAG.isAmong(List.of("\"*\""))).isFalse();
    }

    @Test
    void a_checksum_without_quotes_is_no_tag() {
        assertThat(TAG.isAmongWeakly(List.of(TAG.checksum().hex()))).isFalse();
    }
}
