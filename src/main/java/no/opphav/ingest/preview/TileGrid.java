package no.opphav.ingest.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a picture is put together from tiles (ISO/IEC 23008-12, 6.6.2.3), as ffprobe tells it.
 *
 * @param width in pixels, of what is seen; tiles may reach beyond it
 */
record TileGrid(List<Tile> tiles, int width, int height) {
    private static final int MOST_TILES = 400;

    /**
     * One of the tiles.
     *
     * @param stream which of the file's streams it is
     * @param x pixels from the left
     * @param y pixels from the top
     */
    record Tile(int stream, int x, int y) {}

    TileGrid {
        tiles = List.copyOf(tiles);
    }

    /** The grid that ffprobe's answers speak of first, if any. */
    static Optional<TileGrid> of(String answers) {
        var group = answers.split("\\[/STREAM_GROUP]", 2)[0].lines().toList();
        var streams = values(group, "stream_index");
        var across = values(group, "tile_horizontal_offset");
        var down = values(group, "tile_vertical_offset");
        var width = values(group, "width");
        var height = values(group, "height");
        int count = Math.min(streams.size(), Math.min(across.size(), down.size()));
        if (count < 2 || count > MOST_TILES || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        var tiles = IntStream.range(0, count)
                .mapToObj(i -> new Tile(streams.get(i), across.get(i), down.get(i)))
                .toList();
        return Optional.of(new TileGrid(tiles, width.getFirst(), height.getFirst()));
    }

    /** The filter of ffmpeg that puts the tiles together. */
    String filter() {
        var streams = new StringBuilder();
        var places = new ArrayList<String>();
        for (var tile : tiles) {
            streams.append("[0:").append(tile.stream()).append(']');
            places.add(tile.x() + "_" + tile.y());
        }
        return "%sxstack=inputs=%d:layout=%s,crop=%d:%d:0:0"
                .formatted(streams, tiles.size(), String.join("|", places), width, height);
    }

    private static List<Integer> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.matches(key + "=\\d{1,6}"))
                .map(line -> Integer.valueOf(line.substring(key.length() + 1)))
                .toList();
    }
}
