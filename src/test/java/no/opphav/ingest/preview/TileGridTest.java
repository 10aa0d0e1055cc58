package no.opphav.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileGridTest {
    @Test
    void tiles_are_put_where_ffprobe_says_and_cut_to_what_is_seen() {
        var answers = """
                [STREAM_GROUP]
                index=0
                [COMPONENT]
                width=900
                height=500
                [SUBCOMPONENT]
                stream_index=3
                tile_horizontal_offset=0
                tile_vertical_offset=0
                [/SUBCOMPONENT]
                [SUBCOMPONENT]
                stream_index=4
                tile_horizontal_offset=512
                tile_vertical_offset=0
                [/SUBCOMPONENT]
                [/COMPONENT]
                [/STREAM_GROUP]
                [STREAM_GROUP]
                index=1
                [/STREAM_GROUP]
                """;
        assertThat(TileGrid.of(answers).map(TileGrid::filter))
                .contains("[0:3][0:4]xstack=inputs=2:layout=0_0|512_0,crop=900:500:0:0");
    }

    @Test
    void a_picture_in_one_piece_has_no_tiles() {
        assertThat(TileGrid.of("")).isEmpty();
    }
}
