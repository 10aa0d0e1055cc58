package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @ParameterizedTest
    @ValueSource(strings = {"", "1*a1", "3*a1", "3*a1 1*b2 1280*c3"})
    void a_place_says_which_pieces_there_are(String place) {
        assertThat(Pieces.at(ID, place).place()).isEqualTo(place);
    }

    @Test
    void a_piece_is_named_by_its_number_and_its_writer() {
        var pieces = Pieces.at(ID, "2*a1").first(1).plus(2, "b2");

        assertThat(pieces.place()).isEqualTo("1*a1 2*b2");
        assertThat(pieces.names())
                .containsExactly("partial/" + ID + ".1.a1", "partial/" + ID + ".2.b2", "partial/" + ID + ".3.b2");
    }

    @Test
    void the_name_of_a_piece_says_of_which_object_it_is() {
        assertThat(Pieces.idOf(Pieces.name(ID, 12, "a1"))).contains(ID);
        assertThat(Pieces.idOf("partial/README.txt")).isEmpty();
    }

    @Test
    void one_writer_of_ten_gibibytes_is_said_shortly() {
        assertThat(Pieces.at(ID, "").plus(1280, "a1b2c3d4e5f6").place()).hasSize(17);
    }
}
